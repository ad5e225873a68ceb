// each: an amount for every incident. Counts, counts by label, or the incidents themselves.

import * as z from 'zod';
import type { Figure } from '../../figure/index.js';
import type { Value } from '../../formula/value.js';
import { reachOf } from '../amounts.js';
import type { RuleKind, SignedFigure } from '../rule-kind.js';
import { deductOrAward, figure, label } from '../schema.js';
import { Exact, isZero, point, type Range } from '../../exact/index.js';
import { eachTesting } from './branches.js';
import type { FactForm } from '../fact-form.js';
import { describeEach } from './clause.js';
import { countLines } from './counted.js';
import { readEach, type EachFact } from './fact.js';
import { incidentLines } from './incidents.js';

export interface EachSpec extends SignedFigure {
  readonly free?: Figure;
  readonly shared: boolean;
  /** Orders count per value of this field. */
  readonly same?: string;
}

export const each: RuleKind<EachSpec, EachFact> = {
  name: 'each',
  title: { zh: '逐次', en: 'each' },
  summary: {
    zh: '每发生一次加扣一次：次数、按类次数或逐件列出',
    en: 'the amount for every incident: a count, counts by label, or the incidents',
  },
  shape: { ...deductOrAward, free: figure.optional(), shared: z.boolean().optional(), same: label.optional() },
  keys: {
    free: { zh: '最早的几次不计', en: 'so many of the earliest go unpunished' },
    shared: { zh: '由共同责任单位（事件的 owners）均摊', en: 'divided by the `owners` of the incident' },
    same: { zh: '按事件的这一栏分别计第几次', en: 'the order of amounts counts per value of this field' },
  },
  factType: 'list',
  nothingFound: { count: point(Exact.zero) },
  example: '[{id: 2017行初1号, date: 2017-08-02}]',
  describe: describeEach,
  testing: eachTesting,
  direction: ({ sign }) => (sign < 0 ? 'deducts' : 'awards'),
  knowsIncidents: () => true,

  read(source) {
    const amount = source.amount({ order: true });
    const free = source.bounded('free', 'whole');
    const same = source.text('same');
    return amount && { ...amount, ...(free && { free }), shared: source.flag('shared'), ...(same !== undefined && { same }) };
  },
  figures: ({ figure: amount, order, free }) => [...(order ?? [amount]), ...(free ? [free] : [])],
  labels: labelsOf,
  forms: formsOfEach,
  readFact: readEach,
  fromValue(value, use) {
    if (value.type === 'number') return { count: value.range, use };
    return value.type === 'list' && value.number ? { count: value.number, use } : undefined;
  },

  outcome: (fact, spec, context) => ('incidents' in fact ? incidentLines(fact.incidents, spec, context) : countLines(fact, spec, context)),
  unknown(spec, context) {
    const amounts = (spec.order ?? [spec.figure]).map((amount) => context.amountWithoutIncident(amount));
    return { effect: amounts.every(isNothing) ? point(Exact.zero) : reachOf(spec.sign) };
  },
  valueOf: valueOfEach,
};

const isNothing = (amount: Range | string | undefined): boolean => amount !== undefined && typeof amount !== 'string' && isZero(amount);

/** Labels are a closed list when the amount is a table by label without a default. */
function labelsOf({ figure: amount }: EachSpec): readonly string[] | undefined {
  return amount.kind === 'table' && amount.by === 'label' && !amount.otherwise ? [...amount.cases.keys()] : undefined;
}

/** Cases that share owners, or whose order counts per value of a field, cannot be told by a number. */
function formsOfEach(spec: EachSpec): FactForm[] {
  const { figure: amount, shared, same } = spec;
  const labels = labelsOf(spec);
  const by = amount.kind === 'table' || amount.kind === 'at_least' ? amount.by : 'label';
  const named = [same, shared ? 'owners' : undefined, by === 'class' || by === 'label' ? undefined : by];
  const fields = [...new Set(named.filter((name) => name !== undefined))];
  const alone = shared || same !== undefined;
  return [
    { form: 'incidents', labels, needs: labels ? ['label'] : [], fields, ...(alone && { foremost: true }) },
    { form: 'count' },
    { form: 'by_label', of: 'count', labels },
  ];
}

function valueOfEach(fact: EachFact): Value {
  if ('incidents' in fact) {
    const counted = fact.incidents.filter(({ exempt, outside }) => !exempt && !outside);
    return { type: 'list', items: counted.map(({ row }) => ({ type: 'row', row })), number: point(Exact.int(counted.length)) };
  }
  const total = 'counts' in fact ? point(Exact.sum(fact.counts.map(({ count }) => count))) : fact.exempt ? point(Exact.zero) : fact.count;
  return { type: 'number', range: total };
}
