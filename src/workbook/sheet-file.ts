// A sheet as a source text, one line a row, so that problems point at cells as they point into YAML: the same frame, the same mark.

import { SourceFile, type Position, type Span } from '../source/index.js';
import { cellName, type ReadBook, type ReadCell, type ReadSheet } from './read-book.js';

const between = ' | ';

export class SheetFile extends SourceFile {
  private readonly starts: readonly (readonly number[])[];
  private readonly sheet: ReadSheet;

  constructor(book: ReadBook, sheet: ReadSheet) {
    const starts: number[][] = [];
    let text = '';
    for (const row of sheet.rows) {
      const at: number[] = [];
      row.forEach((cell, column) => {
        if (column > 0) text += between;
        at.push(text.length);
        text += shownText(cell);
      });
      starts.push(at);
      text += '\n';
    }
    super(sheet.name === '' ? book.path : `${book.path} ${sheet.name}`, text, book.sha256);
    this.starts = starts;
    this.sheet = sheet;
  }

  /** Rows and columns from 0; a cell beyond the last is the end of its row. */
  cell(row: number, column: number): Span {
    const starts = this.starts[row] ?? [];
    const start = starts[column] ?? this.text.length;
    return { file: this, start, end: start + Math.max(1, shownText(this.sheet.rows[row]?.[column]).length) };
  }

  /** `工作簿.xlsx 表1!C7` */
  override place(offset: number): string {
    return `${this.path}${this.path.endsWith('.csv') ? ' ' : '!'}${this.cellAt(offset)}`;
  }

  override exactPlace(offset: number): string {
    return this.place(offset);
  }

  override coordinates(offset: number): Position {
    const { line } = this.position(offset);
    const column = (this.starts[line - 1] ?? []).findLastIndex((start) => start <= offset);
    return { line, column: Math.max(0, column) + 1 };
  }

  cellAt(offset: number): string {
    const { line, column } = this.coordinates(offset);
    return cellName(line - 1, column - 1);
  }
}

/** One line, whatever the cell holds. */
const shownText = (cell: ReadCell | undefined): string => cell?.text.replace(/\s*[\r\n]+\s*/g, ' ') ?? '';
