export type { Cause, Entry, FactUse } from './entry.js';
export { because, renderMessage, type Message } from './words.js';
