// A document as plain blocks: what bulletins and score sheets are made of. Data only; office-layout.ts gives it the layout of official papers.

export type Block =
  | { readonly type: 'title' | 'heading' | 'subheading' | 'body' | 'addressees' | 'signature' | 'small'; readonly text: string }
  | { readonly type: 'table'; readonly table: DocumentTable }
  | { readonly type: 'break' };

export interface DocumentTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Shares of the width, adding up to 100. */
  readonly widths: readonly number[];
}

export interface TableCell {
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** Columns it spans. */
  readonly span?: number;
}

export interface OfficeDocument {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The number of a page as the foot shows it, before and after. */
  readonly page: readonly [string, string];
}
