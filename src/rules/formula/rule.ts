// formula: the amount by a formula; the escape hatch, still exact and still in the ledger.

import { isPoint } from '../../exact/index.js';
import { because } from '../../ledger/index.js';
import { effectOf, showAmount, asRange } from '../amounts.js';
import { point, Exact } from '../../exact/index.js';
import type { RuleKind, SignedFigure } from '../rule-kind.js';
import { deductOrAward } from '../schema.js';
import { formulaTesting } from './branches.js';
import { describeFormula } from './clause.js';

export const formula: RuleKind<SignedFigure, undefined> = {
  name: 'formula',
  title: { zh: '公式', en: 'formula' },
  summary: { zh: '分值由公式算出', en: 'the amount comes from a formula' },
  shape: deductOrAward,
  keys: {},
  factType: undefined,
  example: '',
  describe: describeFormula,
  testing: formulaTesting,
  direction: ({ sign }) => (sign < 0 ? 'deducts' : 'awards'),
  read: (source) => source.amount({ bareFormula: true }),
  figures: ({ figure }) => [figure],
  forms: () => [],
  readFact: () => undefined,

  outcome(_fact, spec, context) {
    const amount = context.amount(spec.figure);
    const effect = effectOf(spec, amount, point(Exact.one));
    const text = spec.figure.kind === 'formula' ? spec.figure.formula.text.trim() : showAmount(amount);
    const message = because('formula', { formula: text, value: showAmount(amount) });
    return [{ effect, kind: 'rule', message, facts: [], ...(!isPoint(asRange(effect)) && { open: true }) }];
  },
  unknown: () => ({ effect: point(Exact.zero) }),
  valueOf: () => ({ type: 'number', range: point(Exact.zero) }),
};
