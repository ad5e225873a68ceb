// Which entries are drawn faint.

import type { EntryKind } from './result.js';

/** Entries that take back or withhold what a rule gave or took: they stay visible, but faint. */
export const suppressing: ReadonlySet<EntryKind> = new Set([
  'cap',
  'together',
  'duplicate',
  'exempt',
  'gate',
  'floor',
  'ceiling',
  'does_not_apply',
]);
