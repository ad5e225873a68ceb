// The lines of a YAML file laid out anew: the indentation of every key and item follows from the tree, that of comments from the line
// they stand above, and texts over several lines move with the line they begin on.

import type { ListNode, MapNode, Node } from '../source/index.js';
import { isFlow } from './spacing.js';

interface Line {
  /** Offset of the line in the text. */
  readonly start: number;
  readonly text: string;
  /** The indentation it gets; undefined: it moves with another line. */
  indent?: number;
  /** The line it moves with: it is a later line of a text or of brackets. */
  follows?: Line;
  /** Its blanks may matter: a line inside a text. */
  readonly inText: boolean;
}

const step = 2;

export class Lines {
  private readonly lines: Line[];
  private readonly seen = new Set<Node>();
  /** Stretches of texts over several lines: first and last offset. */
  private readonly long: readonly (readonly [number, number, 'text' | 'brackets'])[];

  constructor(
    private readonly text: string,
    private readonly trees: readonly Node[],
  ) {
    this.long = trees.flatMap((tree) => [...longNodes(tree)]);
    let start = 0;
    this.lines = text.split('\n').map((line) => {
      const at = start;
      start += line.length + 1;
      const within = this.long.filter(([from, to]) => from < at && at < to);
      return { start: at, text: line, inText: within.some(([, , what]) => what === 'text') };
    });
  }

  layOut(): string {
    for (const tree of this.trees) if (!isFlow(tree)) this.block(tree, 0);
    this.followLongOnes();
    this.placeComments();
    const laid = this.lines.map((line) => this.write(line));
    const single = laid.filter((line, at) => line !== '' || laid[at - 1] !== '' || this.lines[at]!.inText);
    while (single[0] === '') single.shift();
    return `${single.join('\n').trimEnd()}\n`;
  }

  private block(node: Node, indent: number): void {
    if (node.kind === 'scalar' || isFlow(node) || this.seen.has(node)) return;
    this.seen.add(node);
    if (node.kind === 'map') this.map(node, indent);
    else this.list(node, indent);
  }

  private map(node: MapNode, indent: number): void {
    for (const { key, value } of node.entries) {
      this.place(key.start, indent);
      if (value.start >= key.end && value.end <= node.end) this.block(value, indent + step);
    }
  }

  private list(node: ListNode, indent: number): void {
    for (const item of node.items) {
      const dash = this.text.lastIndexOf('-', item.start - 1);
      if (dash >= 0 && /^-[ \t\n]*$/.test(this.text.slice(dash, item.start))) this.place(dash, indent);
      if (item.start >= node.start && item.end <= node.end) this.block(item, indent + step);
    }
  }

  /** Only what begins its line: the first key behind a dash stands where the dash leaves it. */
  private place(offset: number, indent: number): void {
    const line = this.lineAt(offset);
    if (this.text.slice(line.start, offset).trim() === '') line.indent ??= indent;
  }

  private lineAt(offset: number): Line {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lines[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return this.lines[low]!;
  }

  private followLongOnes(): void {
    for (const [from, to] of this.long) {
      const first = this.lineAt(from);
      for (const line of this.lines) if (line.start > from && line.start < to) line.follows ??= first;
    }
  }

  private placeComments(): void {
    const placed = this.lines.filter((line) => line.indent !== undefined);
    this.lines.forEach((line, at) => {
      if (line.indent !== undefined || line.follows || !/^\s*#/.test(line.text)) return;
      line.indent = this.placeOf(line, placed, this.lines[at - 1]);
    });
  }

  /**
   * A comment may be a key or an item put out of use: it stays at the level it has, so that it fits where it stands once its # is gone.
   * Where it has no level it goes with the next line.
   */
  private placeOf(line: Line, placed: readonly Line[], above: Line | undefined): number {
    const own = indentOf(line.text);
    const next = placed.find((other) => other.start > line.start);
    if (next && indentOf(next.text) === own) return next.indent!;
    const before = placed.filter((other) => other.start < line.start);
    const level = before.findLast((other) => indentOf(other.text) <= own);
    if (level && indentOf(level.text) === own) return level.indent!;
    if (level && (level !== before.at(-1) || isOpen(level.text))) return level.indent! + step + beyond(line, above, level);
    return next?.indent ?? level?.indent ?? 0;
  }

  private write(line: Line): string {
    if (line.text.trim() === '' && !line.inText) return '';
    const moved = line.follows ? this.shiftOf(line.follows) : 0;
    const indent = line.indent ?? Math.max(0, indentOf(line.text) + moved);
    if (line.inText && line.text.trim() === '') return line.text;
    const body = line.text.slice(line.text.length - line.text.trimStart().length);
    const content = line.inText ? body : withoutTail(this.dashes(body));
    return ' '.repeat(indent) + content;
  }

  /** `-   key` as `- key`; an item on the next line stays there. */
  private dashes(body: string): string {
    return body.replace(/^(?:-[ \t]+)+(?=\S)/, (marks) => marks.replace(/-[ \t]+/g, '- '));
  }

  private shiftOf(line: Line): number {
    return line.indent === undefined ? (line.follows ? this.shiftOf(line.follows) : 0) : line.indent - indentOf(line.text);
  }
}

/** A key or an item whose value is still to come on the lines below. */
const isOpen = (text: string): boolean => /(?::|^\s*-)\s*(?:#.*)?$/.test(text);

/** What is put out of use below a key may have levels of its own. */
function beyond(line: Line, above: Line | undefined, level: Line): number {
  if (!above || above === level || above.indent === undefined || !/^\s*#/.test(above.text)) return 0;
  return Math.max(0, indentOf(line.text) - indentOf(above.text) + above.indent - level.indent! - step);
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

const withoutTail = (text: string): string => text.trimEnd();

/** Texts and brackets that go over several lines. */
function* longNodes(node: Node): Generator<readonly [number, number, 'text' | 'brackets']> {
  const isLong = node.file.text.slice(node.start, node.end).includes('\n');
  if (!isLong) return;
  if (node.kind === 'scalar') return yield [node.start, node.end, 'text'];
  if (isFlow(node)) yield [node.start, node.end, 'brackets'];
  const inner = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  for (const one of inner) if (one.start >= node.start && one.end <= node.end) yield* longNodes(one);
}
