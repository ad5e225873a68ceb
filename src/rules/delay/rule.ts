// delay: something is due on a day; so much for every day, working day, week or month it is late.

import * as z from 'zod';
import type { Day } from '../../calendar/date.js';
import { dateHint, looksLikeDate, periodHint } from '../../calendar/lookalike.js';
import { daysOf, parsePeriod, yearOf } from '../../calendar/period.js';
import type { Figure } from '../../figure/index.js';
import { readFormula, type Formula } from '../../formula/formula.js';
import { parseDay } from '../../calendar/date.js';
import { firstLineOf, type Node } from '../../source/index.js';
import type { RuleKind, RuleSource, SignedFigure } from '../rule-kind.js';
import { amount, deductOrAward, figure, periodUnits } from '../schema.js';
import { delayTesting } from './branches.js';
import { describeDelay } from './clause.js';
import { delayForms, delayFromValue, readDelay, valueOfDelay, type DelayFact } from './fact.js';
import { delayLines, unknownDelay } from './lateness.js';

export const delayUnits = ['day', 'workday', 'week', 'month', 'once'] as const;
export type DelayUnit = (typeof delayUnits)[number];

export interface DelaySpec extends SignedFigure {
  /** One day for all, or a day for each period. */
  readonly due: Due | ReadonlyMap<string, Due>;
  readonly unit: DelayUnit;
  /** For `never`. */
  readonly missing?: Figure;
  readonly every?: (typeof periodUnits)[number];
  readonly node: Node;
}

export type Due = Day | Formula;

export const delay: RuleKind<DelaySpec, DelayFact> = {
  name: 'delay',
  title: { zh: '逾期', en: 'delay' },
  summary: {
    zh: '到期日之后每迟一天（工作日、周、月）加扣一次；从未办理另计',
    en: 'so much for every day, working day, week or month late; never at all counts apart',
  },
  shape: {
    ...deductOrAward,
    due: figure.optional(),
    unit: z.enum(delayUnits).optional(),
    missing: amount.optional(),
    every: z.enum(periodUnits).optional(),
  },
  keys: {
    due: { zh: '到期日：日期、按期的日期，或得出日期的公式', en: 'the day it is due: a date, dates by period, or a formula giving one' },
    unit: {
      zh: '每迟一 day、workday、week、month 算一次，或 once 迟了就算一次',
      en: 'counts each day, workday, week or month begun, or `once`',
    },
    missing: { zh: '从未办理（never）扣加多少', en: 'the amount for `never`' },
    every: { zh: '每期各有一个日期', en: 'a date in every period' },
  },
  factType: 'date',
  example: '2017-12-18',
  describe: describeDelay,
  testing: delayTesting,
  direction: ({ sign }) => (sign < 0 ? 'deducts' : 'awards'),
  read: readSpec,
  figures: ({ figure: late, missing }) => [late, ...(missing ? [missing] : [])],
  formulas: ({ due }) =>
    (due instanceof Map ? [...due.values()] : [due as Due]).flatMap((one) =>
      typeof one === 'object' ? [{ formula: one, expected: ['date'] }] : [],
    ),
  forms: delayForms,
  readFact: readDelay,
  fromValue: delayFromValue,
  outcome: delayLines,
  unknown: unknownDelay,
  valueOf: valueOfDelay,
};

function readSpec(source: RuleSource): DelaySpec | undefined {
  const late = source.amount();
  const missing = source.bounded('missing', 'not_negative');
  const unit = source.text('unit') as DelayUnit | undefined;
  if (!source.child('due')) source.problems.add('rubric/missing-key', { key: 'due' }, firstLineOf(source.node));
  if (!source.child('unit')) source.problems.add('rubric/missing-key', { key: 'unit' }, firstLineOf(source.node));
  const due = readDue(source);
  const every = source.text('every') as DelaySpec['every'];
  return late && unit && due !== undefined
    ? { ...late, due, unit, ...(missing && { missing }), ...(every && { every }), node: source.node }
    : undefined;
}

function readDue(source: RuleSource): DelaySpec['due'] | undefined {
  const { period } = source;
  const node = source.child('due');
  if (node?.kind === 'scalar') return readDay(node, source);
  if (node?.kind !== 'map') return undefined;
  const days = new Map<string, Due>();
  for (const { key, value } of node.entries) {
    const found = parsePeriod(key.text);
    if (!found) source.problems.add('rubric/not-a-period', { found: key.text, near: periodHint(key.text, yearOf(period)) }, key);
    else if (period && (found.last < period.first || found.first > period.last))
      source.problems.add('rubric/outside-period', { key: 'due', found: key.text, ...daysOf(period) }, key);
    const day = value.kind === 'scalar' ? readDay(value, source) : undefined;
    if (day !== undefined) days.set(key.text, day);
  }
  return days;
}

function readDay(node: Extract<Node, { kind: 'scalar' }>, source: RuleSource): Due | undefined {
  const day = parseDay(node.text);
  if (day !== undefined) return day;
  if (looksLikeDate(node.text)) {
    source.problems.add('rubric/not-a-date', { found: node.text, near: dateHint(node.text) }, node);
    return undefined;
  }
  return readFormula(node, source.problems);
}
