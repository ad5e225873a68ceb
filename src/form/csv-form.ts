// A form as one flat table: a line for every answer wanted of every unit. Cases are further lines of the same fact.

import { formatExact } from '../exact/index.js';
import { constantOf } from '../rubric/model.js';
import { heading, type Role, type ToldRole } from './headings.js';
import { questionsOf, takesCases, type Question } from './form.js';
import type { YamlFormRequest } from './yaml-form.js';
import type { FormUnit } from './unit-list.js';
import { formWords, type FormWords } from './words.js';

const columns = [
  'rubric',
  'unit',
  'name',
  'class',
  'group',
  'title',
  'text',
  'fact',
  'within',
  'part',
  'kind',
  'range',
] as const satisfies readonly (Role | ToldRole)[];
const answers = [
  'answer',
  'lost',
  'given',
  'reason',
  'by',
  'id',
  'date',
  'label',
  'source',
  'document',
  'note',
] as const satisfies readonly Role[];

/** The headings, then the lines; cells are text. */
export function csvForm({ form, units, office, language }: Omit<YamlFormRequest, 'schema'>): string[][] {
  const words = formWords(language);
  const ballots = form.facts.some(({ asked }) => asked.by === 'ballots') ? (['rater', 'rater_group', 'mark', 'count'] as const) : [];
  const blanks = [...answers, ...ballots];
  const head = [...columns, ...blanks].map((role) => heading(role, language));
  const everyone: readonly (FormUnit | undefined)[] = units.length === 0 ? [undefined] : units;
  const lists = form.lists.map(({ fact, item }) => ({ id: fact, title: item.title }));
  const rows = everyone.flatMap((unit) => [
    ...questionsOf(form, unit?.class, office).map((question) => lineOf(question, unit, form.rubric.id, words)),
    ...lists.map(({ id, title }) => [form.rubric.id, ...unitCells(unit), title, '', id, '', '', words.kinds.cases, '']),
  ]);
  return [head, ...rows.map((row) => [...row, ...blanks.map(() => '')])];
}

const unitCells = (unit: FormUnit | undefined): string[] => [unit?.id ?? '', unit?.name ?? '', unit?.class ?? '', unit?.group ?? ''];

function lineOf({ fact, within = '', part = '' }: Question, unit: FormUnit | undefined, rubric: string, words: FormWords): string[] {
  const { asked, item, title, clause, id } = fact;
  const kind = words.kinds[asked.by === 'answer' ? asked.answer : asked.by];
  const cases = takesCases(fact) && asked.by === 'answer' ? `${kind} / ${words.kinds.cases}` : kind;
  const text = clause === undefined ? title : `${title}（${clause}）`;
  return [rubric, ...unitCells(unit), item?.title ?? '', text, id, within, part, cases, rangeOf(fact.asked, words)];
}

function rangeOf(asked: Question['fact']['asked'], words: FormWords): string {
  if (asked.by !== 'judgement') return '';
  const to = constantOf(asked.to);
  const from = constantOf(asked.from);
  return to === undefined ? '' : words.range(from ? formatExact(from) : '0', formatExact(to));
}
