// Runs the commands of a page: a machine whose files are the YAML blocks of the section, and the real command line with the real engine.
// A block is a file if its first line is a comment with a path: `# evidence/town_a.yaml`.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { memoryIo } from '../support/memory-io.js';
import { project, type Block, type Part } from './page.js';

const filePattern = /^# (\S+\.(?:ya?ml|csv))$/;

export const fileOf = ({ language, text }: Block): string | undefined =>
  language === 'yaml' || language === 'csv' ? filePattern.exec(text.split('\n', 1)[0]!)?.[1] : undefined;

/** One `$ …` line of a console block and the lines printed below it. */
export interface Command {
  readonly line: string;
  /** Arguments of `rubric`, or undefined for any other command. */
  readonly argv: readonly string[] | undefined;
  /** Said in a comment behind the command: `# exit code 1`. */
  readonly code: number;
  readonly output: readonly string[];
}

export function commandsOf({ text }: Block): Command[] {
  const commands: { line: string; output: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('$ ')) commands.push({ line, output: [] });
    else if (commands.length > 0) commands.at(-1)!.output.push(line);
    else throw new Error(`a console block begins with a command: ${line}`);
  }
  return commands.map(({ line, output }) => ({ line, output, ...argumentsOf(line) }));
}

export function argumentsOf(line: string): Pick<Command, 'argv' | 'code'> {
  const [command, comment = ''] = line.replace(/^\$ /, '').split(/\s+#\s*/, 2) as [string, string?];
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3]!);
  if (words[0] === 'npx') words.shift();
  const code = /\b\d+/.exec(comment)?.[0];
  return { argv: words[0] === 'rubric' ? words.slice(1) : undefined, code: Number(code ?? 0) };
}

export interface Ran {
  readonly code: number;
  /** What a person at the terminal sees: both streams, in the order written. */
  readonly shown: readonly string[];
  readonly out: string;
}

export type Files = Map<string, string>;

/** `<!-- edit safety.yaml: points: 16 => points: 15 -->`: what the text above tells the reader to change in a file. */
const editPattern = /^<!-- edit (\S+): (.+?) => (.+) -->$/;

/** The folder of a section, as it stands where the reader has got to: files written and edited so far, and what commands wrote. */
export class Folder {
  readonly files: Files = new Map();
  private at = 0;

  constructor(private readonly parts: readonly Part[]) {}

  /** Takes in everything above a line. */
  advanceTo(line: number): Files {
    for (; this.parts[this.at] && this.parts[this.at]!.line < line; this.at++) this.take(this.parts[this.at]!);
    return this.files;
  }

  private take(part: Part): void {
    const file = part.type === 'block' ? fileOf(part) : undefined;
    // A comment is no part of a CSV file.
    if (part.type === 'block' && file !== undefined)
      this.files.set(file, `${part.language === 'csv' ? part.text.replace(/^.*\n/, '') : part.text}\n`);
    const edit = part.type === 'prose' ? editPattern.exec(part.text) : null;
    if (!edit) return;
    const [, edited, from, to] = edit as unknown as [string, string, string, string];
    const before = this.files.get(edited);
    if (!before?.includes(from)) throw new Error(`nothing to edit in ${edited}: ${from}`);
    this.files.set(edited, before.replace(from, to));
  }
}

export async function runRubric(argv: readonly string[], files: Files, language: 'zh' | 'en'): Promise<Ran> {
  const own = argv.some((word) => /^(?:examples|rubrics)\//.test(word)) && files.size === 0 ? projectFiles() : files;
  const io = memoryIo({ files: Object.fromEntries(own), environment: { RUBRIC_LANG: language } });
  const log: string[] = [];
  const writing = {
    writeOut: (text: string | Uint8Array) => {
      log.push(typeof text === 'string' ? text : new TextDecoder().decode(text));
      io.writeOut(text);
    },
    writeError: (text: string) => void log.push(text),
  };
  const code = await run(argv, { ...io, ...writing }, async () => services);
  for (const [file, bytes] of io.files) files.set(path.posix.relative(io.workingFolder, file), new TextDecoder().decode(bytes));
  return { code, shown: linesOf(log.join('')), out: io.out() };
}

/** Without the mark of CSV files and blanks at line ends, which a page cannot show. */
const linesOf = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\n+$/, '')
    .split(/\r?\n/)
    .map((line) => line.trimEnd());

function projectFiles(): Files {
  const files: Files = new Map();
  for (const folder of ['examples', 'rubrics']) {
    for (const entry of readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.ya?ml$/.test(entry)) continue;
      const file = path.posix.join(folder, entry.split(path.sep).join('/'));
      files.set(file, readFileSync(path.join(project, file), 'utf8'));
    }
  }
  return files;
}

const isGap = (line: string): boolean => line.trim() === '…';

/** The part of a real output that a page shows: all, or the lines before and after a line with `…` alone. */
export function cutLike(real: readonly string[], written: readonly string[]): readonly string[] {
  const gap = written.findIndex(isGap);
  if (gap === -1) return real;
  const after = written.length - gap - 1;
  if (gap + after >= real.length) return real;
  return [...real.slice(0, gap), written[gap]!, ...(after === 0 ? [] : real.slice(-after))];
}

/** Lines of a block with every output as it really is. */
export async function refreshed(block: Block, files: Files, language: 'zh' | 'en'): Promise<string> {
  const lines: string[] = [];
  for (const { line, argv, output } of commandsOf(block)) {
    lines.push(line);
    const blankAfter = output.at(-1) === '' ? [''] : [];
    if (argv === undefined) lines.push(...output);
    else
      lines.push(
        ...cutLike((await runRubric(argv, files, language)).shown, trimmed(output)).filter((one, at, all) => all.length > 1 || one !== ''),
        ...blankAfter,
      );
  }
  return lines.join('\n');
}

/** A blank line may stand between an output and the next command. */
export const trimmed = (output: readonly string[]): readonly string[] => (output.at(-1) === '' ? output.slice(0, -1) : output);
