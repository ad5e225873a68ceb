// checklist: things that must be there. Each missing one deducts, or each present one awards.

import * as z from 'zod';
import { Exact, addRange, hull, point } from '../../exact/index.js';
import { counts } from '../../fact/incident.js';
import { because } from '../../ledger/index.js';
import { asRange, effectOf, showAmount } from '../amounts.js';
import { uncounted } from '../each/incidents.js';
import type { Line, RuleKind, SignedFigure } from '../rule-kind.js';
import { deductOrAward, label } from '../schema.js';
import { branchOfThing, checklistTesting } from './branches.js';
import { describeChecklist } from './clause.js';
import { readChecklist, type ChecklistFact } from './fact.js';

export interface ChecklistSpec extends SignedFigure {
  readonly required: readonly string[];
}

const one = point(Exact.one);
const scopeOf = (text: string) => ({ names: { label: { type: 'text', text } as const } });

export const checklist: RuleKind<ChecklistSpec, ChecklistFact> = {
  name: 'checklist',
  title: { zh: '清单', en: 'checklist' },
  summary: { zh: '应有的各样：缺一样扣一样，或有一样加一样', en: 'required things: each missing one deducts, or each present one awards' },
  shape: { ...deductOrAward, required: z.array(label).min(1) },
  keys: { required: { zh: '应有的各样', en: 'what must be there' } },
  factType: 'list',
  example: '[plan, scheme]',
  describe: describeChecklist,
  testing: checklistTesting,
  direction: ({ sign }) => (sign < 0 ? 'deducts' : 'awards'),
  // What is missing is no incident.
  knowsIncidents: ({ sign }) => sign > 0,

  read(source) {
    const amount = source.amount();
    const required = source.list('required').map((node) => (node.kind === 'scalar' ? node.text : ''));
    return amount && required.length > 0 ? { ...amount, required } : undefined;
  },
  figures: ({ figure }) => [figure],
  labels: ({ required }) => required,
  forms: ({ required }) => [
    { form: 'labels', labels: required },
    { form: 'missing', labels: required },
    { form: 'incidents', labels: required, needs: ['label'] },
  ],
  readFact: readChecklist,

  outcome(fact, spec, context) {
    const lines: Line[] = fact.incidents.filter((incident) => !counts(incident)).map(uncounted);
    if (fact.exempt) {
      return [{ effect: point(Exact.zero), kind: 'exempt', message: because('exempt', { reason: fact.exempt.reason }), facts: [fact.use] }];
    }
    for (const thing of spec.required) {
      const use = fact.present.get(thing);
      if ((use !== undefined) !== spec.sign > 0) continue;
      const amount = context.amount(spec.figure, scopeOf(thing));
      const message = because(spec.sign > 0 ? 'checklist/present' : 'checklist/missing', { label: thing, amount: showAmount(amount) });
      const incident = fact.incidents.find((each) => counts(each) && each.label === thing);
      lines.push({
        effect: effectOf(spec, amount, one),
        kind: 'rule',
        message,
        facts: [use ?? fact.use],
        branches: [branchOfThing(thing)],
        ...(spec.sign > 0 && incident && { incident }),
      });
    }
    return lines;
  },

  unknown(spec, context) {
    const whole = spec.required.map((thing) => asRange(effectOf(spec, context.amount(spec.figure, scopeOf(thing)), one))).reduce(addRange);
    return { effect: hull(point(Exact.zero), whole) };
  },
  valueOf: ({ present }) => ({
    type: 'list',
    items: [...present.keys()].map((text) => ({ type: 'text', text })),
    number: point(Exact.int(present.size)),
  }),
};
