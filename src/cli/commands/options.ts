// Options that several commands share, and their types as the parser hands them over.

import { Option } from 'commander';
import { stages } from '../../evidence/model.js';
import { reporters } from '../../report/registry.js';
import type { RubricCommand } from '../command.js';
import type { Session } from '../session.js';
import type { CliWords } from '../words.js';

export interface GeneralOptions {
  readonly quiet?: boolean;
}

export interface InputOptions extends GeneralOptions {
  readonly rubrics?: readonly string[];
  readonly stage?: string;
  readonly under?: string;
  readonly result?: readonly string[];
}

export interface OutputOptions {
  readonly format?: string;
  readonly output?: string;
}

/** A command whose arguments are files or folders; `about` says which. */
export function commandOnFiles(program: RubricCommand, name: keyof CliWords['examples'], about: string, { words }: Session): RubricCommand {
  const command = program.command(name).description(words.commands[name]) as RubricCommand;
  return command.argument(`<${words.names.paths}...>`, about).addHelpText('after', `\n${words.examples[name]}`);
}

export function addInputOptions(command: RubricCommand, { words }: Session): void {
  command
    .addOption(rubricsOption(words))
    .addOption(new Option(`--stage <${words.names.stage}>`, words.options.stage).choices([...stages]).helpGroup(words.groups.data))
    .addOption(new Option(`--under <${words.names.id}>`, words.options.under).helpGroup(words.groups.data))
    .addOption(
      new Option(`--result <${words.names.named}>`, words.options.result)
        .argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
        .helpGroup(words.groups.data),
    );
}

export function addOutputOptions(command: RubricCommand, { words, language }: Session): void {
  const longest = Math.max(...reporters.map(({ name }) => name.length));
  const formats = reporters.map(({ name, describe }) => `\n${name.padEnd(longest)}  ${describe[language]}`).join('');
  command
    .addOption(
      new Option(`--format <${words.names.format}>`, words.options.format + formats)
        .choices(reporters.map(({ name }) => name))
        .helpGroup(words.groups.output),
    )
    .addOption(outputOption(words));
}

export function rubricsOption({ names, options, groups }: Session['words']): Option {
  const option = new Option(`--rubrics <${names.paths}...>`, options.rubrics).helpGroup(groups.data);
  // Commander sees the dots only behind a Latin letter.
  option.variadic = true;
  return option;
}

export const outputOption = (words: Session['words']): Option =>
  new Option(`-o, --output <${words.names.file}>`, words.options.output).helpGroup(words.groups.output);
