// The sheets with empty lines: cases, ballots, rows of repeated items, items that do not apply.

import { caseFields, takesCases, type FormFact, type FormList, questionsOf } from '../form.js';
import type { Item } from '../../rubric/model.js';
import { dateFilling } from './facts-sheet.js';
import { blankLines, choiceOf, chosen, noWord, withUnits, yesWord, type Desk } from './desk.js';
import type { Filling, FormCell, FormColumn, FormTable } from './table.js';
import { heading } from '../headings.js';
import { rowColumns, type RowColumn } from '../row-columns.js';

const text: Filling = { format: 'text' };

/** Every line is alike; told cells of a line may repeat an id. */
function emptyLines(columns: readonly Slot[]): FormCell[][] {
  return Array.from({ length: blankLines }, () => columns.map(({ cell }) => cell));
}

interface Slot extends FormColumn {
  readonly cell: FormCell;
}

const tableOf = (slots: readonly Slot[], { name, advice, title }: Pick<FormTable, 'name' | 'advice' | 'title'>): FormTable => ({
  name,
  title,
  advice,
  columns: slots,
  rows: emptyLines(slots),
  frozen: 0,
});

const slot = (role: FormColumn['role'], width: number, fill: Filling, comment?: string): Slot => ({
  role,
  width,
  cell: { fill },
  ...(comment !== undefined && { comment }),
});

function unitSlot(desk: Desk): Slot[] {
  const { units, words } = desk;
  if (!withUnits(desk)) return [];
  const items = units.map(({ id, name }) => choiceOf(id, name));
  return [slot('unit', 22, chosen(items, { title: heading('unit', desk.language), prompt: words.prompts.unit }, desk))];
}

/** Facts of this office that may be of use here, each once. */
function factsFor(desk: Desk, wanted: (fact: FormFact) => boolean): FormFact[] {
  const facts = questionsOf(desk.form, undefined, desk.office).map(({ fact }) => fact);
  const listed = desk.form.facts.filter((fact) => facts.includes(fact) || (fact.asked.by === 'cases' && wanted(fact)));
  return listed.filter(wanted);
}

function factSlot(facts: readonly FormFact[], desk: Desk): Slot[] {
  const { words, language } = desk;
  const items = facts.map(({ id, title }) => choiceOf(id, title));
  const within = facts.some(({ periods }) => periods);
  return [
    slot('fact', 34, chosen(items, { title: heading('fact', language), prompt: words.prompts.fact }, desk), words.comments.fact),
    ...(within ? [slot('within', 10, text)] : []),
  ];
}

const details = ({ words }: Desk): Slot[] => [
  slot('source', 18, text, words.comments.source),
  slot('document', 16, text, words.comments.document),
  slot('note', 16, text),
];

const exemption = ({ words }: Desk): Slot[] => [slot('exempt', 16, text, words.comments.exempt), slot('exempt_document', 14, text)];

export function casesTable(desk: Desk): FormTable | undefined {
  const { words, language, form } = desk;
  const facts = factsFor(desk, takesCases);
  if (facts.length === 0) return undefined;
  const labels = [...new Set(facts.flatMap(labelsOf))];
  const own = caseFields({ ...form, facts });
  const charged = [...form.rubric.rules.values()].some(({ charge }) => charge.to === 'named');
  const labelFilling =
    labels.length > 0 ? chosen(labels, { title: heading('label', language), prompt: words.prompts.chosen, lenient: true }, desk) : text;
  const slots: Slot[] = [
    ...unitSlot(desk),
    ...factSlot(facts, desk),
    slot('id', 20, text, words.comments.id),
    slot('date', 12, dateFilling(heading('date', language), false, desk)),
    slot('label', 14, labelFilling),
    ...(charged ? [slot('charged', 16, text)] : []),
    ...own.map((field) => slot(field === 'owners' ? 'owners' : { heading: field }, 12, text)),
    ...details(desk),
    ...exemption(desk),
  ];
  return tableOf(slots, { name: words.sheets.cases, title: words.title(form.rubric.title), advice: words.cases });
}

