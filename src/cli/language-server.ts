// The language server on a connection: which files are open, what their checks look at, and who is told what. What is said about them is made
// in lsp/, without knowing of connections.

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection, InitializeParams, InitializeResult, Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rubricsAskedFor, type SourceBytes } from '../assessment/sources.js';
import type { Language } from '../diagnostic/define.js';
import { Problems } from '../diagnostic/diagnostic.js';
import { analyse, type Analysis } from '../lsp/analysis.js';
import { complete } from '../lsp/completion.js';
import { definitionsAt } from '../lsp/definition.js';
import { hoverAt } from '../lsp/hover.js';
import { rangeOf } from '../lsp/place.js';
import { actionsIn, publishedOf } from '../lsp/problems.js';
import { version } from '../report/version.js';
import { decodeSource } from '../source/decode.js';
import type { Node, Span } from '../source/index.js';
import { readTrees } from '../source/read.js';
import { classify } from './classify.js';
import { readInputs } from './inputs.js';
import type { Io } from './io.js';
import { collectFiles, shownPath } from './paths.js';

/** A pause in typing, milliseconds. */
const pause = 120;

export interface OpenDocuments {
  all(): TextDocument[];
  get(uri: string): TextDocument | undefined;
}

export class LanguageServer {
  private readonly known = new Map<string, { readonly change: number; readonly analysis: Analysis }>();
  /** Counts changes of any file: a rubric that changes changes what is wrong with its evidence. */
  private change = 0;
  private waiting: NodeJS.Timeout | undefined;
  private folder: string;

  constructor(
    private readonly connection: Connection,
    private readonly documents: OpenDocuments,
    private readonly io: Io,
    private readonly language: Language,
  ) {
    this.folder = io.workingFolder;
  }

  start(): void {
    const { connection, language } = this;
    const uriOf = (shown: string): string => this.uriOf(shown);
    connection.onInitialize((params) => this.initialize(params));
    connection.onHover(({ textDocument, position }) => this.ask(textDocument.uri, (analysis) => hoverAt(analysis, position, language)));
    connection.onCompletion(({ textDocument, position }) =>
      this.ask(textDocument.uri, (analysis) => complete(analysis, position, language)),
    );
    connection.onCodeAction(({ textDocument, range }) =>
      this.ask(textDocument.uri, (analysis) => actionsIn(analysis, range, language, uriOf)),
    );
    connection.onDefinition(({ textDocument, position }) =>
      this.ask(textDocument.uri, (analysis) =>
        definitionsAt(analysis, position, (words) => this.evidence(words)).map((span) => this.locationOf(span)),
      ),
    );
    connection.onDidChangeWatchedFiles(() => this.changed());
  }

  private initialize({ workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    const uri = workspaceFolders?.[0]?.uri ?? rootUri;
    if (uri?.startsWith('file:')) this.folder = fileURLToPath(uri);
    return {
      serverInfo: { name: 'rubric', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: 2 },
        hoverProvider: true,
        definitionProvider: true,
        completionProvider: { triggerCharacters: [' ', '[', '{', ','] },
        codeActionProvider: { codeActionKinds: ['quickfix'] },
      },
    };
  }

  /** Something changed: everything open is checked again, once the typing pauses. */
  changed(): void {
    this.change++;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      for (const { uri } of this.documents.all()) this.publishSafely(uri);
    }, pause);
  }

  closed(uri: string): void {
    this.known.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.changed();
  }

  stop(): void {
    clearTimeout(this.waiting);
  }

  /** A fault of ours in one file is said where the editor keeps such things; the server goes on. */
  private publishSafely(uri: string): void {
    try {
      this.publish(uri);
    } catch (error) {
      this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  private publish(uri: string): void {
    const analysis = this.analysisOf(uri);
    if (!analysis) return;
    const diagnostics = analysis.diagnostics.map((diagnostic) => publishedOf(diagnostic, this.language, (shown) => this.uriOf(shown)));
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }

  private ask<Answer>(uri: string, answer: (analysis: Analysis) => Answer): Answer | null {
    const analysis = this.analysisOf(uri);
    return analysis ? answer(analysis) : null;
  }

  private analysisOf(uri: string): Analysis | undefined {
    const before = this.known.get(uri);
    if (before?.change === this.change) return before.analysis;
    if (!uri.startsWith('file:') || !this.documents.get(uri)) return undefined;
    const analysis = this.analyse(fileURLToPath(uri), before?.analysis);
    this.known.set(uri, { change: this.change, analysis });
    return analysis;
  }

  private analyse(location: string, before: Analysis | undefined): Analysis {
    const io = this.openIo();
    const shown = shownPath(location, io);
    const { rubrics, evidence } = readInputs([location], undefined, io);
    const isRubric = rubrics.some((one) => one.path === shown);
    const looked = isRubric ? rubrics.filter((one) => one.path === shown) : wantedBy(evidence, rubrics);
    return analyse({ path: shown, bytes: io.readFile(location), rubrics: looked, evidence: isRubric ? [] : evidence }, before);
  }

  /** The machine with what is open, and perhaps not saved, in place of what is on the disk. */
  private openIo(): Io {
    const open = new Map(
      this.documents.all().flatMap((one) => (one.uri.startsWith('file:') ? [[fileURLToPath(one.uri), one] as const] : [])),
    );
    return {
      ...this.io,
      workingFolder: this.folder,
      kindOf: (file) => (open.has(file) ? 'file' : this.io.kindOf(file)),
      readFile: (file) => {
        const document = open.get(file);
        return document ? new TextEncoder().encode(document.getText()) : this.io.readFile(file);
      },
    };
  }

  /** Documents of evidence in the folder that the editor has open. Only those that may matter are read. */
  private evidence(words: readonly string[]): Node[] {
    const io = this.openIo();
    return collectFiles([this.folder], io).files.flatMap(({ location, path: shown }) => {
      const bytes = io.readFile(location);
      const file = classify(bytes) === 'evidence' ? decodeSource(shown, bytes, '', new Problems()) : undefined;
      return file && words.every((word) => file.text.includes(word)) ? readTrees(file, new Problems()) : [];
    });
  }

  private uriOf(shown: string): string {
    return pathToFileURL(path.resolve(this.folder, shown)).href;
  }

  private locationOf(span: Span): Location {
    return { uri: this.uriOf(span.file.path), range: rangeOf(span) };
  }
}

/** Of the rubrics in sight those that the evidence names: every change reads them anew. All, while it names none that there is. */
function wantedBy(evidence: readonly SourceBytes[], rubrics: readonly SourceBytes[]): readonly SourceBytes[] {
  const names = rubricsAskedFor(evidence);
  const wanted = rubrics.filter((one) => [...rubricsAskedFor([one])].some((id) => names.has(id)));
  return wanted.length > 0 ? wanted : rubrics;
}
