// Diagnostics for people at a terminal: sentence, place, code frame, correction, and a last line that counts. Shows them in the order given.

import { Chalk, type ChalkInstance } from 'chalk';
import type { Replacement, Diagnostic, Severity } from './diagnostic.js';
import type { Language } from './define.js';
import { visible, displayWidth, wrapText } from '../terminal/index.js';
import { groupBy } from '../order/index.js';
import { frameOf } from './frame.js';
import { messageOf, roleWords, severityOf, severityWords } from './words.js';

export interface TextOptions {
  readonly language: Language;
  /** 0 is none; decided by the caller, who knows the stream and NO_COLOR. */
  readonly colour: 0 | 1 | 2 | 3;
  /** Columns of the terminal. Only paths are never broken. */
  readonly width: number;
}

interface Painter extends TextOptions {
  readonly chalk: ChalkInstance;
}

/** Ends with a line break; empty when there is nothing to say. */
export function renderText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  if (diagnostics.length === 0) return '';
  const painter = { ...options, chalk: new Chalk({ level: options.colour }) };
  const blocks = diagnostics.map((diagnostic) => blockOf(diagnostic, painter));
  return `${[...blocks, summaryOf(diagnostics, painter)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<Severity, keyof ChalkInstance>;

function blockOf(diagnostic: Diagnostic, painter: Painter): string[] {
  const { language, chalk, width } = painter;
  const severity = severityOf(diagnostic);
  const paint = chalk[colours[severity]].bold;
  const head = `${severityWords[language][severity]}[${diagnostic.code}]`;
  const colon = language === 'zh' ? '：' : ': ';
  const message = visible(messageOf(diagnostic, language)).replace(/\s+/g, ' ');
  const [first = '', ...rest] = wrapText(`${head}${colon}${message}`, width);
  const lines = [first.startsWith(head) ? paint(head) + first.slice(head.length) : first, ...rest];
  lines.push(...placeLines(diagnostic, painter));
  const related = diagnostic.related ?? [];
  const framed = related.length > most ? related.slice(0, most - 1) : related;
  for (const { span, role } of framed) {
    lines.push(...arrow(`${span.file.exactPlace(span.start)} ${roleWords[language][role]}`, span, painter));
    lines.push(...frame(span, '-', 0, chalk.blue, painter));
  }
  if (framed.length < related.length) lines.push(...others(related.slice(framed.length), painter));
  if (diagnostic.replacement) lines.push(...correction(diagnostic.replacement, painter));
  return lines;
}

/** So many other places are shown; of more than that the last are only named. */
const most = 5;

function others(related: NonNullable<Diagnostic['related']>, { language, chalk, width }: Painter): string[] {
  const files = groupBy(related, ({ span }) => span.file.path);
  const places = [...files].map(([path, group]) => {
    const numbers = group.map(({ span }) => String(span.file.position(span.start).line));
    return language === 'zh' ? `${visible(path)} 第 ${numbers.join('、')} 行` : `${visible(path)}, lines ${numbers.join(', ')}`;
  });
  const text = language === 'zh' ? `另有 ${related.length} 处：${places.join('；')}` : `${related.length} more: ${places.join('; ')}`;
  return wrapText(text, width - 4).map((line, index) => `${index === 0 ? '  = ' : '    '}${chalk.dim(line)}`);
}

function placeLines(diagnostic: Diagnostic, painter: Painter): string[] {
  const { span, unit } = diagnostic;
  const { language, chalk } = painter;
  const unitWords = unit === undefined ? '' : visible(language === 'zh' ? `单位 ${unit}` : `unit ${unit}`);
  if (!span) return unitWords === '' ? [] : [chalk.dim(`--> ${unitWords}`)];
  const where = `${span.file.exactPlace(span.start)}${unitWords && ` ${unitWords}`}`;
  const paint = chalk[colours[severityOf(diagnostic)]];
  return [...arrow(where, span, painter), ...frame(span, '^', 1, paint, painter)];
}

type SpanLike = Replacement['span'];

/** The arrow stands where the bar of the frame below it does. */
const arrow = (where: string, span: SpanLike, { chalk }: Painter): string[] => [
  `${' '.repeat(String(span.file.position(span.start).line).length)}${chalk.dim('-->')} ${visible(where)}`,
];

function frame(span: SpanLike, mark: '^' | '-', before: number, paint: ChalkInstance, { chalk, width }: Painter): string[] {
  return frameOf(span, mark, before, width).map(({ gutter, text, kind }) =>
    `${chalk.dim(`${gutter} |`)} ${kind === 'mark' ? paint(text) : text}`.trimEnd(),
  );
}

/** The line as it would be after the correction: with its indentation only where that is what changes. */
function correction({ span, text }: Replacement, { language, chalk, width }: Painter): string[] {
  const { file, start, end } = span;
  const { line, column } = file.position(start);
  const source = file.line(line);
  const rest = start - (column - 1) + source.length - end;
  if (rest < 0) return [];
  const before = source.slice(0, column - 1);
  const label = `${' '.repeat(String(line).length)} = ${language === 'zh' ? '应为：' : 'fix: '}`;
  const after = source.slice(source.length - rest).trimEnd();
  const shown = fitted(before.trim() === '' ? before : before.trimStart(), text, after, width - displayWidth(label));
  return shown === '' ? [] : [chalk.dim(label) + chalk.green(shown)];
}

/** The corrected line, or as much of it around the correction as fits. */
function fitted(before: string, text: string, after: string, room: number): string {
  const show = (piece: string): string => visible(piece.replaceAll('\t', '    ')).trimEnd();
  const whole = show(before + text + after);
  if (displayWidth(whole) <= room) return whole;
  for (let context = room; context >= 0; context--) {
    const left = context < before.length ? `…${before.slice(before.length - context)}` : before;
    const right = context < after.length ? `${after.slice(0, context)}…` : after;
    const piece = show(left + text + right);
    if (displayWidth(piece) <= room) return piece;
  }
  return '';
}

function summaryOf(diagnostics: readonly Diagnostic[], { language, width, chalk }: Painter): string[] {
  const count = (severity: Severity): number => diagnostics.filter((diagnostic) => severityOf(diagnostic) === severity).length;
  const shown = (['error', 'warning', 'note'] as const).filter((severity) => severity !== 'note' || count(severity) > 0);
  const counts = shown.map((severity) => {
    const word = severityWords[language][severity];
    return language === 'zh' ? `${count(severity)} 个${word}` : `${count(severity)} ${word}${count(severity) === 1 ? '' : 's'}`;
  });
  const explain = `rubric explain ${diagnostics[0]!.code}`;
  const text = language === 'zh' ? `${counts.join('，')}（${explain} 查看说明）` : `${counts.join(', ')} (see ${explain})`;
  return wrapText(text, width).map((line) => chalk.bold(line));
}
