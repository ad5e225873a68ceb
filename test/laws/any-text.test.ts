// No input crashes: damaged text, damaged trees and damaged bytes give diagnostics, or a result whose ledger still balances.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import { replay } from '../../src/replay/replay.js';
import { whole } from './arbitrary-rubric.js';
import { documentOf } from './arbitrary-evidence.js';
import { assessFiles, cases, evidenceFiles, rubricFile, type Case, type File } from './case.js';
import { Dice, throwsOf } from './dice.js';
import { patience, runs } from './runs.js';
import { entriesOf, isMap, plain, writeYaml, type Yaml } from './yaml-text.js';

const cohort = { ...whole, cohort: true };

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

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const edits = fc.array(
  fc.record({
    at: fc.nat(9999),
    remove: fc.oneof(fc.constant(0), fc.nat(12)),
    insert: fc.oneof(fc.constant(''), fc.constantFrom(...slips)),
  }),
  { minLength: 1, maxLength: 3 },
);

const edited = (text: string, all: readonly Edit[]): string =>
  all.reduce((now, { at, remove, insert }) => {
    const place = Math.floor((at / 10_000) * now.length);
    return now.slice(0, place) + insert + now.slice(place + remove);
  }, text);

/** Whatever the files say, the library returns, and what it returns balances. */
function expectAnswer(rubric: File, evidence: readonly File[]): void {
  const { result, diagnostics } = assessFiles(rubric, evidence);
  expect(replay(result)).toEqual([]);
  if (result.units.length === 0) expect(diagnostics.length).toBeGreaterThan(0);
}

describe('no input crashes', () => {
  it('a rubric with a few characters lost or slipped in', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(), edits, (one, slip) => {
        const { path, text } = rubricFile(one.rubric);
        expectAnswer({ path, text: edited(text, slip) }, evidenceFiles(one));
      }),
      runs(500),
    );
  });

  it('evidence with a few characters lost or slipped in', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(), edits, (one, slip) => {
        const [first, ...others] = evidenceFiles(one);
        expectAnswer(rubricFile(one.rubric), [{ path: first!.path, text: edited(first!.text, slip) }, ...others]);
      }),
      runs(500),
    );
  });

  it('a rubric in which a value stands where another should', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(cohort), throwsOf(12), (one, throws) => {
        expectAnswer(rubricFile(transplanted(one.rubric, new Dice(throws))), evidenceFiles(one));
      }),
      runs(700),
    );
  });

  it('evidence in which a value stands where another should', { timeout: patience }, () => {
    fc.assert(
      fc.property(cases(), throwsOf(12), (one, throws) => {
        expectAnswer(rubricFile(one.rubric), transplantedEvidence(one, new Dice(throws)));
      }),
      runs(500),
    );
  });

  it('any bytes', { timeout: patience }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (rubric, evidence) => {
        const { result, diagnostics } = assess({
          rubrics: [{ path: 'r.yaml', bytes: rubric, named: true }],
          evidence: [{ path: 'e.yaml', bytes: evidence, named: true }],
        });
        expect([result.units, diagnostics.length > 0]).toEqual([[], true]);
      }),
      runs(300),
    );
  });
});

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
function transplanted(tree: Yaml, dice: Dice): Yaml {
  const places = paths(tree);
  const [to, from] = [places[dice.roll(places.length)]!, places[dice.roll(places.length)]!];
  return replaced(tree, to, dice.chance(2) ? at(tree, from) : strangers[dice.roll(strangers.length)]!);
}

function transplantedEvidence({ units }: Case, dice: Dice): File[] {
  return units.flatMap(({ unit, files }) =>
    files.map((file, index) => {
      const document = documentOf(file, unit);
      return {
        path: `evidence/${String(unit['id'])}.${index + 1}.yaml`,
        text: writeYaml(index === 0 ? transplanted(document, dice) : document),
      };
    }),
  );
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
