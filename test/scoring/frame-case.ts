// A small whole rubric with its evidence, run and compared: unit, items, ledger, extra. How a case is written: see limits.cases.yaml.
// The ledger of the unit itself is compared for every final score (none where nothing is said).

import { expect } from 'vitest';
import { assess, type Assessment } from '../../src/assessment/assess.js';
import { stages } from '../../src/evidence/model.js';
import type { EntryResult, ItemResult, UnitResult } from '../../src/report/result.js';
import { fileOf, mapOf, type Part } from '../rules/case-file.js';
import { complaintsOf, wantedComplaints } from '../rules/complaints.js';
import { checkBalance } from '../rules/ledger-sum.js';

const named = (path: string, bytes: Uint8Array) => ({ path, bytes, named: true });

/** One file for the unit `u`, or the files a case lists, named in their order. */
function evidenceOf(one: Part): ReturnType<typeof named>[] {
  if (!one.has('files')) return [named('1.yaml', wholeFile(one, one.part('evidence').with({ facts: one.node('facts') })))];
  return one.parts('files').map((file, index) => named(`${index + 1}.yaml`, wholeFile(one, file.with({}))));
}

/** The head of a file as far as it does not say itself: the rubric, the unit, who assessed. */
function wholeFile(one: Part, map: ReturnType<Part['with']>): Uint8Array {
  const head = { rubric: 'sample', assessed: mapOf({ by: '考核一组' }) };
  const unit = map.has('units') ? {} : { unit: one.part('unit').with({ id: 'u', name: '示例单位' }) };
  for (const [key, value] of Object.entries({ ...head, ...unit })) if (!map.has(key)) map.set(key, value);
  return fileOf(map);
}

function run(one: Part, order: 'as listed' | 'reversed'): Assessment {
  const rubric = fileOf(one.part('rubric').with({ rubric: 'sample', title: '示例细则' }));
  const evidence = evidenceOf(one);
  const stage = stages.find((known) => known === one.text('stage'));
  return assess({
    rubrics: [named('rubric.yaml', rubric)],
    evidence: order === 'reversed' ? evidence.reverse() : evidence,
    ...(stage && { stage }),
  });
}

const ledger = (entries: readonly EntryResult[]): string[] => entries.map(({ kind, amount }) => `${kind} ${amount}`);

/** A text is a mark that reaches the parent as it is. */
function wantedItem(items: Part, id: string): Record<string, unknown> {
  const said = items.part(id);
  const mark = items.text(id) ?? said.text('mark') ?? 'none';
  const contributes = said.text('contributes') ?? (mark === 'none' ? '0' : mark);
  return {
    mark,
    contributes,
    state: said.text('state') ?? 'scored',
    ...listsOf(said, ['entries', 'transfer']),
    ...textsOf(said, ['points', 'score']),
  };
}

function foundItem(item: ItemResult | undefined, said: Part): Record<string, unknown> {
  if (!item) return { mark: 'no such item' };
  return {
    mark: item.score === null ? 'none' : item.exact,
    contributes: item.contributes,
    state: item.state,
    ...(said.has('entries') && { entries: ledger(item.entries) }),
    ...(said.has('transfer') && { transfer: ledger(item.transfer) }),
    ...(said.has('points') && { points: item.points ?? 'none' }),
    ...(said.has('score') && { score: item.score ?? 'none' }),
  };
}

const listsOf = (said: Part, keys: readonly string[]) =>
  Object.fromEntries(keys.filter((key) => said.has(key)).map((key) => [key, said.texts(key)]));
const textsOf = (said: Part, keys: readonly string[]) =>
  Object.fromEntries(keys.filter((key) => said.has(key)).map((key) => [key, said.text(key)]));

function* below(items: readonly ItemResult[]): Generator<ItemResult> {
  for (const item of items) {
    yield item;
    yield* below(item.items);
  }
}

function wantedUnit(said: Part): Record<string, unknown> {
  const [score, lowest, highest] = [said.text('score'), said.text('lowest'), said.text('highest')];
  const status = said.text('status') ?? (lowest === undefined ? 'final' : 'provisional');
  const items = said.part('items');
  const extra = said.part('extra');
  return {
    status,
    ...(status === 'final' && { exact: score }),
    ...(status === 'provisional' && { lowest, highest }),
    ...(said.has('extra') && { extra: { contributes: extra.text('contributes') ?? said.text('extra'), entries: extra.texts('entries') } }),
    ...((status !== 'provisional' || said.has('entries')) && { entries: said.texts('entries') }),
    ...listsOf(said, ['missing', 'overridden', 'absent']),
    items: Object.fromEntries(items.keys.map((id) => [id, wantedItem(items, id)])),
  };
}

function foundUnit(unit: UnitResult, said: Part): Record<string, unknown> {
  const all = new Map([...below(unit.items), ...below(unit.extra.items)].map((item) => [item.id, item]));
  const items = said.part('items');
  return {
    status: unit.status,
    ...(unit.status === 'final' && { exact: unit.exact }),
    ...(unit.status === 'provisional' && { lowest: unit.lowest ?? 'none', highest: unit.highest ?? 'none' }),
    ...(said.has('extra') && { extra: { contributes: unit.extra.contributes, entries: ledger(unit.extra.entries) } }),
    ...((unit.status !== 'provisional' || said.has('entries')) && { entries: ledger(unit.entries) }),
    ...(said.has('missing') && { missing: [...unit.missing] }),
    ...(said.has('overridden') && {
      overridden: unit.overridden.map(({ fact, earlier, later }) => `${fact} ${earlier.value} ${later.value}`),
    }),
    ...(said.has('absent') && { absent: said.texts('absent').filter((id) => !all.has(id)) }),
    items: Object.fromEntries(items.keys.map((id) => [id, foundItem(all.get(id), items.part(id))])),
  };
}

export const isRejected = (one: Part): boolean => one.part('expect').has('error');

/** Runs a case, also with its files the other way round, and compares everything it says. */
export function checkFrameCase(one: Part): void {
  const assessment = run(one, 'as listed');
  expect(run(one, 'reversed').result).toEqual(assessment.result);
  const said = one.part('expect');
  expect(complaintsOf(assessment, said)).toEqual(wantedComplaints(said));
  const { units } = assessment.result;
  if (isRejected(one)) return expect(units.filter(({ score }) => score !== null)).toEqual([]);
  units.forEach(checkBalance);
  for (const unit of units) if (unit.status === 'final') expect([unit.lowest, unit.highest]).toEqual([unit.score, unit.score]);
  const perUnit = said.has('units') ? said.part('units') : undefined;
  const wanted = perUnit ? perUnit.keys.map((id) => [id, wantedUnit(perUnit.part(id))]) : [['u', wantedUnit(said)]];
  const found = units.map((unit) => [unit.unit.id, foundUnit(unit, perUnit?.part(unit.unit.id) ?? said)]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
}
