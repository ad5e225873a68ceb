// Rows of a repeated item that do not count: exempt ones, and those dated outside the period. They are shown, like such incidents.

import { parseDay } from '../calendar/date.js';
import type { Repetition } from '../evidence/model.js';
import type { DayRange } from '../fact/incident.js';
import { Exact } from '../exact/index.js';
import { because, type Entry, type Message } from '../ledger/index.js';
import type { Item } from '../rubric/model.js';
import { repeatFactOf } from '../rubric/facts.js';
import { childOf } from '../source/index.js';

/** Undefined: the row counts. */
function whyUncounted({ scope }: Repetition, period: DayRange | undefined): Pick<Entry, 'kind' | 'message'> | undefined {
  const reason = childOf(childOf(scope.row, 'exempt'), 'reason');
  if (reason?.kind === 'scalar') return { kind: 'exempt', message: because('exempt', { reason: reason.text }) };
  const date = childOf(scope.row, 'date');
  const day = date?.kind === 'scalar' ? parseDay(date.text) : undefined;
  const outside: Message = because('outside', {});
  return period && day !== undefined && (day < period.first || day > period.last)
    ? { kind: 'does_not_apply', message: outside }
    : undefined;
}

export const countedRows = (rows: readonly Repetition[], period: DayRange | undefined): Repetition[] =>
  rows.filter((row) => !whyUncounted(row, period));

export function uncountedEntries(item: Item, rows: readonly Repetition[], period: DayRange | undefined): Entry[] {
  return rows.flatMap((row): Entry[] => {
    const why = whyUncounted(row, period);
    return why ? [{ ...why, amount: Exact.zero, facts: [{ fact: repeatFactOf(item), id: row.label, at: row.node }] }] : [];
  });
}
