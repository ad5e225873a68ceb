export { Exact } from './exact.js';
export { formatExact, parseExact } from './text.js';
export { roundTo, roundingModes, type Rounding, type RoundingMode } from './rounding.js';
export * from './range.js';
