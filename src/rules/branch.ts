// What the kinds share in saying how a rule can turn out and which facts lie on its edges.

import { Exact, formatExact } from '../exact/index.js';
import { figuresIn, type Figure } from '../figure/index.js';
import type { Branch } from './rule-kind.js';

export const branch = (id: string, zh: string, en: string): Branch => ({ id, title: { zh, en } });

export const fired = branch('fired', '发生', 'fires');
export const quiet = branch('quiet', '没有发生', 'does not fire');

/** A figure as the rubric writes it: a number, else what stands in the file. */
export const written = (figure: Figure): string =>
  figure.kind === 'constant' ? formatExact(figure.value) : figure.node.file.text.slice(figure.node.start, figure.node.end);

/** The numbers a figure can come to, as far as the file says them; none for a formula. */
export const numbersIn = (figure: Figure): Exact[] => [...figuresIn(figure)].flatMap((one) => (one.kind === 'constant' ? [one.value] : []));

/** Each number, and the numbers a little below and above it. */
export const around = (numbers: readonly Exact[], distance: Exact): Exact[] =>
  numbers.flatMap((number) => [number, number.minus(distance), number.plus(distance)]);

export const texts = (numbers: readonly Exact[]): string[] => [...new Set(numbers.map(formatExact))].filter((text) => !text.includes('/'));

/** YAML in flow style: a text that could be read as something else is quoted. */
export const quoted = (text: string): string =>
  /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text) && !/^(?:true|false|null)$/.test(text) ? text : JSON.stringify(text);
