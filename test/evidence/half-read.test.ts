// Input that was read in part: whoever it concerns is listed with an error and not scored, and nobody disappears.

import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';

const bytes = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), named: true });

const rubric = (id: string, points: string): string =>
  `rubric: ${id}\ntitle: 示例\npoints: 10\nitems:\n  - {id: w, title: 工作, points: 10, kind: each, deduct: ${points}}\n`;

/** Status of each unit, or its score. */
function units(evidence: Readonly<Record<string, string>>, rubrics = { 'r.yaml': rubric('r', '1') } as Readonly<Record<string, string>>) {
  const of = (files: Readonly<Record<string, string>>) => Object.entries(files).map(([path, text]) => bytes(path, text));
  const { result } = assess({ rubrics: of(rubrics), evidence: of(evidence) });
  return {
    units: Object.fromEntries(result.units.map(({ unit, status, score }) => [unit.id, score ?? status])),
    codes: result.diagnostics.map(({ code }) => code),
    groups: result.units.map(({ unit }) => unit.group),
  };
}

const sound = 'rubric: r\nunit: {id: b}\nfacts: {w: 1}\n';

describe('a document without a unit', () => {
  it('was torn off the one above or below it, which is not scored', () => {
    const torn = 'rubric: r\nunit: {id: a}\nunstated: nothing_found\n---\nfacts: {w: 3}\n';
    expect(units({ 'a.yaml': torn, 'b.yaml': sound })).toMatchObject({ units: { a: 'error', b: '9' }, codes: ['evidence/no-unit'] });
    const below = 'rubric: r\nstage: verified\n---\nunit: {id: a}\nfacts: {w: 3}\n';
    expect(units({ 'a.yaml': below, 'b.yaml': sound })).toMatchObject({ units: { a: 'error', b: '9' } });
  });

  it('leaves other documents of the file alone', () => {
    const file = `rubric: r\nunit: {id: a}\n---\nfacts: {w: 3}\n---\nrubric: r\nunit: {id: c}\nfacts: {w: 2}\n---\n${sound}`;
    expect(units({ 'a.yaml': file }).units).toEqual({ a: 'error', b: '9', c: 'error' });
  });

  it('takes the last entry of a list of units with it', () => {
    const file = 'rubric: r\nunits:\n  - {unit: {id: a}, facts: {w: 1}}\n  - {unit: {id: c}}\n---\n- {unit: {id: d}, facts: {w: 1}}\n';
    expect(units({ 'a.yaml': file }).units).toEqual({ a: '9', c: 'error' });
  });
});

describe('a file that cannot be read', () => {
  it('leaves its unit in the list, with its group', () => {
    const found = units({ 'a.yaml': 'rubric: r\nunit: {id: a, name: 甲, group: 镇}\nstage：verified\nfacts: {w: 1}\n', 'b.yaml': sound });
    expect(found).toMatchObject({ units: { a: 'error', b: '9' }, codes: ['yaml/full-width-colon'], groups: ['镇', null] });
  });

  it.each([
    ['the slip stands in the line of the unit', 'rubric: r\nunit：{id: a，name: 甲}\nfacts: {w: 1}\n'],
    ['the unit is told on lines of its own', 'rubric: r\nunit:\n  id: a\n  name: 甲\nfacts: {w: [}\n'],
    ['no rubric is named, and there is one', 'unit: {id: a}\nfacts: {w: [}\n'],
  ])('also where %s', (_, text) => {
    expect(units({ 'a.yaml': text, 'b.yaml': sound }).units).toEqual({ a: 'error', b: '9' });
  });

  it('leaves every unit that it names in a list', () => {
    const entries =
      '- unit: {id: a}\n    facts: {w: 1}\n  - facts: {w: [}\n    unit: {id: c, name: 丙}\n  - unit:\n      id: d\n    facts: {w: 2}\n';
    expect(units({ 'a.yaml': `rubric: r\nunits:\n  ${entries}`, 'b.yaml': sound }).units).toEqual({
      a: 'error',
      b: '9',
      c: 'error',
      d: 'error',
    });
    const atTheEdge = 'rubric: r\nunits:\n- unit: {id: a}\n  facts: {w: 1}\n- unit: {id: c}\n  facts: {w: [}\n';
    expect(units({ 'a.yaml': atTheEdge, 'b.yaml': sound }).units).toEqual({ a: 'error', b: '9', c: 'error' });
  });

  it('takes the score from a unit of which another file could be read', () => {
    const other = 'rubric: r\nunit: {id: b}\noffice: 甲科\nfacts: {w: [}\n';
    expect(units({ 'a.yaml': other, 'b.yaml': sound }).units).toEqual({ b: 'error' });
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`u${at}.yaml`, `rubric: r\nunit: {id: u${at}}\nfacts:\n  w: 1\n`]),
    );
    const found = units({ ...many, 'x.yaml': 'rubric: r\nunit: {id: u7}\nfacts: {w: [}\n' }).units;
    expect(Object.entries(found).filter(([, score]) => score !== '9')).toEqual([['u7', 'error']]);
    expect(Object.keys(found)).toHaveLength(30);
  });

  it('names nobody where it is not sure', () => {
    const texts = [
      'rubric: r\nunit: {id: "a b}\n',
      'rubric: r\nunit: {id: a}\nunit: {id: c}\nfacts: [}\n',
      'rubric: r\n# unit: {id: a}\nfacts: [}\n',
    ];
    for (const text of texts) expect(units({ 'a.yaml': text, 'b.yaml': sound }).units, text).toEqual({ b: '9' });
  });
});

describe('two rubrics of one id', () => {
  it('score nobody, whichever is read first', () => {
    const [one, other] = [rubric('r', '1'), rubric('r', '3')];
    for (const rubrics of [
      { 'a.yaml': one, 'b.yaml': other },
      { 'a.yaml': other, 'b.yaml': one },
    ])
      expect(units({ 'e.yaml': sound }, rubrics)).toMatchObject({ units: { b: 'error' }, codes: ['rubric/duplicate-rubric'] });
  });

  it('are told apart in one file too', () => {
    const both = `${rubric('r', '1')}---\n${rubric('r', '3')}`;
    expect(units({ 'e.yaml': sound }, { 'r.yaml': both })).toMatchObject({ units: { b: 'error' }, codes: ['rubric/duplicate-rubric'] });
  });

  it('may be the same one, found twice', () => {
    const same = { 'a.yaml': rubric('r', '1'), 'b.yaml': rubric('r', '1') };
    expect(units({ 'e.yaml': sound }, same)).toMatchObject({ units: { b: '9' }, codes: [] });
  });
});
