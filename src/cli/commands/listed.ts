// A list of names short enough for a sentence.

import type { Language } from '../../diagnostic/define.js';
import type { CliWords } from '../words.js';

const most = 8;

export function listed(names: readonly string[], words: CliWords, language: Language): string {
  const text = names.slice(0, most).join(language === 'zh' ? '、' : ', ');
  return names.length > most ? `${text} ${words.andMore(names.length)}` : text;
}
