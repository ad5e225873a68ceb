// YAML text to a tree of ours: the only file that knows the `yaml` library. What a tree means is not its business.
// YAML 1.2 with the `failsafe` schema, so that the library resolves nothing: numbers, flags and null come from the text of plain scalars.

import { Composer, isAlias, isMap, isScalar, Lexer, Parser } from 'yaml';
import type { CST, Document, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Problems } from '../diagnostic/diagnostic.js';
import { Anchors } from './anchors.js';
import { withoutBlankLines } from './blank-lines.js';
import { finding, report, type Finding } from './finding.js';
import { diagnose, type Inspection } from './mend.js';
import { numberComplaint, plainValue } from './scalar-value.js';
import { slipIn, type Place } from './slip.js';
import { SourceFile } from './source-file.js';
import { readSubset } from './subset/index.js';
import { surveyDocument, type Token } from './survey.js';
import type { Failure } from './syntax-error.js';
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from './tree.js';

const options = {
  version: '1.2',
  schema: 'failsafe',
  merge: false,
  resolveKnownTags: false,
  // The check of the library compares every key with every other; ours is by name.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Bound on memory: a lexeme costs the library up to 350 bytes. Ten thousand units of a hundred facts stay below it. */
const maxLexemes = 2_000_000;
/** A single character may be up to two lexemes. */
const lexemesACharacter = 2;

/**
 * The documents of a file, separated by `---`; empty ones are left out.
 * @param reference without the quick reader, which gives the same
 * @returns no tree at all after reporting a problem
 */
export function readTrees(file: SourceFile, problems: Problems, reference = false): Node[] {
  // What could be too much is counted first, by the reader that says so.
  const quick = reference || mayBeTooMany(file.text) ? undefined : readSubset(file);
  if (quick) return [quick];
  const inspect = (text: string) => inspectText(text === file.text ? file : new SourceFile(file.path, text, file.sha256));
  const seen = inspect(file.text);
  if (seen.failure || seen.slips.length > 0 || seen.findings.length > 0) {
    report(file, diagnose(file.text, seen, inspect), problems);
    return [];
  }
  if (seen.trees.length === 0) report(file, [finding('yaml/empty', {}, 0, 0)], problems);
  return [...seen.trees];
}

interface Reading extends Inspection {
  readonly trees: readonly Node[];
}

/** Everything there is to know about a text, without words about it. */
function inspectText(file: SourceFile): Reading {
  const findings: Finding[] = [];
  const slips: Finding[] = [];
  const open: number[] = [];
  const documents: Document.Parsed[] = [];
  const composer = new Composer(options);
  for (const token of syntaxOf(file.text, findings)) {
    if (token.type === 'directive' && !/^%YAML\s+1\.2\s*$/.test(token.source)) {
      findings.push(finding('yaml/directive', { found: token.source }, token.offset, token.offset + token.source.length));
    } else if (token.type === 'document') {
      const survey = surveyDocument(token as Token);
      findings.push(...survey.findings);
      open.push(...survey.open);
      // Composing is recursive: what is too deep must never reach it, nor what is too large.
      if (survey.tooMuch) return { slips, findings, trees: [] };
    }
    documents.push(...(composer.next(token) as Iterable<Document.Parsed>));
  }
  documents.push(...(composer.end(true, file.text.length) as Iterable<Document.Parsed>));
  const failure = firstFailure(documents, open);
  if (failure) return { failure, slips, findings: [], trees: [] };
  const trees = documents.flatMap(({ contents }) => (isEmpty(contents) ? [] : [new TreeBuilder(file, slips, findings).root(contents)]));
  return { slips, findings, trees };
}

function* syntaxOf(text: string, findings: Finding[]): Generator<CST.Token, void> {
  if (hasTooMany(text)) {
    findings.push(finding('yaml/too-many-values', {}, 0, 0));
    return;
  }
  const parser = new Parser();
  for (const lexeme of withoutBlankLines(new Lexer().lex(text))) yield* parser.next(lexeme);
  yield* parser.end();
}

const mayBeTooMany = ({ length }: string): boolean => length * lexemesACharacter > maxLexemes;

/** Counted before anything is made of them. */
function hasTooMany(text: string): boolean {
  if (!mayBeTooMany(text)) return false;
  let lexemes = 0;
  for (const _ of new Lexer().lex(text)) if (++lexemes > maxLexemes) return true;
  return false;
}

/** The library tells of inner errors before outer ones; the one that begins first is the cause. */
function firstFailure(documents: readonly Document.Parsed[], open: readonly number[]): Failure | undefined {
  const errors = documents.find((document) => document.errors.length > 0)?.errors.slice(0, 100) ?? [];
  const start = Math.min(...errors.map(({ pos }) => pos[0]));
  const atStart = errors.filter(({ pos }) => pos[0] === start);
  const first = atStart[0];
  if (!first) return undefined;
  const end = Math.max(...atStart.map(({ pos }) => pos[1]));
  const opening = /^Flow|quote$/.test(first.message) ? Math.max(...open.filter((at) => at < start)) : -1;
  return { code: first.code, message: first.message, start, end, ...(opening >= 0 && { opening }) };
}

const isEmpty = (contents: ParsedNode | null): contents is null =>
  contents === null || (isScalar(contents) && contents.type === 'PLAIN' && contents.source === '');

/** Makes our nodes of those of the library, one document at a time. */
class TreeBuilder {
  private readonly anchors: Anchors;
  /** Where the text of the node built last ends: the range of a block collection runs on to the next token. */
  private textEnd = 0;

  constructor(
    private readonly file: SourceFile,
    private readonly slips: Finding[],
    private readonly findings: Finding[],
  ) {
    this.anchors = new Anchors(findings);
  }

  root(contents: ParsedNode): Node {
    return this.build(contents, { role: 'root', flow: false, alone: false }, 0);
  }

  private build(node: ParsedNode, place: Place, depth: number): Node {
    const [start, end] = node.range;
    if (isAlias(node)) {
      this.textEnd = end;
      return this.anchors.resolve(node.source, start, end, depth) ?? this.nothing(start);
    }
    if (node.anchor !== undefined) this.anchors.open(node.anchor);
    const built = isScalar(node) ? this.scalar(node, place) : isMap(node) ? this.map(node, depth) : this.list(node, depth);
    if (node.anchor !== undefined) this.anchors.close(node.anchor, built);
    return built;
  }

  private scalar(node: Scalar.Parsed, place: Place): ScalarNode {
    const { file } = this;
    const [start, rangeEnd] = node.range;
    const plain = node.type === 'PLAIN';
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const end = block ? start + file.text.slice(start, rangeEnd).trimEnd().length : rangeEnd;
    const text = String(plain ? node.source : node.value).normalize('NFC');
    this.textEnd = end;
    if (!plain) return { kind: 'scalar', value: text, text, quoted: true, file, start, end };
    const slip = slipIn(file.text, start, end, place);
    if (slip) this.slips.push(slip);
    const complaint = place.role === 'key' ? undefined : plainComplaint(file.text, text, start, end);
    if (complaint) this.findings.push(complaint);
    return { kind: 'scalar', value: plainValue(text), text, quoted: false, file, start, end };
  }

  private list(node: YAMLSeq.Parsed, depth: number): ListNode {
    const flow = node.flow === true;
    const items = (node.items as ParsedNode[]).map((item) => this.build(item, { role: 'item', flow, alone: false }, depth + 1));
    const [start, end] = node.range;
    if (flow) this.textEnd = end;
    const built: ListNode = { kind: 'list', items, file: this.file, start, end: this.textEnd };
    this.anchors.measure(built, items);
    return built;
  }

  private map(node: YAMLMap.Parsed, depth: number): MapNode {
    const flow = node.flow === true;
    const [start, end] = node.range;
    const entries: MapEntry[] = [];
    const keys = new Map<string, ScalarNode>();
    for (const pair of node.items) {
      const key = this.key(pair.key, keys, flow && pair.value === null, flow);
      const value = pair.value ? this.build(pair.value, { role: 'value', flow, alone: false }, depth + 1) : this.nothing(this.textEnd);
      if (key) entries.push({ key, value });
    }
    if (flow) this.textEnd = end;
    const built: MapNode = { kind: 'map', entries, file: this.file, start, end: this.textEnd };
    this.anchors.measure(
      built,
      entries.map(({ value }) => value),
    );
    return built;
  }

  /** Undefined after reporting what is wrong with the key. */
  private key(node: ParsedNode, keys: Map<string, ScalarNode>, alone: boolean, flow: boolean): ScalarNode | undefined {
    const [start, end] = node.range;
    this.textEnd = end;
    const refuse = (found: Finding): undefined => void this.findings.push(found);
    if (!isScalar(node)) return refuse(finding('yaml/key-not-text', {}, start, Math.max(end, start + 1)));
    const key = this.scalar(node, { role: 'key', flow, alone });
    if (!key.quoted && key.text === '') return refuse(finding('yaml/empty-key', {}, start, start + 1));
    if (!key.quoted && key.text === '<<') return refuse(finding('yaml/merge-key', {}, start, end));
    const first = keys.get(key.text);
    if (first) {
      const related = { start: first.start, end: first.end, role: 'first' as const };
      return refuse(finding('yaml/duplicate-key', { key: key.text }, start, key.end, { related }));
    }
    keys.set(key.text, key);
    return key;
  }

  private nothing(at: number): ScalarNode {
    return { kind: 'scalar', value: null, text: '', quoted: false, file: this.file, start: at, end: at };
  }
}

/** A spelling of a number that is refused, or a list item that its indentation made part of the text above. */
function plainComplaint(source: string, text: string, start: number, end: number): Finding | undefined {
  const swallowed = /\n[ \t]*(?=- )/.exec(source.slice(start, end));
  if (!swallowed) return numberComplaint(text, start, end);
  const at = start + swallowed.index + swallowed[0].length;
  const lineEnd = source.indexOf('\n', at);
  return finding('yaml/indentation', {}, at, lineEnd === -1 ? end : Math.min(end, lineEnd));
}
