export type { Cause, Entry, FactUse } from './entry.js';
export type { WordCode } from './catalogue.js';
export { because, renderMessage, type Message } from './words.js';
