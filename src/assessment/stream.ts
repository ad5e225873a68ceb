// Units one after another, each by itself and forgotten at once: memory does not grow with their number. What rules need of others (places,
// means) comes from a summary made before; places and grades `rank` finds when it reads the lines, which carry their evidence along.

import type { Batch } from '../batch/batch.js';
import type { Result } from '../report/result.js';
import { assessOn, type AssessRequest } from './assess.js';
import { batchFor } from './gather.js';
import { withoutPlace } from './score-rubric.js';
import { RubricShelf } from './shelf.js';
import { hashOf, rubricsAskedFor, type SourceBytes } from './sources.js';

export interface StreamAnswer {
  /** Places and grades are null: one unit alone has none. */
  readonly result: Result;
  /** The document, named alike wherever in a stream, and in whichever stream, it stands. */
  readonly source: SourceBytes;
}

export class UnitStream {
  private readonly shelf: RubricShelf;
  private readonly batch: Batch | undefined;

  constructor(private readonly request: Omit<AssessRequest, 'evidence'>) {
    this.shelf = new RubricShelf(request.rubrics, new Set(), request.reference);
    this.batch = batchFor(request, this.shelf, false);
  }

  /** @param bytes one document, with one unit or more */
  score(bytes: Uint8Array): StreamAnswer {
    const source: SourceBytes = { path: nameOf(bytes), bytes, named: true };
    const news = this.shelf.newsOf(rubricsAskedFor([source]));
    const { result } = assessOn(this.shelf, { ...this.request, evidence: [source], batch: this.batch }, news);
    return { result: { ...result, units: result.units.map(withoutPlace) }, source };
  }
}

const unitId = /(?:^|[{,])[ ]*"?unit"?[ ]*:[ ]*\{?\s*"?id"?[ ]*:[ ]*"?([^\s"',{}]+)/m;

export function nameOf(bytes: Uint8Array): string {
  const id = unitId.exec(new TextDecoder('utf-8').decode(bytes))?.[1];
  return `-/${id ?? hashOf(bytes).slice(0, 16)}`;
}
