// Every sentence that gives a reason, by code: entries of the ledger, places, grades, consequences.
// The codes are the `message.code` of results, so they stay once published.

import { wordsOfFrame } from './words-of-frame.js';
import { wordsOfRules } from './words-of-rules.js';
import { wordsOfVerdict } from './words-of-verdict.js';

export const words = { ...wordsOfRules, ...wordsOfFrame, ...wordsOfVerdict } as const;

export type WordCode = keyof typeof words;

/** A code of another version, which has no sentence here. */
export const isWordless = (code: string): boolean => !Object.hasOwn(words, code);
