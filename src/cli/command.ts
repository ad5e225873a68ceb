// Commander's command and help, made to speak both languages and to count Chinese characters as two columns.

import { Command, CommanderError, Help, Option, type HelpContext } from 'commander';
import type { Language } from '../diagnostic/define.js';
import type { Paint } from '../report/reporter.js';
import { displayWidth, wrapText } from '../terminal/index.js';
import { helpTitle } from './commander-words.js';
import { cliWords } from './words.js';

export interface Voice {
  readonly language: Language;
  readonly paint: Paint;
}

/** Its code says that no command was named. */
export const noCommand = 'rubric.noCommand';

export class RubricCommand extends Command {
  constructor(
    private readonly voice: Voice,
    name?: string,
  ) {
    super(name);
    const { options, groups } = cliWords(voice.language);
    this.addHelpOption(new Option('-h, --help', options.help).helpGroup(groups.general));
    this.allowExcessArguments(false);
  }

  override createCommand(name?: string): RubricCommand {
    return new RubricCommand(this.voice, name);
  }

  override createHelp(): Help {
    return Object.assign(new RubricHelp(this.voice), this.configureHelp());
  }

  /** Commander shows all its help where a command is missing, and also where `help` is asked about an unknown command. */
  override help(context?: HelpContext | ((text: string) => string)): never {
    if (typeof context === 'function' || !context?.error) return super.help(context as HelpContext);
    const [first, asked] = this.args;
    if (first === 'help' && asked !== undefined) this.error(`error: unknown command '${asked}'`, { code: 'commander.unknownCommand' });
    throw new CommanderError(0, noCommand, '');
  }
}

class RubricHelp extends Help {
  constructor(private readonly voice: Voice) {
    super();
    this.showGlobalOptions = true;
  }

  override displayWidth(text: string): number {
    return displayWidth(text.replace(sgr, ''));
  }

  override boxWrap(text: string, width: number): string {
    return text
      .split('\n')
      .flatMap((line) => wrapText(line, width))
      .join('\n');
  }

  /** Commander puts the commands last, behind options that matter less. */
  override formatHelp(command: Command, helper: Help): string {
    const { language, paint } = this.voice;
    const width = helper.padWidth(command, helper);
    const list = (heading: string, items: readonly (readonly [string, string])[]): string[] => {
      const lines = items.map(([term, description]) => helper.formatItem(term, width, description, helper));
      return lines.length === 0 ? [] : [paint.strong(heading), ...lines, ''];
    };
    const takes = helper.visibleArguments(command).map((each) => [helper.argumentTerm(each), helper.argumentDescription(each)] as const);
    const commands = helper.visibleCommands(command);
    const options = [...helper.visibleOptions(command), ...helper.visibleGlobalOptions(command)];
    const commandGroups = [...helper.groupItems(commands, commands, (each) => each.helpGroup())].flatMap(([group, members]) =>
      list(
        group,
        members.map((each) => [helper.subcommandTerm(each), helper.subcommandDescription(each)]),
      ),
    );
    const optionGroups = [...helper.groupItems(options, options, (each) => each.helpGroupHeading ?? '')].flatMap(([group, members]) =>
      list(
        group,
        members.map((each) => [helper.optionTerm(each), helper.optionDescription(each)]),
      ),
    );
    const usage = `${paint.strong(helpTitle('Usage:', language))}${language === 'zh' ? '' : ' '}${helper.commandUsage(command)}`;
    const about = helper.boxWrap(helper.commandDescription(command), helper.helpWidth ?? 80);
    return [usage, '', about, '', ...list(helpTitle('Arguments:', language), takes), ...commandGroups, ...optionGroups].join('\n');
  }

  override subcommandTerm(command: Command): string {
    return command.name();
  }

  override commandUsage(command: Command): string {
    const usage = super.commandUsage(command);
    return this.voice.language === 'zh'
      ? usage.replace('[options]', '[选项]').replace('[command]', '<命令>')
      : usage.replace('[command]', '<command>');
  }

  /** `--help` belongs to every command and stands with the general options. */
  override visibleOptions(command: Command): Option[] {
    const options = super.visibleOptions(command);
    return command.parent ? options.filter(({ long }) => long !== '--help') : options;
  }

  override visibleGlobalOptions(command: Command): Option[] {
    const { parent } = command;
    return parent ? super.visibleOptions(parent).filter(({ long }) => long !== '--version') : [];
  }

  /** Choices are named in the description, where they can be explained. */
  override optionDescription(option: Option): string {
    return option.description;
  }
}

const sgr = /\u001b\[[\d;]*m/g;
