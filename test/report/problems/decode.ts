// What the readers of each form get out of it, by the published rules of the form: a test holds this against what was put in.

import type { Log } from 'sarif';
import type { ProblemFormat } from '../../../src/report/problems/names.js';
import { readXml } from './read-xml.js';

export interface Read {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note' | undefined;
  /** Undefined where the form leaves it out. */
  readonly path?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
}

const severities = {
  error: 'error',
  warning: 'warning',
  note: 'note',
  notice: 'note',
  major: 'error',
  minor: 'warning',
  info: 'note',
} as const;
const severityOf = (word: string): Read['severity'] => severities[word as keyof typeof severities];
const wordsZh: Readonly<Record<string, Read['severity']>> = { 错误: 'error', 警告: 'warning', 提示: 'note' };
const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);

/** `path:line:col: severity: message [code]` */
function lines(text: string): Read[] {
  return linesOf(text).map((line) => {
    const [, path, row, column, severity, message, code] =
      /^(?:(.+):(\d+):(\d+): |.*?)(error|warning|note): (.*) \[([a-z-]+\/[a-z0-9-]+)\]$/.exec(line)!;
    return {
      code: code!,
      severity: severityOf(severity!),
      path,
      line: row ? Number(row) : undefined,
      column: column ? Number(column) : undefined,
      message: message!,
    };
  });
}

/** As the runner of Actions reads a line: ActionCommand.TryParseV2, with commands switched off between stop-commands and its word. */
function github(text: string): Read[] {
  const found: Read[] = [];
  let stopped: string | undefined;
  for (const line of linesOf(text)) {
    const command = /^\s*::([^: ]+)(?: ([^]*?))?::([^]*)$/.exec(line);
    if (stopped !== undefined) {
      if (line.trim() === `::${stopped}::`) stopped = undefined;
      else found.push(...lines(`${line}\n`));
    } else if (command?.[1] === 'stop-commands') stopped = command[3];
    else if (command && /^(?:error|warning|notice)$/.test(command[1]!)) found.push(annotation(command[1]!, command[2] ?? '', command[3]!));
    else if (!/^::(?:group|endgroup)::/.test(line)) throw new Error(`a line that the runner would print: ${line}`);
  }
  if (stopped !== undefined) throw new Error('commands are left switched off');
  return found;
}

function annotation(command: string, written: string, data: string): Read {
  const properties = new Map(
    written.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1))]),
  );
  const number = (key: string): number | undefined => (properties.has(key) ? Number(properties.get(key)) : undefined);
  const code = /^\S+/.exec(properties.get('title')!)![0];
  return {
    code,
    severity: severityOf(command),
    path: properties.get('file'),
    line: number('line'),
    column: number('col'),
    message: unescape(data),
  };
}

const unescape = (text: string): string =>
  text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');

function markdown(text: string): Read[] {
  const rows = linesOf(text)
    .filter((line) => line.startsWith('| '))
    .slice(1);
  return rows.map((row) => {
    const cells = row
      .slice(2, -2)
      .split(/(?<!\\) \| /)
      .map((cell) => cell.replace(/\\([\\`*_|<>[\]~])/g, '$1'));
    if (cells.length !== 4) throw new Error(`not four cells: ${row}`);
    const place = /^(.+?):(\d+):(\d+)/.exec(cells[1]!);
    return {
      code: cells[3]!,
      severity: wordsZh[cells[0]!],
      path: place?.[1],
      line: place ? Number(place[2]) : undefined,
      column: place ? Number(place[3]) : undefined,
      message: cells[2]!,
    };
  });
}

function sarif(text: string): Read[] {
  const [run] = (JSON.parse(text) as Log).runs;
  return run!.results!.map(({ ruleId, level, message, locations = [] }) => {
    const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
    const path = artifactLocation && artifactLocation.uri!.split('/').map(decodeURIComponent).join('/');
    return {
      code: ruleId!,
      severity: severityOf(level!),
      path,
      line: region?.startLine,
      column: region?.startColumn,
      message: message.text!,
    };
  });
}

function junit(text: string): Read[] {
  return readXml(text).children.flatMap((suite) =>
    suite.children.flatMap(({ children }) => children.flatMap((child) => lines(`${child.text}\n`))),
  );
}

function gitlab(text: string): Read[] {
  type Finding = { description: string; check_name: string; severity: string; location: { path: string; lines: { begin: number } } };
  return (JSON.parse(text) as Finding[]).map(({ description, check_name: code, severity, location }) => {
    return { code, severity: severityOf(severity), path: location.path, line: location.lines.begin, message: description };
  });
}

function json(text: string): Read[] {
  type Row = { code: string; severity: string; message: string; file: string | null; line: number | null; column: number | null };
  return (JSON.parse(text) as Row[]).map(({ code, severity, message, file, line, column }) => {
    return { code, severity: severityOf(severity), path: file ?? undefined, line: line ?? undefined, column: column ?? undefined, message };
  });
}

/** Code frames: heads and places; the sentence is wrapped and so read without its blanks. */
function text(page: string): Read[] {
  return page
    .split('\n\n')
    .slice(0, -1)
    .map((block) => {
      const [, severity, code, message] = /^(错误|警告|提示)\[(.+?)\]：([^]*?)(?=\n *(?:\d+ \||-->|\|)|$)/.exec(block)!;
      const place = /--> (.+?):(\d+):(\d+)/.exec(block);
      return {
        code: code!,
        severity: wordsZh[severity!],
        path: place?.[1],
        line: place ? Number(place[2]) : undefined,
        column: place ? Number(place[3]) : undefined,
        message: message!,
      };
    });
}

export const decoders: Readonly<Record<ProblemFormat, (text: string) => Read[]>> = {
  text,
  lines,
  json,
  markdown,
  github,
  sarif,
  junit,
  gitlab,
};
