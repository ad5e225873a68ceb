// The sheet of facts: a line for every answer wanted of every unit, with what is asked, how it is counted and a check on the answer.

import { takesCases, type Question } from '../form.js';
import { chosen, noWord, noneWord, short, yesWord, type Desk } from './desk.js';
import { questionTable } from './question-table.js';
import type { Filling, FormCell, FormTable } from './table.js';

export function factsTable(desk: Desk): FormTable | undefined {
  const { words } = desk;
  const text: FormCell = { fill: { format: 'text' } };
  return questionTable(desk, {
    name: words.sheets.facts,
    advice: words.facts,
    wanted: ({ asked }) => asked.by !== 'judgement' && asked.by !== 'ballots',
    clauseWidth: 38,
    columns: [
      { role: 'part', width: 14, onlyIfTold: true, cell: ({ part }) => ({ text: part ?? '' }) },
      { role: 'kind', width: 9, cell: (question) => ({ text: kindText(question, desk) }) },
      { role: 'counted', width: 8, onlyIfTold: true, cell: ({ fact }) => ({ text: fact.counted ?? '' }) },
      { role: 'answer', width: 16, comment: words.comments.answer, cell: (question) => ({ fill: fillingOf(question, desk) }) },
      { role: 'source', width: 20, comment: words.comments.source, cell: () => text },
      { role: 'document', width: 16, comment: words.comments.document, cell: () => text },
      { role: 'note', width: 16, cell: () => text },
    ],
  });
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
