// Every sentence the ledger can say, in both languages. A reason is data (code and arguments) until it is shown.

import { isWordless, words, type WordCode } from './catalogue.js';
import type { Language } from '../diagnostic/define.js';

export interface Message {
  readonly code: WordCode;
  readonly args: Readonly<Record<string, string>>;
}

export const because = (code: WordCode, args: Readonly<Record<string, string>>): Message => ({ code, args });

/** The sentence; an unknown code (a result made by another version) shows its arguments. */
export function renderMessage(
  message: { readonly code: string; readonly args: Readonly<Record<string, string>> },
  language: Language,
): string {
  if (isWordless(message.code)) return Object.values(message.args).join(' ');
  return words[message.code as WordCode][language](message.args);
}
