// A workbook to be written: sheets, cells, looks, checks. Plain data; the library that makes bytes of it stands behind hucre.ts.

export interface WrittenBook {
  readonly title: string;
  readonly sheets: readonly WrittenSheet[];
  /** Nobody can add, remove or rename sheets. */
  readonly fixed?: boolean;
}

export interface WrittenSheet {
  readonly name: string;
  /** Widths in characters, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (WrittenCell | undefined)[])[];
  /** Heights in points by row; others as high as their text. */
  readonly heights?: ReadonlyMap<number, number>;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly filter?: string;
  readonly merges?: readonly string[];
  readonly checks?: readonly Check[];
  readonly colours?: readonly ColourRule[];
  /** Only cells with `unlocked` can be changed; sorting by the filter stays possible. */
  readonly locked?: boolean;
  readonly hidden?: boolean;
  readonly landscape?: boolean;
  /** Rows repeated on every printed page: `$1:$4`. */
  readonly printTitle?: string;
  /** Row numbers from 0 behind which a printed page ends. */
  readonly breaks?: readonly number[];
  readonly footer?: string;
}

export interface WrittenCell {
  /** A number is written as its decimal text; nothing stands for an empty cell that has a look. */
  readonly value?: string | { readonly number: string };
  readonly look?: Look;
  readonly comment?: string;
  /** A place inside the workbook: `表1!A1`. */
  readonly goesTo?: string;
}

export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly indent?: number;
  readonly border?: boolean;
  readonly nowrap?: boolean;
  /** `@` for text, `0.00` … */
  readonly format?: string;
  readonly unlocked?: boolean;
}

export interface Check {
  readonly range: string;
  readonly type: 'list' | 'whole' | 'decimal' | 'date';
  /** A list: the range that holds it (`选项!$A$1:$A$9`). Numbers and dates: the least and the most, as the cell would hold them. */
  readonly from: string;
  readonly to?: string;
  readonly title: string;
  readonly prompt: string;
  readonly error: string;
  /** Other values may still be entered, after a question. */
  readonly lenient?: boolean;
}

export type ColourRule = { readonly range: string } &
  /** From worst to best. */
  ({ readonly scale: readonly [string, string, string] } | { readonly when: string; readonly fill?: string; readonly colour?: string });
