export { evaluateFigure, labelOf, type Amount, type FigureScope } from './evaluate.js';
export { checkBound, within, type Bound, type Limit } from './bound.js';
export { figuresIn, type Figure, type Threshold } from './figure.js';
export { readFigure, type FigureOptions } from './read.js';
