// A workbook as it was read: sheets of cells, each with its value and what is odd about it. Knows no library and no meaning.

export interface ReadBook {
  /** As shown to people. */
  readonly path: string;
  readonly sha256: string;
  readonly sheets: readonly ReadSheet[];
}

export interface ReadSheet {
  readonly name: string;
  /** Row by row; what is empty is undefined. */
  readonly rows: readonly (readonly (ReadCell | undefined)[])[];
  readonly merges: readonly Area[];
}

/** Rows and columns from 0, both ends inside. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ReadCell {
  /** As the cell shows it: numbers as the shortest decimal that is the stored number, days as `2017-03-05`. Never blank. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'flag';
  /**
   * percent: a number shown with a percent sign, a hundredth of what is seen. inexact: a calculated number of more than 15 digits,
   * `text` holds 15 of them. uncalculated: a formula whose value was never saved. error: `#DIV/0!` and the like.
   */
  readonly odd?: 'percent' | 'inexact' | 'uncalculated' | 'error';
  /** The number as stored, where `inexact`. */
  readonly stored?: string;
}

/** `C7`, from row and column counted from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
