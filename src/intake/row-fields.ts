// Fields of a row, and the facts that a row of a repeated item is scored by: columns headed `price`, `quality.lost`, `faults.serious`.

import type { FormFact, FormList } from '../form/form.js';
import type { MapEntry, Node } from '../source/index.js';
import { dateNode, entry, fieldNode, flagNode, hull, listNode, mapNode, numberNode, textNode, textScalar, type Filled } from './cells.js';
import type { Reading } from './read-rows.js';
import { sound, soundDate } from './sound.js';
import type { Row, Table } from './sheet-table.js';

/** In the order of the columns; parts of one fact are put together. */
export function rowField(row: Row, table: Table, list: FormList | undefined, { problems }: Reading): MapEntry[] {
  const parts = new Map<string, { readonly part: string | undefined; readonly filled: Filled }[]>();
  const blanks: { readonly name: string; readonly part: string; readonly column: number }[] = [];
  for (const { name, column } of table.fields) {
    const at = name.indexOf('.');
    const [id, part] = at === -1 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
    const wantsDate = askedOf(list, id)?.by === 'answer' && answerOf(list, id) === 'date';
    const filled = (wantsDate ? soundDate : sound)(row.at(column), problems);
    if (filled) parts.set(id, [...(parts.get(id) ?? []), { part, filled }]);
    else if (part !== undefined) blanks.push({ name: id, part, column });
  }
  for (const { name, part, column } of blanks) {
    const asked = askedOf(list, name);
    const whole = asked?.by === 'things' || (asked?.by === 'answer' && asked.answer === 'count');
    if (whole && parts.has(name)) problems.add('workbook/part-blank', { fact: name, part }, table.file.cell(row.index, column));
  }
  return [...parts].map(([id, answers]) => entry(id, valueOf(answers, askedOf(list, id)), answers[0]!.filled.at));
}

const askedOf = (list: FormList | undefined, id: string): FormFact['asked'] | undefined =>
  list?.facts.find((fact) => fact.id === id)?.asked;

function answerOf(list: FormList | undefined, id: string): string | undefined {
  const asked = askedOf(list, id);
  return asked?.by === 'answer' ? asked.answer : undefined;
}

function valueOf(
  answers: readonly { readonly part: string | undefined; readonly filled: Filled }[],
  asked: FormFact['asked'] | undefined,
): Node {
  const [first] = answers;
  if (first && first.part === undefined) return asked ? answerNode(first.filled, asked) : fieldNode(first.filled);
  const at = hull(
    answers.map(({ filled }) => filled.at),
    first!.filled.at,
  );
  if (asked?.by === 'things') {
    const there = answers.filter(({ filled }) => flagNode(filled).value === true);
    return listNode(
      there.map(({ part, filled }) => textScalar(part!, filled.at)),
      at,
    );
  }
  const inside = answers.map(({ part, filled }) => entry(part!, asked ? partNode(part!, filled, asked) : fieldNode(filled), filled.at));
  return mapNode(inside, at);
}

const partNode = (part: string, filled: Filled, asked: FormFact['asked']): Node =>
  asked.by === 'judgement' && part !== 'lost' && part !== 'given' ? textNode(filled) : numberOrAnswer(filled, asked);

const numberOrAnswer = (filled: Filled, asked: FormFact['asked']): Node =>
  asked.by === 'answer' ? answerNode(filled, asked) : numberNode(filled);

/** One answer as the fact wants it. */
export function answerNode(filled: Filled, asked: FormFact['asked']): Node {
  if (asked.by !== 'answer') return fieldNode(filled);
  switch (asked.answer) {
    case 'flag':
      return flagNode(filled);
    case 'date':
      return dateNode(filled);
    case 'label':
      return textNode(filled);
    default:
      return numberNode(filled);
  }
}
