// Evidence that comes in parts: taken file by file, here or by other threads, and scored once all is there.

import type { Remote, UnitRecord } from '../batch/remote-unit.js';
import type { KeptUnit } from '../batch/kept-unit.js';
import type { Batch } from '../batch/batch.js';
import { assessOn, type Assessment, type AssessRequest } from './assess.js';
import { batchFor, takeFile, type Taken } from './gather.js';
import { ChangedMeanwhile } from '../source/changed.js';
import { RubricShelf } from './shelf.js';
import { rubricsAskedFor, type SourceBytes } from './sources.js';

export interface ReadingRequest extends Omit<AssessRequest, 'evidence' | 'reference' | 'stage' | 'under'> {
  /** How many there are. */
  readonly files: number;
}

export class Reading {
  private readonly shelf: RubricShelf;
  private readonly batch: Batch;

  constructor(private readonly request: ReadingRequest) {
    this.shelf = new RubricShelf(request.rubrics, new Set());
    this.batch = batchFor({}, this.shelf, request.files)!;
  }

  /** @returns undefined where the file is for the common way */
  take(source: SourceBytes): KeptUnit | undefined {
    return takeFile(source, this.batch, this.shelf);
  }

  /** A unit that another thread has taken. */
  adopt(record: UnitRecord, source: SourceBytes, remote: Pick<Remote, 'marks' | 'rows'>): Taken {
    const here = () => {
      const unit = this.take(source);
      if (unit?.evidence.files[0]!.sha256 !== record.sha256) throw new ChangedMeanwhile(source.path);
      return unit;
    };
    return { source, unit: this.batch.remote(record, { ...remote, path: source.path, here }) };
  }

  finish(evidence: readonly SourceBytes[], taken: readonly Taken[]): Assessment {
    const wanted = rubricsAskedFor(evidence);
    for (const { unit } of taken) wanted.add(unit.rubric.id);
    const request = { ...this.request, evidence, taken, batch: this.batch };
    return assessOn(this.shelf, request, this.shelf.newsOf(wanted));
  }
}
