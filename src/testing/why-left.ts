// Why no case could be proposed for a branch: what it hangs on, as the rubric says it.

import { readsOf, type Reads } from '../formula/reads.js';
import type { Formula } from '../formula/formula.js';
import type { Rubric, Rule } from '../rubric/model.js';
import type { RubricBranch } from './branches.js';
import { factsOf } from './values.js';

export type Why =
  | { readonly why: 'repeated'; readonly names: readonly string[] }
  | { readonly why: 'results' | 'facts' | 'fields'; readonly names: readonly string[] }
  | { readonly why: 'units' | 'capped' | 'tried'; readonly names: readonly [] };

export function whyLeft({ owner, id }: RubricBranch, rubric: Rubric): Why {
  const repeated = [...rubric.facts.values()].filter((fact) => fact.repeated !== undefined);
  const rule = rubric.rules.get(owner.id);
  if (rule && owner.kind !== 'item') return ofRule(rule, id, rubric);
  const verdict = [...rubric.verdict.grades, ...rubric.verdict.consequences].find(
    (one) => ('name' in one ? one.name : one.id) === owner.id,
  );
  const reads = verdict?.when && readsOf(verdict.when.expression);
  if (reads && reads.results.size > 0) return { why: 'results', names: [...reads.results] };
  if (owner.kind === 'grade' || owner.kind === 'consequence') return { why: 'units', names: [] };
  if (repeated.length > 0) return { why: 'repeated', names: [...new Set(repeated.map((fact) => fact.repeated!))] };
  return id === 'floored' || id === 'ceiled' || id === 'capped' ? { why: 'capped', names: [] } : { why: 'tried', names: [] };
}

function ofRule(rule: Rule, branch: string, rubric: Rubric): Why {
  const fact = rule.reads.type === 'fact' ? rubric.facts.get(rule.reads.id) : undefined;
  if (fact?.repeated !== undefined) return { why: 'repeated', names: [fact.repeated] };
  if (branch === 'duplicate' || branch === 'yields' || branch === 'free') return { why: 'fields', names: fact ? [fact.id] : [] };
  const all = formulasBehind(rule, rubric);
  const results = new Set(all.flatMap((reads) => [...reads.results]));
  if (results.size > 0) return { why: 'results', names: [...results] };
  if (rule.kind.name === 'rank' || all.some(({ cohort }) => cohort)) return { why: 'units', names: [] };
  const names = factsOf(rule, rubric);
  return names.length > 0 ? { why: 'facts', names } : { why: 'tried', names: [] };
}

function formulasBehind(rule: Rule, { measures }: Rubric): Reads[] {
  const own: Formula[] = [
    ...(rule.reads.type === 'formula' ? [rule.reads.formula] : []),
    ...(rule.when ? [rule.when] : []),
    ...(rule.kind.formulas?.(rule.spec) ?? []).map(({ formula }) => formula),
    ...rule.kind.figures(rule.spec).flatMap((figure) => (figure.kind === 'formula' ? [figure.formula] : [])),
  ];
  const seen = new Set<Formula>();
  const visit = (formula: Formula): Reads[] => {
    if (seen.has(formula)) return [];
    seen.add(formula);
    const reads = readsOf(formula.expression);
    return [reads, ...[...reads.names].flatMap((name) => (measures.has(name) ? visit(measures.get(name)!.value) : []))];
  };
  return own.flatMap(visit);
}
