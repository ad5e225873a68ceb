// Consequences: what follows from score, rank and grade. "Possible" while the ranking is provisional.

import { mapRange, roundTo, type Range } from '../exact/index.js';
import type { Expression } from '../formula/ast.js';
import type { Possible } from '../formula/demand.js';
import { FormulaFault } from '../formula/environment.js';
import type { Formula } from '../formula/formula.js';
import { printExpression } from '../formula/print.js';
import { partsOf } from '../formula/walk.js';
import { because, type Message } from '../ledger/index.js';
import type { Rubric } from '../rubric/model.js';
import type { Consequence } from '../rubric/verdict-model.js';
import { Located } from '../scoring/fault.js';
import { textOf } from '../scoring/origins.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import type { Inquiry } from './inquiry.js';
import { tellPlace } from './place.js';
import type { Ranked } from './rank.js';

export interface Following {
  readonly id: string;
  readonly text: string | undefined;
  /** Exact, unless the consequence rounds; a range while provisional. */
  readonly value: Range | undefined;
  readonly certain: boolean;
  readonly because: Message;
}

export function consequencesOf(unit: ScoredUnit, place: Ranked | undefined, rubric: Rubric, inquiry: Inquiry): Following[] {
  if (!unit.score.total) return [];
  return rubric.verdict.consequences.flatMap((consequence) => {
    const holds = whether(unit, place, consequence, inquiry);
    if (holds === 'false') return [];
    const condition = consequence.when.text.trim();
    const message = because(holds === 'true' ? 'consequence' : 'consequence/possible', {
      condition,
      values: valuesRead(unit, consequence),
    });
    return [
      {
        id: consequence.id,
        text: consequence.text,
        value: valueOf(unit, consequence, inquiry),
        certain: holds === 'true',
        because: message,
      },
    ];
  });
}

function whether(unit: ScoredUnit, place: Ranked | undefined, { when, tie }: Consequence, inquiry: Inquiry): Possible {
  const found = inquiry.condition(unit, when, 'consequence') ?? 'false';
  // A unit that may lose its place may lose what follows from it.
  const shared = found === 'true' && place?.mayDrop && readsPlace(when) ? 'either' : found;
  if (tie !== 'none' || shared === 'false') return shared;
  // Tied units count as standing at the far end of their tie: a tie across the last place is then left out.
  if (place) tellPlace(place, 'apart');
  const apart = inquiry.condition(unit, when, 'consequence', () => unit.world.withTiesApart(() => unit.valueIfAny(when.expression)));
  if (place) tellPlace(place, 'shared');
  return apart === undefined ? 'false' : apart === shared ? shared : apart === 'false' ? 'false' : 'either';
}

const readsPlace = ({ expression }: Formula): boolean => [...partsOf(expression)].some(isPlace);

const isPlace = (part: Expression): boolean =>
  part.kind === 'rank' || (part.kind === 'name' && (part.name === 'rank' || part.name === 'rank_from_bottom' || part.name === 'grade'));

/** What the condition looked at and what it found: `score = 74.75`, part by part. */
function valuesRead(unit: ScoredUnit, { when }: Consequence): string {
  const found = new Map<string, string>();
  for (const part of partsOf(when.expression)) {
    const text = read.has(part.kind) ? textIn(unit, part) : undefined;
    if (text !== undefined) found.set(printExpression(part), text);
  }
  return [...found].map(([what, text]) => `${what} = ${text}`).join('；');
}

const asked: ReadonlySet<Expression['kind']> = new Set(['rank', 'cohort', 'result']);
const read: ReadonlySet<Expression['kind']> = new Set([...asked, 'name', 'reference']);

/** Undefined where it has no value: the condition may not have come so far. */
function textIn(unit: ScoredUnit, part: Expression): string | undefined {
  // Others are not asked anew: the sheet says what it took from them.
  if (asked.has(part.kind)) return unit.world.useOf(printExpression(part))?.value;
  try {
    const value = unit.evaluate(part);
    // Texts of the evidence may name persons; of texts only the grade, a word of the rubric, is repeated.
    return value.type === 'text' && !(part.kind === 'name' && part.name === 'grade') ? undefined : textOf(value);
  } catch (error) {
    if (error instanceof FormulaFault || error instanceof Located) return undefined;
    throw error;
  }
}

function valueOf(unit: ScoredUnit, { value, round }: Consequence, inquiry: Inquiry): Range | undefined {
  const found = value && inquiry.amount(unit, value);
  return found && round && round !== 'none' ? mapRange(found, (end) => roundTo(end, round)) : found;
}
