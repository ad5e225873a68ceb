// Which way each rule of a unit turned out, as the rules themselves tell it: for the coverage of tests. Knows nothing of tests.

import { FormulaFault } from '../formula/environment.js';
import type { Rule } from '../rubric/model.js';
import { isReachable } from './applicable.js';
import { Located } from './fault.js';
import { framesOf } from './frames.js';
import type { RuleLines } from './lines.js';
import type { Run } from './run.js';
import type { ScoredUnit } from './score-unit.js';

/** Ids of branches by the id of their rule. A rule whose fact is missing turned out no way. */
export function branchesTaken(unit: ScoredUnit): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>();
  unit.inEachRun((run) => {
    for (const rule of run.plan.rubric.rules.values()) {
      const known = taken.get(rule.id) ?? new Set();
      for (const branch of branchesOfRule(rule, run)) known.add(branch);
      taken.set(rule.id, known);
    }
  });
  return taken;
}

/** A rule that cannot be worked out has been reported with its unit. */
function branchesOfRule(rule: Rule, run: Run): string[] {
  try {
    const frames = rule.item === '' ? [run.top] : framesOf(rule.item, run);
    return frames
      .filter((frame) => rule.item === '' || isReachable(rule.item, frame, run))
      .flatMap((frame) => branchesIn(run.linesOf(rule, frame)));
  } catch (error) {
    if (error instanceof Located || error instanceof FormulaFault) return [];
    throw error;
  }
}

function branchesIn(found: RuleLines): string[] {
  if (found.state === 'not_applicable') return ['not_applicable'];
  if (found.basis === 'missing') return [];
  if (found.lines.some(({ message }) => message.code === 'when_false')) return ['when_false'];
  if (found.lines.some(({ message }) => message.code === 'otherwise')) return ['otherwise'];
  const counted = found.lines.filter(({ kind, branches, open }) => !open && (kind === 'rule' || branches));
  if (counted.length > 0) return counted.flatMap(({ branches }) => branches ?? ['fired']);
  return found.lines.some(({ open }) => open) ? [] : ['quiet'];
}
