// The layout of official papers (figures of GB/T 9704-2012 as public summaries give them): A4, head margin 37 mm, binding margin 28 mm,
// text 156 × 225 mm; title 2号 小标宋, text 3号 仿宋 with 22 lines a page, first headings 3号 黑体, second 3号 楷体, page number 4号 with dashes.
// Fonts are named, not embedded. The only file that knows the `docx` library.

import * as docx from 'docx';
import type { Block, DocumentTable, OfficeDocument, TableCell } from './document.js';
import { withFixedTimes } from './fixed-times.js';

const { AlignmentType, BorderStyle, LineRuleType, TableLayoutType, VerticalAlignTable, WidthType } = docx;

/** Millimetres in twentieths of a point. */
const millimetres = (size: number): number => Math.floor((size * 1440) / 25.4);
const page = { width: millimetres(210), height: millimetres(297) };
const margin = { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26) };
const textWidth = millimetres(156);

/** Half points: 2号 22 pt, 3号 16 pt, 4号 14 pt; tables 12 pt. */
const sizes = { title: 44, body: 32, page: 28, table: 24, small: 28 };
/** 22 lines on 225 mm. */
const lineHeight = 28.95 * 20;

const font = (eastAsia: string): docx.IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
});
const fonts = { title: font('方正小标宋简体'), heading: font('黑体'), subheading: font('楷体'), body: font('仿宋'), page: font('宋体') };

export async function layOut(document: OfficeDocument): Promise<Uint8Array> {
  const [before, after] = document.page;
  const number = new docx.TextRun({ children: [before, docx.PageNumber.CURRENT, after], font: fonts.page, size: sizes.page });
  const foot = new docx.Footer({ children: [new docx.Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
  const made = new docx.Document({
    title: document.title,
    creator: 'rubric',
    lastModifiedBy: 'rubric',
    styles: { default: { document: { run: { font: fonts.body, size: sizes.body } } } },
    sections: [
      {
        properties: { page: { size: page, margin: { ...margin, footer: millimetres(25) } } },
        footers: { default: foot },
        children: document.blocks.map(blockOf),
      },
    ],
  });
  const bytes = await docx.Packer.toArrayBuffer(made, undefined, [{ path: 'docProps/core.xml', data: coreProperties(document.title) }]);
  return withFixedTimes(new Uint8Array(bytes));
}

/** The library would write the present time into it. */
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title><dc:creator>rubric</dc:creator></cp:coreProperties>`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function blockOf(block: Block): docx.Paragraph | docx.Table {
  if (block.type === 'break') return new docx.Paragraph({ children: [new docx.PageBreak()] });
  if (block.type === 'table') return tableOf(block.table);
  return new docx.Paragraph({ ...shapes[block.type], children: runsOf(block.text, looks[block.type]) });
}

type TextBlock = Exclude<Block['type'], 'table' | 'break'>;

const exactly = { line: Math.floor(lineHeight), lineRule: LineRuleType.EXACT };
/** Two characters of the text. */
const indent = { firstLine: 2 * (sizes.body / 2) * 20 };

const shapes: Readonly<Record<TextBlock, docx.IParagraphOptions>> = {
  title: { alignment: AlignmentType.CENTER, spacing: { line: 36 * 20, lineRule: LineRuleType.AT_LEAST, after: Math.floor(lineHeight) } },
  addressees: { spacing: exactly },
  heading: { spacing: exactly, indent, keepNext: true },
  subheading: { spacing: exactly, indent, keepNext: true },
  body: { spacing: exactly, indent, alignment: AlignmentType.JUSTIFIED },
  signature: { spacing: exactly, alignment: AlignmentType.RIGHT, indent: { right: 4 * (sizes.body / 2) * 20 }, keepNext: true },
  small: { spacing: { line: 24 * 20, lineRule: LineRuleType.AT_LEAST } },
};

const looks: Readonly<Record<TextBlock, docx.IRunOptions>> = {
  title: { font: fonts.title, size: sizes.title },
  addressees: { font: fonts.body, size: sizes.body },
  heading: { font: fonts.heading, size: sizes.body },
  subheading: { font: fonts.subheading, size: sizes.body },
  body: { font: fonts.body, size: sizes.body },
  signature: { font: fonts.body, size: sizes.body },
  small: { font: fonts.body, size: sizes.small },
};

/** A line break of the text is one in the document. */
const runsOf = (text: string, look: docx.IRunOptions): docx.TextRun[] =>
  text.split('\n').map((line, at) => new docx.TextRun({ ...look, text: line, ...(at > 0 && { break: 1 }) }));

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: rule, bottom: rule, left: rule, right: rule };

function tableOf({ head, rows, widths }: DocumentTable): docx.Table {
  const columns = widths.map((share) => Math.floor((textWidth * share) / 100));
  const headRow = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, at) => cellOf({ text, align: 'center', bold: true }, columns[at]!)),
  });
  return new docx.Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [headRow, ...rows.map((cells) => new docx.TableRow({ cantSplit: true, children: rowCells(cells, columns) }))],
  });
}

function rowCells(cells: readonly TableCell[], columns: readonly number[]): docx.TableCell[] {
  let at = 0;
  return cells.map((cell) => {
    const own = columns.slice(at, at + (cell.span ?? 1));
    at += own.length;
    return cellOf(
      cell,
      own.reduce((sum, width) => sum + width, 0),
    );
  });
}

function cellOf({ text, align = 'left', bold, span }: TableCell, width: number): docx.TableCell {
  const look: docx.IRunOptions = { font: bold ? fonts.heading : fonts.body, size: sizes.table };
  const lines = text.split('\n').map(
    (line) =>
      new docx.Paragraph({
        alignment: align,
        spacing: { line: 18 * 20, lineRule: LineRuleType.AT_LEAST },
        children: [new docx.TextRun({ ...look, text: line })],
      }),
  );
  return new docx.TableCell({
    children: lines,
    borders,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    ...(span !== undefined && { columnSpan: span }),
  });
}
