// The words of area `rubric`: put into a rubric, each code's wrong example gives that code, and its right example gives nothing.

import { describe, expect, it } from 'vitest';
import { rubricFindings, rubricMessages } from '../../src/diagnostic/messages/rubric.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { loadRubric } from '../../src/rubric/load.js';
import { treeOf } from '../source/reading.js';

type RubricCode = keyof typeof rubricMessages;

const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));
const facts = ['on_time', 'due', 'lost_lawsuits', 'staff', 'quota_size'].map((id) => `  - {id: ${id}, type: number}`).join('\n');
const row = (rules: string): string => `  - id: row\n    points: 100\n    start: full\n    rules:\n${rules}`;
const other = '      - {id: lawsuits_lost, kind: each, deduct: 3}';

const inRoot = (text: string): string =>
  `rubric: example\nfacts:\n${facts}\n${text}\n${/^items:/m.test(text) ? '' : `items:\n${row(other)}`}`;
const inItems = (items: string): string => inRoot(`items:\n${indent(items, 2)}`);
const inRules = (rules: string): string => inRoot(`items:\n${row(`${indent(rules, 6)}\n${other}`)}`);
const inRule = (before: string) => (keys: string) => inRules(`- id: rule_of_the_example\n${indent(`${before}\n${keys}`, 2)}`);
const inItem = (keys: string): string => inItems(`- id: item_of_the_example\n  kind: each\n  deduct: 1\n${indent(keys, 2)}`);
const inGrades = (grades: string): string => inRoot(`grades:\n${indent(grades, 2)}\n  - {name: 合格}`);

/** An example of two parts: keys of the root, and behind `# …` a rule. */
const inParts = (text: string, before: string): string => inRoot(text.replace('# …\n', before));

/** Where the example of a code stands; those of the others are rules. */
const places: Partial<Record<RubricCode, (example: string) => string>> = {
  'rubric/missing-key': (rules) => inRules(rules).replace('facts:', 'period: {from: 2017-01-01, to: 2017-12-31}\nfacts:'),
  'rubric/not-a-map': (items) => inRoot(`${items}\n${row(other)}`),
  'rubric/unknown-word': inRoot,
  'rubric/not-a-figure': inRule('kind: each'),
  'rubric/table-without-by': inItem,
  'rubric/not-a-number': (figure) => inRule('kind: each')(`deduct: ${figure}`),
  'rubric/not-a-date': inRoot,
  'rubric/not-a-period': inRule('kind: delay\nunit: day\ndeduct: 1'),
  'rubric/period-backwards': inRoot,
  'rubric/round-to': inRoot,
  'rubric/order-key': (order) => inRoot(`ranking:\n  ${order}`),
  'rubric/rank-points': inRule('kind: rank\nof: on_time'),
  'rubric/field-or-typo': inRule('kind: flag'),
  'rubric/figure-out-of-range': (extra) =>
    inRoot(`points: 100\n${extra}`.replace('}', ', items: [{id: praise, rules: [{id: praised, kind: each, award: 1}]}]}')),
  'rubric/figures-crossed': inItems,
  'rubric/outside-period': (text) => inParts(text, 'items:\n  - id: news_row\n    points: 100\n    rules:\n      - '),
  'rubric/without-effect': inItems,
  'rubric/unused-measure': (text) => inParts(text, 'items:\n  - id: timely_row\n    points: 100\n    rules:\n      - '),
  'rubric/bands-two-directions': inRule('kind: bands'),
  'rubric/bands-unreachable': inRule('kind: bands'),
  'rubric/bands-gap': inRule('kind: bands'),
  'rubric/bands-overlap': inRule('kind: bands'),
  'rubric/judged-range-backwards': inRule('kind: judged'),
  'rubric/unknown-default': inRule('kind: choice'),
  'rubric/start-not-given': inItems,
  'rubric/row-without-rule': inItems,
  'rubric/tie-not-said': inGrades,
  'rubric/quota-above-100': inGrades,
  'rubric/cycle': (measures) =>
    inRoot(`${measures}\nitems:\n${row(`${other}\n      - {id: reading, kind: flag, when: a > 1, deduct: 1}`)}`),
  'rubric/unknown-grade': (effect) =>
    inRoot(`grades: [{name: 合格, from: 60}, {name: 不合格}]\nvetoes:\n  - {id: accident, kind: flag, ${effect}}`),
  'rubric/unknown-class': (text) => inRoot(text.replace('points: 5', 'points: 5, kind: judged, deduct: {up_to: 5}')),
  'rubric/sum': inItems,
  'rubric/sum-by-class': (text) => inRoot(`classes: [producing, park]\n${text}`),
  'rubric/points-not-given': inItems,
  'rubric/missing-case': (keys) => inRule('kind: each')(keys).replace('facts:', 'classes: [producing, park]\nfacts:'),
  'rubric/no-default-below': (figure) => inRule('kind: each')(`deduct: ${figure}`),
};

/** Their examples are about files, or about what is not a rubric at all. */
const notShown: readonly RubricCode[] = ['rubric/not-a-rubric', 'rubric/duplicate-rubric', 'rubric/inside-repeat'];

/** What analysis finds is shown in test/analysis. */
const found: readonly string[] = [...Object.keys(rubricFindings), 'rubric/printed', 'rubric/counted-twice'];

const shown = (Object.keys(rubricMessages) as RubricCode[]).filter((code) => !notShown.includes(code) && !found.includes(code));

function codesOf(text: string): string[] {
  const problems = new Problems();
  loadRubric(treeOf(text), problems);
  return problems.list.map(({ code }) => code);
}

describe.each(shown)('%s', (code) => {
  const { wrong, right } = rubricMessages[code].explain;
  const place = places[code] ?? inRules;

  it('is what its wrong example gives', () => {
    expect(codesOf(place(wrong))).toEqual([code]);
  });

  it('is gone in its right example', () => {
    expect(codesOf(place(right))).toEqual([]);
  });
});
