// A rubric as the table it was printed as: rows with merged cells, points, criteria and clauses, notes below. Plain data; the formats draw it.

import { formatDay } from '../calendar/date.js';
import type { Language } from '../diagnostic/define.js';
import type { Item, Rubric } from '../rubric/model.js';
import { pointsWords } from '../rules/clause.js';
import { clausesOf, ended, type PaperClause } from './clauses.js';
import { frameNotes } from './frame-words.js';
import { appealNotes, extraNotes, verdictNotes } from './verdict-words.js';

export interface Paper {
  readonly title: string;
  /** Document, part, period. */
  readonly subtitle: readonly string[];
  /** How many columns the items take. */
  readonly depth: number;
  readonly rows: readonly PaperRow[];
  /** The whole, `合计 100分`; none where the table has no maximum. */
  readonly total: string | undefined;
  readonly notes: readonly string[];
  readonly language: Language;
}

export interface PaperRow {
  /** From the outermost item to the row's own. */
  readonly path: readonly PaperItem[];
  readonly criteria: string | undefined;
  readonly clauses: readonly PaperClause[];
}

export interface PaperItem {
  readonly id: string;
  /** `1.遵守行政决策程序（10分）`. */
  readonly label: string;
  /** What is unusual about it: `不适用的，按满分计。` */
  readonly notes: readonly string[];
}

export interface PaperOptions {
  readonly language: Language;
  /** Words every rule, also where the rubric gives the printed text. */
  readonly worded?: boolean;
}

export function paperOf(rubric: Rubric, options: PaperOptions): Paper {
  const { language } = options;
  const { root, extra } = rubric;
  const table = root.items.length === 0 ? [rowOf([root], options)] : root.items.flatMap((item) => rowsOf(item, [], options));
  const own = root.items.length > 0 && root.rules.length > 0 ? [rowOf([root], options)] : [];
  const outside = extra ? extraRows(extra.item, options) : [];
  const rows = [...table, ...own, ...outside];
  const points = root.points && pointsWords(root.points)[language];
  return {
    title: (language === 'en' && rubric.titleEn) || rubric.title,
    subtitle: subtitleOf(rubric, language),
    depth: Math.max(...rows.map(({ path }) => path.length)),
    rows,
    total: points,
    notes: [
      ...extraNotes(rubric, language),
      ...frameNotes(root, language),
      ...verdictNotes(rubric, language),
      ...appealNotes(rubric, language),
    ],
    language,
  };
}

/** A row for every item without items below it; an item's own rules beside its items make a row of their own. */
function rowsOf(item: Item, above: readonly Item[], options: PaperOptions): PaperRow[] {
  const path = [...above, item];
  if (item.items.length === 0) return [rowOf(path, options)];
  const below = item.items.flatMap((child) => rowsOf(child, path, options));
  return item.rules.length > 0 ? [...below, rowOf(path, options)] : below;
}

function extraRows(extra: Item, options: PaperOptions): PaperRow[] {
  const below = extra.items.flatMap((item) => rowsOf(item, [], options));
  const title = options.language === 'zh' ? '特别加减分' : 'Extra';
  const own = {
    path: [{ id: 'extra', label: extra.title === 'extra' ? title : extra.title, notes: [] }],
    criteria: undefined,
    clauses: clausesOf(extra.rules, extra, options),
  };
  return extra.rules.length > 0 ? [...below, own] : below;
}

function rowOf(path: readonly Item[], options: PaperOptions): PaperRow {
  const item = path.at(-1)!;
  const { language } = options;
  return {
    path: path.map((each) => ({ id: each.id, label: labelOf(each, language), notes: frameNotes(each, language) })),
    criteria: item.criteria === undefined ? undefined : ended(item.criteria, language),
    clauses: clausesOf(item.rules, item, options),
  };
}

const chinese = /^[\u4e00-\u9fff]+$/u;

/** Printed number, title and points. */
export function labelOf(item: Item, language: Language): string {
  const { number, points } = item;
  const title = (language === 'en' && item.titleEn) || item.title;
  const head = number === undefined ? '' : chinese.test(number) ? `${number}、` : /[.．、)）]$/.test(number) ? number : `${number}.`;
  const space = language === 'en' && /[^、]$/.test(head) ? ' ' : '';
  if (!points) return `${head}${space}${title}`;
  const words = pointsWords(points)[language];
  return language === 'zh' ? `${head}${title}（${words}）` : `${head}${space}${title} (${words})`;
}

function subtitleOf({ source, period }: Rubric, language: Language): string[] {
  const document = [source['document'], source['part']].filter((text) => text !== undefined && text !== '').join(' ');
  const days = period && [formatDay(period.first), formatDay(period.last)];
  const span = days && (language === 'zh' ? `考核期：${days.join(' 至 ')}` : `Period: ${days.join(' to ')}`);
  return [document, span ?? ''].filter((text) => text !== '');
}
