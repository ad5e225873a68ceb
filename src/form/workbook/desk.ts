// What every sheet of a form needs at hand: the form, for whom it is made, its words and its drop-down lists.

import type { Language } from '../../diagnostic/define.js';
import { formatExact } from '../../exact/index.js';
import type { Item } from '../../rubric/model.js';
import { staticValue } from '../../rubric/static.js';
import { no, none, yes } from '../headings.js';
import type { Form, FormFact } from '../form.js';
import { printedPath } from '../form.js';
import type { FormUnit } from '../unit-list.js';
import type { FormWords } from '../words.js';
import type { Choices } from './choices.js';
import type { Filling, FormCell, FormColumn } from './table.js';

export interface FormRequest {
  readonly form: Form;
  /** None: a form for one unit that writes its own name in. */
  readonly units: readonly FormUnit[];
  /** Only what this office supplies. */
  readonly office?: string;
  readonly language: Language;
}

export interface Desk extends FormRequest {
  readonly words: FormWords;
  readonly choices: Choices;
}

/** The unit needs no column where there is only one. */
export const withUnits = ({ units }: FormRequest): boolean => units.length > 1;

export const unitColumns = (desk: FormRequest): FormColumn[] =>
  withUnits(desk)
    ? [
        { role: 'unit', width: 12 },
        { role: 'name', width: 14 },
      ]
    : [];

export const unitCells = (unit: FormUnit | undefined, desk: FormRequest): FormCell[] =>
  withUnits(desk) ? [{ text: unit?.id ?? '' }, { text: unit?.name ?? '' }] : [];

export interface ListOptions {
  readonly title: string;
  readonly prompt: string;
  readonly lenient?: boolean;
}

/** A cell with a drop-down list. */
export function chosen(items: readonly string[], { title, prompt, lenient }: ListOptions, { choices, words }: Desk): Filling {
  const check = { type: 'list' as const, from: choices.range(items), title, prompt, error: words.refused.list };
  return { format: 'text', check: { ...check, ...(lenient && { lenient }) } };
}

/** `town_a 示例甲镇`: the id counts, the name helps. */
export const choiceOf = (id: string, name: string): string => (name === id || name === '' ? id : `${id} ${short(name)}`);

export const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text);

export const yesWord = ({ language }: FormRequest): string => yes[language][0];
export const noWord = ({ language }: FormRequest): string => no[language][0];
export const noneWord = ({ language }: FormRequest): string => none[language][0];

/** `一 依法科学民主决策 › 1 遵守行政决策程序（15分）`, without the rubric itself. */
export function itemText(fact: FormFact, { form, words }: Desk): string {
  if (fact.isVeto) return words.yaml.vetoes;
  if (!fact.item) return words.yaml.inputs;
  return printedPath(fact.item, form)
    .map((item) => titleWithPoints(item, words))
    .join(words.pathJoin);
}

function titleWithPoints({ number, title, points }: Item, words: FormWords): string {
  const value = staticValue(points, undefined);
  return `${number === undefined ? '' : `${number} `}${title}${value ? `（${words.points(formatExact(value))}）` : ''}`;
}

export const clauseText = ({ title, clause }: FormFact): string => (clause === undefined ? title : `${title}（${clause}）`);

/** How long a list of empty lines is. */
export const blankLines = 200;
