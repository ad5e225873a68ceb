// The table as a Word document with merged cells. The library is loaded here and nowhere else.

import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import { fixTimes } from './fixed-time.js';
import { gridOf, headsOf, type GridRow } from './grid.js';
import type { Paper, PaperRow } from './paper.js';
import { paperWords } from './words.js';

/** Twentieths of a point: A4 is 11906 wide, 8958 between the margins. */
const page = { width: 11906, height: 16838, margin: 1474 };
const inner = page.width - 2 * page.margin;
const markWidth = 800;
const itemWidth = 1750;

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: 'Times New Roman' };
const titleFont = { ...font, eastAsia: '黑体' };

/** @returns the bytes of the file, the same for the same table */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const words = paperWords(paper.language);
  const document = new Document({
    title: paper.title,
    creator: 'rubric',
    lastModifiedBy: 'rubric',
    description: paper.subtitle.join(' '),
    styles: { default: { document: { run: { font, size: 24 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 120 },
            children: [new TextRun({ text: paper.title, bold: true, size: 36, font: titleFont })],
          }),
          ...paper.subtitle.map((line) => paragraph(line, { centred: true })),
          tableOf(paper),
          ...(paper.notes.length === 0 ? [] : [paragraph(words.notes, { bold: true })]),
          ...paper.notes.map((note, at) => paragraph(`${at + 1}. ${note}`)),
        ],
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreOf(paper.title) }]);
  return fixTimes(new Uint8Array(bytes));
}

/** The library writes the time into it. */
const coreOf = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</dc:title><dc:creator>rubric</dc:creator></cp:coreProperties>`;

function tableOf(paper: Paper): Table {
  const words = paperWords(paper.language);
  const widths = [...Array.from({ length: paper.depth }, () => itemWidth), inner - markWidth - itemWidth * paper.depth, markWidth];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headsOf(paper).map(({ text, columns }) => cell([paragraph(text, { centred: true, bold: true })], { columnSpan: columns })),
  });
  const total =
    paper.total === undefined
      ? []
      : [
          new TableRow({
            children: [
              cell([paragraph(words.total, { bold: true })], { columnSpan: paper.depth }),
              cell([paragraph(paper.total, { bold: true })]),
              cell([paragraph('')]),
            ],
          }),
        ];
  return new Table({
    width: { size: inner, type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...gridOf(paper).map(rowOf), ...total],
  });
}

function rowOf({ cells, row }: GridRow): TableRow {
  const items = cells.map(({ item, rows, columns }) =>
    cell([paragraph(item.label), ...item.notes.map((note) => paragraph(note, { small: true }))], { rowSpan: rows, columnSpan: columns }),
  );
  return new TableRow({ cantSplit: true, children: [...items, cell(standardOf(row)), cell([paragraph('')])] });
}

function standardOf({ criteria, clauses }: PaperRow): Paragraph[] {
  const lines = [...(criteria === undefined ? [] : [paragraph(criteria)]), ...clauses.map(({ text }) => paragraph(text))];
  return lines.length === 0 ? [paragraph('')] : lines;
}

const cell = (children: Paragraph[], options: Pick<ITableCellOptions, 'rowSpan' | 'columnSpan'> = {}): TableCell =>
  new TableCell({
    ...options,
    children,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
  });

interface Look {
  readonly centred?: boolean;
  readonly bold?: boolean;
  readonly small?: boolean;
}

const paragraph = (text: string, { centred = false, bold = false, small = false }: Look = {}): Paragraph =>
  new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [new TextRun({ text, bold, size: small ? 20 : 24 })],
  });
