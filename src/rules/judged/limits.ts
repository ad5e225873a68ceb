// What a judgement may be: within the range, on a step, with a reason where less than everything is given.

import { Exact, formatExact, holdsZero, isZero, point, subtractRange, type Range } from '../../exact/index.js';
import type { Span } from '../../source/index.js';
import { show } from '../amounts.js';
import type { Judgement } from './fact.js';
import type { JudgedSpec } from './rule.js';

export interface Limits {
  readonly from: Exact;
  readonly to: Range;
  readonly step?: Exact;
}

interface Fault {
  readonly code: 'score/judgement-out-of-range' | 'score/judgement-off-step' | 'score/judgement-without-reason';
  readonly args: Readonly<Record<string, string>>;
  readonly at: Span;
}

type Reading = Pick<JudgedSpec, 'sign' | 'mayBeNothing'>;

/** What is taken or given, however the assessor phrased it. */
export const rangeOf = ({ says, mark }: Judgement, { sign }: Pick<JudgedSpec, 'sign'>, to: Range): Range =>
  sign < 0 === (says === 'lost') ? point(mark) : subtractRange(to, point(mark));

export function faultOf(fact: Judgement, spec: Reading, { from, to, step }: Limits): Fault | undefined {
  const size = rangeOf(fact, spec, to);
  const said = { fact: fact.use.fact, mark: formatExact(fact.mark) };
  if (!(spec.mayBeNothing && holdsZero(size)) && (size.high.compare(from) < 0 || size.low.compare(to.high) > 0)) {
    const range = show({ low: from, high: to.high });
    return { code: 'score/judgement-out-of-range', args: { ...said, range }, at: fact.markNode };
  }
  if (step && !step.isZero && !fact.mark.dividedBy(step).isInteger)
    return { code: 'score/judgement-off-step', args: { ...said, step: formatExact(step) }, at: fact.markNode };
  if (fact.says === 'given' && spec.sign < 0 && !isZero(size) && fact.use.reason === undefined)
    return { code: 'score/judgement-without-reason', args: { fact: fact.use.fact }, at: fact.at };
  return undefined;
}
