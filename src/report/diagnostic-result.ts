// A problem as plain data, as it stands in a result.

export interface DiagnosticResult {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** In Chinese; `args` carries the same as data. */
  readonly message: string;
  readonly args: Readonly<Record<string, string>>;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly end_line: number | null;
  readonly end_column: number | null;
  readonly unit: string | null;
  readonly related: readonly { readonly file: string; readonly line: number; readonly column: number }[];
}
