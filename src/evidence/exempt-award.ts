// An exemption spares a unit what it would lose. Where a value can only earn points, an exemption takes them away: probably not meant.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { Figure } from '../figure/index.js';
import type { Rubric, Rule } from '../rubric/model.js';
import type { BandsSpec } from '../rules/bands/rule.js';
import { childOf } from '../source/index.js';
import type { FactScope } from './model.js';

export function reportExemptAwards(facts: FactScope, rubric: Rubric, problems: Problems): void {
  if (rubric.direction === 'low') return;
  for (const { key, value } of facts.entries?.() ?? []) {
    const exempt = childOf(value, 'exempt');
    const readers = rubric.facts.get(key.text)?.readers ?? [];
    if (exempt && childOf(value, 'value') && readers.length > 0 && readers.every(onlyEarns))
      problems.add('evidence/exempt-award', { fact: key.text }, exempt);
  }
}

function onlyEarns({ kind, spec }: Rule): boolean {
  if (kind.name === 'bands') return (spec as BandsSpec).bands.every(({ points }) => isGain(points));
  if (kind.name === 'choice') return kind.figures(spec).every(isGain);
  return kind.direction(spec) === 'awards';
}

const isGain = (figure: Figure): boolean => figure.kind === 'constant' && figure.value.sign >= 0;
