// Commander speaks English only: its error texts in Chinese, keyed by its error codes. A text it words anew falls back to its English.

import type { Language } from '../diagnostic/define.js';

interface Translation {
  readonly english: RegExp;
  readonly zh: (...found: string[]) => string;
}

const suggestion = String.raw`(?:\n\(Did you mean (?:one of )?(.*)\?\))?`;
const meant = (names: string | undefined): string => (names ? `，是不是 ${names.split(', ').join('、')}？` : '');

const translations: Readonly<Record<string, Translation>> = {
  'commander.unknownOption': {
    english: new RegExp(`^unknown option '(.*?)'${suggestion}$`, 's'),
    zh: (flag, near) => `没有选项 ${flag}${meant(near)}`,
  },
  'commander.unknownCommand': {
    english: new RegExp(`^unknown command '(.*?)'${suggestion}$`, 's'),
    zh: (name, near) => `没有命令 ${name}${meant(near)}`,
  },
  'commander.missingArgument': { english: /^missing required argument '(.*)'$/, zh: (name) => `还要给出${name}` },
  'commander.optionMissingArgument': { english: /^option '(.*)' argument missing$/, zh: (flags) => `选项 ${flags} 后面还要一个值` },
  'commander.invalidArgument': {
    english: /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    zh: (flags, value, choices) => `选项 ${flags} 没有“${value}”，可以是 ${choices?.split(', ').join('、')}`,
  },
  'commander.excessArguments': {
    english: /^too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    zh: (expected, got) => `参数太多：应有 ${expected} 个，给了 ${got} 个`,
  },
};

/** The text of a commander error, without its `error: `, in the reader's language. */
export function usageText(code: string, message: string, language: Language): string {
  const english = message.replace(/^error: /, '');
  const translation = translations[code];
  const found = language === 'zh' ? translation?.english.exec(english) : undefined;
  return found && translation ? translation.zh(...found.slice(1)) : english.replace(/\n\((Did you mean .*\?)\)$/s, ' $1');
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

export const helpTitle = (english: string, language: Language): string => (language === 'zh' ? (titles[english] ?? english) : english);
