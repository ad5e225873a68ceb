// An exemption spares a unit what it would lose. Where a value can only earn points, an exemption takes them away: probably not meant.

import type { Problems } from '../diagnostic/diagnostic.js';
import { figuresIn, type Figure } from '../figure/index.js';
import type { Rubric, Rule } from '../rubric/model.js';
import type { BandsSpec } from '../rules/bands/rule.js';
import { childOf } from '../source/index.js';
import type { FactScope } from './model.js';

export function reportExemptAwards(facts: FactScope, rubric: Rubric, problems: Problems): void {
  for (const { key, value } of facts.entries?.() ?? []) {
    const exempt = childOf(value, 'exempt');
    if (exempt && childOf(value, 'value') && exemptionCosts(key.text, rubric))
      problems.add('evidence/exempt-award', { fact: key.text }, exempt);
  }
  for (const { id, repeat } of rubric.items.values())
    for (const { scope } of (repeat && facts.repetitions(id)) ?? []) reportExemptAwards(scope, rubric, problems);
}

/** Whether nothing that reads the fact ever takes anything. Of demerits earning is losing. */
export function exemptionCosts(fact: string, { facts, direction }: Rubric): boolean {
  const readers = facts.get(fact)?.readers ?? [];
  return direction === 'high' && readers.length > 0 && readers.every(onlyEarns);
}

function onlyEarns({ kind, spec }: Rule): boolean {
  if (kind.name === 'bands') return (spec as BandsSpec).bands.flatMap(({ points }) => [...figuresIn(points)]).every(isGain);
  if (kind.name === 'choice')
    return kind
      .figures(spec)
      .flatMap((figure) => [...figuresIn(figure)])
      .every(isGain);
  return kind.direction(spec) === 'awards';
}

/** A table gives what its cases give, and they are figures of their own. */
const isGain = (figure: Figure): boolean => 'by' in figure || (figure.kind === 'constant' && figure.value.sign >= 0);
