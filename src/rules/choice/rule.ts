// choice: one outcome out of a closed list, each with its signed points.

import * as z from 'zod';
import { hull, zeroRange } from '../../exact/index.js';
import { useOf } from '../../fact/stated.js';
import { readFigure, type Figure } from '../../figure/index.js';
import { because, type FactUse } from '../../ledger/index.js';
import { nearest } from '../../diagnostic/nearest.js';
import { show } from '../amounts.js';
import type { RuleKind, RuleSource } from '../rule-kind.js';
import { label } from '../schema.js';
import { branchOfLabel, choiceTesting } from './branches.js';
import { describeChoice } from './clause.js';

export interface ChoiceSpec {
  readonly points: ReadonlyMap<string, Figure>;
  readonly default?: string;
}

interface ChoiceFact {
  readonly label: string | undefined;
  readonly use?: FactUse;
}

export const choice: RuleKind<ChoiceSpec, ChoiceFact> = {
  name: 'choice',
  title: { zh: '选项', en: 'choice' },
  summary: { zh: '在列出的结果中选一个，得该结果的分', en: 'one outcome out of a closed list, with its signed points' },
  shape: { points: z.record(z.string(), z.unknown()), default: label.optional() },
  keys: {
    points: { zh: '每个选项得几分（可以是负数），或 not_applicable', en: 'signed points of every outcome, or not_applicable' },
    default: { zh: '证据没有说时的选项', en: 'the outcome where evidence says nothing' },
  },
  factType: 'text',
  example: 'none',
  describe: describeChoice,
  testing: choiceTesting,
  direction: () => 'signed',
  read: readChoice,
  figures: ({ points }) => [...points.values()],
  labels: ({ points }) => [...points.keys()],

  forms: ({ points }) => [{ form: 'label', labels: [...points.keys()] }],
  readFact(fact, { points }, { problems }) {
    const { node } = fact.statement;
    if (node.kind === 'scalar' && points.has(node.text)) return { label: node.text, use: useOf(fact) };
    if (node.kind !== 'scalar') {
      problems.add('evidence/fact-type', { fact: fact.id, type: 'label', found: node.kind === 'list' ? '[…]' : '{…}' }, node);
      return undefined;
    }
    const found = node.text || '~';
    problems.add(
      'evidence/unknown-label',
      { fact: fact.id, label: found, known: [...points.keys()].join(' '), near: nearest(found, points.keys()) },
      node,
    );
    return undefined;
  },

  fromValue: (value, use) => (value.type === 'text' ? { label: value.text, use } : undefined),
  byDefault: (spec) => (spec.default === undefined ? undefined : { label: spec.default }),

  outcome({ label: chosen, use }, { points }, context) {
    if (chosen === undefined) {
      const all = [...points.values()].map((figure) => context.amount(figure));
      const numbers = all.filter((amount) => typeof amount !== 'string');
      if (numbers.length === 0) return 'not_applicable';
      // Whether it applies at all is asked as where nobody stated the outcome.
      if (numbers.length < all.length) return context.open();
      return [{ effect: numbers.reduce(hull), kind: 'rule', message: because('not_assessed', {}), facts: use ? [use] : [], open: true }];
    }
    const figure = points.get(chosen);
    if (!figure) return context.fail('score/unknown-label', { label: chosen }, use?.at ?? [...points.values()][0]!.node);
    const amount = context.amount(figure);
    if (typeof amount === 'string') return 'not_applicable';
    const message = because(use ? 'choice' : 'choice/default', { label: chosen, points: show(amount) });
    return [{ effect: amount, kind: 'rule', message, facts: use ? [use] : [], branches: [branchOfLabel(chosen)] }];
  },

  unknown({ points }, context) {
    const all = [...points.values()].map((figure) => context.amount(figure));
    const numbers = all.filter((amount) => typeof amount !== 'string');
    return { effect: numbers.length === 0 ? zeroRange : numbers.reduce(hull), ...(numbers.length < all.length && { mayNotApply: true }) };
  },
  valueOf: ({ label: text }) => ({ type: 'text', text }),
};

function readChoice(source: RuleSource): ChoiceSpec | undefined {
  const node = source.child('points');
  if (node?.kind !== 'map') return undefined;
  const points = new Map<string, Figure>();
  for (const { key, value } of node.entries) {
    const figure = readFigure(value, source.problems, { words: ['not_applicable'] });
    if (figure) points.set(key.text, figure);
  }
  const fallback = source.text('default');
  if (fallback !== undefined && !node.entries.some(({ key }) => key.text === fallback)) {
    source.problems.add('rubric/unknown-default', { label: fallback, near: nearest(fallback, points.keys()) }, source.child('default'));
  }
  return points.size === 0 ? undefined : { points, ...(fallback !== undefined && { default: fallback }) };
}
