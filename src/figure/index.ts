export { evaluateFigure, labelOf, type Amount, type FigureScope } from './evaluate.js';
export { checkBound, type Bound } from './bound.js';
export { figuresIn, type Figure, type Threshold } from './figure.js';
export { readFigure, type FigureOptions } from './read.js';
