// Reads many files with all processors: this thread and others claim portions of the same list.

import type { Taken } from '../../assessment/gather.js';
import type { Reading } from '../../assessment/reading.js';
import type { UnitRecord } from '../../batch/remote-unit.js';
import { unitsOf } from '../../batch/share.js';
import { byUnit } from '../../evidence/load.js';
import { classify } from '../classify.js';
import type { SourceBytes } from '../engine.js';
import type { Io } from '../io.js';
import type { FoundFile } from '../paths.js';
import { claims, type Job, type RowsPiece, type Thread } from './thread.js';

export interface Crew {
  readonly job: Job;
  readonly start: () => Promise<readonly Thread[]>;
  /** Whether further threads would gain anything. @param done files that were read so far */
  readonly isWorth: (done: number) => boolean;
}

export interface CrewRead {
  readonly taken: readonly Taken[];
  /** Those that were started. */
  readonly threads: readonly Thread[];
  /** Files for the common way, in order. */
  readonly others: readonly number[];
}

export async function readWithCrew(
  files: readonly FoundFile[],
  { job, start, isWorth }: Crew,
  reading: Reading,
  io: Pick<Io, 'readFile'>,
): Promise<CrewRead> {
  const taken: Taken[] = [];
  const others: number[] = [];
  const seen = new Uint8Array(files.length);
  const take = (index: number): void => {
    const file = files[index]!;
    const source = new LateBytes(file, io);
    const unit = source.whileHeld((bytes) => (classify(bytes) === 'evidence' ? reading.take(source) : undefined));
    seen[index] = 1;
    if (unit) taken.push({ source, unit });
    else others.push(index);
  };
  let threads: readonly Thread[] | undefined;
  let done = 0;
  for (const index of claims(job)) {
    if (!threads && done % job.portion === 0 && isWorth(done)) threads = await start();
    take(index);
    done++;
  }
  for (const thread of threads ?? []) {
    const answer = await thread.answer();
    if (!answer) continue;
    const units = [...unitsOf(answer.share)];
    const rows = new RowsInOrder(
      thread,
      units.map(({ record }) => record),
    );
    for (const { file, record, marks } of units) {
      seen[file] = 1;
      taken.push(reading.adopt(record, new LateBytes(files[file]!, io), { marks, rows: (part) => rows.of(record, part) }));
    }
    for (const index of answer.others) {
      seen[index] = 1;
      others.push(index);
    }
  }
  // A thread may have come to nothing.
  for (let index = 0; index < files.length; index++) if (!seen[index]) take(index);
  return { taken, threads: threads ?? [], others: others.sort((a, b) => a - b) };
}

/** A file that is read again where somebody asks for more of it. */
class LateBytes implements SourceBytes {
  readonly named = true;
  private held: Uint8Array | undefined;

  constructor(
    private readonly file: FoundFile,
    private readonly io: Pick<Io, 'readFile'>,
  ) {}

  get path(): string {
    return this.file.path;
  }

  get bytes(): Uint8Array {
    return this.held ?? this.io.readFile(this.file.location);
  }

  /** Undefined also where the file cannot be read. */
  whileHeld<T>(work: (bytes: Uint8Array) => T): T | undefined {
    try {
      this.held = this.io.readFile(this.file.location);
    } catch {
      return undefined;
    }
    const made = work(this.held);
    this.held = undefined;
    return made;
  }
}

/** The items of the units of one thread, as far as they are asked for in the order in which it writes them. */
class RowsInOrder {
  private readonly places = new Map<UnitRecord, number>();
  private piece: RowsPiece | undefined;
  /** Place of the first unit of the piece. */
  private first = 0;

  constructor(
    private readonly thread: Thread,
    units: readonly UnitRecord[],
  ) {
    const sorted = units.map((record) => ({ evidence: record })).sort(byUnit);
    for (const [place, { evidence }] of sorted.entries()) this.places.set(evidence, place);
  }

  /** Undefined: its turn is over, or the thread has come to nothing. */
  of(record: UnitRecord, part: 'items' | 'extra'): Uint8Array | undefined {
    const place = this.places.get(record)!;
    if (place < this.first) return undefined;
    while (!this.piece || place >= this.first + unitsIn(this.piece)) {
      const next = this.thread.rows();
      if (!next) return undefined;
      this.first += this.piece ? unitsIn(this.piece) : 0;
      this.piece = next;
    }
    const at = (place - this.first) * 2 + (part === 'items' ? 0 : 1);
    return this.piece.bytes.subarray(at === 0 ? 0 : this.piece.ends[at - 1], this.piece.ends[at]);
  }
}

const unitsIn = ({ ends }: RowsPiece): number => ends.length / 2;