const labelsOf = ({ asked }: FormFact): readonly string[] =>
  asked.by === 'answer' && Array.isArray(asked.each) ? (asked.each as string[]) : [];

export function ballotsTable(desk: Desk): FormTable | undefined {
  const { words, language, form } = desk;
  const facts = factsFor(desk, ({ asked }) => asked.by === 'ballots');
  if (facts.length === 0) return undefined;
  const every = (key: 'marks' | 'groups'): string[] => [
    ...new Set(facts.flatMap(({ asked }) => (asked.by === 'ballots' ? (asked[key] ?? []) : []))),
  ];
  const listed = (role: 'rater_group' | 'mark', items: readonly string[]): Filling =>
    items.length === 0 ? {} : chosen(items, { title: heading(role, language), prompt: words.prompts.chosen, lenient: true }, desk);
  const slots: Slot[] = [
    ...unitSlot(desk),
    ...factSlot(facts, desk),
    slot('rater', 14, text),
    slot('rater_group', 14, listed('rater_group', every('groups'))),
    slot('mark', 12, listed('mark', every('marks'))),
    slot('count', 8, countFilling(heading('count', language), desk)),
  ];
  return tableOf(slots, { name: words.sheets.ballots, title: words.title(form.rubric.title), advice: words.ballots });
}

/** A list of a repeated item: fields of its rows, and beside them the facts each row is scored by. */
export function listTable(list: FormList, at: number, desk: Desk): FormTable {
  const { words, language, form } = desk;
  const slots: Slot[] = [
    ...unitSlot(desk),
    { role: 'fact', width: 16, cell: { text: list.fact }, comment: words.comments.fact },
    slot('id', 16, text, words.comments.id),
    slot('date', 12, dateFilling(heading('date', language), false, desk)),
    ...list.fields.map((field) => slot({ heading: field }, 14, {})),
    ...list.facts.flatMap((fact) => rowFactSlots(fact, desk)),
    ...details(desk),
    ...exemption(desk),
  ];
  const name = `${words.sheets.lists}${at === 0 ? '' : String(at + 1)}`;
  return tableOf(slots, { name, title: words.title(form.rubric.title), advice: words.list(list.item.title) });
}

function rowFactSlots(fact: FormFact, desk: Desk): Slot[] {
  return rowColumns(fact, desk.language).map((column) => slot({ heading: column.heading }, 16, rowFilling(column, fact, desk)));
}

function rowFilling({ wants, part }: RowColumn, { asked, id }: FormFact, desk: Desk): Filling {
  const { words } = desk;
  switch (wants) {
    case 'flag':
      return chosen([yesWord(desk), noWord(desk)], { title: id, prompt: words.prompts.flag }, desk);
    case 'date':
      return dateFilling(id, asked.by === 'answer' && asked.never === true, desk);
    case 'label': {
      const labels = asked.by === 'answer' ? asked.labels : undefined;
      return labels ? chosen(labels, { title: id, prompt: words.prompts.label }, desk) : {};
    }
    case 'count':
      return countFilling(part ?? id, desk);
    case 'text':
      return text;
    case 'number':
      return {};
  }
}

const countFilling = (title: string, { words }: Desk): Filling => ({
  check: { type: 'whole', from: '0', title, prompt: words.prompts.count, error: words.refused.count },
});

export function skipsTable(desk: Desk): FormTable | undefined {
  const { words, language, form } = desk;
  if (form.mayNotApply.length === 0) return undefined;
  const name = ({ id, number, title }: Item): string => choiceOf(id, `${number ?? ''} ${title}`.trim());
  const items = chosen(form.mayNotApply.map(name), { title: heading('item', language), prompt: words.prompts.chosen }, desk);
  const slots: Slot[] = [...unitSlot(desk), slot('item', 40, items), slot('reason', 60, text)];
  return tableOf(slots, { name: words.sheets.skips, title: words.title(form.rubric.title), advice: words.skips });
}
