// Options that several commands share, and their types as the parser hands them over.

import { Option } from 'commander';
import { stages } from '../../evidence/model.js';
import { problemFormats } from '../../report/problems/names.js';
import { formats } from '../../report/registry.js';
import type { Language } from '../../diagnostic/define.js';
import type { RubricCommand } from '../command.js';
import type { Session } from '../session.js';
import type { CliWords } from '../words.js';
import { cacheWords } from '../words-cache.js';

export interface GeneralOptions {
  readonly quiet?: boolean;
}

/** Where the problems go that a command finds. */
export interface ProblemsOptions extends GeneralOptions {
  readonly diagnostics?: readonly string[];
}

export interface InputOptions extends ProblemsOptions {
  readonly reference?: boolean;
  readonly rubrics?: readonly string[];
  readonly stage?: string;
  readonly under?: string;
  readonly result?: readonly string[];
  readonly cache?: string;
}

export interface CohortInputOptions extends InputOptions {
  readonly cohort?: readonly string[];
}

export interface OutputOptions {
  readonly public?: boolean;
  readonly format?: string;
  readonly output?: string;
}

/** A command whose arguments are files or folders; `about` says which. */
export function commandOnFiles(program: RubricCommand, name: keyof CliWords['examples'], about: string, { words }: Session): RubricCommand {
  const command = program.command(name).description(words.commands[name]) as RubricCommand;
  return command.argument(`<${words.names.paths}...>`, about).addHelpText('after', `\n${words.examples[name]}`);
}

export function addInputOptions(command: RubricCommand, session: Session): void {
  const { words } = session;
  command
    .addOption(rubricsOption(words))
    .addOption(new Option(`--stage <${words.names.stage}>`, words.options.stage).choices([...stages]).helpGroup(words.groups.data))
    .addOption(new Option(`--under <${words.names.id}>`, words.options.under).helpGroup(words.groups.data))
    .addOption(new Option(`--result <${words.names.named}>`, words.options.result).argParser(repeated).helpGroup(words.groups.data))
    .addOption(referenceOption(words))
    .addOption(diagnosticsOption(session));
}

/** The same for commands that keep what they scored. */
export function addScoredInputOptions(command: RubricCommand, session: Session): void {
  addInputOptions(command, session);
  command.addOption(cacheOption(session));
}

/** The same for commands that score groups of which not all units need be at hand. */
export function addGroupInputOptions(command: RubricCommand, session: Session): void {
  addScoredInputOptions(command, session);
  command.addOption(cohortOption(session.words));
}

const repeated = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

export const cohortOption = ({ names, options, groups }: Session['words']): Option =>
  new Option(`--cohort <${names.file}>`, options.cohort).argParser(repeated).helpGroup(groups.data);

export const addOutputOptions = (command: RubricCommand, session: Session, about = session.words.options.format): RubricCommand =>
  command
    .addOption(formatOption(about, formats, session))
    .addOption(outputOption(session.words))
    .addOption(new Option('--public', session.words.options.public).helpGroup(session.words.groups.output));

interface Described {
  readonly name: string;
  readonly describe: Readonly<Record<Language, string>>;
}

export function formatOption(about: string, known: readonly Described[], { words, language }: Session): Option {
  const longest = Math.max(...known.map(({ name }) => name.length));
  const list = known.map(({ name, describe }) => `\n${name.padEnd(longest)}  ${describe[language]}`).join('');
  return new Option(`--format <${words.names.format}>`, about + list).choices(known.map(({ name }) => name)).helpGroup(words.groups.output);
}

export function diagnosticsOption({ words, language }: Session): Option {
  const names = problemFormats.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  return new Option(`--diagnostics <${words.names.diagnostics}>`, words.options.diagnostics + (language === 'zh' ? '' : ' ') + names)
    .argParser(repeated)
    .helpGroup(words.groups.output);
}

export function rubricsOption({ names, options, groups }: Session['words']): Option {
  const option = new Option(`--rubrics <${names.paths}...>`, options.rubrics).helpGroup(groups.data);
  // Commander sees the dots only behind a Latin letter.
  option.variadic = true;
  return option;
}

const cacheOption = ({ words, language }: Session): Option =>
  new Option(`--cache <${words.names.folder}>`, cacheWords[language].option).helpGroup(words.groups.data);

export const referenceOption = ({ options, groups }: Session['words']): Option =>
  new Option('--reference', options.reference).helpGroup(groups.data);

export const outputOption = (words: Session['words']): Option =>
  new Option(`-o, --output <${words.names.file}>`, words.options.output).helpGroup(words.groups.output);
