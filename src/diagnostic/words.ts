// The fixed words around a diagnostic, in both languages. The sentences themselves are in the catalogue.

import { catalogue, type Code } from './catalogue.js';
import type { Args, Definition, Language } from './define.js';
import type { Diagnostic, Related, Severity } from './diagnostic.js';

export const severityWords: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', note: '提示' },
  en: { error: 'error', warning: 'warning', note: 'note' },
};

export const roleWords: Readonly<Record<Language, Readonly<Record<Related['role'], string>>>> = {
  zh: { first: '第一处', opening: '开头', other: '另一处', definition: '定义处', used: '使用处', evidence: '证据' },
  en: {
    first: 'first here',
    opening: 'opened here',
    other: 'also here',
    definition: 'defined here',
    used: 'used here',
    evidence: 'the evidence',
  },
};

/** The catalogue's entry for any code: its arguments are checked where a diagnostic is made, not where it is shown. */
export const definitionOf = (code: Code): Definition<Args> => catalogue[code] as unknown as Definition<Args>;

export const severityOf = ({ code }: Diagnostic): Severity => definitionOf(code).severity;

/** Shown only where notes are asked for. */
export const isAside = ({ code }: Diagnostic): boolean => definitionOf(code).aside === true;

/** A sentence with its full stop, which those about formulas leave to us. */
export function messageOf({ code, args }: Diagnostic, language: Language): string {
  const sentence = definitionOf(code)[language](args as Args);
  if (/[。？！.?!]$/.test(sentence)) return sentence;
  return sentence + (language === 'zh' ? '。' : '.');
}
