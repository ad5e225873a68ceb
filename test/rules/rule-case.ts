// One rule, one item, one fact: a case of a rule kind wrapped into the smallest rubric and evidence that hold it, run and compared.
// The item is `row`, the rule and its fact are `it`, unless the case says otherwise.

import { expect } from 'vitest';
import { assess, type Assessment } from '../../src/assessment/assess.js';
import type { SourceBytes } from '../../src/assessment/sources.js';
import { Part, fileOf, mapOf, type Content } from './case-file.js';
import { checkBalance } from './ledger-sum.js';
import { complaintsOf, wantedComplaints } from './complaints.js';

/** The root neither rounds nor bounds, so that the score of the unit is the mark of the row. */
const openRoot: Content = { rubric: 'sample', title: '示例', round: 'none', floor: 'none', ceiling: 'none' };

function rubricOf(one: Part): Uint8Array {
  const rules = [one.part('rule').with({ id: 'it' })];
  const row = one.part('item').with({ id: 'row', title: '示例事项' }, [], { rules });
  const others = one.part('rubric').parts('items');
  const items = [...others.map((item) => item.with({})), row];
  const period = one.node('period');
  return fileOf(one.part('rubric').with({ ...openRoot, period }, ['items'], { items }));
}

/** Where the evidence states the fact: under the name the rule reads, or the rule's own id. */
function factName(one: Part): string {
  const rule = one.part('rule');
  return rule.text('fact') ?? rule.text('id') ?? 'it';
}

function evidenceOf(one: Part, unit: string, facts: Part, stated: Content): Uint8Array {
  const group = one.part('groups').text(unit);
  const head: Content = {
    rubric: 'sample',
    unit: one.part('unit').with({ id: unit, name: `示例${unit}`, group }),
    assessed: mapOf({ by: '考核一组' }),
    unstated: one.has('nothing_found') ? 'nothing_found' : undefined,
  };
  return fileOf(one.part('evidence').with(head, [], { facts: facts.with(stated) }));
}

/** The rubric and the evidence of a case, as files. */
export function filesOfCase(one: Part): { readonly rubric: SourceBytes; readonly evidence: readonly SourceBytes[] } {
  const units = one.part('units');
  const evidence = one.has('units')
    ? units.keys.map((unit) => ({ path: `${unit}.yaml`, bytes: evidenceOf(one, unit, units.part(unit), {}), named: true }))
    : [{ path: 'u.yaml', bytes: evidenceOf(one, 'u', one.part('facts'), { [factName(one)]: one.node('fact') }), named: true }];
  return { rubric: { path: 'rubric.yaml', bytes: rubricOf(one), named: true }, evidence };
}

function run(one: Part): Assessment {
  const { rubric, evidence } = filesOfCase(one);
  return assess({ rubrics: [rubric], evidence });
}

/** What a case must come to, with what it need not say filled in. */
function wanted(said: Part): Record<string, unknown> {
  const lowest = said.text('lowest');
  const mark = said.text('mark') ?? lowest;
  const status = said.text('status') ?? (lowest === undefined ? 'final' : 'provisional');
  const state = said.text('state') ?? (lowest === undefined ? 'scored' : 'not_assessed');
  return {
    status,
    state,
    mark,
    ...(said.has('entries') && { entries: said.texts('entries') }),
    ...(status === 'provisional' && { lowest, highest: said.text('highest') }),
  };
}

function found({ result }: Assessment, id: string, said: Part): Record<string, unknown> {
  const unit = result.units.find((one) => one.unit.id === id);
  const row = unit?.items.find((item) => item.id === 'row');
  if (!unit || !row) return { status: unit?.status };
  checkBalance(unit);
  if (unit.status === 'final' && !said.has('elsewhere')) expect(unit.exact, 'score of the unit').toBe(row.contributes);
  return {
    status: unit.status,
    state: row.state,
    mark: row.score === null ? 'none' : row.exact,
    ...(said.has('entries') && { entries: row.entries.map(({ kind, amount }) => `${kind} ${amount}`) }),
    ...(unit.status === 'provisional' && { lowest: unit.lowest ?? 'none', highest: unit.highest ?? 'none' }),
  };
}

export const isRejected = (one: Part): boolean => one.part('expect').has('error');

export function isMissing(one: Part): boolean {
  const said = one.part('expect');
  return said.has('lowest') || said.keys.some((unit) => said.part(unit).has('lowest'));
}

/** Runs a case and compares everything it says. */
export function checkRuleCase(one: Part): void {
  const assessment = run(one);
  const said = one.part('expect');
  expect(complaintsOf(assessment, said)).toEqual(wantedComplaints(said));
  if (isRejected(one)) {
    expect(assessment.result.units.filter(({ score }) => score !== null)).toEqual([]);
    return;
  }
  const unitsSaid = one.part('units').keys.filter((unit) => said.has(unit));
  const perUnit = one.has('units') ? unitsSaid.map((unit) => [unit, said.part(unit)] as const) : [['u', said] as const];
  const actual = Object.fromEntries(perUnit.map(([unit, saying]) => [unit, found(assessment, unit, saying)]));
  expect(actual).toEqual(Object.fromEntries(perUnit.map(([unit, saying]) => [unit, wanted(saying)])));
}
