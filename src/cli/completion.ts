// What can be typed next, derived from the commands and options themselves. Ids and codes come from whoever asks.

import type { Command, Option } from 'commander';

export interface Candidate {
  readonly value: string;
  readonly about: string;
}

export interface Answer {
  readonly candidates: readonly Candidate[];
  /** A path may stand here. */
  readonly files: boolean;
}

/** What cannot be known from the commands; fetched only where it is asked for. */
export interface Names {
  readonly rubrics: () => Promise<readonly Candidate[]>;
  readonly codes: () => Promise<readonly Candidate[]>;
  readonly problemFormats: readonly Candidate[];
  readonly subjects: readonly Candidate[];
  readonly shells: readonly Candidate[];
}

interface Place {
  readonly command: Command;
  /** Arguments of the command before the cursor. */
  readonly typed: readonly string[];
  /** The option whose value is being typed. */
  readonly option: Option | undefined;
  readonly onlyArguments: boolean;
}

const nothing: Answer = { candidates: [], files: false };
const files: Answer = { candidates: [], files: true };
const those = (candidates: readonly Candidate[]): Answer => ({ candidates, files: false });

/** @param words what stands behind the name of the program; the last is being typed and may be empty */
export async function completionsFor(program: Command, words: readonly string[], names: Names): Promise<Answer> {
  const { before, current, prefix } = joined(words);
  const place = placeOf(program, before);
  const { candidates, files: paths } = await answerAt(place, current, names);
  const fitting = candidates.filter(({ value }) => value.startsWith(current));
  return { candidates: fitting.map(({ value, about }) => ({ value: prefix + value, about })), files: paths };
}

/** `--format=js` is one word to most shells, and three to bash, which then takes only the last for what it completes. */
function joined(words: readonly string[]): { before: readonly string[]; current: string; prefix: string } {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (current === '=' && before.at(-1)?.startsWith('--')) return { before, current: '', prefix: '' };
  if (before.at(-1) === '=') return { before: before.slice(0, -1), current, prefix: '' };
  const [, option, value] = /^(--[\w-]+)=(.*)$/s.exec(current) ?? [];
  if (option === undefined || value === undefined) return { before, current, prefix: '' };
  return { before: [...before, option], current: value, prefix: `${option}=` };
}

function placeOf(program: Command, before: readonly string[]): Place {
  let command = program;
  let option: Option | undefined;
  let onlyArguments = false;
  const typed: string[] = [];
  for (const word of before) {
    if (option && !word.startsWith('-')) {
      if (!option.variadic) option = undefined;
      continue;
    }
    option = undefined;
    if (!onlyArguments && word === '--') onlyArguments = true;
    else if (!onlyArguments && word.startsWith('-')) option = word.includes('=') ? undefined : takingValue(word, command);
    else {
      const found = command === program ? program.commands.find((one) => one.name() === word) : undefined;
      if (found) command = found;
      else typed.push(word);
    }
  }
  return { command, typed, option, onlyArguments };
}

const optionsOf = (command: Command): Option[] => {
  const { parent } = command;
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...(parent ? help.visibleGlobalOptions(command) : [])];
};

const takingValue = (flag: string, command: Command): Option | undefined =>
  optionsOf(command).find(({ long, short, required, optional }) => (flag === long || flag === short) && (required || optional));

async function answerAt({ command, typed, option, onlyArguments }: Place, current: string, names: Names): Promise<Answer> {
  if (!onlyArguments && current.startsWith('-')) return those(optionsOf(command).flatMap(flagsOf));
  if (option) return valuesOf(option, names);
  if (!command.parent) return typed.length > 0 ? helpFor(command, typed) : those(commandsOf(command));
  return argumentsOf(command, typed, names);
}

const flagsOf = (option: Option): Candidate[] =>
  [option.long, option.short].flatMap((flag) => (flag ? [{ value: flag, about: firstLine(option.description) }] : []));

const firstLine = (text: string): string => text.split('\n', 1)[0]!;

const commandsOf = (program: Command): Candidate[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ value: command.name(), about: command.description() }));

/** `help` is no command of its own. */
const helpFor = (program: Command, [first, ...more]: readonly string[]): Answer =>
  first === 'help' && more.length === 0 ? those(commandsOf(program).filter(({ value }) => value !== 'help')) : nothing;

async function valuesOf(option: Option, { rubrics, problemFormats }: Names): Promise<Answer> {
  if (option.argChoices) return those(option.argChoices.map((value) => ({ value, about: choiceAbout(option, value) })));
  if (option.long === '--under') return those(await rubrics());
  if (option.long === '--diagnostics') return those(problemFormats);
  return option.long === '--unit' || option.long === '--item' ? nothing : files;
}

/** The help of an option lists its choices, each on a line with what it is. */
function choiceAbout({ description }: Option, value: string): string {
  const line = description.split('\n').find((one) => one.startsWith(`${value} `));
  return line?.slice(value.length).trim() ?? '';
}

async function argumentsOf(command: Command, typed: readonly string[], { rubrics, codes, subjects, shells }: Names): Promise<Answer> {
  switch (command.name()) {
    case 'explain':
      return { candidates: typed.length === 0 ? await codes() : [], files: true };
    case 'schema':
      if (typed.length === 0) return those(subjects);
      return typed[0] === 'evidence' && typed.length === 1 ? { candidates: await rubrics(), files: true } : nothing;
    case 'completion':
      return typed.length === 0 ? those(shells) : nothing;
    default:
      return command.registeredArguments.length > 0 ? files : nothing;
  }
}
