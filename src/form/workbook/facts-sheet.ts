// The sheet of facts: a line for every answer wanted of every unit, with what is asked, how it is counted and a check on the answer.

import { questionsOf, takesCases, type Question } from '../form.js';
import { formatExact } from '../../exact/index.js';
import { constantOf } from '../../rubric/model.js';
import type { FormUnit } from '../unit-list.js';
import { chosen, clauseText, itemText, noWord, noneWord, short, unitCells, unitColumns, yesWord, type Desk } from './desk.js';
import type { Filling, FormCell, FormColumn, FormTable } from './table.js';

export function factsTable(desk: Desk): FormTable | undefined {
  const { words } = desk;
  const lines = linesOf(desk, ({ fact }) => fact.asked.by !== 'judgement' && fact.asked.by !== 'ballots');
  if (lines.length === 0) return undefined;
  const within = lines.some(({ question }) => question.within !== undefined);
  const counted = lines.some(({ question }) => question.fact.counted !== undefined);
  const part = lines.some(({ question }) => question.part !== undefined);
  const columns: FormColumn[] = [
    ...unitColumns(desk),
    { role: 'title', width: 30 },
    { role: 'text', width: 38 },
    { role: 'fact', width: 23, comment: words.comments.fact },
    ...(within ? [{ role: 'within' as const, width: 10 }] : []),
    ...(part ? [{ role: 'part' as const, width: 14 }] : []),
    { role: 'kind', width: 9 },
    ...(counted ? [{ role: 'counted' as const, width: 8 }] : []),
    { role: 'answer', width: 16, comment: words.comments.answer },
    { role: 'source', width: 20, comment: words.comments.source },
    { role: 'document', width: 16, comment: words.comments.document },
    { role: 'note', width: 16 },
  ];
  const rows = lines.map(({ unit, question }): FormCell[] => [
    ...unitCells(unit, desk),
    { text: itemText(question.fact, desk) },
    { text: clauseText(question.fact) },
    { text: question.fact.id },
    ...(within ? [{ text: question.within ?? '' }] : []),
    ...(part ? [{ text: question.part ?? '' }] : []),
    { text: kindText(question, desk) },
    ...(counted ? [{ text: question.fact.counted ?? '' }] : []),
    { fill: fillingOf(question, desk) },
    { fill: { format: 'text' } },
    { fill: { format: 'text' } },
    { fill: { format: 'text' } },
  ]);
  const title = words.title(desk.form.rubric.title);
  return { name: words.sheets.facts, title, advice: words.facts, columns, rows, frozen: unitColumns(desk).length };
}

export interface Line {
  readonly unit: FormUnit | undefined;
  readonly question: Question;
}

/** Unit by unit, in printed order. */
export function linesOf({ form, units, office }: Desk, wanted: (question: Question) => boolean): Line[] {
  const everyone: readonly (FormUnit | undefined)[] = units.length === 0 ? [undefined] : units;
  return everyone.flatMap((unit) =>
    questionsOf(form, unit?.class, office)
      .filter(wanted)
      .map((question) => ({ unit, question })),
  );
}

function kindText({ fact: { asked } }: Question, { words }: Desk): string {
  return words.kinds[asked.by === 'answer' ? asked.answer : asked.by];
}

function fillingOf({ fact, part }: Question, desk: Desk): Filling {
  const { words } = desk;
  const { asked } = fact;
  const title = short(part ?? fact.title);
  const list = (items: readonly string[], prompt: string): Filling => chosen(items, { title, prompt }, desk);
  if (asked.by === 'things') return list([yesWord(desk), noWord(desk)], words.prompts.things);
  if (asked.by === 'cases') return list([noneWord(desk)], words.prompts.cases);
  if (asked.by !== 'answer') return { format: 'text' };
  switch (asked.answer) {
    case 'flag':
      return list([yesWord(desk), noWord(desk)], words.prompts.flag);
    case 'label':
      return asked.labels ? list(asked.labels, words.prompts.label) : { format: 'text' };
    case 'count':
      return { check: { type: 'whole', from: '0', title, prompt: countPrompt(takesCases(fact), desk), error: words.refused.count } };
    case 'number':
      return {
        check: {
          type: 'decimal',
          from: '-1000000000000',
          to: '1000000000000',
          title,
          prompt: words.prompts.number,
          error: words.refused.number,
        },
      };
    default:
      return dateFilling(title, asked.never === true, desk);
  }
}

const countPrompt = (cases: boolean, { words }: Desk): string => (cases ? words.prompts.countOrCases : words.prompts.count);

/** First and last day that a form takes for a date without asking: 2000-01-01 and 2099-12-31, as a spreadsheet counts days. */
const firstDay = '36526';
const lastDay = '73050';

export function dateFilling(title: string, never: boolean, { words }: Desk): Filling {
  const prompt = never ? words.prompts.dateOrNever : words.prompts.date;
  return { format: 'date', check: { type: 'date', from: firstDay, to: lastDay, title, prompt, error: words.refused.date, lenient: true } };
}

/** `0～10 分`, or what is known of it. */
export function rangeText({ fact: { asked } }: Question, { words }: Pick<Desk, 'words'>): string {
  if (asked.by !== 'judgement') return '';
  const from = constantOf(asked.from);
  const to = constantOf(asked.to);
  return to === undefined ? '' : words.range(from ? formatExact(from) : '0', formatExact(to));
}
