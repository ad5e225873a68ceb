// What is short, or beyond, in each period of a quota by itself, and what that comes to.

import {
  Exact,
  atLeastZero,
  addRange,
  hull,
  isPoint,
  lesserRange,
  multiplyRange,
  point,
  subtractRange,
  unbounded,
  zeroRange,
  type Range,
} from '../../exact/index.js';
import { counts } from '../../fact/incident.js';
import { because, type FactUse } from '../../ledger/index.js';
import { asRange, effectOf, reachOf, show, showAmount, signed } from '../amounts.js';
import { uncounted } from '../each/incidents.js';
import type { Line, RuleContext, Scope, Unknown } from '../rule-kind.js';
import { actualsOf, stretchesOf, type Actual } from './actual.js';
import type { QuotaFact } from './fact.js';
import { calendarUnit, fieldValues, type QuotaSpec, type Surplus } from './rule.js';

export function quotaLines(fact: QuotaFact, spec: QuotaSpec, context: RuleContext): Line[] {
  if (fact.exempt) {
    return [{ effect: zeroRange, kind: 'exempt', message: because('exempt', { reason: fact.exempt.reason }), facts: [fact.use] }];
  }
  const lines: Line[] = 'incidents' in fact ? fact.incidents.filter((incident) => !counts(incident)).map(uncounted) : [];
  let surplus: Range = zeroRange;
  let awarded: Range = zeroRange;
  let isOpen = false;
  for (const actual of actualsOf(fact, spec, context)) {
    const scope = scopeOf(actual.label, spec);
    const target = context.number(spec.target, scope);
    if (target.high.compare(actual.count.low) > 0) lines.push(shortLine(actual, target, spec, context));
    const beyond = ifItCounts(actual, atLeastZero(subtractRange(actual.count, target)));
    if (!spec.surplus || beyond.high.isZero) continue;
    surplus = addRange(surplus, beyond);
    awarded = addRange(awarded, ifItCounts(actual, worth(beyond, spec.surplus, scope, context)));
    isOpen ||= actual.open === true;
  }
  if (spec.surplus && !surplus.high.isZero)
    lines.push({ ...surplusLine({ surplus, awarded }, spec.surplus, fact.use, context), ...(isOpen && { open: true }) });
  return lines;
}

const ifItCounts = ({ mayNotCount }: Actual, range: Range): Range => (mayNotCount ? hull(range, zeroRange) : range);

const scopeOf = (label: string, { every }: QuotaSpec): Scope => ({
  names: { [every === undefined || calendarUnit(every) ? 'period' : every]: { type: 'text', text: label } },
});

function shortLine(actual: Actual, target: Range, spec: QuotaSpec, context: RuleContext): Line {
  const { label, count, uses, mayNotCount } = actual;
  const short = atLeastZero(subtractRange(target, count));
  const amount = context.amount(spec.figure, scopeOf(label, spec));
  const open = actual.open ? { open: true } : {};
  const args = { period: label, target: show(target), actual: show(count), short: show(short), amount: showAmount(amount) };
  const message = because(open.open ? 'quota/not_assessed' : label === '' ? 'quota' : 'quota/period', args);
  const effect = effectOf(spec, amount, short);
  return {
    effect: mayNotCount ? hull(asRange(effect), zeroRange) : effect,
    kind: 'rule',
    message,
    facts: uses,
    branches: ['short'],
    ...open,
  };
}

function worth(beyond: Range, { figure }: Surplus, scope: Scope, context: RuleContext): Range {
  const amount = context.amount(figure, scope);
  return typeof amount === 'string' ? context.points() : multiplyRange(amount, beyond);
}

interface Beyond {
  readonly surplus: Range;
  readonly awarded: Range;
}

function surplusLine({ surplus, awarded }: Beyond, { sign, figure, most }: Surplus, use: FactUse, context: RuleContext): Line {
  const limit = most && context.number(most);
  const limited = limit ? lesserRange(awarded, limit) : awarded;
  const args = { surplus: show(surplus), amount: amountText(awarded, surplus, figure), most: limit ? show(limit) : '' };
  const message = because(limit ? 'quota/surplus-most' : 'quota/surplus', args);
  return {
    effect: signed(sign, limited),
    kind: 'rule',
    message,
    facts: [use],
    branches: ['surplus'],
  };
}

/** The amount for each; where values of the field differ, the mean says nothing, so the sum is shown. */
const amountText = (awarded: Range, surplus: Range, figure: Surplus['figure']): string =>
  figure.kind === 'constant' && isPoint(surplus) ? show(point(awarded.low.dividedBy(surplus.low))) : `Σ ${show(awarded)}`;

/** Nobody said anything: nothing in any period, or more than enough in all. */
export function unknownQuota(spec: QuotaSpec, context: RuleContext): Unknown {
  const labels = stretchesOf(spec, context)?.map(({ label }) => label) ?? fieldValues(spec);
  if (!labels) return { effect: spec.surplus ? unbounded : reachOf(spec.sign) };
  const open = labels.map((label) => {
    const target = context.number(spec.target, scopeOf(label, spec));
    return asRange(effectOf(spec, context.amount(spec.figure, scopeOf(label, spec)), { low: Exact.zero, high: target.high }));
  });
  const short = open.reduce(addRange, zeroRange);
  return { effect: spec.surplus ? addRange(short, surplusReach(spec.surplus, context)) : short };
}

function surplusReach({ sign, most }: Surplus, context: RuleContext): Range {
  return most ? signed(sign, { low: Exact.zero, high: context.number(most).high }) : reachOf(sign);
}
