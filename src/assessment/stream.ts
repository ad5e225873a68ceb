// Units one after another, each by itself and forgotten at once: memory does not grow with their number. What rules need of others (places,
// means) comes from a summary made before; places and grades `rank` finds when it reads the lines, which carry their evidence along.

import type { Batch } from '../batch/batch.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
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
  /** Of the document; what is no text in it is replaced. */
  readonly text: string;
}

export class UnitStream {
  private readonly shelf: RubricShelf;
  private readonly batch: Batch | undefined;
  private told = '';

  constructor(private readonly request: Omit<AssessRequest, 'evidence'>) {
    this.shelf = new RubricShelf(request.rubrics, new Set(), request.reference);
    this.batch = batchFor(request, this.shelf, 1);
  }

  /** @param bytes one document, with one unit or more */
  score(bytes: Uint8Array): StreamAnswer {
    const text = textOf(bytes);
    const source: SourceBytes = { path: nameOf(bytes, text), bytes, named: true };
    const news = this.newsFor(source);
    const { result } = assessOn(this.shelf, { ...this.request, evidence: [source], batch: this.batch, alone: true }, news);
    return { result: { ...result, units: result.units.map(withoutPlace) }, source, text };
  }

  /** Where the rubrics asked for, and those read so far, are those of the document before, all has been told. */
  private newsFor(source: SourceBytes): readonly Diagnostic[] {
    const asked = rubricsAskedFor([source]);
    const said = () => [...asked, this.shelf.shelved.length].join('\0');
    if (said() === this.told) return [];
    const news = this.shelf.newsOf(asked);
    this.told = said();
    return news;
  }
}

const decoder = new TextDecoder('utf-8');
const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

const unitId = /(?:^|[{,])[ ]*"?unit"?[ ]*:[ ]*\{?\s*"?id"?[ ]*:[ ]*"?([^\s"',{}]+)/m;

export function nameOf(bytes: Uint8Array, text = textOf(bytes)): string {
  const id = unitId.exec(text)?.[1];
  return `-/${id ?? hashOf(bytes).slice(0, 16)}`;
}
