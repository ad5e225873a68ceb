// judged: the rubric asks for an assessor's mark within a range. The mark carries a name and, where points are lost, a reason.

import * as z from 'zod';
import { Exact, atLeastZero, formatExact, isPoint, isZero, point, subtractRange, zeroRange, type Range } from '../../exact/index.js';
import { figuresIn, type Figure } from '../../figure/index.js';
import { because } from '../../ledger/index.js';
import { firstLineOf } from '../../source/index.js';
import { show, signed } from '../amounts.js';
import type { StatedFact } from '../../fact/stated.js';
import type { FactSource, RuleContext, RuleKind, RuleSource } from '../rule-kind.js';
import { figure } from '../schema.js';
import { branchOfSize, judgedTesting } from './branches.js';
import { describeJudged } from './clause.js';
import { readJudgement, type Judgement } from './fact.js';
import { faultOf, rangeOf } from './limits.js';

export interface JudgedSpec {
  readonly sign: 1 | -1;
  readonly from?: Figure;
  readonly to: Figure;
  readonly step?: Figure;
  /** Without `when` there may have been nothing to judge: zero passes below `from`. */
  readonly mayBeNothing: boolean;
}

const within = z.strictObject({ up_to: figure.optional(), from: figure.optional(), to: figure.optional() });

export const judged: RuleKind<JudgedSpec, Judgement> = {
  name: 'judged',
  title: { zh: '评判', en: 'judged' },
  summary: { zh: '由考核人在规定幅度内评定，署名并写明理由', en: "an assessor's mark within a range, with name and reason" },
  shape: { deduct: within.optional(), award: within.optional(), step: figure.optional(), guide: z.unknown().optional() },
  keys: {
    deduct: { zh: '可扣的幅度：up_to，或 from、to', en: 'how much may be deducted: `up_to`, or `from` and `to`' },
    award: { zh: '可加的幅度：up_to，或 from、to', en: 'how much may be awarded: `up_to`, or `from` and `to`' },
    step: { zh: '评分的最小单位', en: 'marks are multiples of this' },
    guide: { zh: '各档次怎样掌握，给考核人看', en: 'what the sub-ranges mean, for the assessor' },
  },
  factType: 'number',
  example: '{lost: 1.5, reason: 两次公开逾期}',
  describe: describeJudged,
  testing: judgedTesting,
  direction: ({ sign }) => (sign < 0 ? 'deducts' : 'awards'),
  read: readSpec,
  figures: ({ from, to, step }) => [...(from ? figuresIn(from) : []), ...figuresIn(to), ...(step ? figuresIn(step) : [])],
  forms: ({ sign, from, to }) => [{ form: 'judgement', says: sign < 0 ? 'lost' : 'given', ...(from && { from }), to }],
  readFact,

  outcome(fact, spec, context) {
    const size = sizeOf(fact, spec, context);
    if (fact.exempt)
      return [{ effect: point(Exact.zero), kind: 'exempt', message: because('exempt', { reason: fact.exempt.reason }), facts: [fact.use] }];
    if (isZero(size)) return [];
    const to = context.number(spec.to);
    const args = { mark: formatExact(fact.mark), most: show(to), reason: fact.use.reason ?? '', by: fact.use.by ?? '' };
    const message = because(fact.says === 'given' ? 'judged/given' : 'judged/lost', args);
    const branches = isPoint(size) ? [branchOfSize(size.low, to.high)] : [];
    return [{ effect: signed(spec.sign, size), kind: 'rule', message, facts: [fact.use], branches }];
  },

  unknown(spec, context) {
    const { low } = spec.from && !spec.mayBeNothing ? atLeastZero(context.number(spec.from)) : zeroRange;
    return { effect: signed(spec.sign, { low, high: context.number(spec.to).high }) };
  },
  /** The points the judgement gives, however the assessor phrased it. */
  valueOf({ says, mark, exempt }, { to, sign }, context) {
    const most = context.number(to);
    const given = says === 'given' ? point(mark) : subtractRange(most, point(mark));
    return { type: 'number', range: exempt ? (sign < 0 ? most : point(Exact.zero)) : given };
  },
};

function readSpec(source: RuleSource): JudgedSpec | undefined {
  const deduct = source.child('deduct');
  const award = source.child('award');
  const inside = deduct ?? award;
  if (!inside || (deduct && award)) {
    source.problems.add(inside ? 'rubric/two-amounts' : 'rubric/no-amount', {}, inside ?? firstLineOf(source.node));
    return undefined;
  }
  if (inside.kind !== 'map') return undefined;
  source.oneOf(['up_to', 'to'], inside);
  const upTo = source.bounded('up_to', 'not_negative', inside);
  const to = upTo ?? source.bounded('to', 'not_negative', inside);
  const from = source.bounded('from', 'not_negative', inside);
  const step = source.bounded('step', 'positive');
  if (!to) {
    if (!inside.entries.some(({ key }) => key.text === 'up_to' || key.text === 'to'))
      source.problems.add('rubric/missing-key', { key: 'up_to' }, firstLineOf(inside));
    return undefined;
  }
  if (from?.kind === 'constant' && to.kind === 'constant' && from.value.compare(to.value) > 0)
    source.problems.add('rubric/judged-range-backwards', {}, inside);
  return { sign: deduct ? -1 : 1, ...(from && { from }), to, ...(step && { step }), mayBeNothing: source.child('when') === undefined };
}

/** What the judgement takes or gives, checked against the range and the step. */
function sizeOf(fact: Judgement, spec: JudgedSpec, context: RuleContext): Range {
  const from = spec.from ? context.number(spec.from).low : Exact.zero;
  const steps = spec.step && context.number(spec.step);
  const limits = { from, to: context.number(spec.to), ...(steps && isPoint(steps) && { step: steps.low }) };
  const fault = faultOf(fact, spec, limits);
  if (fault) return context.fail(fault.code, fault.args as never, fault.at);
  const size = rangeOf(fact, spec, limits.to);
  return isPoint(size) ? size : atLeastZero(size);
}

/** What the numbers of the rubric show of a judgement whoever is judged; under `when`, where it may count nothing, that it goes beyond them. */
function readFact(fact: StatedFact, spec: JudgedSpec, source: FactSource): Judgement | undefined {
  const read = readJudgement(fact, source);
  const [from, to, step] = [spec.from, spec.to, spec.step].map(constantOf);
  if (!read || !to || (spec.from && !from) || (spec.step && !step)) return read;
  const limits = { from: from ?? Exact.zero, to: point(to), ...(step && { step }) };
  const isBeyond = rangeOf(read, spec, limits.to).low.compare(to) > 0;
  const fault = spec.mayBeNothing || isBeyond ? faultOf(read, spec, limits) : undefined;
  if (!fault) return read;
  source.problems.add(fault.code, fault.args as never, fault.at);
  return undefined;
}

const constantOf = (figure: Figure | undefined): Exact | undefined => (figure?.kind === 'constant' ? figure.value : undefined);
