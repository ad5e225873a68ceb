// flag: something is so or is not. The amount once, when it is.

import { Exact, point } from '../../exact/index.js';
import { parseDay } from '../../calendar/date.js';
import { useOf, type Exemption } from '../../fact/stated.js';
import { because, type FactUse } from '../../ledger/index.js';
import type { Node } from '../../source/index.js';
import { flagHint } from '../../source/lookalike.js';
import { asRange, effectOf, showAmount } from '../amounts.js';
import type { RuleKind, SignedFigure } from '../rule-kind.js';
import { deductOrAward } from '../schema.js';
import { flagTesting } from './branches.js';
import { describeFlag } from './clause.js';

interface FlagFact {
  readonly can: 'true' | 'false' | 'either';
  readonly use?: FactUse;
  readonly incident?: { readonly id: string; readonly node: Node };
  readonly exempt?: Exemption;
  readonly outside?: boolean;
}

export const flag: RuleKind<SignedFigure, FlagFact> = {
  name: 'flag',
  title: { zh: '有无', en: 'flag' },
  summary: { zh: '一件事有或没有（true / false）；有则加扣一次', en: 'something is so or not; the amount once when it is' },
  shape: deductOrAward,
  keys: {},
  factType: 'flag',
  nothingFound: { can: 'false' },
  example: 'true',
  describe: describeFlag,
  testing: flagTesting,
  direction: ({ sign }) => (sign < 0 ? 'deducts' : 'awards'),
  knowsIncidents: () => true,
  read: (source) => source.amount(),
  figures: ({ figure }) => [figure],

  forms: () => [{ form: 'flag' }],
  readFact(fact, _spec, { problems, period }) {
    const statement = fact.statement;
    const { node, id, exempt, details } = statement;
    if (node.kind !== 'scalar' || typeof node.value !== 'boolean') {
      const found = node.kind === 'scalar' ? node.text : '…';
      problems.add('evidence/not-a-flag', { fact: fact.id, found, near: flagHint(found) }, node);
      return undefined;
    }
    const day = details.date === undefined ? undefined : parseDay(details.date);
    return {
      can: node.value ? 'true' : 'false',
      use: useOf(fact),
      ...(id !== undefined && { incident: { id, node } }),
      ...(exempt && { exempt }),
      ...(period && day !== undefined && (day < period.first || day > period.last) && { outside: true }),
    };
  },

  fromValue: (value, use) => (value.type === 'flag' ? { can: value.can, use } : undefined),

  outcome(fact, spec, context) {
    if (fact.can === 'false') return [];
    const facts = fact.use ? [fact.use] : [];
    const nothing = point(Exact.zero);
    if (fact.exempt) return [{ effect: nothing, kind: 'exempt', message: because('exempt', { reason: fact.exempt.reason }), facts }];
    if (fact.outside) return [{ effect: nothing, kind: 'does_not_apply', message: because('outside', {}), facts }];
    const amount = context.amount(spec.figure);
    const times = fact.can === 'true' ? point(Exact.one) : { low: Exact.zero, high: Exact.one };
    const message = because('flag', { amount: showAmount(amount) });
    const incident = fact.incident ? { incident: fact.incident } : {};
    return [
      { effect: effectOf(spec, amount, times), kind: 'rule', message, facts, ...incident, ...(fact.can === 'either' && { open: true }) },
    ];
  },

  unknown: (spec, context) => ({ effect: asRange(effectOf(spec, context.amount(spec.figure), { low: Exact.zero, high: Exact.one })) }),
  valueOf: (fact) => ({ type: 'flag', can: fact.exempt || fact.outside ? 'false' : fact.can }),
};
