// What the engine really gives, in every format: valid by the schema, grouped as it is ranked, no line too wide.

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import { classify } from '../../src/cli/classify.js';
import { renderMessage } from '../../src/ledger/index.js';
import { json } from '../../src/report/json.js';
import { reporters } from '../../src/report/registry.js';
import type { Result } from '../../src/report/result.js';
import { filesIn } from '../examples/shipped.js';
import { draw, options } from '../support/draw.js';

const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('../../schema/result.json', import.meta.url), 'utf8')) as object,
);

function resultOf(...folders: readonly string[]): Result {
  const files = folders.flatMap(filesIn);
  const are = (kind: string) => files.filter(({ bytes }) => classify(bytes) === kind);
  return assess({ rubrics: are('rubric'), evidence: are('evidence') }).result;
}

const law = resultOf('rubrics/zhaohua-2017', 'examples/zhaohua-2017');
const results: Readonly<Record<string, Result>> = {
  'a first example': law,
  'a composite of several rubrics': resultOf('rubrics', 'examples/zhaohua-2017', 'examples/composite-2017'),
  'verdicts and consequences': resultOf('rubrics/bazhong-style', 'examples/bazhong-style/2020'),
  'ranking within an attribute': resultOf('test/conformance/staffing'),
  'ranking by rate': resultOf('test/conformance/grain'),
  'a start of the whole': resultOf('test/conformance/observatory'),
};

describe.each(Object.entries(results))('%s', (_, result) => {
  it('is valid by the schema', () => {
    expect(result.units.length).toBeGreaterThan(0);
    validate(JSON.parse(json.render(result, options)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('fits 80 columns (%s)', (language) => {
    for (const view of ['rank', 'score', 'explain'] as const) {
      const lines = draw(result, { view, language, renderMessage }).split('\n');
      expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    }
  });

  it('has no blank, `undefined` or broken number in any format', () => {
    for (const reporter of reporters) {
      const text = reporter.render(result, { ...options, renderMessage });
      // The page carries a program, in which these are words of the language.
      expect(text.replace(/<script>[^]*?<\/script>/g, '')).not.toMatch(/undefined|NaN|\[object|Infinity|\u2060/);
    }
  });
});

describe('the ranking', () => {
  /** First columns of a table: the place and the unit. */
  const heads = (result: Result): string[] =>
    draw(result)
      .split('\n')
      .filter((line) => line.includes('个单位　'))
      .map((line) => line.split('　').slice(0, 2).join(' '));

  it('has a block for each group that is ranked', () => {
    // Five lines of work with five cities each; five departments of one city; a composite that ranks its five units together.
    const names = heads(results['ranking within an attribute']!);
    expect(names[0]).toMatch(/^全部 5 个/);
    expect(names.slice(1).sort()).toEqual(['丁', '丙', '乙', '戊', '甲', '市级部门'].map((name) => `${name} 5 个单位`).sort());
  });

  it('takes the start of the whole for no gain', () => {
    // Site 05 lost 10 of its 100 and nothing else moved.
    expect(draw(results['a start of the whole']!)).toMatch(/5\s+A\s+Cookie -10\n/);
    expect(draw(results['a start of the whole']!)).not.toContain('+100');
  });
});
