// What analysis says of a rubric before a unit is scored holds for every unit scored with it: no mark and no total outside what is
// attainable, and nothing happens that it says can never happen.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anyone } from '../../src/analysis/anyone.js';
import { analyseRubric } from '../../src/analysis/registry.js';
import { finalScores } from '../../src/analysis/scores.js';
import { subjectOf, type Subject } from '../../src/analysis/subject.js';
import { Problems, type Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { Args } from '../../src/diagnostic/define.js';
import { formatExact, type Range } from '../../src/exact/index.js';
import { compare, parseFraction } from '../../src/replay/fraction.js';
import type { EntryResult, ItemResult, UnitResult } from '../../src/report/result.js';
import { loadRubric } from '../../src/rubric/load.js';
import type { Rubric } from '../../src/rubric/model.js';
import type { Span } from '../../src/source/index.js';
import { treeOf } from '../source/reading.js';
import { everything } from './arbitrary-evidence.js';
import { whole } from './arbitrary-rubric.js';
import { assessCase, cases, rubricFile, type Case } from './case.js';
import { patience, runs } from './runs.js';

const rubricIn = (one: Case): Rubric | undefined => loadRubric(treeOf(rubricFile(one.rubric).text), new Problems());

const isScored = ({ status }: UnitResult): boolean => status === 'final' || status === 'provisional';

/** An exemption that takes away what a fact earned is pointed out; a score with such a slip is not meant. */
function scoredUnits(one: Case): UnitResult[] {
  const { result, diagnostics } = assessCase(one.filled(everything));
  return diagnostics.some(({ code }) => code === 'evidence/exempt-award') ? [] : result.units.filter(isScored);
}

/** What is attainable is said of those to whom a row and all of its parts apply. */
const applies = ({ state, items }: ItemResult): boolean => state !== 'not_applicable' && items.every(applies);

const showRange = ({ low, high }: Range): string => `${formatExact(low)}…${formatExact(high)}`;

function expectInside(what: string, text: string | null, range: Range): void {
  if (text === null) return;
  const value = parseFraction(text)!;
  const isAbove = !range.low.isFinite || compare(value, parseFraction(formatExact(range.low))!) >= 0;
  const isBelow = !range.high.isFinite || compare(value, parseFraction(formatExact(range.high))!) <= 0;
  const shown = `${what} ${text} in ${showRange(range)}`;
  expect([shown, isAbove && isBelow]).toEqual([shown, true]);
}

const anyoneFor = ({ anyone }: Subject, { unit }: UnitResult): Anyone =>
  anyone.find(({ unitClass }) => unitClass === (unit.class ?? undefined)) ?? anyone.at(-1)!;

/** What lies beyond the floor and goes to the total is no part of the mark. */
const markOf = ({ score, exact, transfer }: ItemResult): string | null =>
  transfer.some(({ kind }) => kind === 'overflow') ? score : exact;

/** @returns how many marks were compared; what is inside a repetition is a mark of that period or row */
function checkItems(items: readonly ItemResult[], anyone: Anyone, rubric: Rubric): number {
  let checked = 0;
  for (const one of items) {
    const item = rubric.items.get(one.id.replace(/\[.*$/, ''));
    const isWhole = item && one.id === item.id;
    const range = isWhole && applies(one) && one.state !== 'error' ? anyone.mark(item) : undefined;
    if (range) {
      checked++;
      expectInside(one.id, markOf(one), range);
    }
    checked += checkItems(one.items, anyone, rubric);
  }
  return checked;
}

function checkUnit(unit: UnitResult, anyone: Anyone, rubric: Rubric): number {
  const items = [...unit.items, ...unit.extra.items];
  const total = anyone.total();
  // A mark that is not rounded is shown rounded all the same.
  const score = rubric.root.round === 'none' ? unit.exact : unit.score;
  if (total && items.every(applies)) expectInside('total', score, total);
  expectInside('whatever applies', score, finalScores(anyone, rubric));
  return checkItems(items, anyone, rubric);
}

function entriesOf(items: readonly ItemResult[]): EntryResult[] {
  return items.flatMap(({ entries, items: inner }) => [...entries, ...entriesOf(inner)]);
}

const itemsIn = (items: readonly ItemResult[]): ItemResult[] => items.flatMap((one) => [one, ...itemsIn(one.items)]);

/** What a finding says can never be seen is not seen in a result. */
function checkClaim({ code, args }: Diagnostic, unit: UnitResult): void {
  const said = args as Args;
  const items = [...unit.items, ...unit.extra.items];
  const entries = [...unit.entries, ...unit.extra.entries, ...entriesOf(items)];
  const ofRule = entries.filter(({ rule }) => rule === said['id']);
  const shown = JSON.stringify([code, args, ofRule.map(({ kind, amount }) => [kind, amount])]);
  const never = (seen: boolean): void => expect([shown, seen]).toEqual([shown, false]);
  if (said.class !== undefined && said.class !== unit.unit.class) return;
  if (code === 'rubric/grade-unreachable') never(unit.grade === said['grade']);
  if (code === 'rubric/rule-never-acts') never(ofRule.some(({ amount }) => amount !== '0'));
  if (code === 'rubric/cap-never-bites' && said['id'] !== 'extra') {
    if (said['why'] === 'rule') never(ofRule.some(({ kind }) => kind === 'cap'));
    // Nothing is left of the row by then.
    else
      never(
        itemsIn(items).some((item) => item.entries.some(({ rule, kind }) => rule === said['id'] && kind === 'cap') && item.score !== '0'),
      );
  }
}

/** A condition that is said to hold for nobody: no rule acts on it, no row applies by it, nothing follows from it. */
function checkCondition({ code, args, span }: Diagnostic, unit: UnitResult, rubric: Rubric): void {
  if (code !== 'rubric/condition-never-true' || !span) return;
  const isIt = (formula: { readonly node: Span } | undefined): boolean => formula?.node.start === span.start;
  const shown = `${(args as Args)['condition']} of ${unit.unit.id}`;
  const items = [...unit.items, ...unit.extra.items];
  const acting = [...rubric.rules.values()].filter(({ when }) => isIt(when)).map(({ id }) => id);
  const entries = [...unit.entries, ...unit.extra.entries, ...entriesOf(items)];
  const acted = entries.some(({ rule, kind, amount }) => rule !== null && acting.includes(rule) && kind === 'rule' && amount !== '0');
  const rows = [...rubric.items.values()].filter(({ appliesWhen }) => isIt(appliesWhen)).map(({ id }) => id);
  const applied = itemsIn(items).some(({ id, state }) => rows.includes(id) && state !== 'not_applicable');
  const following = rubric.verdict.consequences.filter(({ when }) => isIt(when)).map(({ id }) => id);
  const followed = unit.consequences.some(({ id }) => following.includes(id));
  expect([shown, acted, applied, followed]).toEqual([shown, false, false, false]);
}

describe('for every rubric and evidence', () => {
  it('the marks of items and sections, and the total, lie within what is attainable', { timeout: patience }, () => {
    let checked = 0;
    fc.assert(
      fc.property(cases(), (one) => {
        const rubric = rubricIn(one);
        if (!rubric) return;
        const subject = subjectOf(rubric);
        for (const unit of scoredUnits(one)) checked += checkUnit(unit, anyoneFor(subject, unit), rubric);
      }),
      runs(200),
    );
    expect(checked).toBeGreaterThan(120);
  });

  it('the same for units that read one another', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases({ ...whole, cohort: true }, 3), (one) => {
        const rubric = rubricIn(one);
        if (!rubric) return;
        const subject = subjectOf(rubric);
        for (const unit of scoredUnits(one)) checkUnit(unit, anyoneFor(subject, unit), rubric);
      }),
      runs(60),
    );
  });

  it('what can never happen does not happen', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases({ ...whole, cohort: true }, 3), (one) => {
        const rubric = rubricIn(one);
        if (!rubric) return;
        const claims = analyseRubric(rubric).list;
        for (const unit of scoredUnits(one)) {
          for (const claim of claims) {
            checkClaim(claim, unit);
            checkCondition(claim, unit, rubric);
          }
        }
      }),
      runs(100),
    );
  });
});
