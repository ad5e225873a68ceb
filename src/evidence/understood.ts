// A stated fact as a rule understands it, worked out once: the loader asks for the problems, scoring for the meaning.

import { Problems } from '../diagnostic/diagnostic.js';
import type { DayRange } from '../fact/incident.js';
import type { StatedFact } from '../fact/stated.js';
import type { Rule } from '../rubric/model.js';

const known = new WeakMap<StatedFact, Map<Rule, unknown>>();

/** Undefined: the fact is not what the rule reads; `problems` then holds why. */
export function understand(fact: StatedFact, rule: Rule, period: DayRange | undefined, problems: Problems = new Problems()): unknown {
  const byRule = known.get(fact) ?? new Map<Rule, unknown>();
  known.set(fact, byRule);
  if (byRule.has(rule)) return byRule.get(rule);
  const meaning = rule.kind.readFact(fact, rule.spec, { problems, period });
  byRule.set(rule, meaning);
  return meaning;
}
