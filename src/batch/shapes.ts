// Shapes of facts under one rubric. What a row comes to is worked out for two facts of the shape whose blanks are filled differently; where the two
// results differ in nothing but what fills them, that is the result for every fact of the shape.

import { formatDay } from '../calendar/date.js';
import type { DayRange } from '../fact/incident.js';
import type { Rubric } from '../rubric/model.js';
import { fillIn, type Blank } from './blanks.js';
import { FactText } from './fact-text.js';
import type { IndependentRow } from './independent.js';

/** Marks a blank in the text of a row; the fact's place in the row and the blank's number follow. */
export const blankMark = '\ue001';

/** Kept at most: beyond it all are forgotten, and learnt anew. */
const most = 10_000;

/** Where a fact on one line is written in so few ways, each is known as it is, which is quicker than to fill in its blanks. */
const fewTexts = 50;

export interface Shape {
  /** Tells shapes apart, and from the ids of texts as written: below zero. */
  readonly id: number;
  readonly blank: Blank;
  /** For its stand-ins: no two facts of a row share one. */
  readonly days: DayRange;
  /** The same fact filled in two ways. */
  readonly standIns: readonly [FactText, FactText];
}

export class Shapes {
  /** A number: facts of the shape that were taken as they are written. */
  private readonly known = new Map<string, Shape | number>();
  private readonly period: DayRange | undefined;
  private made = 0;

  constructor({ period }: Rubric) {
    this.period = period;
  }

  /** Of the facts of a row; undefined where some must be taken as they are written, as those met first. */
  of(row: IndependentRow, texts: readonly (FactText | undefined)[]): readonly (Shape | FactText | undefined)[] | undefined {
    const shapes = texts.map(
      (text, at) => (text && row.mayBeBlank[at] ? this.shapeOf(text, daysOf(this.period, at, texts.length)) : undefined) ?? text,
    );
    if (!shapes.some(isShape)) return undefined;
    return texts.length === 1 || tellApart(texts) ? shapes : undefined;
  }

  private shapeOf({ blank, kept }: FactText, days: DayRange): Shape | undefined {
    if (!blank || !this.holdsDays(blank, days)) return undefined;
    const known = this.known.get(blank.shape) ?? 0;
    if (typeof known === 'object') return known;
    if (this.known.size >= most) this.known.clear();
    const made = known >= (kept ? fewTexts : 1) ? this.make(blank, days) : undefined;
    this.known.set(blank.shape, made ?? known + 1);
    return made;
  }

  /** Days outside the period are another matter, and there must be enough for the stand-ins. */
  private holdsDays({ firstDay, lastDay, values }: Blank, days: DayRange): boolean {
    const { period } = this;
    if (firstDay === undefined || lastDay === undefined) return true;
    const areWithin = !period || (firstDay >= period.first && lastDay <= period.last);
    return areWithin && days.last - days.first >= values.length;
  }

  private make(blank: Blank, days: DayRange): Shape {
    const id = -++this.made;
    const text = (of: typeof early): FactText => {
      const written = fillIn(blank.shape, (index) => Buffer.from(of(blank, index, days)).toString('latin1'));
      return new FactText(id, written, 'yaml', true);
    };
    return { id, blank, days, standIns: [text(early), text(late)] };
  }
}

/** The share of one of the facts of a row. */
function daysOf(period: DayRange | undefined, at: number, count: number): DayRange {
  const { first, last } = period ?? anyPeriod;
  const share = Math.floor((last - first + 1) / count);
  return { first: first + at * share, last: first + (at + 1) * share - 1 };
}

export const isShape = (one: Shape | FactText | undefined): one is Shape => one !== undefined && 'standIns' in one;

/** Ids of the cases of one fact are told apart by its shape; here by themselves, across facts. */
function tellApart(texts: readonly (FactText | undefined)[]): boolean {
  const ids: string[] = [];
  for (const text of texts) {
    if (!text) continue;
    if (!text.blank && mayHaveId.test(text.written)) return false;
    ids.push(...(text.blank?.values.filter((_, index) => text.blank!.kinds[index] === 'id') ?? []));
  }
  return new Set(ids).size === ids.length;
}

const mayHaveId = /\bid\b/;

const anyPeriod: DayRange = { first: 11_000, last: 20_000 };

/** In order: a later day is later, and of two ids the one of the later case comes later. Of one length, so that none is part of another. */
function early({ fact, kinds }: Blank, index: number, { first }: DayRange): string {
  if (kinds[index] === 'day') return formatDay(first + index);
  return `示${fact}甲${String(index).padStart(3, '0')}某`;
}

function late({ fact, kinds }: Blank, index: number, { last }: DayRange): string {
  if (kinds[index] === 'day') return formatDay(last - kinds.length + 1 + index);
  return `另${fact}乙乙${String(index).padStart(3, '0')}等等`;
}

/** A text with marks for what the stand-ins say. @param slot of the fact */
export function withMarks(text: string, { blank, days }: Shape, which: 0 | 1, slot: number): string {
  const of = which === 0 ? early : late;
  return blank.kinds.reduce((marked, _, index) => marked.replaceAll(of(blank, index, days), `${blankMark}${slot}:${index};`), text);
}

const everyMark = new RegExp(`${blankMark}(\\d+):(\\d+);`, 'g');

/** The other way round, for one unit. */
export const withValues = (text: string, blankIn: (slot: number) => Blank | undefined): string =>
  text.replace(everyMark, (_, slot: string, index: string) =>
    Buffer.from(blankIn(Number(slot))!.values[Number(index)]!, 'latin1').toString(),
  );
