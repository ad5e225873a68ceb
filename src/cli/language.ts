// Which language to speak: `--lang`, then RUBRIC_LANG, LC_ALL, LC_MESSAGES, LANG; Chinese where none of them says zh or en.

import type { Language } from '../diagnostic/define.js';
import type { Io } from './io.js';

const variables = ['RUBRIC_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'];

/** Reads `--lang` ahead of the parser: the parser's own messages already need the answer. A wrong value is left for the parser to report. */
export function chooseLanguage(argv: readonly string[], environment: Io['environment']): Language {
  return [optionValue(argv, '--lang'), ...variables.map(environment)].map(languageOf).find((language) => language !== undefined) ?? 'zh';
}

/** `zh_CN.UTF-8`, `en-US`, `zh`; `C` and `POSIX` name no language. */
function languageOf(value: string | undefined): Language | undefined {
  const name = value?.toLowerCase().split(/[_.@-]/)[0];
  return name === 'zh' || name === 'en' ? name : undefined;
}

function optionValue(argv: readonly string[], option: string): string | undefined {
  const end = argv.indexOf('--');
  const own = end === -1 ? argv : argv.slice(0, end);
  const at = own.findLastIndex((argument) => argument === option || argument.startsWith(`${option}=`));
  return own[at] === option ? own[at + 1] : own[at]?.slice(option.length + 1);
}
