// `--reference` leaves out everything that is there for speed. It must not show in a single byte, on everything there is.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess, validate } from '../src/assessment/assess.js';
import { json } from '../src/report/json.js';
import { plain } from '../src/report/reporter.js';
import { classify } from '../src/cli/classify.js';
import { toResult } from '../src/diagnostic/to-result.js';

const project = path.resolve(import.meta.dirname, '..');

/** Every folder with YAML files in it, with those of the folders below that hold one story. */
function storiesIn(folder: string): string[] {
  const entries = readdirSync(path.join(project, folder), { withFileTypes: true });
  if (entries.some(({ name }) => /^(?:README\.md|expected.*|rubric\.yaml|output.*)$/.test(name))) return [folder];
  const below = entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => storiesIn(`${folder}/${name}`));
  return entries.some(({ name }) => name.endsWith('.yaml')) ? [folder, ...below] : below;
}

function sourcesIn(folder: string) {
  const files = readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const sources = files.sort().map((file) => {
    const bytes = readFileSync(path.join(project, folder, file));
    return { path: `${folder}/${file}`, bytes, named: true, kind: classify(bytes) };
  });
  return {
    rubrics: sources.filter(({ kind }) => kind === 'rubric'),
    evidence: sources.filter(({ kind }) => kind === 'evidence' || kind === 'unclear'),
  };
}

const options = { view: 'score', language: 'zh', width: 80, paint: plain, renderMessage: () => '' } as const;

const shipped = sourcesIn('rubrics').rubrics.map((source) => ({ ...source, named: false }));

describe('--reference', () => {
  it.each(['rubrics', 'examples', 'test/conformance', 'test/diagnostics'].flatMap(storiesIn))('%s', (folder) => {
    const { rubrics, evidence } = sourcesIn(folder);
    const run = (reference: boolean) => {
      const { diagnostics, rubrics: summaries } = validate({ rubrics, evidence, reference });
      const { result } = assess({ rubrics: rubrics.length > 0 ? rubrics : shipped, evidence, reference });
      return {
        result: json.render(result, options),
        problems: diagnostics.map(toResult),
        summaries,
      };
    };
    expect(JSON.stringify(run(false))).toBe(JSON.stringify(run(true)));
  });
});
