// What runs beside the main thread where there are many files: it reads a share of them, says what their units come to, and puts their rows
// into bytes while the others are ranked. The port to real threads is in node-threads.ts.

import { Reading } from '../../assessment/reading.js';
import type { KeptUnit } from '../../batch/kept-unit.js';
import { ShareWriter, type Share } from '../../batch/share.js';
import { byUnit } from '../../evidence/load.js';
import { ByteSink } from '../../report/byte-sink.js';
import { classify } from '../classify.js';
import type { SourceBytes } from '../engine.js';

export interface ThreadFile {
  readonly location: string;
  readonly path: string;
}

export interface Job {
  readonly rubrics: readonly SourceBytes[];
  readonly files: readonly ThreadFile[];
  /** One number: the first file that nobody has claimed. */
  readonly next: SharedArrayBuffer;
  /** Files claimed at once: few enough that all end together. */
  readonly portion: number;
}

export interface ThreadAnswer {
  readonly share: Share;
  /** Files that it looked at and that are for the common way. */
  readonly others: readonly number[];
}

/** Items of units and those of their extra one after another, in order of rubric and id. */
export interface RowsPiece {
  readonly bytes: Uint8Array;
  /** Of each unit: where its items end, and where those of its extra end. */
  readonly ends: readonly number[];
}

export interface Thread {
  /** Undefined: it came to nothing. */
  answer(): Promise<ThreadAnswer | undefined>;
  /** The next; waits for it. Undefined: there is none. */
  rows(): RowsPiece | undefined;
  end(): void;
}

/** Indexes of files nobody else will read. */
export function* claims({ files, next, portion }: Pick<Job, 'files' | 'next' | 'portion'>): Generator<number> {
  const counter = new Int32Array(next);
  for (;;) {
    const first = Atomics.add(counter, 0, portion);
    if (first >= files.length) return;
    for (let index = first; index < Math.min(first + portion, files.length); index++) yield index;
  }
}

export class ThreadWork {
  private readonly units: KeptUnit[] = [];

  constructor(
    private readonly job: Job,
    private readonly readFile: (location: string) => Uint8Array,
  ) {}

  read(): ThreadAnswer {
    const reading = new Reading({ rubrics: this.job.rubrics, files: this.job.files.length });
    const writer = new ShareWriter();
    const others: number[] = [];
    for (const index of claims(this.job)) {
      const unit = this.take(index, reading);
      if (unit && writer.add(index, unit)) this.units.push(unit);
      else others.push(index);
      // Such units are for the main thread: where there are many, looking at them here gains nothing.
      if (others.length >= this.job.portion && others.length * 4 > this.units.length) break;
    }
    return { share: writer.finish(), others };
  }

  /** What is wrong with a file is said by who reads it in full. */
  private take(index: number, reading: Reading): KeptUnit | undefined {
    const { location, path } = this.job.files[index]!;
    try {
      const bytes = this.readFile(location);
      return classify(bytes) === 'evidence' ? reading.take({ path, bytes, named: true }) : undefined;
    } catch {
      return undefined;
    }
  }

  *rows(): Generator<RowsPiece> {
    const sink = new ByteSink();
    let ends: number[] = [];
    for (const unit of this.units.sort(byUnit)) {
      const { score } = unit.closed()!;
      unit.writeItems(score, unit.rubric.direction === 'low', sink);
      ends.push(sink.size);
      unit.writeExtra(score, sink);
      ends.push(sink.size);
      if (!sink.isFull) continue;
      yield { bytes: sink.take(), ends };
      ends = [];
    }
    if (ends.length > 0) yield { bytes: sink.take(), ends };
  }
}
