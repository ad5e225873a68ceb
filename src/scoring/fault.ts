// How scoring gives up: on an item whose facts or figures have no value (a located problem of this unit), or on a run that must first
// be told whether something of unknown applicability applies.

import type { Diagnostic } from '../diagnostic/diagnostic.js';

/** A problem with a place; the item it happens in gets the state `error`, the unit has no score. */
export class Located extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code);
  }
}

/** Whether something applies is unknown and matters: the unit is scored both ways. */
export class Fork extends Error {
  constructor(readonly question: string) {
    super(question);
  }
}
