export { SourceFile, placeOf, textOf, type Position, type Span } from './source-file.js';
export { childOf, entryOf, firstLineOf, type ListNode, type MapEntry, type MapNode, type Node, type ScalarNode } from './tree.js';
export { slipIn } from './slip.js';
