// A fact with its particulars left blank: ids, days and free text of cases and judgements. Facts that differ in nothing else are of one shape.

import { parseDay, type Day } from '../calendar/date.js';
import { compareText } from '../order/index.js';
import { takeJsonApart } from './json-fact.js';
import { takeApart, type BlankKind, type Case, type Field, type WrittenFact } from './written-fact.js';

/** What fills the blanks of one fact. */
export interface Filling {
  /** What stands in each, a character for each byte. */
  readonly values: readonly string[];
  /** Of each line of the shape: the line of the fact, from 0. */
  readonly lines: readonly number[];
}

export interface Blank extends Filling {
  /** The key of the fact. */
  readonly fact: string;
  /** The fact with marks for its blanks; its cases in the order in which they count. */
  readonly shape: string;
  readonly kinds: readonly BlankKind[];
  readonly firstDay: Day | undefined;
  readonly lastDay: Day | undefined;
}

const markOf = (index: number): string => `\u0001${index}\u0002`;
const marks = /\u0001(\d+)\u0002/g;
export const fillIn = (shape: string, value: (index: number) => string): string =>
  shape.replace(marks, (_, index: string) => value(Number(index)));

/** More than these would need longer numbers than the stand-ins have. */
const mostBlanks = 900;

/** @param written a character for each byte; @returns undefined where nothing is to be left blank, or it is written otherwise */
export function blankOf(written: string): Blank | undefined {
  const fact = written.startsWith('"') ? takeJsonApart(written) : takeApart(written);
  if (!fact) return undefined;
  if (fact.layout !== 'list') return shaped(fact, fact.cases);
  const cases = inOrder(fact.cases);
  return cases && shaped(fact, cases);
}

/** In the order in which cases count: by day, undated last, then by id. Undefined where that does not tell them apart. */
function inOrder(cases: readonly Case[]): readonly Case[] | undefined {
  if (cases.length === 1) return cases;
  const keyed = cases.map((one) => ({ one, id: valueOf(one, 'id'), day: valueOf(one, 'date') ?? '~' }));
  const ids = new Set(keyed.map(({ id }) => id));
  if (ids.size < cases.length || ids.has(undefined)) return undefined;
  return keyed.sort((a, b) => compareText(a.day, b.day) || compareText(a.id!, b.id!)).map(({ one }) => one);
}

const valueOf = ({ fields }: Case, key: string): string | undefined => fields.find((field) => field.key === key)?.value;

function shaped({ fact, layout }: WrittenFact, cases: readonly Case[]): Blank | undefined {
  const shaping = new Shaping();
  let shape = `${fact}:`;
  for (const one of cases) {
    const told = one.fields.map((field) => shaping.field(field)).join(', ');
    shape += layout === 'beside' ? ` {${told}}` : layout === 'below' ? `\n  ${told}` : `\n  - {${told}}`;
  }
  const { kinds, values, days } = shaping;
  if (values.length === 0 || values.length > mostBlanks || days.some((day) => Number.isNaN(day))) return undefined;
  const lines = cases.map(({ line }) => line);
  const ordered = days.toSorted((a, b) => a - b);
  return {
    fact,
    shape: `${shape}\n`,
    kinds,
    values,
    lines: layout === 'beside' ? lines : [0, ...lines],
    firstDay: ordered[0],
    lastDay: ordered.at(-1),
  };
}

class Shaping {
  readonly kinds: BlankKind[] = [];
  readonly values: string[] = [];
  readonly days: Day[] = [];

  field({ key, kind, value, inside }: Field): string {
    if (inside) return `${key}: {${inside.map((one) => this.field(one)).join(', ')}}`;
    return `${key}: ${kind ? this.mark(kind, value) : value}`;
  }

  private mark(kind: BlankKind, value: string): string {
    const index = this.values.push(value) - 1;
    this.kinds.push(kind);
    if (kind === 'day') this.days.push(parseDay(value) ?? Number.NaN);
    return markOf(index);
  }
}
