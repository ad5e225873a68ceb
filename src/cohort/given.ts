// Answers out of a summary, for units whose cohort is not all at hand.

import type { ArgumentsOf, Code } from '../diagnostic/catalogue.js';
import { problem } from '../diagnostic/diagnostic.js';
import { formatExact, isPoint, type Range } from '../exact/index.js';
import type { Expression } from '../formula/ast.js';
import { FormulaFault, type CohortFunction } from '../formula/environment.js';
import { printExpression } from '../formula/print.js';
import { compareText } from '../order/index.js';
import { Located } from '../scoring/fault.js';
import type { RaterSheet } from '../rules/rule-kind.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { Awaiting } from './awaiting.js';
import { unknownRater } from './members.js';
import { quantityOf, questionOf, type Asked, type Peers } from './peers.js';
import { nameOf, type Fault, type GroupSummary, type Kind } from './summary.js';
import { aggregateOf, meanWith } from './tally.js';
import type { Values } from './values.js';

export class GivenPeers implements Peers {
  /** @param live for what no summary holds, where all units are at hand after all; undefined: nobody can say */
  constructor(
    private readonly summary: GroupSummary | undefined,
    private readonly live: Peers | undefined,
  ) {}

  aggregate(fn: CohortFunction, asked: Asked, asker: ScoredUnit): Range {
    const question = questionOf(fn, asked);
    const members = this.find('quantities', quantityOf(asked), asker);
    return members ? aggregateOf(fn, members, question) : this.other(question).aggregate(fn, asked, asker);
  }

  values(of: Expression, asker: ScoredUnit, own: Range): Values {
    const question = printExpression(of);
    const values = this.find('values', question, asker);
    if (!values) return this.other(question).values(of, asker, own);
    if (values.tiedWith(own) > 0) return values;
    const { unit } = asker;
    const value = isPoint(own) ? formatExact(own.low) : `${formatExact(own.low)}…${formatExact(own.high)}`;
    throw new Located(problem('cohort/other-evidence', { unit: unit.name, of: question, value }, unit.at, { unit: unit.id }));
  }

  meanMark(item: string, asker: ScoredUnit): Range | undefined {
    const marks = this.find('marks', item, asker);
    if (!marks) return this.other(item).meanMark(item, asker);
    const possible = [...marks.apart].flatMap(([unit, mark]) => (unit === asker.unit.id ? [] : [mark]));
    return meanWith(marks.tally, possible);
  }

  sheet(fact: string, rater: string, asker: ScoredUnit): RaterSheet {
    const sheets = this.find('sheets', fact, asker);
    if (!sheets) return this.other(fact).sheet(fact, rater, asker);
    const marks = [...(sheets.get(rater) ?? [])].sort(([a], [b]) => compareText(a, b)).flatMap(([, own]) => own);
    return { marks, open: sheets.has(unknownRater) };
  }

  private other(question: string): Peers {
    if (!this.live) throw new Awaiting(question);
    return this.live;
  }

  /** Undefined: the summary does not know the question. */
  private find<K extends Kind>(kind: K, question: string, asker: ScoredUnit): ValueOf<K> | undefined {
    const name = nameOf(kind, question);
    if (!this.summary || this.summary.waits.has(name)) return undefined;
    const fault = this.summary.faults.get(name);
    if (fault) throw errorOf(fault, asker);
    return this.summary[kind].get(question) as ValueOf<K> | undefined;
  }
}

type ValueOf<K extends Kind> = GroupSummary[K] extends Map<string, infer V> ? V : never;

/** The fault of another unit, whose evidence is not here to point at. */
function errorOf(fault: Fault, asker: ScoredUnit): Error {
  if ('reason' in fault) return new FormulaFault(fault.reason, -1, -1, fault.what);
  return new Located(problem(fault.code, fault.args as ArgumentsOf<Code>, asker.unit.at, { unit: fault.unit }));
}
