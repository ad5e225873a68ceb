// What a message advises must mend what was written: never the very same text, never another number.

import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import { validate } from '../../src/assessment/assess.js';
import { catalogue } from '../../src/diagnostic/catalogue.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';

const bytes = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), named: true });
const head = 'rubric: r\ntitle: 示例\nperiod: {from: 2023-01-01, to: 2023-12-31}\npoints: 10\nitems:\n';
const row = (rule: string): string => `${head}  - {id: w, points: 10, ${rule}}\n`;

const saidOf = ({ code, args }: Diagnostic): string =>
  `${code}: ${(catalogue[code].en as (given: unknown) => string)(args)}`.replace(/\s+/g, ' ');

function said(rule: string, fact: string): string[] {
  const { diagnostics } = assess({
    rubrics: [bytes('r.yaml', row(rule))],
    evidence: [bytes('e.yaml', `rubric: r\nunit: {id: a}\nfacts: {w: ${fact}}\n`)],
  });
  return diagnostics.map(saidOf);
}

const saidOfRubric = (rule: string): string[] => validate({ rubrics: [bytes('r.yaml', row(rule))], evidence: [] }).diagnostics.map(saidOf);

describe('of evidence', () => {
  it.each([
    ['a number in quotes', 'kind: each, deduct: 1', '"2"', /not-a-count.*take the quotes away/],
    ['a word in quotes', 'kind: flag, deduct: 1', '"false"', /not-a-flag.*take the quotes away/],
    ['a share where a number of cases belongs', 'kind: each, deduct: 1', '98%', /not-a-count: [^?]*$/],
    [
      'a quarter where a month belongs',
      'kind: quota, target: 1, every: month, deduct: 1',
      '{2023-Q2: 3}',
      /not-a-period.*stated by month.*write 2023|not-a-period.*write 2017-02/,
    ],
    ['an incident with nothing behind its dash', 'kind: each, deduct: 1', '[~, {id: x}]', /not-an-incident: An entry under "w" is empty/],
  ])('%s', (_, rule, fact, expected) => {
    const [first, ...others] = said(rule, fact);
    expect(first).toMatch(expected);
    expect(others).toEqual([]);
  });

  it('says of several outcomes that one is wanted', () => {
    const choice = 'rules: [{id: level, kind: choice, points: {municipal: 1, provincial: 2}}], start: zero';
    const evidence = [bytes('e.yaml', 'rubric: r\nunit: {id: a}\nfacts: {level: [municipal, provincial]}\n')];
    const { diagnostics } = assess({ rubrics: [bytes('r.yaml', row(choice))], evidence });
    expect(diagnostics.map(saidOf)).toEqual([expect.stringContaining('must be a label, but it is "[…]"')]);
  });

  it('is one error where a rubric stands in the same file', () => {
    const evidence = [bytes('all.yaml', `${row('kind: each, deduct: 1')}---\nrubric: r\nunit: {id: a}\nfacts: {w: 1}\n`)];
    const { diagnostics } = assess({ rubrics: [bytes('r.yaml', row('kind: each, deduct: 1'))], evidence });
    expect(diagnostics.map(saidOf)).toEqual([expect.stringContaining('This is a rubric, in one file with evidence')]);
  });
});

describe('of rubrics', () => {
  it.each([
    ['an amount in quotes', 'kind: each, award: "60"', /not-a-figure.*take the quotes away/],
    ['a comma within braces', 'kind: formula, award: min(10, g)', /unknown-key.*needs quotes/],
    ['a day without a year', 'kind: delay, due: 12月20日, unit: day, deduct: 1', /not a date/],
  ])('%s', (_, rule, expected) => {
    expect(saidOfRubric(rule).join('\n')).toMatch(expected);
  });
});
