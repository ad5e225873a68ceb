// The words of area `evidence`: read under a rubric, each code's wrong example gives that code, and its right example gives nothing.

import { describe, expect, it } from 'vitest';
import { evidenceMessages } from '../../src/diagnostic/messages/evidence.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { gatherUnits, loadEntries } from '../../src/evidence/load.js';
import { loadRubric } from '../../src/rubric/load.js';
import { read, treeOf } from '../source/reading.js';

type EvidenceCode = keyof typeof evidenceMessages;

const rubric = (more: string): string => `rubric: townships_2017
title: 例
same_incident: all
period: {from: 2017-01-01, to: 2017-12-31}
facts:
  - {id: on_time, type: number}
items:
  - {id: disclosure, points: 10, kind: judged, deduct: {up_to: 10}}
  - {id: news_items, points: 10, kind: quota, target: 2, every: month, deduct: 0.2}
  - {id: training, points: 5, kind: quota, target: 6, deduct: 1}
  - id: court_appearance
    points: 10
    not_applicable: full
    rules:
      - {id: court_absence, kind: each, deduct: 5}
      - {id: lawsuits_lost, kind: each, deduct: 3}
      - {id: reviews_overturned, kind: each, deduct: 3}
      - {id: systems_missing, kind: flag, deduct: 2}
      - {id: absences, kind: each, deduct: [0, 1], same: person}
  - {id: annual_papers, points: 8, kind: checklist, required: [plan, scheme, summary], deduct: 3}
  - {id: on_time_rate, points: 5, kind: bands, bands: [{from: 90, points: 5}, {points: 0}]}
  - {id: report, points: 5, kind: delay, due: 2017-12-01, unit: day, deduct: 0.5${more}}
  - {id: satisfaction, points: 10, kind: panel, award: 10}
  - id: meetings
    repeat: month
    points: 5
    rules:
      - {id: meetings_held, kind: each, award: 1}
  - id: contracts
    repeat: contracts
    points: 5
    rules:
      - {id: faults, kind: each, deduct: 1}
extra:
  items:
    - id: unlawful
      rules:
        - {id: unlawful_acts, kind: each, deduct: {plain: 2, serious: 5}}
`;
const ofClasses =
  'rubric: townships_2017\nclasses: [producing, park]\nitems:\n  - {id: disclosure, points: 10, kind: judged, deduct: {up_to: 10}}\n  - {id: output, points: 5, classes: [producing], kind: each, deduct: 1}\n';

const unit = 'unit: {id: town_a, name: 示例甲镇}\nassessed: {by: 考核一组}\n';
const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');
const inFile = (text: string): string => (/^units?:/m.test(text) ? text : unit + text);
const inFacts = (facts: string): string => `${unit}facts:\n${indent(facts)}`;
const inList = (fact: string) => (items: string) => inFacts(`${fact}:\n${indent(items)}`);

const inEach = (place: (text: string) => string) => (documents: string) => documents.split('\n---\n').map(place).join('\n---\n');

/** Where the example of a code stands; those of the others are part of a file. */
const places: Partial<Record<EvidenceCode, (example: string) => string>> = {
  'evidence/unknown-key': inFacts,
  'evidence/exempt-award': inFacts,
  'evidence/not-a-period': inFacts,
  'evidence/period-outside': inFacts,
  'evidence/periods-overlap': inFacts,
  'evidence/unknown-label': inFacts,
  'evidence/row-shape': inFacts,
  'evidence/not-a-date': inList('lawsuits_lost'),
  'evidence/not-an-incident': inFacts,
  'evidence/incident-without-dash': inFacts,
  'evidence/points-for-incidents': inFacts,
  'evidence/incident-lookalike': inList('lawsuits_lost'),
  'evidence/date-far-away': inFacts,
  'evidence/listed-twice': inFacts,
  'evidence/incident-without-id': inList('lawsuits_lost'),
  'evidence/incident-without-date': inFacts,
  'evidence/incident-without-field': inFacts,
  'evidence/incident-without-label': inFacts,
  'evidence/incident-two-values': inEach(inList('unlawful_acts')),
  'evidence/two-values': inEach(inFile),
  'evidence/exemption-without-reason': inList('lawsuits_lost'),
  'evidence/lost-and-given': inFacts,
  'evidence/judgement-without-reason': inFacts,
  'evidence/mark-out-of-range': inFacts,
  'evidence/duplicate-rater': inFacts,
  'evidence/judgement-without-assessor': (text) => `unit: {id: town_a, name: 示例甲镇}\n${text}`,
};

/** Their examples are several files, or about the command line or the rubric. */
const notShown: readonly EvidenceCode[] = [
  'evidence/no-rubric',
  'evidence/foreign-fact',
  'evidence/unit-differs',
  'evidence/never-not-foreseen',
  'evidence/not-evidence',
  'evidence/unknown-office',
];

const shown = (Object.keys(evidenceMessages) as EvidenceCode[]).filter((code) => !notShown.includes(code));

function codesOf(text: string, rubricText: string): string[] {
  const problems = new Problems();
  const loaded = loadRubric(treeOf(rubricText), problems)!;
  expect(problems.list).toEqual([]);
  const rubrics = { byId: new Map([[loaded.id, loaded]]), prescribed: undefined };
  const { trees } = read(text);
  gatherUnits(
    trees.flatMap((tree) => loadEntries(tree, rubrics, problems)),
    undefined,
    problems,
  );
  return problems.list.map(({ code }) => code);
}

describe.each(shown)('%s', (code) => {
  const { wrong, right } = evidenceMessages[code].explain;
  const place = places[code] ?? inFile;
  const under = /class/.test(code) ? ofClasses : rubric('');

  it('is what its wrong example gives', () => {
    expect(codesOf(place(wrong), under)).toEqual([code]);
  });

  it('is gone in its right example', () => {
    expect(codesOf(place(right), under)).toEqual([]);
  });
});

describe('evidence/never-not-foreseen', () => {
  it('is gone when the rubric says what never costs', () => {
    const never = inFacts('report: never');
    expect(codesOf(never, rubric(''))).toEqual(['evidence/never-not-foreseen']);
    expect(codesOf(never, rubric(', missing: all'))).toEqual([]);
  });
});
