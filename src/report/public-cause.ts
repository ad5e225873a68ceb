// How each sentence of the ledger reads in public: what names a person or tells of a case goes, points, counts and clauses stay.

import type { WordCode } from '../ledger/index.js';
import type { EntryResult } from './result.js';

type Cause = EntryResult['message'];
type Args = Cause['args'];

/** `as it is`: its arguments are numbers, or words of the rubric. Otherwise what is said instead. */
type PublicForm = 'as it is' | ((args: Args) => Cause);

/** A reason that somebody wrote, of which nothing can be said but that there is one. */
const withheld = (): Cause => ({ code: 'withheld' satisfies WordCode, args: {} });
const said = (code: WordCode, args: Args): Cause => ({ code, args });

/** A month, a quarter, a year … is no detail of a case; any other label of a period comes from the evidence. */
const period = /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]|W\d{2}))?$/;
export const isPeriod = (text: string): boolean => period.test(text);

const without =
  (code: WordCode, ...names: readonly string[]) =>
  (args: Args): Cause =>
    said(code, Object.fromEntries(Object.entries(args).map(([name, text]) => [name, names.includes(name) ? '' : text])));

const periodOnly =
  (code: WordCode) =>
  (args: Args): Cause =>
    said(code, { ...args, period: isPeriod(args['period'] ?? '') ? args['period']! : '' });

const counted = ({ rule = '' }: Args): Cause => said('duplicate/elsewhere', { rule });

/** Every sentence there is: a new one must say here how it reads in public. */
const publicForms: Readonly<Record<WordCode, PublicForm>> = {
  flag: 'as it is',
  each: 'as it is',
  'each/order': 'as it is',
  'each/one': without('each/one', 'label'),
  'each/label': ({ amount = '' }) => said('each/one', { amount }),
  'each/nth': without('each/nth', 'label'),
  'each/shared': without('each/shared', 'label'),
  free: 'as it is',
  exempt: withheld,
  outside: 'as it is',
  'checklist/missing': 'as it is',
  'checklist/present': 'as it is',
  quota: 'as it is',
  'quota/period': (args) => (isPeriod(args['period'] ?? '') ? said('quota/period', args) : said('quota', args)),
  'quota/not_assessed': periodOnly('quota/not_assessed'),
  'quota/surplus': 'as it is',
  'quota/surplus-most': 'as it is',
  'steps/below': 'as it is',
  'steps/above': 'as it is',
  'steps/cliff-below': 'as it is',
  'steps/cliff-above': 'as it is',
  bands: 'as it is',
  'bands/rest': 'as it is',
  proportion: 'as it is',
  'proportion/short': 'as it is',
  choice: 'as it is',
  'choice/default': 'as it is',
  delay: periodOnly('delay'),
  'delay/once': periodOnly('delay/once'),
  'delay/never': periodOnly('delay/never'),
  'delay/not_assessed': periodOnly('delay/not_assessed'),
  'judged/lost': without('judged/lost', 'reason', 'by'),
  'judged/given': without('judged/given', 'reason', 'by'),
  panel: 'as it is',
  'panel/invalid': () => said('panel/invalid-one', {}),
  'panel/invalid-one': 'as it is',
  rank: 'as it is',
  'rank/tied': 'as it is',
  formula: 'as it is',
  not_assessed: 'as it is',
  otherwise: 'as it is',
  when_false: 'as it is',
  start: 'as it is',
  'start/full': 'as it is',
  cap: 'as it is',
  floor: 'as it is',
  ceiling: 'as it is',
  overflow: 'as it is',
  'overflow/from': 'as it is',
  round: 'as it is',
  'together/highest': 'as it is',
  'together/lowest': 'as it is',
  'together/first': 'as it is',
  'duplicate/highest': counted,
  'duplicate/first': counted,
  'duplicate/yields': counted,
  'duplicate/elsewhere': 'as it is',
  'charged/nowhere': 'as it is',
  charged: 'as it is',
  not_applicable: withheld,
  withheld: 'as it is',
  condition_not_met: 'as it is',
  no_value: 'as it is',
  value_absent: 'as it is',
  outcome_not_applicable: 'as it is',
  nothing_applies: 'as it is',
  empty_list: 'as it is',
  convert: 'as it is',
  spread: 'as it is',
  rescale: 'as it is',
  weight: 'as it is',
  mean: 'as it is',
  best: 'as it is',
  worst: 'as it is',
  'gate/at': 'as it is',
  'gate/above': 'as it is',
  'pool/most': 'as it is',
  'pool/least': 'as it is',
  awards_withheld: 'as it is',
  'veto/score': 'as it is',
  'rank/first': 'as it is',
  'rank/last': 'as it is',
  'rank/none': 'as it is',
  'rank/no-score': 'as it is',
  'rank/decided': 'as it is',
  'grade/veto': 'as it is',
  'grade/at-most': 'as it is',
  'grade/no-value': 'as it is',
  'grade/below': 'as it is',
  'grade/above': 'as it is',
  'grade/open': 'as it is',
  'grade/condition': 'as it is',
  'grade/quota': 'as it is',
  'grade/quota-tied': 'as it is',
  'grade/quota-unranked': 'as it is',
  consequence: 'as it is',
  'consequence/possible': 'as it is',
};

/** @param hide puts what the public version calls a thing in place of its name in the evidence */
export function publicCause({ code, args }: Cause, hide: (text: string) => string): Cause {
  const form = Object.hasOwn(publicForms, code) ? publicForms[code as WordCode] : withheld;
  const cause = form === 'as it is' ? { code, args } : form(args);
  return { code: cause.code, args: Object.fromEntries(Object.entries(cause.args).map(([name, text]) => [name, hide(text)])) };
}
