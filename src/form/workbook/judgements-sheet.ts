// The sheet of judgements: the only place where points are written, each with its reason.

import { formatExact } from '../../exact/index.js';
import { constantOf } from '../../rubric/model.js';
import type { Question } from '../form.js';
import { short, type Desk } from './desk.js';
import { rangeText } from '../range-text.js';
import { questionTable } from './question-table.js';
import type { Filling, FormCell, FormTable } from './table.js';

export function judgementsTable(desk: Desk): FormTable | undefined {
  const { words } = desk;
  const text: FormCell = { fill: { format: 'text' } };
  return questionTable(desk, {
    name: words.sheets.judgements,
    advice: words.judgements,
    wanted: ({ asked }) => asked.by === 'judgement',
    clauseWidth: 34,
    columns: [
      { role: 'range', width: 10, cell: (question) => ({ text: rangeText(question.fact, words) }) },
      {
        role: 'lost',
        width: 8,
        cell: (question) => ({ fill: markFilling(question, words.prompts.lost(rangeText(question.fact, words)), desk) }),
      },
      {
        role: 'given',
        width: 8,
        cell: (question) => ({ fill: markFilling(question, words.prompts.given(rangeText(question.fact, words)), desk) }),
      },
      { role: 'reason', width: 34, cell: () => text },
      { role: 'by', width: 12, cell: () => text },
      { role: 'source', width: 18, comment: words.comments.source, cell: () => text },
      { role: 'document', width: 14, comment: words.comments.document, cell: () => text },
    ],
  });
}

/** The other way of saying it (`given` where points are deducted) may lie outside the range: only the widest bound is checked. */
function markFilling(question: Question, prompt: string, { words }: Desk): Filling {
  const { asked, title } = question.fact;
  const to = asked.by === 'judgement' ? constantOf(asked.to) : undefined;
  const check = {
    type: 'decimal' as const,
    from: '0',
    title: short(title),
    prompt,
    error: words.refused.judgement(rangeText(question.fact, words)),
  };
  return { check: to === undefined ? check : { ...check, to: formatExact(to) } };
}
