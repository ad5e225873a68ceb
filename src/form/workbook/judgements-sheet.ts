// The sheet of judgements: the only place where points are written, each with its reason.

import { formatExact } from '../../exact/index.js';
import { constantOf } from '../../rubric/model.js';
import type { Question } from '../form.js';
import { linesOf, rangeText } from './facts-sheet.js';
import { clauseText, itemText, short, unitCells, unitColumns, type Desk } from './desk.js';
import type { Filling, FormCell, FormColumn, FormTable } from './table.js';

export function judgementsTable(desk: Desk): FormTable | undefined {
  const { words } = desk;
  const lines = linesOf(desk, ({ fact }) => fact.asked.by === 'judgement');
  if (lines.length === 0) return undefined;
  const within = lines.some(({ question }) => question.within !== undefined);
  const columns: FormColumn[] = [
    ...unitColumns(desk),
    { role: 'title', width: 30 },
    { role: 'text', width: 34 },
    { role: 'fact', width: 23, comment: words.comments.fact },
    ...(within ? [{ role: 'within' as const, width: 10 }] : []),
    { role: 'range', width: 10 },
    { role: 'lost', width: 8 },
    { role: 'given', width: 8 },
    { role: 'reason', width: 34 },
    { role: 'by', width: 12 },
    { role: 'source', width: 18, comment: words.comments.source },
    { role: 'document', width: 14, comment: words.comments.document },
  ];
  const rows = lines.map(({ unit, question }): FormCell[] => [
    ...unitCells(unit, desk),
    { text: itemText(question.fact, desk) },
    { text: clauseText(question.fact) },
    { text: question.fact.id },
    ...(within ? [{ text: question.within ?? '' }] : []),
    { text: rangeText(question, desk) },
    { fill: markFilling(question, words.prompts.lost(rangeText(question, desk)), desk) },
    { fill: markFilling(question, words.prompts.given(rangeText(question, desk)), desk) },
    ...Array.from({ length: 4 }, (): FormCell => ({ fill: { format: 'text' } })),
  ]);
  const title = words.title(desk.form.rubric.title);
  return { name: words.sheets.judgements, title, advice: words.judgements, columns, rows, frozen: unitColumns(desk).length };
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
    error: words.refused.judgement(rangeText(question, { words })),
  };
  return { check: to === undefined ? check : { ...check, to: formatExact(to) } };
}
