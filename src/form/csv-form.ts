// A form as one flat table: a line for every answer wanted of every unit. Cases are further lines of the same fact.

import type { Language } from '../diagnostic/define.js';
import { attributeHeading, heading, type Role, type ToldRole } from './headings.js';
import { caseFields, questionsOf, takesCases, type Form, type Question } from './form.js';
import { attributesFor } from './looked-up.js';
import { rangeText } from './range-text.js';
import { rowColumns } from './row-columns.js';
import type { YamlFormRequest } from './yaml-form.js';
import type { FormUnit } from './unit-list.js';
import { formWords, type FormWords } from './words.js';

const about = ['title', 'text', 'fact', 'within', 'part', 'kind', 'range'] as const satisfies readonly (Role | ToldRole)[];
const answers = ['answer', 'lost', 'given', 'reason', 'by'] as const satisfies readonly Role[];
const ofCases = ['id', 'date', 'label'] as const satisfies readonly Role[];
const details = ['source', 'document', 'note'] as const satisfies readonly Role[];

/** The headings, then the lines; cells are text. */
export function csvForm({ form, units, office, language }: Omit<YamlFormRequest, 'schema'>): string[][] {
  const words = formWords(language);
  const headings = (roles: readonly (Role | ToldRole)[]): string[] => roles.map((role) => heading(role, language));
  const attributes = attributesFor(form.rubric, units);
  const told = [
    ...headings(['rubric', 'unit', 'name', 'class', 'group']),
    ...attributes.map((name) => attributeHeading(name, language)),
    ...headings(about),
  ];
  const blank = blankHeadings(form, language, headings);
  const everyone: readonly (FormUnit | undefined)[] = units.length === 0 ? [undefined] : units;
  const rows = everyone.flatMap((unit) => {
    const who = unitCells(unit, form.rubric.id, attributes);
    return [
      ...questionsOf(form, unit?.class, office).map((question) => [...who, ...lineOf(question, words)]),
      ...form.lists.map(({ fact, item }) => [...who, item.title, '', fact, '', '', words.kinds.cases, '']),
    ];
  });
  return [[...told, ...blank], ...rows.map((row) => [...row, ...blank.map(() => '')])];
}

/** What is to be filled in: the answer, and whatever cases, ballots, rows of lists and items that do not apply may need. */
function blankHeadings(form: Form, language: Language, headings: (roles: readonly (Role | ToldRole)[]) => string[]): string[] {
  const lists = form.lists.length > 0;
  const cases = lists || form.facts.some(takesCases);
  const charged = [...form.rubric.rules.values()].some(({ charge }) => charge.to === 'named');
  const own = caseFields(form).filter((field) => field !== 'owners');
  const all = [
    ...headings(answers),
    ...headings(ofCases),
    ...headings([...(charged ? (['charged'] as const) : []), ...(caseFields(form).includes('owners') ? (['owners'] as const) : [])]),
    ...own,
    ...form.lists.flatMap(({ fields, facts }) => [
      ...fields,
      ...facts.flatMap((fact) => rowColumns(fact, language).map((column) => column.heading)),
    ]),
    ...headings(details),
    ...headings(cases ? ['exempt', 'exempt_document'] : []),
    ...headings(form.facts.some(({ asked }) => asked.by === 'ballots') ? ['rater', 'rater_group', 'mark', 'count'] : []),
    ...headings(form.mayNotApply.length > 0 ? ['item'] : []),
  ];
  return [...new Set(all)];
}

const unitCells = (unit: FormUnit | undefined, rubric: string, attributes: readonly string[]): string[] => [
  rubric,
  unit?.id ?? '',
  unit?.name ?? '',
  unit?.class ?? '',
  unit?.group ?? '',
  ...attributes.map((name) => unit?.attributes.get(name) ?? ''),
];

function lineOf({ fact, within = '', part = '' }: Question, words: FormWords): string[] {
  const { asked, item, title, clause, id } = fact;
  const kind = words.kinds[asked.by === 'answer' ? asked.answer : asked.by];
  const cases = takesCases(fact) && asked.by === 'answer' ? `${kind} / ${words.kinds.cases}` : kind;
  const text = clause === undefined ? title : `${title}（${clause}）`;
  return [item?.title ?? '', text, id, within, part, cases, rangeText(fact, words)];
}
