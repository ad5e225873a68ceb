// Damage: characters lost or slipped in, values where others should stand. What people, editors and merges do to YAML.

import fc from 'fast-check';
import type { Dice } from './dice.js';
import { entriesOf, isMap, plain, type Yaml } from './yaml-text.js';

/** What slips in by hand: keys of a Chinese keyboard, YAML's own signs, words that mean something elsewhere. */
const slips = [
  '：',
  '，',
  '　',
  '“',
  ':',
  '-',
  '- ',
  '\n',
  '  ',
  '\t',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '#',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '%',
  '=',
  '~',
  '0',
  '-1',
  '1e3',
  '.',
  '甲',
  'all',
  'none',
  'not_applicable',
  'r1',
  'i1',
  'score(i1)',
  '\u0000',
  '\ud800',
];

export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.nat(9999),
    remove: fc.oneof(fc.constant(0), fc.nat(12)),
    insert: fc.oneof(fc.constant(''), fc.constantFrom(...slips)),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Several edits one after the other; `at` is in ten-thousandths of the text. */
export const edited = (text: string, all: readonly Edit[]): string =>
  all.reduce((now, { at, remove, insert }) => {
    const place = Math.floor((at / 10_000) * now.length);
    return now.slice(0, place) + insert + now.slice(place + remove);
  }, text);

const strangers: readonly Yaml[] = [
  plain('~'),
  plain(0),
  plain(-1),
  plain('1e400'),
  true,
  '',
  '= 1 / 0',
  '= x',
  'all',
  'none',
  'not_applicable',
  [],
  {},
  [plain(1)],
  { by: 'class' },
  { by: 'r1', a: plain(1) },
  plain('2017-02-30'),
  'i1',
  'score(i1) > 1',
  { value: plain(3) },
  { at_least: { 3: plain(1) } },
];

/** One value somewhere in the tree replaced: by a stranger, or by another value of the same tree. */
export function transplanted(tree: Yaml, dice: Dice): Yaml {
  const places = paths(tree);
  const [to, from] = [places[dice.roll(places.length)]!, places[dice.roll(places.length)]!];
  return replaced(tree, to, dice.chance(2) ? at(tree, from) : strangers[dice.roll(strangers.length)]!);
}

type Path = readonly (string | number)[];

function paths(tree: Yaml, here: Path = []): Path[] {
  if (Array.isArray(tree)) return [here, ...tree.flatMap((item: Yaml, index) => paths(item, [...here, index]))];
  return isMap(tree) ? [here, ...entriesOf(tree).flatMap(([key, inner]) => paths(inner, [...here, key]))] : [here];
}

function at(tree: Yaml, [step, ...rest]: Path): Yaml {
  if (step === undefined) return tree;
  return at((tree as unknown as Record<string | number, Yaml>)[step]!, rest);
}

function replaced(tree: Yaml, [step, ...rest]: Path, value: Yaml): Yaml {
  if (step === undefined) return value;
  if (Array.isArray(tree)) return tree.map((item: Yaml, index) => (index === step ? replaced(item, rest, value) : item));
  return isMap(tree)
    ? Object.fromEntries(entriesOf(tree).map(([key, inner]) => [key, key === step ? replaced(inner, rest, value) : inner]))
    : tree;
}
