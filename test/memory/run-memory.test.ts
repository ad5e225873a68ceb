// What the memory of a program that stays, and a store, must notice beside the files of a group themselves.

import { describe, expect, it } from 'vitest';
import { assess, type AssessRequest, type Assessment } from '../../src/assessment/assess.js';
import { assessStored } from '../../src/memory/assess-stored.js';
import { RunMemory } from '../../src/memory/run-memory.js';

const encoder = new TextEncoder();
const source = (path: string, text: string, named = true) => ({ path, bytes: encoder.encode(text), named });

const visits = (id: string, more = ''): string =>
  `rubric: ${id}\ntitle: 示例走访\npoints: 10\nitems:\n  - id: place\n    title: 示例名次\n    points: 10\n    rules:\n      - {id: by_visits, kind: rank, of: times, points: [10, 8]}\nfacts:\n  - {id: times, type: count, title: 示例次数}\n${more}`;
const town = (id: string, group: string, count: number | undefined, rubric = 'visits'): string =>
  `rubric: ${rubric}\nunit: {id: ${id}, name: 示例${id}, group: ${group}}\nfacts: {${count === undefined ? '' : `times: ${count}`}}\n`;

const codes = ({ diagnostics }: Assessment): string[] => diagnostics.map(({ code }) => code);

/** One run after another with the same memory, and with the same store: each as if it were the first. */
function inTurn(requests: readonly AssessRequest[]): Assessment[] {
  const memory = new RunMemory();
  const pieces = new Map<string, Uint8Array>();
  const store = { read: (name: string) => pieces.get(name), write: (name: string, piece: Uint8Array) => void pieces.set(name, piece) };
  return requests.map((request) => {
    const { result, diagnostics } = assess(request);
    const stored = assessStored(request, store, 'the program');
    expect(JSON.stringify(stored.result)).toBe(JSON.stringify(result));
    expect(stored.diagnostics.map(({ code }) => code)).toEqual(diagnostics.map(({ code }) => code));
    const remembered = assess({ ...request, memory });
    expect(remembered.result).toEqual(result);
    return remembered;
  });
}

const a = source('a.yaml', town('甲', '东', 3));
const b = source('b.yaml', town('乙', '西', 4));
const rubrics = [source('visits.yaml', visits('visits'))];

