// steps: so much for every step below or above a target. Started, whole or pro-rata steps are the rubric's choice, never ours.

import { firstLineOf } from '../../source/index.js';
import * as z from 'zod';
import { unbounded } from '../../exact/index.js';
import { figuresIn, type Figure } from '../../figure/index.js';
import { unsettled } from '../amounts.js';
import { numberFromValue, readNumber, valueOfNumber, type NumberFact } from '../number-fact.js';
import type { Direction, RuleKind, RuleSource, SignedFigure } from '../rule-kind.js';
import { deductOrAward, figure } from '../schema.js';
import { stepsTesting } from './branches.js';
import { describeSteps } from './clause.js';
import { effectOver, settledStep } from './effect.js';

export const partials = ['whole', 'started', 'pro_rata'] as const;
export type Partial = (typeof partials)[number];

/** One side of the target. */
export interface Side extends SignedFigure {
  readonly each: Figure;
  readonly most?: Figure;
}

/** Beyond this edge one amount replaces the steps. */
export interface Cliff extends SignedFigure {
  readonly edge: 'below' | 'above';
  readonly at: Figure;
}

export interface StepsSpec {
  readonly target: Figure;
  readonly below?: Side;
  readonly above?: Side;
  readonly cliff?: Cliff;
  /** Undefined: not said, allowed only for counts. */
  readonly partial?: Partial;
}

const side = z.strictObject({ each: figure.optional(), ...deductOrAward, at_most: figure.optional() });

export const steps: RuleKind<StepsSpec, NumberFact> = {
  name: 'steps',
  title: { zh: '按步长', en: 'steps' },
  summary: { zh: '比目标每低（高）一步加扣一次', en: 'so much for every step below or above a target' },
  shape: {
    target: figure.optional(),
    below: side.optional(),
    above: side.optional(),
    partial: z.enum(partials).optional(),
    cliff: z.strictObject({ below: figure.optional(), above: figure.optional(), ...deductOrAward }).optional(),
  },
  keys: {
    target: { zh: '目标', en: 'the target' },
    below: { zh: '比目标低：each 每一步多大，deduct 或 award 每步多少', en: 'below the target: `each` step, `deduct` or `award` a step' },
    above: { zh: '比目标高：each 每一步多大，deduct 或 award 每步多少', en: 'above the target: `each` step, `deduct` or `award` a step' },
    partial: {
      zh: '不足一步怎么算：whole 不计、started 按一步、pro_rata 按比例；不是次数的必写',
      en: 'a part of a step: `whole` does not count, `started` counts as one, `pro_rata`; must be said unless the fact is a count',
    },
    cliff: { zh: '过了这条线就按这个数，不再按步长', en: 'beyond this edge one amount replaces the steps' },
  },
  factType: 'number',
  example: '96.5',
  describe: describeSteps,
  testing: stepsTesting,
  direction: directionOf,
  read: readSteps,
  figures: ({ target, below, above, cliff }) =>
    [
      target,
      ...[below, above].flatMap((one) => (one ? [one.each, one.figure, ...(one.most ? [one.most] : [])] : [])),
      ...(cliff ? [cliff.at, cliff.figure] : []),
    ].flatMap((one) => [...figuresIn(one)]),
  forms: () => [{ form: 'number' }],
  readFact: (fact, _spec, source) => readNumber(fact, source),
  fromValue: numberFromValue,

  outcome({ value, use }, spec, context) {
    const settled = settledStep(value, spec, context);
    if (!settled) return [unsettled(effectOver(value, spec, context), value, use)];
    const { step } = settled;
    return step ? [{ effect: step.effect, kind: 'rule', message: step.message, facts: [use], branches: [step.branch] }] : [];
  },

  unknown: (spec, context) => ({ effect: effectOver(unbounded, spec, context) }),
  valueOf: valueOfNumber,
};

function directionOf({ below, above, cliff }: StepsSpec): Direction {
  const signs = new Set([below, above, cliff].flatMap((one) => (one ? [one.sign] : [])));
  return signs.size === 2 ? 'mixed' : signs.has(-1) ? 'deducts' : 'awards';
}

function readSteps(source: RuleSource): StepsSpec | undefined {
  const target = source.figure('target');
  if (!source.child('target')) source.problems.add('rubric/missing-key', { key: 'target' }, firstLineOf(source.node));
  const below = readSide('below', source);
  const above = readSide('above', source);
  const cliff = readCliff(source);
  if (!source.child('below') && !source.child('above') && !cliff)
    source.problems.add('rubric/missing-key', { key: 'below / above' }, firstLineOf(source.node));
  const partial = source.text('partial') as Partial | undefined;
  return target && { target, ...(below && { below }), ...(above && { above }), ...(cliff && { cliff }), ...(partial && { partial }) };
}

function readSide(key: 'below' | 'above', source: RuleSource): Side | undefined {
  const from = source.child(key);
  if (!from) return undefined;
  const each = source.bounded('each', 'positive', from);
  const amount = source.amount({ from });
  const most = source.bounded('at_most', 'not_negative', from);
  if (!each && from.kind === 'map' && !from.entries.some((entry) => entry.key.text === 'each')) {
    source.problems.add('rubric/missing-key', { key: 'each' }, firstLineOf(from));
  }
  return each && amount && { ...amount, each, ...(most && { most }) };
}

function readCliff(source: RuleSource): Cliff | undefined {
  const from = source.child('cliff');
  if (!from) return undefined;
  const amount = source.amount({ from });
  source.oneOf(['below', 'above'], from);
  const below = source.figure('below', from);
  const at = below ?? source.figure('above', from);
  if (!at) source.problems.add('rubric/missing-key', { key: 'below / above' }, firstLineOf(from));
  return at && amount && { ...amount, edge: below ? 'below' : 'above', at };
}
