// The shipped rubrics and their cases: all pass, everything that can happen is shown, and a wrong figure in a table does not stay unnoticed.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTests } from '../../src/testing/run-tests.js';
import { percentOf } from '../../src/testing/coverage.js';
import { childOf } from '../../src/source/index.js';

const root = path.resolve(import.meta.dirname, '..', '..', 'rubrics');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
const rubrics = files.filter((file) => !file.endsWith('.test.yaml')).sort();

const source = (file: string, text = readFileSync(path.join(root, file), 'utf8')) => ({
  path: file,
  bytes: new TextEncoder().encode(text),
  named: true,
});
const testsOf = (file: string): string => file.replace(/\.yaml$/, '.test.yaml');

describe.each(rubrics)('%s', (file) => {
  const run = runTests({ rubrics: [source(file)], tests: [source(testsOf(file))], minCoverage: 100 });

  it('passes all its cases and shows everything that can happen', () => {
    expect(run.diagnostics).toEqual([]);
    expect(run.cases.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'passed')).toEqual([]);
    expect(run.coverage.map(percentOf)).toEqual([100]);
  });

  it('says for every case how its score is worked out', () => {
    const silent = run.cases.filter(({ test }) => childOf(test.node, 'because') === undefined);
    expect(silent.map(({ test }) => test.name)).toEqual([]);
  });
});

describe('a wrong figure in a table', () => {
  const file = 'zhaohua-2017/townships.yaml';
  const text = readFileSync(path.join(root, file), 'utf8');
  const figures = [...text.matchAll(/(?<=(?:deduct|target|up_to|plain|serious|municipal|provincial): )[\d.]+/g)];

  it.each(figures.map((match) => [text.slice(0, match.index).split('\n').length, match[0], match.index] as const))(
    'is found: line %i, %s',
    (_line, figure, at) => {
      const wrong = `${text.slice(0, at)}${figure === '0.2' ? '0.3' : String(BigInt(figure) + 1n)}${text.slice(at + figure.length)}`;
      const run = runTests({ rubrics: [source(file, wrong)], tests: [source(testsOf(file))] });
      expect(run.cases.filter(({ outcome }) => outcome === 'failed')).not.toEqual([]);
    },
  );

  it('was tried for every figure of the table', () => {
    expect(figures).toHaveLength(16);
  });
});
