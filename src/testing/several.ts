// Cases that one unit cannot show: units that differ step by step, for places, means of the cohort, quotas and ends of a ranking; and what
// other results say of a unit.

import { formatExact } from '../exact/index.js';
import { partsOf } from '../formula/walk.js';
import { readsOf } from '../formula/reads.js';
import { formulasOfRubric } from '../rubric/figures.js';
import type { Rubric } from '../rubric/model.js';
import { goodResult, resultsRead } from './calm.js';
import { asClass, type Learnt } from './scenarios.js';
import { setting, type Scenario, type Setting } from './setting.js';
import { valuesOf } from './values.js';

/** How many units: two for a mean or a place, more for quotas and for the ends of a ranking. */
const sizes = [2, 4, 10, 20];

export function* severalScenarios(rubric: Rubric, learnt: Learnt): Generator<Scenario> {
  const ladders = [...laddersOf(rubric, learnt)];
  for (const size of sizes) {
    for (const ladder of ladders) {
      const units = ladder.slice(0, size);
      if (units.length < size) continue;
      yield { units };
      for (const name of (rubric.classes ?? []).slice(1)) yield { units: units.map((unit) => ({ ...unit, ...asClass(name, rubric) })) };
    }
  }
}

export function* resultScenarios(rubric: Rubric, learnt: Learnt): Generator<Scenario> {
  const said = [...resultsSaid(rubric)];
  const classes = rubric.classes ?? [undefined];
  for (const results of said)
    for (const name of classes) yield { units: [setting([], name === undefined ? {} : { unitClass: name })], results };
  const [ladder] = laddersOf(rubric, learnt);
  if (ladder)
    for (const results of said) for (const size of [2, 4]) if (ladder.length >= size) yield { units: ladder.slice(0, size), results };
}

/** Units one after another, each a little worse or better: by what was seen of a fact, and by plain numbers. */
function* laddersOf(rubric: Rubric, learnt: Learnt): Generator<Setting[]> {
  for (const fact of rubric.facts.values()) {
    const seen = learnt.values(fact.id);
    if (seen.length > 1) yield seen.map((value) => setting([[fact.id, value]]));
  }
  for (const fact of rubric.facts.values()) {
    if (fact.repeated !== undefined || !valuesOf(fact, rubric).includes('1')) continue;
    for (const begin of [100, 0]) {
      const steps = Array.from({ length: 20 }, (_, index) => String(Math.abs(begin - index)));
      yield steps.map((value) => setting([[fact.id, value]]));
    }
  }
}

/** Every other result at its best and at its worst, and on the numbers that formulas compare. */
function* resultsSaid(rubric: Rubric): Generator<ReadonlyMap<string, string>> {
  const names = resultsRead(rubric);
  const edges = new Set<string>();
  for (const { formula } of formulasOfRubric(rubric)) {
    for (const part of partsOf(formula.expression)) if (part.kind === 'number') edges.add(formatExact(part.value));
  }
  for (const rule of rubric.rules.values()) {
    const measure =
      rule.reads.type === 'formula' ? [...readsOf(rule.reads.formula.expression).names].map((name) => rubric.measures.get(name)) : [];
    const reads = measure.some((one) => one && readsOf(one.value.expression).results.size > 0);
    if (reads)
      for (const probe of rule.kind.testing?.probes(rule.spec, rubric.period) ?? []) if (/^\d[\d.]*$/.test(probe)) edges.add(probe);
  }
  for (const name of names) {
    const others = names.filter((other) => other !== name && other !== 'previous').map((other) => [other, goodResult] as const);
    const one = (value: string): ReadonlyMap<string, string> => new Map([[name, value], ...others]);
    yield one('{score: 0, rank: 100, rank_from_bottom: 1}');
    yield one(goodResult);
    yield one('{score: 1000, rank: 1, rank_from_bottom: 100}');
    for (const edge of edges) {
      const place = isPlace(edge) ? edge : '1';
      yield one(`{score: ${edge}, rank: ${place}, rank_from_bottom: ${place}}`);
    }
  }
}

const isPlace = (text: string): boolean => /^[1-9]\d*$/.test(text);
