// A summary as a file: JSON with keys in order, exact numbers as text, one unit, value or question a line.

import { formatExact, isPoint, type Range } from '../exact/index.js';
import { compareText } from '../order/index.js';
import type { CohortSummary, GroupSummary, Marks, Sheets } from './summary.js';
import type { Members, Tally } from './tally.js';
import type { Values } from './values.js';

export const summarySchema = 'rubric-cohort/1';

export function writeSummary(summary: CohortSummary, engine: { readonly name: string; readonly version: string }): string {
  const data = {
    schema: summarySchema,
    engine,
    stage: summary.stage,
    rubrics: sorted(summary.rubrics, (sha256) => sha256),
    groups: summary.inOrder.map(({ rubric, group, summary: one }) => ({ rubric, group: group === '' ? null : group, ...dataOf(one) })),
  };
  return `${layOut(data)}\n`;
}

function dataOf({ units, quantities, values, marks, sheets, faults, waits }: GroupSummary) {
  const answered =
    (kind: string) =>
    (question: string): boolean =>
      !waits.has(`${kind} ${question}`);
  return {
    units: [...units].sort(compareText),
    quantities: sorted(quantities, membersData, answered('quantities')),
    values: sorted(values, valuesData, answered('values')),
    marks: sorted(marks, marksData, answered('marks')),
    sheets: sorted(sheets, sheetsData, answered('sheets')),
    faults: sorted(
      faults,
      (fault) => ('args' in fault ? { ...fault, args: sorted(new Map(Object.entries(fault.args)), (text) => text ?? '') } : fault),
      (name) => !waits.has(name),
    ),
    waits: [...waits].sort(compareText),
  };
}

const membersData = ({ certain, possible }: Members) => ({
  certain: tallyData(certain),
  ...(possible.units > 0 && { possible: tallyData(possible) }),
});

const tallyData = ({ units, sum, lowest, highest }: Tally) => ({
  units,
  sum: rangeData(sum),
  ...(lowest && highest && { lowest: rangeData(lowest), highest: rangeData(highest) }),
});

const valuesData = (values: Values) => values.inOrder.map(({ range, units }) => [rangeData(range), units]);

const marksData = ({ tally, apart }: Marks) => ({
  ...tallyData(tally),
  ...(apart.size > 0 && { apart: sorted(apart, rangeData) }),
});

const sheetsData = (sheets: Sheets) => sorted(sheets, (byUnit) => sorted(byUnit, (marks) => marks.map(formatExact)));

const rangeData = (range: Range): string | string[] =>
  isPoint(range) ? formatExact(range.low) : [formatExact(range.low), formatExact(range.high)];

function sorted<V, D>(map: ReadonlyMap<string, V>, data: (value: V) => D, take: (key: string) => boolean = () => true): Record<string, D> {
  const entries = [...map].filter(([key]) => take(key)).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, value]) => [key, data(value)]));
}

/** What holds nothing but plain values, and pairs, stand on one line; a long list has a line for each. */
function layOut(value: unknown, indent = ''): string {
  if (!isNested(value) || isFlat(value)) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const inner = Array.isArray(value)
    ? value.map((one) => layOut(one, deeper))
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${layOut(one, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${deeper}${inner.join(`,\n${deeper}`)}\n${indent}${close}`;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isFlat = (value: object): boolean =>
  Array.isArray(value) ? value.length <= 2 && !value.some(isDeep) : !Object.values(value).some(isNested);

const isDeep = (value: unknown): boolean => isNested(value) && Object.values(value).some(isNested);
