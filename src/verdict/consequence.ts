// Consequences: what follows from score, rank and grade. "Possible" while the ranking is provisional.

import type { Problems } from '../diagnostic/diagnostic.js';
import { formatExact, isPoint, mapRange, roundTo, type Range } from '../exact/index.js';
import { FormulaFault } from '../formula/environment.js';
import { spanWithin } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { because, type Message } from '../ledger/index.js';
import type { Rubric } from '../rubric/model.js';
import type { Consequence } from '../rubric/verdict-model.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
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

export function consequencesOf(unit: ScoredUnit, place: Ranked | undefined, rubric: Rubric, problems: Problems): Following[] {
  if (!unit.score.total) return [];
  return rubric.verdict.consequences.flatMap((consequence) => {
    const holds = whether(unit, place, consequence, problems);
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
        value: valueOf(unit, consequence, problems),
        certain: holds === 'true',
        because: message,
      },
    ];
  });
}

function whether(unit: ScoredUnit, place: Ranked | undefined, { when, tie }: Consequence, problems: Problems): 'true' | 'false' | 'either' {
  const found = truth(() => unit.evaluate(when.expression));
  if (typeof found !== 'string') return absent(found, unit, when, problems);
  // A unit that may lose its place may lose what follows from it.
  const shared = found === 'true' && place?.mayDrop && /\brank/.test(when.text) ? 'either' : found;
  if (tie !== 'none' || shared === 'false') return shared;
  // Tied units count as standing at the far end of their tie: a tie across the last place is then left out.
  if (place) tellPlace(place, 'apart');
  const apart = truth(() => unit.world.withTiesApart(() => unit.evaluate(when.expression)));
  if (place) tellPlace(place, 'shared');
  return typeof apart === 'string' ? (apart === shared ? shared : apart === 'false' ? 'false' : 'either') : 'false';
}

function truth(ask: () => Value): 'true' | 'false' | 'either' | FormulaFault {
  try {
    const value = ask();
    return value.type === 'flag' ? value.can : 'false';
  } catch (error) {
    if (error instanceof FormulaFault) return error;
    throw error;
  }
}

/** A missing earlier result makes the condition false, with a note; any other fault is an error of the unit. */
function absent(fault: FormulaFault, unit: ScoredUnit, when: Consequence['when'], problems: Problems): 'false' {
  const span = spanWithin(when.node, when.text, fault.start, fault.end);
  if (fault.reason === 'no_result')
    problems.add('score/previous-missing', { name: fault.what, unit: unit.unit.name }, span, { unit: unit.unit.id });
  else if (fault.reason !== 'not_applicable')
    problems.add('score/consequence-fault', { formula: when.text.trim(), unit: unit.unit.name }, span, { unit: unit.unit.id });
  return 'false';
}

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

function valueOf(unit: ScoredUnit, { value, round }: Consequence, problems: Problems): Range | undefined {
  if (!value) return undefined;
  try {
    const found = unit.evaluate(value.expression);
    if (found.type !== 'number') return undefined;
    return round && round !== 'none' ? mapRange(found.range, (end) => roundTo(end, round)) : found.range;
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    const span = spanWithin(value.node, value.text, error.start, error.end);
    problems.add('score/consequence-fault', { formula: value.text.trim(), unit: unit.unit.name }, span, { unit: unit.unit.id });
    return undefined;
  }
}
