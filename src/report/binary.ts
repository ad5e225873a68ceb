// The contract of a reporter whose format is bytes: workbooks and documents. Like every reporter it shows what the result says, and
// it loads its library when it is asked to render.

import type { Language } from '../diagnostic/define.js';
import type { ReportOptions } from './reporter.js';
import type { Result } from './result.js';

export interface BinaryReporter {
  readonly name: string;
  readonly endings: readonly string[];
  readonly describe: Readonly<Record<Language, string>>;
  readonly render: (result: Result, options: ReportOptions) => Promise<Uint8Array>;
}
