// The contract of a reporter: result in, text out. A reporter never sorts scores, rounds, reads the clock or the terminal, or writes.

import type { Language } from '../diagnostic/define.js';
import type { WantedRows } from './late-items.js';
import type { EntryResult, Explained, Result, UnitResult } from './result.js';

/** score: one sheet a unit; rank: one table a group; explain: the ledger of one unit. */
export type View = 'score' | 'rank' | 'explain';

/** What colour stands for; the caller decides whether it is drawn at all. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly loss: (text: string) => string;
  readonly gain: (text: string) => string;
  readonly caution: (text: string) => string;
}

const asIs = (text: string): string => text;
export const plain: Paint = { strong: asIs, faint: asIs, loss: asIs, gain: asIs, caution: asIs };

/** Words for the cause of an entry in a language; the Chinese ones are in the result itself. */
export type RenderMessage = (message: EntryResult['message'], language: Language) => string;

/** The units of another result, to compare with. */
export interface Earlier {
  /** As `--result NAME=FILE` gave it. */
  readonly name: string;
  readonly units: readonly UnitResult[];
}

export interface ReportOptions {
  readonly view: View;
  readonly language: Language;
  /** Columns; only what is drawn for a terminal looks at it. */
  readonly width: number;
  readonly paint: Paint;
  readonly renderMessage: RenderMessage;
  /** Id or printed number of the only item to explain. */
  readonly item?: string;
  /** Only the page shows what changed. */
  readonly earlier?: Earlier;
}

export interface Reporter {
  readonly name: string;
  /** Endings of file names that mean this format when `--format` is not given. */
  readonly endings: readonly string[];
  readonly describe: Readonly<Record<Language, string>>;
  /** Hands the result on as it is, for programs: nothing in it is translated. */
  readonly raw?: true;
  /** Ends with a line break. */
  readonly render: (result: Result, options: ReportOptions) => string;
  /** What of the rows it looks at; all where it does not say. */
  readonly rows?: (view: View) => WantedRows | undefined;
  /** The same bytes piece by piece, for what may be larger than a text can be. */
  readonly parts?: (result: Result) => Iterable<Uint8Array>;
}

/** The cause of an entry or a decision in the reader's language. */
export const causeOf = ({ because, message }: Explained, { language, renderMessage }: ReportOptions): string =>
  language === 'zh' ? because : renderMessage(message, language);
