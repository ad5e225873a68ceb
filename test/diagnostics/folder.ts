// A folder of this directory: what is put in front of the command (every file in it, and what `generate` describes) and what must come out.
// expect.json, by hand: `command` (default `validate .`), `exit` (default 1), `units` (their status in the result, where
// that is the point), `codes` in the order in which they are printed. In JSON inputs @version@ stands for that of the program.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../src/report/version.js';

/** Where the mark must stand: counted in the input, lines and columns from 1 in UTF-16 units, the end behind the last character. */
export interface Expected {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Only where it is not the line of the start. */
  readonly end_line?: number;
  readonly end_column?: number;
  readonly related?: readonly { readonly file: string; readonly line: number; readonly column: number }[];
}

export interface Folder {
  /** `area/what-is-wrong`, or `together/…` for several problems at once. */
  readonly name: string;
  readonly location: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly command: string;
  readonly exit: number;
  /** Status of each unit in the result, by id; undefined where it is not the point. */
  readonly units: Readonly<Record<string, string>> | undefined;
  readonly codes: readonly Expected[];
}

interface ExpectFile {
  readonly command?: string;
  readonly exit?: number;
  readonly units?: Readonly<Record<string, string>>;
  /** Inputs too large to check in: texts and how often each is repeated, `#` being the number of the repetition. */
  readonly generate?: Readonly<Record<string, readonly (readonly [string, number])[]>>;
  readonly codes: readonly Expected[];
}

const root = import.meta.dirname;

export function foldersOf(): Folder[] {
  const areas = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = areas.flatMap(({ name: area }) => readdirSync(path.join(root, area)).map((code) => `${area}/${code}`));
  return names.sort().map(readFolder);
}

function readFolder(name: string): Folder {
  const location = path.join(root, name);
  const expected = JSON.parse(readFileSync(path.join(location, 'expect.json'), 'utf8')) as ExpectFile;
  const { command = 'validate .', exit = 1, units, generate = {}, codes } = expected;
  const generated = Object.entries(generate).map(([file, parts]) => [file, new TextEncoder().encode(textOf(parts))] as const);
  return { name, location, files: { ...inputsIn(location), ...Object.fromEntries(generated) }, command, exit, units, codes };
}

function inputsIn(location: string): Record<string, Uint8Array> {
  const entries = readdirSync(location, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => path.relative(location, path.join(parentPath, name)));
  const inputs = files.filter((file) => !/^(?:expect\.json|output\.(?:zh|en)\.txt)$/.test(file)).sort();
  return Object.fromEntries(inputs.map((file) => [file.split(path.sep).join('/'), inputAt(path.join(location, file))]));
}

const inputAt = (file: string): Uint8Array =>
  file.endsWith('.json')
    ? new TextEncoder().encode(readFileSync(file, 'utf8').replaceAll('@version@', version))
    : new Uint8Array(readFileSync(file));

const textOf = (parts: readonly (readonly [string, number])[]): string =>
  parts
    .map(([text, times]) =>
      text.includes('#') ? Array.from({ length: times }, (_, at) => text.replace('#', String(at))).join('') : text.repeat(times),
    )
    .join('');
