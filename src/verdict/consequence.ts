// Consequences: what follows from score, rank and grade. "Possible" while the ranking is provisional.

import { formatExact, isPoint, mapRange, roundTo, type Range } from '../exact/index.js';
import type { Expression } from '../formula/ast.js';
import type { Possible } from '../formula/demand.js';
import type { Formula } from '../formula/formula.js';
import { partsOf } from '../formula/walk.js';
import { because, type Message } from '../ledger/index.js';
import type { Rubric } from '../rubric/model.js';
import type { Consequence } from '../rubric/verdict-model.js';
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
  const apart = inquiry.condition(unit, when, 'consequence', () => unit.world.withTiesApart(() => unit.evaluate(when.expression)));
  if (place) tellPlace(place, 'shared');
  return apart === undefined ? 'false' : apart === shared ? shared : apart === 'false' ? 'false' : 'either';
}

const readsPlace = ({ expression }: Formula): boolean => [...partsOf(expression)].some(isPlace);

const isPlace = (part: Expression): boolean =>
  part.kind === 'rank' || (part.kind === 'name' && (part.name === 'rank' || part.name === 'rank_from_bottom' || part.name === 'grade'));

/** The places the condition looked at, as the cohort answered them. */
function valuesRead(unit: ScoredUnit, { when }: Consequence): string {
  const answers = unit.world.answered(
    (question) => question.startsWith('rank') && when.text.replace(/\s/g, '').includes(question.replace(/\s/g, '')),
  );
  const asked = answers.map(({ question, range }) => `${question} = ${show(range)}`);
  return [...asked, ...ownPlaces(unit, when.text)].join('，');
}

/** The unit's own place, where the condition names it without an argument. */
function ownPlaces({ decided }: ScoredUnit, text: string): string[] {
  return [...decided].flatMap(([name, value]) => {
    const named = new RegExp(`(?<![.\\w])${name}(?![\\w(])`).test(text.replace(/\s+\(/g, '('));
    return named && value.type === 'number' ? [`${name} = ${show(value.range)}`] : [];
  });
}

const show = (range: Range): string => (isPoint(range) ? formatExact(range.low) : `${formatExact(range.low)}…${formatExact(range.high)}`);

function valueOf(unit: ScoredUnit, { value, round }: Consequence, inquiry: Inquiry): Range | undefined {
  const found = value && inquiry.amount(unit, value);
  return found && round && round !== 'none' ? mapRange(found, (end) => roundTo(end, round)) : found;
}
