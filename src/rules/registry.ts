// THE list of rule kinds. Schema, types, evidence forms, documentation and templates derive from it.

import type { RuleKind } from './rule-kind.js';
import { bands } from './bands/rule.js';
import { checklist } from './checklist/rule.js';
import { choice } from './choice/rule.js';
import { delay } from './delay/rule.js';
import { each } from './each/rule.js';
import { flag } from './flag/rule.js';
import { formula } from './formula/rule.js';
import { judged } from './judged/rule.js';
import { panel } from './panel/rule.js';
import { proportion } from './proportion/rule.js';
import { quota } from './quota/rule.js';
import { rank } from './rank/rule.js';
import { steps } from './steps/rule.js';

export const ruleKinds: readonly RuleKind[] = [
  flag,
  each,
  checklist,
  quota,
  steps,
  bands,
  proportion,
  choice,
  delay,
  judged,
  panel,
  rank,
  formula,
];

const byName = new Map(ruleKinds.map((kind) => [kind.name, kind]));

export const ruleKind = (name: string): RuleKind | undefined => byName.get(name);
