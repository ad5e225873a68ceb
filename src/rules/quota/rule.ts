// quota: so many are wanted in every period; each one short counts, and a surplus in one period never fills another.

import { firstLineOf, type Node } from '../../source/index.js';
import * as z from 'zod';
import { parseDay, type Day } from '../../calendar/date.js';
import { dateHint, looksLikeDate } from '../../calendar/lookalike.js';
import { daysOf, parsePeriod, type PeriodUnit } from '../../calendar/period.js';
import type { Figure } from '../../figure/index.js';
import type { Formula } from '../../formula/formula.js';
import { readFormula } from '../../formula/formula.js';
import type { Direction, RuleKind, RuleSource, SignedFigure } from '../rule-kind.js';
import { deductOrAward, figure, periodUnits } from '../schema.js';
import { quotaTesting } from './branches.js';
import { describeQuota } from './clause.js';
import { quotaForms, quotaFromValue, readQuota, valueOfQuota, type QuotaFact } from './fact.js';
import { quotaLines, unknownQuota } from './shortfall.js';

export interface Surplus extends SignedFigure {
  readonly most?: Figure;
}

export interface QuotaSpec extends SignedFigure {
  readonly target: Figure;
  /** A unit of the calendar, or a field of the incidents; undefined: one quota for the whole period. */
  readonly every?: string;
  readonly everyNode?: Node;
  readonly surplus?: Surplus;
  readonly from?: Day | Formula;
  readonly to?: Day | Formula;
}

export const calendarUnit = (every: string | undefined): PeriodUnit | undefined => periodUnits.find((unit) => unit === every);

/** The closed list of values of the field, where target or amount is a table by it without a default. */
export function fieldValues({ every, target, figure: amount }: QuotaSpec): readonly string[] | undefined {
  const table = [target, amount].find((one) => one.kind === 'table' && one.by === every && !one.otherwise);
  return table?.kind === 'table' ? [...table.cases.keys()] : undefined;
}

export const quota: RuleKind<QuotaSpec, QuotaFact> = {
  name: 'quota',
  title: { zh: '定额', en: 'quota' },
  summary: {
    zh: '每期应有多少；少一个算一个，各期互不相抵',
    en: 'so many in every period; each one short counts, no surplus fills another period',
  },
  shape: {
    ...deductOrAward,
    target: figure.optional(),
    every: z.string().optional(),
    from: figure.optional(),
    to: figure.optional(),
    surplus: z.strictObject({ ...deductOrAward, at_most: figure.optional() }).optional(),
  },
  keys: {
    target: { zh: '每期应有多少', en: 'how many are due in each period' },
    every: {
      zh: '每 year、quarter、month、week 一期，或事件的一栏；不写就是整个考核期',
      en: 'a year, quarter, month or week, or a field of the incidents; the whole period without it',
    },
    from: { zh: '从这一天起才要求', en: 'in force from this day' },
    to: { zh: '到这一天为止', en: 'in force until this day' },
    surplus: { zh: '超出部分的加分：award，可有 at_most', en: 'what is beyond the target: `award`, with `at_most` if any' },
  },
  factType: 'list',
  example: '{2017-01: 2, 2017-02: 1}',
  describe: describeQuota,
  testing: quotaTesting,
  direction: ({ sign, surplus }): Direction => (surplus && surplus.sign !== sign ? 'mixed' : sign < 0 ? 'deducts' : 'awards'),
  read: readSpec,
  figures: ({ figure: amount, target, surplus }) => [
    amount,
    target,
    ...(surplus ? [surplus.figure, ...(surplus.most ? [surplus.most] : [])] : []),
  ],
  formulas: ({ from, to }) => [from, to].flatMap((bound) => (typeof bound === 'object' ? [{ formula: bound, expected: ['date'] }] : [])),
  forms: quotaForms,
  readFact: readQuota,
  fromValue: quotaFromValue,
  outcome: quotaLines,
  unknown: unknownQuota,
  valueOf: valueOfQuota,
};

function readSpec(source: RuleSource): QuotaSpec | undefined {
  const amount = source.amount();
  const target = source.bounded('target', 'not_negative');
  if (!source.child('target')) source.problems.add('rubric/missing-key', { key: 'target' }, firstLineOf(source.node));
  const inside = source.child('surplus');
  const surplus = inside && source.amount({ from: inside });
  const most = inside && source.bounded('at_most', 'not_negative', inside);
  const from = readBound('from', source);
  const to = readBound('to', source);
  if (typeof from === 'number' && typeof to === 'number' && from > to)
    source.problems.add('rubric/period-backwards', {}, source.child('to'));
  else {
    checkInPeriod('from', from, source);
    checkInPeriod('to', to, source);
  }
  return (
    amount &&
    target && {
      ...amount,
      target,
      ...(source.text('every') !== undefined && { every: source.text('every')!, everyNode: source.child('every')! }),
      ...(surplus && { surplus: { ...surplus, ...(most && { most }) } }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    }
  );
}

/** A bound on the far side of the period leaves no month in force: nobody would owe anything. */
function checkInPeriod(key: 'from' | 'to', bound: Day | Formula | undefined, source: RuleSource): void {
  const { period } = source;
  const node = source.child(key);
  if (typeof bound !== 'number' || !period || node?.kind !== 'scalar') return;
  if (key === 'from' ? bound <= period.last : bound >= period.first) return;
  source.problems.add('rubric/outside-period', { key, found: node.text, ...daysOf(period) }, node);
}

/** A date, a period (its first or last day), or a formula giving a date. */
function readBound(key: 'from' | 'to', source: RuleSource): Day | Formula | undefined {
  const node = source.child(key);
  if (node?.kind !== 'scalar') return undefined;
  const day = parseDay(node.text);
  if (day !== undefined) return day;
  const period = parsePeriod(node.text);
  if (period) return key === 'from' ? period.first : period.last;
  if (looksLikeDate(node.text)) {
    source.problems.add('rubric/not-a-date', { found: node.text, near: dateHint(node.text) }, node);
    return undefined;
  }
  return readFormula(node, source.problems);
}
