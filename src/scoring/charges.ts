// Charges: rules whose effect lands elsewhere than in the row that prints them. The row keeps a line that says where.

import { Exact, addRange, formatExact, isZero, zeroRange, type Range } from '../exact/index.js';
import { because, type Entry } from '../ledger/index.js';
import { rulesOf, type Item, type Rule } from '../rubric/model.js';
import { show } from '../rules/amounts.js';
import { isReachable } from './applicable.js';
import type { Frame } from './frame.js';
import { framesOf } from './frames.js';
import { causeOf } from './net.js';
import type { Run } from './run.js';
import type { Contribution, Net } from './score.js';

/** What lands on an item from rules printed elsewhere. */
export function chargedNets(itemId: string, run: Run): Net[] {
  const { chargedTo, named } = run.plan;
  return [
    ...netsFrom(chargedTo.get(itemId) ?? [], run, (outcome) => outcome.net),
    ...netsFrom(named, run, (outcome) => outcome.named.get(itemId)),
  ];
}

/** What lands on the total: charged there, or named by a fact that is missing. */
export function netsOnTotal(run: Run): Net[] {
  const { chargedToTotal, named } = run.plan;
  return [...netsFrom(chargedToTotal, run, (outcome) => outcome.net), ...netsFrom(named, run, (outcome) => outcome.named.get(''))];
}

export const netsOnExtra = (run: Run): Net[] => netsFrom(run.plan.chargedToExtra, run, (outcome) => outcome.net);

type Applied = Extract<ReturnType<Run['ruleOutcome']>, { state: 'net' }>;

function netsFrom(rules: readonly Rule[], run: Run, pick: (outcome: Applied) => Net | undefined): Net[] {
  return rules.flatMap((rule) =>
    framesOf(rule.item, run).flatMap((frame) => {
      if (!isReachable(rule.item, frame, run)) return [];
      const outcome = run.ruleOutcome(rule, frame);
      const net = outcome.state === 'net' ? pick(outcome) : undefined;
      return net ? [net] : [];
    }),
  );
}

/** At its destination the effect of a rule is a charge; caps and duplicates keep their kind. */
export function chargedEntries({ entries, all }: Net): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'rule') return entry;
    if (all?.entry !== entry) return { ...entry, kind: 'charge' };
    return Object.defineProperty({ ...entry, kind: 'charge' as const }, 'amount', { get: () => all.entry.amount, enumerable: true });
  });
}

/** Rows of rules charged elsewhere get their lines last: such a rule may read what its own row lost. */
export function noteCharges(children: readonly Contribution[], run: Run): readonly Contribution[] {
  if (!run.plan.movesCharges) return children;
  return children.map((child) => {
    const { score } = child;
    const entries = score.frame ? [...score.entries, ...elsewhereEntries(score.item, score.frame, run)] : score.entries;
    return { ...child, score: { ...score, entries, children: noteCharges(score.children, run) } };
  });
}

/** In its own row, a rule charged elsewhere is a line without points. */
export function elsewhereEntries(item: Item, frame: Frame, run: Run): Entry[] {
  return [...rulesOf(item.rules)].flatMap((rule): Entry[] => {
    if (rule.charge.to === 'item') return [];
    const outcome = run.ruleOutcome(rule, frame);
    if (outcome.state !== 'net' || (isZero(outcome.net.sum) && !outcome.net.all)) return [];
    const { all } = outcome.net;
    const lands = landsSomewhere(rule, outcome.named, run);
    // Of incidents that name items only those count whose item takes a charge.
    const sum = lands && rule.charge.to === 'named' ? landedSum(outcome.named, run) : outcome.net.sum;
    const amount = all ? 'all' : sum.low.isFinite ? formatExact(sum.low) : show(sum);
    return [
      {
        kind: 'charge',
        cause: causeOf(rule),
        amount: Exact.zero,
        message: because(lands ? 'charged' : 'charged/nowhere', { to: destination(rule), amount }),
        facts: [],
      },
    ];
  });
}

function landsSomewhere({ charge }: Rule, named: Applied['named'], run: Run): boolean {
  if (charge.to === 'named') return [...named.keys()].some((id) => takesCharges(id, run));
  return charge.to !== 'other' || takesCharges(charge.item, run);
}

const landedSum = (named: Applied['named'], run: Run): Range =>
  [...named].filter(([id]) => takesCharges(id, run)).reduce((sum, [, net]) => addRange(sum, net.sum), zeroRange);

/** An item that does not apply, or stands inside a repetition, takes no charge; the total (no id) takes all. */
function takesCharges(id: string, run: Run): boolean {
  if (id === '') return true;
  if (!isReachable(id, run.top, run) || (run.plan.repeatedBy.get(id) ?? id) !== id) return false;
  return run.itemScore(run.plan.rubric.items.get(id)!, run.top).state !== 'not_applicable';
}

const destination = ({ charge }: Rule): string => (charge.to === 'other' ? charge.item : charge.to);
