// `rubric doctor`: whether this machine shows and keeps Chinese text rightly, and what to do where it does not.

import path from 'node:path';
import type { RubricCommand } from '../command.js';
import { exitCodes, type Finish } from '../exit-codes.js';
import type { Io } from '../io.js';
import type { Session } from '../session.js';
import type { CliWords } from '../words.js';
import { hang, wrapText } from '../../terminal/index.js';
import { version } from '../../report/version.js';

type Grade = 'good' | 'watch' | 'bad';

interface Finding {
  readonly grade: Grade;
  readonly text: string;
  /** What to do; nothing where all is well. */
  readonly remedy?: string;
}

export function addDoctor(program: RubricCommand, session: Session, finish: Finish): void {
  const { words, io, paint } = session;
  program
    .command('doctor')
    .description(words.commands.doctor)
    .addHelpText('after', `\n${words.examples.doctor}`)
    .action(() => {
      const findings = examine(io, words.doctor);
      const width = Math.max(40, io.output.columns);
      const colours = { good: paint.gain, watch: paint.caution, bad: paint.loss };
      const lines = findings.flatMap(({ grade, text, remedy }) => [
        ...hang(`${words.doctor.grades[grade]}  `, text, width).map((line, at) =>
          at === 0
            ? colours[grade](line.slice(0, words.doctor.grades[grade].length)) + line.slice(words.doctor.grades[grade].length)
            : line,
        ),
        ...(remedy === undefined ? [] : wrapText(remedy, width - 6).map((line) => `      ${line}`)),
      ]);
      io.writeOut(`rubric ${version}, ${io.platform}\n\n${lines.join('\n')}\n`);
      finish(findings.some(({ grade }) => grade === 'bad') ? exitCodes.problems : exitCodes.done);
    });
}

export function examine(io: Io, words: CliWords['doctor']): Finding[] {
  return [nodeVersion(io, words), encoding(io, words), width(io, words), fonts(io, words), work(io, words)];
}

/** The least version of `engines` in package.json. */
const least = [20, 19] as const;

function nodeVersion({ platform }: Io, words: CliWords['doctor']): Finding {
  const match = /v(\d+)\.(\d+)/.exec(platform);
  const [major, minor] = [BigInt(match?.[1] ?? 0), BigInt(match?.[2] ?? 0)];
  const enough = major > least[0] || (major === BigInt(least[0]) && minor >= least[1]);
  const text = words.node(match?.[0] ?? platform);
  return enough ? { grade: 'good', text } : { grade: 'bad', text, remedy: words.nodeRemedy(least.join('.')) };
}

const isWindows = ({ platform }: Io): boolean => /\bwin32\b/.test(platform);

/** On Windows the console has a code page of its own, which no variable tells. */
function encoding(io: Io, words: CliWords['doctor']): Finding {
  if (isWindows(io)) return { grade: 'watch', text: words.windowsEncoding, remedy: words.windowsRemedy };
  const locale = ['LC_ALL', 'LC_CTYPE', 'LANG'].map((name) => io.environment(name)).find((value) => value) ?? '';
  const text = words.locale(locale === '' ? '-' : locale);
  return /utf-?8/i.test(locale) ? { grade: 'good', text } : { grade: 'watch', text, remedy: words.localeRemedy };
}

function width({ output }: Io, words: CliWords['doctor']): Finding {
  if (!output.isTerminal) return { grade: 'good', text: words.noTerminal };
  const text = words.width(String(output.columns));
  return output.columns >= 80 ? { grade: 'good', text } : { grade: 'watch', text, remedy: words.widthRemedy };
}

const fontFolders = ['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts', '/Library/Fonts', 'C:/Windows/Fonts'];
const chinese =
  /sim(?:sun|hei|fang|kai)|msyh|fangsong|kaiti|heiti|songti|pingfang|noto(?:sans|serif).*(?:cjk|sc)|sourcehan|wqy|fz.*xbs|uming|ukai/i;

/** Documents and workbooks name Chinese fonts; another takes the place of one that is missing. */
function fonts(io: Io, words: CliWords['doctor']): Finding {
  const home = io.environment('HOME');
  const folders = [
    ...fontFolders,
    ...(home === undefined ? [] : [`${home}/.fonts`, `${home}/.local/share/fonts`, `${home}/Library/Fonts`]),
  ];
  const found = folders.flatMap((folder) => fontsIn(folder, io, 3));
  if (found.length > 0) return { grade: 'good', text: words.fonts(found[0]!) };
  return { grade: 'watch', text: words.noFonts, remedy: words.fontsRemedy };
}

function fontsIn(folder: string, io: Io, depth: number): string[] {
  if (!isFolder(folder, io)) return [];
  const entries = io.listFolder(folder);
  const own = entries.filter(({ name, kind }) => kind === 'file' && chinese.test(name)).map(({ name }) => name);
  if (own.length > 0 || depth === 0) return own.sort();
  const below = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  return below.sort().flatMap((name) => fontsIn(path.join(folder, name), io, depth - 1));
}

function isFolder(folder: string, io: Io): boolean {
  try {
    return io.kindOf(folder) === 'folder' && io.listFolder(folder).length > 0;
  } catch {
    return false;
  }
}

/** Whether there is anything to work with here. */
function work(io: Io, words: CliWords['doctor']): Finding {
  const here = isFolder(path.join(io.workingFolder, 'rubrics'), io);
  return here ? { grade: 'good', text: words.rubricsHere } : { grade: 'watch', text: words.noRubricsHere, remedy: words.rubricsRemedy };
}
