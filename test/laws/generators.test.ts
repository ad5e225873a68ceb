// The generators reach the language: counted over a sample, so that a law cannot hold merely because nothing was tried.

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/assess.js';
import { entryKinds, type EntryResult, type ItemResult, type UnitResult } from '../../src/report/result.js';
import { ruleKinds } from '../../src/rules/registry.js';
import { whole } from './arbitrary-rubric.js';
import { documentOf } from './arbitrary-evidence.js';
import { assessCase, cases, loads, type Case } from './case.js';
import { patience } from './runs.js';
import { entriesOf, isMap, type Yaml } from './yaml-text.js';

const sample: readonly Case[] = [
  ...fc.sample(cases(), { numRuns: 500, seed: 20170602 }),
  ...fc.sample(cases({ ...whole, cohort: true }, 3), { numRuns: 100, seed: 7 }),
];

class Tally {
  private readonly counts = new Map<string, number>();

  add(...names: readonly string[]): void {
    for (const name of names) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  /** Names that were met less often than that. */
  rare(names: readonly string[], least: number): string[] {
    return names.filter((name) => this.of(name) < least).map((name) => `${name}: ${this.of(name)}`);
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  toString(): string {
    return [...this.counts]
      .sort((a, b) => b[1] - a[1])
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  }
}

/** Every key and every word of the language in a rubric, with the key it stands under. */
function tallyOf(trees: readonly Yaml[]): Tally {
  const tally = new Tally();
  const visit = (value: Yaml, under: string): void => {
    if (Array.isArray(value)) value.forEach((item: Yaml) => visit(item, under));
    else if (isMap(value)) for (const [key, inner] of entriesOf(value)) (tally.add(key), visit(inner, key));
    else if (typeof value === 'string') tally.add(`${under}: ${value}`);
  };
  for (const tree of trees) visit(tree, '');
  return tally;
}

const rubrics = tallyOf(sample.map(({ rubric }) => rubric));
const evidence = tallyOf(sample.flatMap(({ units }) => units.flatMap(({ unit, files }) => files.map((file) => documentOf(file, unit)))));

describe('rubrics', () => {
  it('reach every rule kind', () => {
    expect(
      rubrics.rare(
        ruleKinds.map(({ name }) => `kind: ${name}`),
        20,
      ),
    ).toEqual([]);
  });

  it('reach every key of items, rules, together groups, extra and the root', () => {
    const keys =
      'id number title criteria points items rules start floor ceiling overflow take weight counts_as not_applicable classes applies_when repeat scorer printed round to mode same_incident text clause fact when at_most charge yields_to source effect otherwise together opens_at opens_above at_least edition period facts measures extra direction vetoes grades';
    expect(rubrics.rare(keys.split(' '), 5)).toEqual([]);
  });

  it('reach every key of the kinds', () => {
    const keys =
      'deduct award free shared same required target every from surplus below above each partial cliff bands short points default due unit missing up_to step guide map drop highest lowest if_more_than weights valid_if rescale scale of rest first ties order by';
    expect(rubrics.rare(keys.split(' '), 3)).toEqual([]);
  });

  it('reach the words of the language', () => {
    const words = {
      not_applicable: 'forbid full rescale spread cohort_mean exclude',
      take: 'sum mean best worst all highest lowest first',
      overflow: 'drop total',
      start: 'full zero',
      charge: 'extra total named i1',
      same_incident: 'highest first all',
      mode: 'half_up half_down half_even up down ceil floor',
      partial: 'whole started pro_rata',
      unit: 'day workday week month once',
      every: 'year quarter month week level',
      repeat: 'month quarter',
      deduct: 'all',
      award: 'all',
      by: 'class zone size level label in_label in_count',
      rank: 'last none',
      awards: 'none',
    };
    const all = Object.entries(words).flatMap(([key, values]) => values.split(' ').map((value) => `${key}: ${value}`));
    expect(rubrics.rare(all, 2)).toEqual([]);
  });

  it('reach every function and reference of formulas', () => {
    const text = JSON.stringify(sample.map(({ rubric }) => rubric));
    const calls =
      'if( min( max( abs( round( floor( ceil( sum( mean( count( date( days( months( add_months( points( score( lost( cohort.mean( cohort.max( cohort.count( rank( rank_from_bottom( unit.size unit.class';
    expect(calls.split(' ').filter((call) => text.split(call).length <= 3)).toEqual([]);
  });
});

describe('evidence', () => {
  it('reaches stages, offices, silence, exemptions, what does not apply, and the forms of facts', () => {
    const keys =
      'stage office unstated not_applicable exempt reason document source note date label level owners item id value missing lost given by rater group mark count';
    expect(evidence.rare(keys.split(' '), 5)).toEqual([]);
    expect(evidence.rare(['stage: self', 'stage: verified', 'stage: final'], 20)).toEqual([]);
  });
});

describe('results', () => {
  let assessed: readonly Assessment[] = [];
  beforeAll(() => {
    assessed = sample.map((one) => assessCase(one));
  }, patience);

  it('nearly every rubric is valid and nearly all evidence loads', () => {
    expect(assessed.filter(loads).length).toBeGreaterThan(sample.length * 0.85);
  });

  it('most units have a score; every status, state and kind of entry appears', () => {
    const units = assessed.flatMap(({ result }) => result.units);
    const tally = new Tally();
    for (const unit of units) {
      tally.add(`unit ${unit.status}`);
      for (const { state } of itemsOf(unit)) tally.add(`item ${state}`);
      for (const { kind } of entriesIn(unit)) tally.add(kind);
      if (unit.overridden.length > 0) tally.add('overridden');
      if (unit.cohort) tally.add('cohort');
    }
    expect(tally.of('unit final') + tally.of('unit provisional')).toBeGreaterThan(units.length * 0.65);
    const names = ['unit final', 'unit provisional', 'unit unscored', 'unit error', 'overridden', 'cohort', ...entryKinds];
    const states = ['scored', 'not_applicable', 'not_assessed', 'no_evidence', 'error'].map((state) => `item ${state}`);
    expect(tally.rare([...names, ...states], 5), tally.toString()).toEqual([]);
  });
});

const itemsOf = ({ items, extra }: UnitResult): ItemResult[] => [...items, ...extra.items].flatMap(withChildren);
const withChildren = (item: ItemResult): ItemResult[] => [item, ...item.items.flatMap(withChildren)];
const entriesIn = (unit: UnitResult): EntryResult[] => [
  ...unit.entries,
  ...unit.extra.entries,
  ...itemsOf(unit).flatMap(({ entries, transfer }) => [...entries, ...transfer]),
];
