// Text on a terminal, as diagnostics, reports and help print it.

export { cleanText, visible } from './visible.js';
export { alignDecimals, displayWidth, graphemes, joiner, padEnd, padStart } from './width.js';
export { hang, keepTogether, noBreak, untied, wrapText } from './wrap.js';
