// A sheet that asks line by line: for every unit and question the item, the clause and the fact, then the columns of the sheet's own.

import { questionsOf, type FormFact, type Question } from '../form.js';
import type { FormUnit } from '../unit-list.js';
import { clauseText, itemText, unitCells, unitColumns, type Desk } from './desk.js';
import type { FormCell, FormColumn, FormTable } from './table.js';

interface Column extends FormColumn {
  readonly cell: (question: Question) => FormCell;
  /** Left out where no line would say anything in it. */
  readonly onlyIfTold?: true;
}

interface QuestionSheet {
  readonly name: string;
  readonly advice: string;
  readonly wanted: (fact: FormFact) => boolean;
  readonly clauseWidth: number;
  readonly columns: readonly Column[];
}

/** Unit by unit, in printed order; undefined where nothing is to be asked. */
export function questionTable(desk: Desk, { name, advice, wanted, clauseWidth, columns }: QuestionSheet): FormTable | undefined {
  const { form, units, office, words } = desk;
  const everyone: readonly (FormUnit | undefined)[] = units.length === 0 ? [undefined] : units;
  const lines = everyone.flatMap((unit) =>
    questionsOf(form, unit?.class, office)
      .filter(({ fact }) => wanted(fact))
      .map((question) => ({ unit, question })),
  );
  if (lines.length === 0) return undefined;
  const first: Column[] = [
    { role: 'title', width: 30, cell: ({ fact }) => ({ text: itemText(fact, desk) }) },
    { role: 'text', width: clauseWidth, cell: ({ fact }) => ({ text: clauseText(fact) }) },
    { role: 'fact', width: 23, comment: words.comments.fact, cell: ({ fact }) => ({ text: fact.id }) },
    { role: 'within', width: 10, onlyIfTold: true, cell: ({ within = '' }) => ({ text: within }) },
  ];
  const shown = [...first, ...columns].filter(
    ({ onlyIfTold, cell }) => !onlyIfTold || lines.some(({ question }) => cell(question).text !== ''),
  );
  return {
    name,
    title: words.title(form.rubric.title),
    advice,
    columns: [...unitColumns(desk), ...shown],
    rows: lines.map(({ unit, question }) => [...unitCells(unit, desk), ...shown.map(({ cell }) => cell(question))]),
    frozen: unitColumns(desk).length,
  };
}
