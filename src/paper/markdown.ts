// The table as Markdown. Markdown cannot merge: an item stands in its first row and the cells below it stay empty.

import { gridOf, headsOf } from './grid.js';
import type { Paper, PaperItem, PaperRow } from './paper.js';
import { paperWords } from './words.js';

export function paperMarkdown(paper: Paper): string {
  const words = paperWords(paper.language);
  const heads = headsOf(paper).flatMap(({ text, columns }) => [text, ...Array.from({ length: columns - 1 }, () => '')]);
  const rows = gridOf(paper).map(({ cells, row }) => {
    const items = Array.from({ length: paper.depth }, () => '');
    for (const { item } of cells) items[row.path.indexOf(item)] = itemText(item);
    return [...items, standardText(row), ''];
  });
  const total = paper.total === undefined ? [] : [[words.total, ...Array.from({ length: paper.depth - 1 }, () => ''), paper.total, '']];
  const table = [heads, heads.map(() => '---'), ...rows, ...total].map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' '));
  const notes =
    paper.notes.length === 0 ? [] : ['', `**${words.notes}**`, '', ...paper.notes.map((note, at) => `${at + 1}. ${escaped(note)}`)];
  return `${[`# ${escaped(paper.title)}`, '', ...paper.subtitle.flatMap((line) => [escaped(line), '']), ...table, ...notes].join('\n')}\n`;
}

const itemText = ({ label, notes }: PaperItem): string => [label, ...notes].map(escaped).join('<br>');

const standardText = ({ criteria, clauses }: PaperRow): string =>
  [
    ...(criteria === undefined ? [] : [escaped(criteria)]),
    ...clauses.map(({ text, worded }) => (worded ? `*${escaped(text)}*` : escaped(text))),
  ].join('<br>');

const escaped = (text: string): string => text.replace(/([\\|*_`<>#])/g, '\\$1').replace(/\s*\n\s*/g, '<br>');
