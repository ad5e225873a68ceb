// THE wiring: which engine, which words and which renderers stand behind the commands. Only main.ts imports it, and only when a command runs.

import { compareWith, readBaseline, writeBaseline } from '../analysis/baseline.js';
import { placeReader } from '../analysis/place.js';
import { assess, validate, type AssessRequest } from '../assessment/assess.js';
import { Reading } from '../assessment/reading.js';
import { hashOf } from '../assessment/sources.js';
import { nameOf, UnitStream } from '../assessment/stream.js';
import { CohortSurvey } from '../assessment/cohorts.js';
import { joinSummaries } from '../cohort/join.js';
import { readSummary } from '../cohort/read-summary.js';
import { Problems, severityOf } from '../diagnostic/diagnostic.js';
import { explainCode, isCode } from '../diagnostic/explain.js';
import { isAside } from '../diagnostic/words.js';
import { renderMessage } from '../ledger/index.js';
import { toResult } from '../diagnostic/to-result.js';
import { readResult } from '../report/read-result.js';
import { stages, type Stage } from '../evidence/model.js';
import { ByteSink } from '../report/byte-sink.js';
import { version } from '../report/version.js';
import { writeStreamLines } from '../report/stream-lines.js';
import { problemSummary } from '../report/problems/markdown.js';
import { renderProblems } from '../report/problems/registry.js';
import type { Engine, ScoreRequest, Services } from './engine.js';

/** Undefined and null: none was asked for. */
function stageOf(stage: string | null | undefined): { readonly stage?: Stage } {
  const known = stages.find((one) => one === stage);
  return known ? { stage: known } : {};
}

const requestOf = ({ stage, rank, cohort, ...request }: ScoreRequest): AssessRequest => ({
  ...request,
  ...stageOf(stage),
  ...(cohort && { cohort: { joined: cohort, places: rank } }),
});

const engine: Engine = {
  score: (request) => assess(requestOf(request)),
  begin: ({ rank, cohort, ...request }) => new Reading({ ...request, ...(cohort && { cohort: { joined: cohort, places: rank } }) }),
  stream: ({ stage, cohort, ...request }) => {
    const units = new UnitStream({
      ...request,
      rows: 'lines',
      ...stageOf(stage),
      ...(cohort && { cohort: { joined: cohort, places: false } }),
    });
    const lines = new ByteSink();
    return {
      score: (bytes, line) => {
        const { result, source, text } = units.score(bytes);
        const isRead = result.units.length > 0;
        writeStreamLines(result, { file: source.path, line, text: isRead ? text : undefined }, lines);
        return isRead && !result.diagnostics.some(({ severity }) => severity === 'error');
      },
      get isFull() {
        return lines.isFull;
      },
      take: () => lines.take(),
    };
  },
  cohort: ({ stage, parts, cohort, ...request }) => {
    const survey = new CohortSurvey({ ...request, ...stageOf(stage), ...(cohort && { given: cohort }) }, parts, stage);
    return {
      add: (evidence) => survey.add(evidence),
      addDocument: (bytes) => survey.add([{ path: nameOf(bytes), bytes, named: true }]),
      finish: () => {
        const answer = survey.finish();
        return { ...answer, flawed: answer.diagnostics.some((one) => severityOf(one) === 'error') };
      },
    };
  },
  validate: (request) => {
    const { diagnostics, rubrics } = validate(request);
    const shown = request.notes ? diagnostics : diagnostics.filter((diagnostic) => !isAside(diagnostic));
    return { diagnostics: shown, rubrics, results: shown.map(toResult), heldBack: diagnostics.length - shown.length };
  },
};

export const services: Services = {
  engine,
  keeping: async (store, edition) => {
    const { assessStored } = await import('../memory/assess-stored.js');
    return { score: (request) => assessStored(requestOf(request), store, edition) };
  },
  remembering: async () => {
    const { RunMemory } = await import('../memory/run-memory.js');
    const memory = new RunMemory();
    return { ...engine, score: (request) => assess({ ...requestOf(request), memory }) };
  },
  renderMessage,
  renderDiagnostics: (diagnostics, { format = 'text', files = [], root = '', ...options }) =>
    // Nothing to say is what most runs have to say: the words for it stay unloaded.
    diagnostics.length === 0 && format === 'text' ? '' : renderProblems[format](diagnostics, { ...options, files, root }),
  readSummary: ({ path, bytes }) => readSummary(path, bytes, hashOf(bytes)),
  joinSummaries: (parts, demands) => {
    const problems = new Problems();
    const joined = joinSummaries(parts, { ...demands, version }, problems);
    return { joined, diagnostics: problems.list };
  },
  renderSummary: problemSummary,
  readResult: ({ path, bytes }) => readResult(path, bytes, hashOf(bytes)),
  baseline: {
    read: readBaseline,
    compare: (accepted, findings, looked) => compareWith(accepted, findings.map(placeReader()), new Set(looked)),
    write: (accepted, findings, looked) => writeBaseline(accepted, findings.map(placeReader()), new Set(looked)),
  },
  explainCode: (code, language) => ({ known: isCode(code), text: explainCode(code, language) }),
};