describe('the memory of a program that stays', () => {
  it('gives the very same units of a group of which no file changed', () => {
    const [first, second] = inTurn([
      { rubrics, evidence: [a, b] },
      { rubrics, evidence: [a, source('b.yaml', town('乙', '西', 5))] },
    ]);
    expect(second!.result.units[1]).toBe(first!.result.units[1]);
    expect(second!.result.units[0]).not.toBe(first!.result.units[0]);
    expect(first!.result.units.map(({ unit }) => unit.id)).toEqual(['乙', '甲']);
  });

  it('says of a unit that it is the only one once the others are gone', () => {
    const told = inTurn([
      { rubrics, evidence: [a, b] },
      { rubrics, evidence: [a] },
      { rubrics, evidence: [a, b] },
    ]).map(codes);
    expect(told).toEqual([[], ['score/no-cohort'], []]);
  });

  it('notices that places are to be final', () => {
    const evidence = [a, source('b.yaml', town('乙', '东', undefined))];
    const told = inTurn([
      { rubrics, evidence },
      { rubrics, evidence, final: true },
    ]).map(codes);
    expect(told[0]).toEqual([]);
    expect(new Set(told[1])).toEqual(new Set(['score/provisional-not-final']));
  });

  it('notices that evidence asks for a rubric which nobody asked for before', () => {
    const found = [...rubrics, source('other.yaml', visits('other', 'no_such_key: 1\n'), false)];
    const told = inTurn([
      { rubrics: found, evidence: [a] },
      { rubrics: found, evidence: [a, source('b.yaml', town('乙', '东', 1, 'other'))] },
    ]).map(codes);
    expect(told[0]).toEqual(['score/no-cohort']);
    expect(told[1]).toContain('rubric/unknown-key');
  });

  it('places a unit among those of the group into which it moves, and the others anew where it was', () => {
    const [c, d] = [source('c.yaml', town('丙', '西', 6)), source('d.yaml', town('丁', '东', 1))];
    const answers = inTurn([
      { rubrics, evidence: [a, b, c, d] },
      { rubrics, evidence: [a, source('b.yaml', town('乙', '东', 4)), c, d] },
      { rubrics, evidence: [a, b, c, d] },
    ]);
    expect(answers.map(({ result }) => result.groups.map(({ group, units }) => `${group} ${units}`))).toEqual([
      ['东 2', '西 2'],
      ['东 3', '西 1'],
      ['东 2', '西 2'],
    ]);
  });

  it('places a new unit in a group of which no file changed', () => {
    const answers = inTurn([
      { rubrics, evidence: [a, b] },
      { rubrics, evidence: [a, b, source('c.yaml', town('丙', '东', 9))] },
    ]);
    expect(answers[1]!.result.units.filter(({ within }) => within === '东').map(({ unit, rank }) => `${unit.id} ${rank}`)).toEqual([
      '丙 1',
      '甲 2',
    ]);
  });

  it('puts together what a new file says of a unit with what others say, also where it names no group', () => {
    const more = source('more.yaml', 'rubric: visits\nunit: {id: 甲, name: 示例甲}\nnote: 示例\nfacts: {}\n');
    const answers = inTurn([
      { rubrics, evidence: [a, b] },
      { rubrics, evidence: [a, b, more] },
      { rubrics, evidence: [b, more] },
      { rubrics, evidence: [a, b] },
      { rubrics, evidence: [a, b, more] },
    ]);
    expect(answers.map(({ result }) => result.units.map(({ unit, within }) => `${unit.id} ${within}`))).toEqual([
      ['乙 西', '甲 东'],
      ['乙 西', '甲 东'],
      ['乙 西', '甲 null'],
      ['乙 西', '甲 东'],
      ['乙 西', '甲 东'],
    ]);
  });

  it('says that a new unit bears the name of one in a group of which no file changed', () => {
    const other = source('c.yaml', 'rubric: visits\nunit: {id: 丙, name: 示例甲, group: 南}\nfacts: {times: 1}\n');
    const told = inTurn([
      { rubrics, evidence: [a, b] },
      { rubrics, evidence: [b, other] },
      { rubrics, evidence: [a, b, other] },
      { rubrics, evidence: [a, b, other, source('d.yaml', town('丁', '北', 2))] },
    ]).map(codes);
    expect(told).toEqual([[], [], ['evidence/same-name'], ['evidence/same-name']]);
  });

  it('notices another result of last year', () => {
    const text = `rubric: growth\ntitle: 示例增长\npoints: 10\nitems:\n  - {id: more, title: 示例, points: 10, kind: formula, award: "previous.score"}\n`;
    const previous = (score: number) => ({
      name: 'previous',
      units: assess({
        rubrics: [
          source(
            'old.yaml',
            'rubric: old\ntitle: 示例\npoints: 10\nitems:\n  - {id: x, title: 示例, points: 10, kind: judged, deduct: {up_to: 10}}\n',
          ),
        ],
        evidence: [
          source('old-a.yaml', `rubric: old\nunit: {id: 甲}\nassessed: {by: 示例}\nfacts: {x: {given: ${score}, reason: 示例}}\n`),
        ],
      }).result.units,
    });
    const request = { rubrics: [source('growth.yaml', text)], evidence: [source('a.yaml', 'rubric: growth\nunit: {id: 甲}\nfacts: {}\n')] };
    const answers = inTurn([4, 7].map((score) => ({ ...request, results: [previous(score)] })));
    expect(answers.map(({ result }) => result.units[0]!.score)).toEqual(['4', '7']);
  });
});
