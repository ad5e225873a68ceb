// Tables that are nothing but a sum, in all the ways they may close: what many units share, other threads and columns change nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import { fewest, gatherEvidence } from '../../src/assessment/gather.js';
import { RubricShelf } from '../../src/assessment/shelf.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { csv } from '../../src/report/csv.js';
import { json, ndjson } from '../../src/report/json.js';
import { plain } from '../../src/report/reporter.js';
import { table as rankTable } from '../../src/report/table.js';
import { crewed } from '../support/crewed.js';
import { patience, runs } from './runs.js';

const options = { view: 'rank', language: 'zh', width: 80, paint: plain, renderMessage: () => '' } as const;
const classes = ['town', 'park'] as const;

const row = fc.record({
  points: fc.constantFrom(1, 2.5, 5, 10, { by: 'class', town: 3, park: 5 }),
  kind: fc.constantFrom('count', 'flag', 'incidents'),
  deduct: fc.constantFrom(0.1, 0.25, 0.3, 0.125, 1, 2),
  only: fc.constantFrom(undefined, undefined, ...classes),
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

const table = fc.record({
  sections: fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  root: fc.record(
    {
      floor: fc.constantFrom(0, 5, 'none'),
      ceiling: fc.constantFrom(8, 15, 'none'),
      round: fc.constantFrom('none', { to: 0.1, mode: 'half_even' }, { to: 1, mode: 'down' }),
      direction: fc.constantFrom('high', 'low'),
    },
    { requiredKeys: [] },
  ),
  extra: fc.option(
    fc
      .tuple(
        fc.constantFrom({}, { opens_at: 4 }, { opens_at: 8 }, { opens_above: 5 }),
        fc.record({ at_most: fc.constantFrom(1, 3), at_least: fc.constantFrom(-1, -3) }, { requiredKeys: [] }),
      )
      .map(([gate, pools]) => ({ ...gate, ...pools })),
    { nil: undefined },
  ),
  throws: fc.array(fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }), { minLength: fewest, maxLength: fewest + 6 }),
});
type Table = typeof table extends fc.Arbitrary<infer One> ? One : never;

const idOf = (section: number, at: number): string => `row_${section}_${at}`;

const writeRow = ({ points, kind, deduct, only }: Row, id: string) => ({
  id,
  title: `示例${id}`,
  points,
  kind: kind === 'flag' ? 'flag' : 'each',
  deduct,
  ...(only !== undefined && { classes: [only] }),
});

/** A key on each line, with its value as JSON, which is YAML. */
const lines = (document: object, indent = ''): string =>
  Object.entries(document)
    .map(([key, value]) => `${indent}${key}: ${JSON.stringify(value)}\n`)
    .join('');

const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), named: true });

/** Outside the points: a section of awards and penalties, and a row of its own. */
const extraRows = [
  {
    id: 'special',
    title: '特别加分和扣分',
    items: [
      { id: 'model_unit', title: '特别加分', kind: 'flag', award: 2 },
      { id: 'unlawful', title: '特别扣分', kind: 'each', deduct: 1.5 },
    ],
  },
  {
    id: 'letters',
    title: '表扬信',
    rules: [
      { id: 'praised', kind: 'each', award: 0.5, at_most: 1 },
      { id: 'blamed', kind: 'flag', deduct: 1 },
    ],
  },
];

const extraFacts = (throws: readonly number[], index: number): [string, unknown][] => [
  ['model_unit', throws[0]! > 2],
  ['unlawful', throws[1]! > 2 ? [{ id: `${index}`, note: '示例' }] : 0],
  ['praised', throws[2]],
  ['blamed', throws[3]! > 3],
];

function rubricOf({ sections, root, extra }: Table) {
  const items = sections.map((rows, at) => ({
    id: `section_${at}`,
    title: `示例${at}`,
    items: rows.map((one, index) => writeRow(one, idOf(at, index))),
  }));
  return source(
    'rubrics/law.yaml',
    lines({
      rubric: 'law',
      title: '虚构示例',
      classes,
      ranking: { within: 'group' },
      ...root,
      items,
      ...(extra && { extra: { items: extraRows, ...extra } }),
    }),
  );
}

function evidenceOf({ sections, extra }: Table, throws: readonly number[], index: number) {
  const unitClass = classes[index % 2]!;
  const facts = sections.flatMap((rows, at) =>
    rows.flatMap(({ kind, only }, place) => {
      const times = throws[(at * 4 + place) % 12]!;
      const incidents = Array.from({ length: times }, (_, number) => ({ id: `${index}-${at}-${place}-${number}`, note: `示例${number}` }));
      const fact = kind === 'flag' ? times > 2 : kind === 'count' ? times : incidents;
      return only === undefined || only === unitClass ? [[idOf(at, place), fact] as const] : [];
    }),
  );
  const unit = { id: `unit_${index}`, name: `示例单位${index}`, class: unitClass, group: `第${index % 3}组` };
  const text = `${lines({ rubric: 'law', unit })}facts:\n${lines(Object.fromEntries(extra ? [...facts, ...extraFacts(throws, index)] : facts), '  ')}`;
  return source(`evidence/unit_${index}.yaml`, text);
}

describe('for every table that is a sum', () => {
  it('the result is the same however it is read', { timeout: patience }, async () => {
    const seen = { units: 0, closed: 0, remote: 0 };
    await fc.assert(
      fc.asyncProperty(table, async (one) => {
        const request = { rubrics: [rubricOf(one)], evidence: one.throws.map((throws, index) => evidenceOf(one, throws, index)) };
        const { result: anew } = assess({ ...request, reference: true });
        expect(json.render(assess(request).result, options)).toBe(json.render(anew, options));
        expect(csv.render(assess({ ...request, rows: 'marks' }).result, options)).toBe(csv.render(anew, options));
        const ranking = { ...options, view: 'rank' } as const;
        expect(rankTable.render(assess({ ...request, rows: 'marks' }).result, ranking)).toBe(rankTable.render(anew, ranking));
        const shared = await crewed(request);
        expect(ndjson.render(shared.result, options)).toBe(ndjson.render(anew, options));
        const { kept } = gatherEvidence(request, new RubricShelf(request.rubrics, new Set()), new Problems());
        seen.units += one.throws.length;
        seen.closed += [...kept.values()].filter((unit) => unit.closed()).length;
        seen.remote += shared.remote;
      }),
      runs(60),
    );
    expect(seen.closed / seen.units).toBeGreaterThan(0.5);
    expect(seen.remote / seen.units).toBeGreaterThan(0.2);
  });
});
