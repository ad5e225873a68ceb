// THE wiring: which engine, which words and which renderers stand behind the commands. Only main.ts imports it, and only when a command runs.

import { compareWith, readBaseline, writeBaseline } from '../analysis/baseline.js';
import { placeReader } from '../analysis/place.js';
import { assess, validate } from '../assessment/assess.js';
import { hashOf } from '../assessment/sources.js';
import { UnitStream } from '../assessment/stream.js';
import { explainCode, isCode } from '../diagnostic/explain.js';
import { isAside } from '../diagnostic/words.js';
import { renderMessage } from '../ledger/index.js';
import { toResult } from '../diagnostic/to-result.js';
import { readResult } from '../report/read-result.js';
import { stages } from '../evidence/model.js';
import { streamLines } from '../report/stream-lines.js';
import { problemSummary } from '../report/problems/markdown.js';
import { renderProblems } from '../report/problems/registry.js';
import type { Engine, Services } from './engine.js';

const engine: Engine = {
  score: ({ stage, rank: _rank, ...request }) => {
    const known = stages.find((one) => one === stage);
    return assess({ ...request, ...(known && { stage: known }) });
  },
  stream: ({ stage, ...request }) => {
    const known = stages.find((one) => one === stage);
    const units = new UnitStream({ ...request, ...(known && { stage: known }) });
    return (bytes, line) => {
      const { result, source } = units.score(bytes);
      const text = result.units.length > 0 ? new TextDecoder().decode(bytes) : undefined;
      const errors = result.units.length === 0 || result.diagnostics.some(({ severity }) => severity === 'error');
      return { lines: streamLines(result, { file: source.path, line, text }), flawed: errors };
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
  renderMessage,
  renderDiagnostics: (diagnostics, { format = 'text', files = [], root = '', ...options }) =>
    renderProblems[format](diagnostics, { ...options, files, root }),
  renderSummary: problemSummary,
  readResult: ({ path, bytes }) => readResult(path, bytes, hashOf(bytes)),
  baseline: {
    read: readBaseline,
    compare: (accepted, findings, looked) => compareWith(accepted, findings.map(placeReader()), new Set(looked)),
    write: (accepted, findings, looked) => writeBaseline(accepted, findings.map(placeReader()), new Set(looked)),
  },
  explainCode: (code, language) => ({ known: isCode(code), text: explainCode(code, language) }),
};
