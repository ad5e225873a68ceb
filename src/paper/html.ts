// The table as one HTML file with merged cells, ready to print on A4. Nothing is fetched, nothing runs.

import { gridOf, headsOf, type GridRow, type ItemCell } from './grid.js';
import type { Paper, PaperRow } from './paper.js';
import { paperWords } from './words.js';

export function paperHtml(paper: Paper): string {
  const words = paperWords(paper.language);
  const heads = headsOf(paper).map(({ text, columns }) => `<th${span('colspan', columns)} scope="col">${escaped(text)}</th>`);
  const total =
    paper.total === undefined
      ? []
      : [`<tr class="total"><th colspan="${paper.depth}">${words.total}</th><td>${escaped(paper.total)}</td><td></td></tr>`];
  const notes =
    paper.notes.length === 0 ? [] : [`<h2>${words.notes}</h2>`, '<ol>', ...paper.notes.map((note) => `<li>${escaped(note)}</li>`), '</ol>'];
  return `${[
    '<!doctype html>',
    `<html lang="${paper.language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(paper.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(paper.title)}</h1>`,
    ...paper.subtitle.map((line) => `<p class="source">${escaped(line)}</p>`),
    '<table>',
    `<thead><tr>${heads.join('')}</tr></thead>`,
    '<tbody>',
    ...gridOf(paper).map(rowHtml),
    ...total,
    '</tbody>',
    '</table>',
    ...notes,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

const rowHtml = ({ cells, row }: GridRow): string =>
  `<tr>${cells.map(itemHtml).join('')}<td class="standard">${standardHtml(row)}</td><td></td></tr>`;

function itemHtml({ item, rows, columns }: ItemCell): string {
  const notes = item.notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('');
  return `<th scope="${rows > 1 ? 'rowgroup' : 'row'}"${span('rowspan', rows)}${span('colspan', columns)}>${escaped(item.label)}${notes}</th>`;
}

const standardHtml = ({ criteria, clauses }: PaperRow): string =>
  [
    ...(criteria === undefined ? [] : [`<p class="criteria">${escaped(criteria)}</p>`]),
    ...clauses.map(({ text, worded }) => `<p${worded ? ' class="worded"' : ''}>${escaped(text)}</p>`),
  ].join('');

const span = (name: string, count: number): string => (count === 1 ? '' : ` ${name}="${count}"`);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!);

const style = `
@page { size: A4; margin: 20mm 18mm; }
body { font-family: "FangSong", "STFangsong", "Noto Serif CJK SC", "Songti SC", SimSun, serif; font-size: 12pt; line-height: 1.5; max-width: 180mm; margin: 10mm auto; padding: 0 4mm; color: #000; background: #fff; }
h1 { font-size: 18pt; text-align: center; font-weight: bold; margin: 0 0 4mm; line-height: 1.35; }
h2 { font-size: 12pt; margin: 6mm 0 1mm; }
.source { text-align: center; margin: 0 0 1mm; }
table { border-collapse: collapse; width: 100%; margin-top: 4mm; }
th, td { border: 0.5pt solid #000; padding: 1.5mm 2mm; vertical-align: middle; }
thead { display: table-header-group; }
thead th { text-align: center; }
tbody th { font-weight: normal; text-align: left; width: 19%; }
tr { break-inside: avoid; }
td:last-child { width: 12mm; }
p { margin: 0; }
.criteria { margin-bottom: 1mm; }
.worded, .note { color: #333; font-style: normal; }
.note { font-size: 10pt; }
.total th, .total td { font-weight: bold; }
ol { margin: 0; padding-left: 8mm; }
`;
