// Asks the units of a part of a cohort everything that the rubric may want to know of each, and keeps what they come to.

import { FormulaFault } from '../formula/environment.js';
import type { Range } from '../exact/index.js';
import type { Rubric } from '../rubric/model.js';
import { Located } from '../scoring/fault.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { Awaiting } from './awaiting.js';
import { markOf, marksOf, memberWith, rangeOf } from './members.js';
import { questionsOf } from './questions.js';
import { entry, GroupSummary, marksIn, nameOf, sheetsIn, valuesIn, type Fault, type Marks } from './summary.js';
import { joinMembers, joinTallies, noMembers, tallyOf } from './tally.js';

/** @param units of one group */
export function surveyOf(rubric: Rubric, units: readonly ScoredUnit[]): GroupSummary {
  const summary = new GroupSummary();
  for (const unit of units) {
    summary.units.add(unit.unit.id);
    survey(unit, rubric, summary);
  }
  return summary;
}

function survey(unit: ScoredUnit, rubric: Rubric, summary: GroupSummary): void {
  const { quantities, values, marks, sheets } = questionsOf(rubric);
  const { id } = unit.unit;
  const ask = (question: string, work: () => void): void => attempt(question, id, summary, work);
  for (const [quantity, { of, condition }] of quantities) {
    const members = entry(summary.quantities, quantity, () => noMembers);
    ask(nameOf('quantities', quantity), () =>
      summary.quantities.set(quantity, joinMembers(members, memberWith(unit, of, condition) ?? noMembers)),
    );
  }
  for (const [question, of] of values) {
    const column = valuesIn(summary, question);
    ask(nameOf('values', question), () => {
      const range = rangeOf(unit.valueIfAny(of));
      if (range) column.add(range);
    });
  }
  for (const item of marks) {
    const known = marksIn(summary, item.id);
    ask(nameOf('marks', item.id), () => noteMark(known, id, markOf(item, unit)));
  }
  for (const fact of sheets) {
    const sheet = sheetsIn(summary, fact);
    ask(nameOf('sheets', fact), () => {
      for (const { rater, mark } of marksOf(unit, fact, rubric)) {
        const byUnit = entry(sheet, rater, () => new Map());
        byUnit.set(id, [...(byUnit.get(id) ?? []), ...(mark ? [mark] : [])]);
      }
    });
  }
}

function noteMark(marks: Marks, unit: string, found: { readonly mark: Range; readonly always: boolean } | undefined): void {
  if (!found) return;
  if (found.always) marks.tally = joinTallies(marks.tally, tallyOf(found.mark));
  else marks.apart.set(unit, found.mark);
}

/** What has no value in a unit is no news for the unit: it is for whoever asks. Units come in order of id, so the first fault is kept. */
function attempt(question: string, unit: string, { faults, waits }: GroupSummary, work: () => void): void {
  const fault = (found: Fault): void => void entry(faults, question, () => found);
  try {
    work();
  } catch (error) {
    if (error instanceof Awaiting) waits.add(question);
    else if (error instanceof FormulaFault) fault({ unit, reason: error.reason, what: error.what });
    else if (error instanceof Located) fault({ unit, code: error.diagnostic.code, args: error.diagnostic.args });
    else throw error;
  }
}
