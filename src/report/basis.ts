// The grounds of an item's mark for printed score sheets: a line for every entry that moved something.

import { factText } from './explain-entry.js';
import { display, pointsOf, signed } from './points.js';
import { causeOf, type ReportOptions } from './reporter.js';
import type { EntryResult } from './result.js';
import type { Words } from './words.js';

/** A line for every entry that moved something: amount, cause, clause, and the facts with their places. */
export function basisOf(entries: readonly EntryResult[], options: ReportOptions, words: Words): string {
  return entries
    .filter(({ kind, amount }) => kind !== 'start' && amount !== '0')
    .map((entry) => {
      const kind = entry.kind === 'rule' ? '' : `${words.kind[entry.kind]}${words.colon}`;
      const clause = entry.clause === null ? [] : [`${words.clause}${words.colon}${entry.clause}`];
      const facts = entry.facts.map((fact) => factText(fact, words));
      const grounds = [...clause, ...facts];
      const line = `${signed(display(pointsOf(entry.amount)))}　${kind}${causeOf(entry, options)}`;
      return grounds.length === 0 ? line : `${line}${words.bracket(grounds.join(words.semicolon))}`;
    })
    .join('\n');
}
