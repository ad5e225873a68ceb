// A rubric should be proved before a single unit is scored with it: each fault is found with the right code at the right place, nothing
// else is said of it, and nothing at all of the rubrics as they ship.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/assessment/assess.js';
import { toResult } from '../../src/diagnostic/to-result.js';
import type { DiagnosticResult } from '../../src/report/result.js';
import { faults, type Fault, type Shipped } from './faults.js';

const files: Readonly<Record<Shipped, string>> = {
  departments: 'zhaohua-2017/departments.yaml',
  townships: 'zhaohua-2017/townships.yaml',
  bazhong: 'bazhong-style/departments.yaml',
  counties: 'bazhong-style/counties.yaml',
  composite: 'composite-2017/composite.yaml',
};

const textOf = (rubric: Shipped): string => readFileSync(path.resolve(import.meta.dirname, '../../rubrics', files[rubric]), 'utf8');

function findingsIn(rubric: Shipped, text: string): readonly DiagnosticResult[] {
  const bytes = new TextEncoder().encode(text);
  return validate({ rubrics: [{ path: files[rubric], bytes, named: true }], evidence: [] }).diagnostics.map(toResult);
}

const isLoud = ({ severity }: DiagnosticResult): boolean => severity !== 'note';
const bare = (text: string): string => text.replaceAll(/[«»]/g, '');

/** The file with the fault in it. */
function faulty({ rubric, from, to }: Fault): string {
  const text = textOf(rubric);
  expect(text.split(from).length, `once in the file: ${from}`).toBe(2);
  return text.replace(from, () => bare(to));
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly end_line: number;
  readonly end_column: number;
}

/** Lines and columns of the marked text, counted in the faulty file. */
function marked(text: string, withMarks: string): Place {
  expect(text.split(bare(withMarks)).length, `once in the faulty file: ${withMarks}`).toBe(2);
  const before = text.slice(0, text.indexOf(bare(withMarks)) + withMarks.indexOf('«'));
  const inside = withMarks.slice(withMarks.indexOf('«') + 1, withMarks.indexOf('»'));
  const [start, end] = [before, before + inside].map((part) => ({
    line: part.split('\n').length,
    column: part.length - part.lastIndexOf('\n'),
  }));
  return { line: start!.line, column: start!.column, end_line: end!.line, end_column: end!.column };
}

describe('the rubrics as they ship', () => {
  it.each(Object.keys(files) as Shipped[])('%s: no error and no warning', (rubric) => {
    expect(findingsIn(rubric, textOf(rubric)).filter(isLoud)).toEqual([]);
  });
});

describe('seeded faults', () => {
  it('are at least sixty, each with a name of its own', () => {
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(new Set(faults.map(({ rubric, name }) => `${rubric} ${name}`)).size).toBe(faults.length);
  });

  it.each(faults.map((fault) => [`${fault.rubric}: ${fault.name}`, fault] as const))('%s', (_name, fault) => {
    const text = faulty(fault);
    const found = findingsIn(fault.rubric, text);
    const place = marked(text, fault.at ?? fault.to);
    expect(found.filter(({ code }) => code === fault.code)).toContainEqual(expect.objectContaining(place));
    const others = found.filter(isLoud).map(({ code }) => code);
    const expected = found.find(({ code }) => code === fault.code)!.severity === 'note' ? [] : [fault.code];
    expect(others.sort()).toEqual([...expected, ...(fault.also ?? [])].sort());
  });
});
