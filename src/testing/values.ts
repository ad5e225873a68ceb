// What is worth trying for a fact: what the rules that read it lie on the edges of, and plain numbers where only a formula reads it.

import type { Formula } from '../formula/formula.js';
import { readsOf } from '../formula/reads.js';
import type { FactDeclaration, Rubric, Rule } from '../rubric/model.js';
import { quoted } from '../rules/branch.js';

const counts = ['0', '1', '2', '3', '5', '10', '20', '50', '60', '70', '80', '85', '90', '95', '97', '99', '100', '101', '120', '200'];

/** The fact of a rule, or those behind its measure or formula. */
export function factsOf({ reads, when, kind, spec }: Rule, { facts, measures }: Rubric): string[] {
  const formulas = [
    ...(reads.type === 'formula' ? [reads.formula] : []),
    ...(when ? [when] : []),
    ...(kind.formulas?.(spec) ?? []).map(({ formula }) => formula),
  ];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const measure = measures.get(name);
    if (measure) namesIn(measure.value).forEach(visit);
  };
  for (const formula of formulas) namesIn(formula).forEach(visit);
  const behind = [...seen].filter((name) => facts.has(name)).reverse();
  return reads.type === 'fact' ? [...new Set([reads.id, ...behind])] : behind;
}

function namesIn({ expression }: Formula): string[] {
  const { names, rowNames } = readsOf(expression);
  return [...names, ...rowNames];
}

/** YAML; edges first. */
export function valuesOf(fact: FactDeclaration, rubric: Rubric): string[] {
  const { type, readers, labels, staticType } = fact;
  const own = readers.flatMap(({ kind, spec }) => kind.testing?.probes(spec, rubric.period) ?? []);
  if (type === 'flag') return ['true', 'false'];
  if (type === 'label') return (labels ?? []).map(quoted);
  const numeric = type === 'count' || type === 'number' || (type === undefined && staticType === 'number' && own.length === 0);
  return [...new Set([...own, ...(numeric ? counts : [])])];
}

/** Edges of a rule, for a fact behind its measure: a count takes the whole numbers beside an edge. */
export function edgesFor(fact: FactDeclaration, { kind, spec }: Rule, { period }: Rubric): readonly string[] {
  const edges = kind.testing?.probes(spec, period) ?? [];
  if (fact.type !== 'count') return edges;
  return [...new Set(edges.flatMap((edge) => (/^\d+\.\d+$/.test(edge) ? [edge.slice(0, edge.indexOf('.'))] : [edge])))];
}
