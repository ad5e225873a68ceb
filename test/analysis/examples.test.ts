// The examples of what analysis finds: put into a rubric, the wrong one gives its code, the right one does not.

import { describe, expect, it } from 'vitest';
import { analyseShelf } from '../../src/analysis/registry.js';
import { rubricFindings, rubricMessages } from '../../src/diagnostic/messages/rubric.js';
import { codesOf, rubricOf } from './support.js';

const codes = [...Object.keys(rubricFindings), 'rubric/printed', 'rubric/counted-twice'] as (keyof typeof rubricMessages)[];

const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));
const row = '  - {id: order, points: 100, kind: each, deduct: 1}';
/** Whole keys of the root; rows where the example brings none. */
const inRoot = (text: string): string => `rubric: example\n${text}\n${/^items:/m.test(text) ? '' : `items:\n${row}\n`}`;
const inItems = (items: string): string => inRoot(`items:\n${indent(items, 2)}`);
const inRules = (rules: string): string => inItems(`- id: row_of_the_example\n  points: 10\n  start: full\n  rules:\n${indent(rules, 4)}`);
/** Keys of the root, with the rules of the example in a row of it. */
const withRules = (text: string): string =>
  inRoot(
    text.replace(
      /^rules: \[(.*)\]$/m,
      'items:\n  - id: row_of_the_example\n    points: 10\n    start: full\n    ceiling: 10\n    rules:\n      - $1',
    ),
  );
const inFacts = (text: string): string =>
  withRules(
    /^rules:/m.test(text) ? text : `${text}\nrules: [{id: banded, kind: bands, fact: rate, bands: [{from: 9, points: 10}, {points: 0}]}]`,
  );
const declared = (text: string): string => `facts: [{id: done, type: count}, {id: due, type: count}]\n${text}`;

const places: Readonly<Record<string, (example: string) => string>> = {
  'rubric/maximum-unreachable': inItems,
  'rubric/never-lost': inItems,
  'rubric/attainable': inRoot,
  'rubric/deducts-beyond-item': inItems,
  'rubric/awards-beyond-item': inItems,
  'rubric/sum-beyond-item': inItems,
  'rubric/cap-never-bites': inItems,
  'rubric/gate-never-opens': inRoot,
  'rubric/judged-share': inItems,
  'rubric/step-misses-end': inItems,
  'rubric/guide-gap': inItems,
  'rubric/guide-overlap': inItems,
  'rubric/guide-outside': inItems,
  'rubric/weights-sum': inItems,
  'rubric/condition-never-true': inRoot,
  'rubric/class-nowhere-else': (text) => {
    const [points, , when] = text.split('\n');
    return `rubric: example\nitems:\n  - id: order\n    ${points}\n    start: full\n    rules:\n      - {id: late, kind: flag, deduct: 1, ${when}}\n`;
  },
  'rubric/rule-never-acts': (text) => inRoot(`period: {from: 2017-01-01, to: 2017-12-31}\nitems:\n${indent(text, 2)}`),
  'rubric/idle-effect': inRoot,
  'rubric/row-without-effect': inRoot,
  'rubric/item-for-no-class': (text) => `rubric: example\nclasses: [producing, park]\nitems:\n${indent(text, 2)}`,
  'rubric/grade-unreachable': inRoot,
  'rubric/grades-gap': inRoot,
  'rubric/quotas-above-100': inRoot,
  'rubric/target-unreachable': (text) => withRules(declared(text)),
  'rubric/band-unreachable': (text) =>
    `rubric: example\nclasses: [town, park]\n${inRules(`- id: banded\n  kind: bands\n  ${text}`).slice(16)}`,
  'rubric/unused-fact': inFacts,
  'rubric/fact-read-twice': inRules,
  'rubric/units-differ': (text) => inFacts(text.replace('left', 'rate')),
  'rubric/due-outside-period': withRules,
  'rubric/no-whole-period': withRules,
  'rubric/lookalike-ids': inRules,
  'rubric/disguised-id': inRules,
  'rubric/printed': (keys) => inItems(`- id: row_of_the_example\n  kind: each\n  deduct: 1\n${indent(keys, 2)}`),
  'rubric/counted-twice': (keys) => inItems(`- id: row_of_the_example\n  points: 5\n${indent(keys, 2)}`),
};

/** Notes that say what holds are true of the right example as well. */
const alwaysTold = ['rubric/attainable', 'rubric/left-unsaid'];

describe.each(codes.filter((code) => code in places))('%s', (code) => {
  const { wrong, right } = rubricMessages[code].explain;
  const place = places[code]!;

  it('is what its wrong example gives', () => {
    expect(codesOf(place(wrong))).toContain(code);
  });

  it('is gone in its right example', () => {
    if (alwaysTold.includes(code)) expect(codesOf(place(right))).toContain(code);
    else expect(codesOf(place(right))).not.toContain(code);
  });
});

describe('examples that are not one rubric', () => {
  it('editions: the wrong one overlaps with the year before, the right one does not', () => {
    const { wrong, right } = rubricMessages['rubric/editions-overlap'].explain;
    const before = rubricOf(inRoot('').replace('rubric: example', 'rubric: news_2017\nperiod: {from: 2017-01-01, to: 2017-12-31}'));
    const editions = (text: string): string[] => analyseShelf([before, rubricOf(`${text}\nitems:\n${row}`)]).list.map(({ code }) => code);
    expect(editions(wrong)).toEqual(['rubric/editions-overlap']);
    expect(editions(right)).toEqual([]);
  });

  it('what is left unsaid: the right one has one matter less', () => {
    const { wrong, right } = rubricMessages['rubric/left-unsaid'].explain;
    const told = (text: string): number => codesOf(inItems(text)).filter((code) => code === 'rubric/left-unsaid').length;
    expect(told(wrong)).toBe(told(right) + 1);
  });

  it('has a place for every other code', () => {
    expect(codes.filter((code) => !(code in places))).toEqual(['rubric/editions-overlap', 'rubric/left-unsaid']);
  });
});
