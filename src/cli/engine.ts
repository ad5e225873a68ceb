// What the commands need of the program behind them: bytes in, result and problems out. The wiring is in services.ts; tests bring a fake.

import type { Accepted, Compared } from '../analysis/baseline.js';
import type { Reading } from '../assessment/reading.js';
import type { JoinedSummary } from '../cohort/join.js';
import type { ReadSummary } from '../cohort/read-summary.js';
import type { Language } from '../diagnostic/define.js';
import type { Store } from '../memory/store.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { WantedRows } from '../report/late-items.js';
import type { ReadResult } from '../report/read-result.js';
import type { DiagnosticResult, Result, RubricSummary, UnitResult } from '../report/result.js';
import type { ShownTest } from '../report/problems/format.js';
import type { ProblemFormat } from '../report/problems/names.js';
import type { RenderMessage } from '../report/reporter.js';

export interface SourceBytes {
  /** As shown to people: relative to the working directory where it lies within, forward slashes, NFC. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Asked for on the command line; otherwise found by searching, and its problems matter only where something needs it. */
  readonly named?: boolean;
}

export interface ScoreRequest {
  readonly rubrics: readonly SourceBytes[];
  readonly evidence: readonly SourceBytes[];
  /** Undefined: the latest stage there is for each unit. */
  readonly stage?: string;
  /** Give places within the groups. */
  readonly rank: boolean;
  /** Give no places to groups with provisional units, and report those units as errors. */
  readonly final: boolean;
  /** What of the rows is looked at; undefined: all of them. */
  readonly rows?: WantedRows;
  /** Score all evidence under the rubric of this id, whatever it names. */
  readonly under?: string;
  /** Results of other runs, by the name formulas use. */
  readonly results: readonly EarlierResult[];
  /** What was found out of the cohorts before. */
  readonly cohort?: JoinedSummary;
  /** Without what makes it fast; the answer is the same. */
  readonly reference?: boolean;
  readonly progress?: (done: number, total: number) => void;
}

export interface CohortRequest extends Pick<ScoreRequest, 'rubrics' | 'under' | 'results' | 'reference' | 'cohort'> {
  /** Null: the latest of each unit; undefined: that of the parts. */
  readonly stage?: string | null;
  /** Summaries that go into the same file. */
  readonly parts: readonly ReadSummary[];
}

/** Looks at parts of cohorts, one after another. */
export interface CohortSurvey {
  /** All evidence there is of its units. */
  add(evidence: readonly SourceBytes[]): void;
  /** The same, out of a stream. */
  addDocument(bytes: Uint8Array): void;
  finish(): SurveyAnswer;
}

export interface SurveyAnswer {
  /** The file. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly flawed: boolean;
  /** Questions that need another pass. */
  readonly waits: readonly string[];
  /** Rubrics that ask nothing of a cohort. */
  readonly silent: readonly string[];
}

export interface EarlierResult {
  readonly name: string;
  readonly units: readonly UnitResult[];
}

/** Documents of a stream to lines, which wait until they are taken. */
export interface DocumentScorer {
  /** @param line of the stream on which it begins; @returns whether there is nothing wrong with it */
  score(bytes: Uint8Array, line: number): boolean;
  /** There are as many lines as go well in one write. */
  readonly isFull: boolean;
  take(): Uint8Array;
}

export interface ScoreResponse {
  readonly result: Result;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ValidateRequest {
  readonly rubrics: readonly SourceBytes[];
  readonly evidence: readonly SourceBytes[];
  /** Also notes that nobody needs to act upon. */
  readonly notes: boolean;
  readonly reference?: boolean;
  readonly progress?: (done: number, total: number) => void;
}

export interface ValidateResponse {
  readonly diagnostics: readonly Diagnostic[];
  /** The same problems as plain data, in the same order. */
  readonly results: readonly DiagnosticResult[];
  /** Sound rubrics that were asked for. */
  readonly rubrics: readonly RubricSummary[];
  /** Notes left out because they were not asked for. */
  readonly heldBack: number;
}

/** Pure: the same bytes give the same answer, and nothing is read or written. */
export interface Engine {
  score(request: ScoreRequest): ScoreResponse;
  /** The same where evidence comes in parts. */
  begin(request: Omit<ScoreRequest, 'evidence' | 'stage' | 'under' | 'reference'> & { readonly files: number }): Reading;
  /** The same, one document after another. */
  stream(request: Pick<ScoreRequest, 'rubrics' | 'stage' | 'under' | 'results' | 'reference' | 'cohort'>): DocumentScorer;
  /** The first pass over work that is split. */
  cohort(request: CohortRequest): CohortSurvey;
  validate(request: ValidateRequest): ValidateResponse;
}

export interface DiagnosticOptions {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
  /** Leave out warnings and notes, in what people read. */
  readonly errorsOnly: boolean;
  /** Text without it. */
  readonly format?: ProblemFormat;
  /** Every file that was checked, clean ones too. */
  readonly files?: readonly string[];
  /** The tests that were run; absent where files were checked. */
  readonly tests?: readonly ShownTest[];
  /** Where the working directory lies in the repository: empty, or a path that ends with a slash. */
  readonly root?: string;
}

/** Everything behind the command line. Loaded only once a command needs it: `--help` and `--version` stay quick. */
export interface Services {
  readonly engine: Engine;
  /** An engine that keeps what it scored in a store, and takes it from there. `edition` names the program. */
  readonly keeping: (store: Store, edition: string) => Promise<Pick<Engine, 'score'>>;
  /** An engine that takes from its last answer what did not change: sources with the very same bytes object. */
  readonly remembering: () => Promise<Engine>;
  readonly renderMessage: RenderMessage;
  /** A result file, or what is wrong with it. */
  readonly readResult: (file: SourceBytes) => ReadResult;
  /** A summary of a cohort, or what is wrong with the file. */
  readonly readSummary: (file: SourceBytes) => ReadSummary | Diagnostic;
  readonly joinSummaries: (
    parts: readonly ReadSummary[],
    demands: { readonly stage: string | null; readonly complete: boolean },
  ) => { readonly joined: JoinedSummary; readonly diagnostics: readonly Diagnostic[] };
  /** Ends with a line break, or is empty where the form has nothing to say. */
  readonly renderDiagnostics: (diagnostics: readonly Diagnostic[], options: DiagnosticOptions) => string;
  /** The problems as a page of Markdown, as many as a job summary has room for. */
  readonly renderSummary: (diagnostics: readonly Diagnostic[], language: Language) => string;
  /** Findings that were accepted before, in a file. `looked`: ids of the rubrics this run has analysed. */
  readonly baseline: {
    /** Undefined: the text is no such file. */
    readonly read: (text: string) => readonly Accepted[] | undefined;
    readonly compare: (accepted: readonly Accepted[], findings: readonly Diagnostic[], looked: readonly string[]) => Compared;
    readonly write: (accepted: readonly Accepted[], findings: readonly Diagnostic[], looked: readonly string[]) => string;
  };
  /** What `rubric explain CODE` prints; for a code that does not exist a sentence with the nearest one. */
  readonly explainCode: (code: string, language: Language) => { readonly known: boolean; readonly text: string };
}

export type LoadServices = () => Promise<Services>;
