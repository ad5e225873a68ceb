// proportion: amount × value ÷ target.

import { firstLineOf } from '../../source/index.js';
import {
  Exact,
  atLeastZero,
  divideRange,
  greaterRange,
  holdsZero,
  lesserRange,
  multiplyRange,
  isPoint,
  hull,
  point,
  type Range,
} from '../../exact/index.js';
import type { Figure } from '../../figure/index.js';
import { because } from '../../ledger/index.js';
import { reachOf, show, signed, unsettled } from '../amounts.js';
import { numberFromValue, readNumber, valueOfNumber, type NumberFact } from '../number-fact.js';
import type { RuleContext, RuleKind, SignedFigure } from '../rule-kind.js';
import { deductOrAward, figure } from '../schema.js';
import { proportionTesting } from './branches.js';
import { describeProportion } from './clause.js';

export interface ProportionSpec extends SignedFigure {
  readonly target: Figure;
  readonly short?: Figure;
  /** `at_most:` of the rule, where it allows more than the amount. */
  readonly most?: Figure;
}

export const proportion: RuleKind<ProportionSpec, NumberFact> = {
  name: 'proportion',
  title: { zh: '按比例', en: 'proportion' },
  summary: { zh: '分值 × 实际 ÷ 目标', en: 'amount × value ÷ target' },
  shape: { ...deductOrAward, target: figure.optional(), short: figure.optional() },
  keys: {
    target: { zh: '目标；达到就得全部分值', en: 'the target, which earns the whole amount' },
    short: { zh: '没有达到目标时再乘这个数', en: 'multiplies when the target is missed' },
  },
  factType: 'number',
  example: '92.5',
  describe: describeProportion,
  testing: proportionTesting,
  direction: ({ sign }) => (sign < 0 ? 'deducts' : 'awards'),

  read(source) {
    const amount = source.amount();
    const target = source.bounded('target', 'positive');
    const short = source.bounded('short', 'share');
    const most = source.figure('at_most');
    if (!source.child('target')) source.problems.add('rubric/missing-key', { key: 'target' }, firstLineOf(source.node));
    return amount && target && { ...amount, target, ...(short && { short }), ...(most && { most }) };
  },
  figures: ({ figure: amount, target, short }) => [amount, target, ...(short ? [short] : [])],
  forms: () => [{ form: 'number' }],
  readFact: (fact, _spec, source) => readNumber(fact, source),
  fromValue: numberFromValue,

  outcome({ value, use }, spec, context) {
    const amount = wholeOrNumber(spec, context);
    const target = context.number(spec.target);
    if (holdsZero(target)) return [unsettled(reachOf(spec.sign), value, use)];
    // A smaller `at_most` is the rule's cap and gets its own entry.
    const most = spec.most ? greaterRange(amount, context.number(spec.most)) : amount;
    const short = spec.short ? context.number(spec.short) : point(Exact.one);
    const share = divideRange(value, target);
    const full = multiplyRange(amount, share);
    const cut = multiplyRange(full, short);
    const missed = value.high.compare(target.low) < 0;
    const mayMiss = value.low.compare(target.high) < 0;
    const reached = missed ? cut : mayMiss ? hull(cut, full) : full;
    const effect = atLeastZero(lesserRange(reached, most));
    const message = because(missed && spec.short ? 'proportion/short' : 'proportion', {
      amount: show(amount),
      value: show(value),
      target: show(target),
      short: show(short),
    });
    const branches = [missed ? 'part' : 'reached'];
    return [
      {
        effect: signed(spec.sign, effect),
        kind: 'rule',
        message,
        facts: [use],
        branches,
        ...(!isPoint(value) && !isPoint(effect) && { open: true }),
      },
    ];
  },

  unknown(spec, context) {
    const most = spec.most ? context.number(spec.most) : wholeOrNumber(spec, context);
    return { effect: signed(spec.sign, { low: Exact.zero, high: most.high }) };
  },
  valueOf: valueOfNumber,
};

/** `all` is the whole points of the item. */
function wholeOrNumber(spec: ProportionSpec, context: RuleContext): Range {
  const amount = context.amount(spec.figure);
  return typeof amount === 'string' ? context.points() : amount;
}
