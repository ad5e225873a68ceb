// What one thread has read, as it goes to another: columns of numbers and texts instead of objects.

import { formatExact } from '../exact/index.js';
import type { Stage } from '../evidence/model.js';
import { pointsOf } from '../report/points.js';
import type { RowMark } from '../scoring/marks.js';
import type { KeptUnit } from './kept-unit.js';
import type { Outcome } from './outcome.js';
import type { UnitRecord } from './remote-unit.js';

/** Units in the order in which they were read. */
export interface Share {
  /** Which of the files each is. */
  readonly files: readonly number[];
  readonly rubrics: readonly string[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly classes: readonly (string | undefined)[];
  readonly groups: readonly (string | undefined)[];
  readonly stages: readonly Stage[];
  readonly by: readonly (readonly string[])[];
  readonly stated: readonly number[];
  readonly hashes: readonly string[];
  readonly extra: readonly string[];
  readonly millionths: Float64Array;
  /** What each row came to, as a number of `texts`; of each unit as many as `rows` says. */
  readonly marks: Int32Array;
  readonly rows: readonly number[];
  readonly texts: readonly string[];
}

export class ShareWriter {
  private readonly numbers = new Map<string, number>();
  private readonly numberOf = new WeakMap<Outcome, number>();
  private readonly millionths: number[] = [];
  private readonly marks: number[] = [];
  private readonly columns = {
    files: [] as number[],
    rubrics: [] as string[],
    ids: [] as string[],
    names: [] as string[],
    classes: [] as (string | undefined)[],
    groups: [] as (string | undefined)[],
    stages: [] as Stage[],
    by: [] as (readonly string[])[],
    stated: [] as number[],
    hashes: [] as string[],
    extra: [] as string[],
    rows: [] as number[],
  };

  /** @returns whether it can be said in columns */
  add(file: number, unit: KeptUnit): boolean {
    const { evidence } = unit;
    const sum = unit.sum();
    if (!sum || evidence.cohort) return false;
    const { columns } = this;
    const [stage] = evidence.stages;
    columns.files.push(file);
    columns.rubrics.push(evidence.rubric);
    columns.ids.push(evidence.id);
    columns.names.push(evidence.name);
    columns.classes.push(evidence.class);
    columns.groups.push(evidence.group);
    columns.stages.push(stage!.stage);
    columns.by.push(stage!.by);
    columns.stated.push(stage!.facts);
    columns.hashes.push(evidence.files[0]!.sha256);
    columns.extra.push(sum.extra);
    this.millionths.push(sum.millionths);
    const rows = unit.rowsOfTable();
    columns.rows.push(rows.length);
    for (const outcome of rows) this.marks.push(outcome && outcome !== 'own' ? this.number(outcome) : 0);
    return true;
  }

  finish(): Share {
    const texts = ['[]', ...this.numbers.keys()];
    return { ...this.columns, millionths: Float64Array.from(this.millionths), marks: Int32Array.from(this.marks), texts };
  }

  private number(outcome: Outcome): number {
    const known = this.numberOf.get(outcome);
    if (known !== undefined) return known;
    const text = JSON.stringify(outcome.marks.map(({ item, mark, loses }) => [item, formatExact(mark), loses]));
    const number = this.numbers.get(text) ?? this.numbers.size + 1;
    this.numbers.set(text, number);
    this.numberOf.set(outcome, number);
    return number;
  }
}

export interface SharedUnit {
  readonly file: number;
  readonly record: UnitRecord;
  readonly marks: () => readonly (readonly RowMark[])[];
}

export function* unitsOf(share: Share): Generator<SharedUnit> {
  const known = share.texts.map(readMarks);
  let from = 0;
  for (const [index, file] of share.files.entries()) {
    const numbers = share.marks.subarray(from, (from += share.rows[index]!));
    yield { file, record: recordAt(share, index), marks: () => Array.from(numbers, (number) => known[number]!) };
  }
}

const recordAt = (share: Share, index: number): UnitRecord => ({
  rubric: share.rubrics[index]!,
  id: share.ids[index]!,
  name: share.names[index]!,
  class: share.classes[index],
  group: share.groups[index],
  stage: share.stages[index]!,
  by: share.by[index]!,
  stated: share.stated[index]!,
  sha256: share.hashes[index]!,
  extra: share.extra[index]!,
  millionths: share.millionths[index]!,
});

const readMarks = (text: string): RowMark[] =>
  (JSON.parse(text) as [string, string, boolean][]).map(([item, mark, loses]) => ({ item, mark: pointsOf(mark), loses }));
