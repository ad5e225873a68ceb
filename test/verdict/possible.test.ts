// What a provisional run says is possible, held against all ways in which the missing facts can turn out: places, places from the
// bottom, grades and consequences of small groups under random chains, tie styles, quotas and vetoes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../../src/report/result.js';
import { assessTexts, unitsOf } from '../support/assess-texts.js';

/** Every value a fact can have; a judgement is a whole number of points. */
const values = {
  a: [0, 1, 2].map((given) => ({ given, reason: '示例' })),
  b: [0, 1, 2].map((given) => ({ given, reason: '示例' })),
  last: [true, false],
  dropped: [true, false],
  limited: [true, false],
  decreed: [true, false],
  zeroed: [true, false],
  ready: [true, false],
} as const;
type Fact = keyof typeof values;
const facts = Object.keys(values) as Fact[];
const vetoes = {
  last: { rank: 'last' },
  dropped: { rank: 'none' },
  limited: { grade_at_most: '合格' },
  decreed: {},
  zeroed: { score: 0 },
} as const;

type Stated = Partial<Record<Fact, unknown>>;

interface Case {
  readonly rubric: object;
  readonly units: readonly Stated[];
}

const tie = fc.constantFrom('none', 'all');
const quota = fc.oneof(fc.constant({}), fc.record({ quota: fc.constantFrom<string | number>(1, 2, '40%', '67%'), tie }));
const ready = fc.constantFrom({}, { when: 'ready' }, { when: 'not ready' });

const rubric = fc
  .record({
    direction: fc.constantFrom('high', 'low'),
    ties: fc.constantFrom('share', 'dense'),
    order: fc.constantFrom(
      [],
      ['score high'],
      ['score high', 'score(b) low'],
      ['score low', 'score(a) high'],
      ['score(b) high', 'score low'],
    ),
    fired: fc.subarray(Object.keys(vetoes) as (keyof typeof vetoes)[]),
    decree: fc.constantFrom('良好', '不合格'),
    best: fc.tuple(quota, ready),
    middle: fc.tuple(quota, ready),
    worst: ready,
    tie,
  })
  .map(({ direction, ties, order, fired, decree, best, middle, worst, tie }) => {
    const edge = (high: number, low: number) => (direction === 'high' ? { from: high } : { to: low });
    return {
      rubric: 'r',
      title: '示例',
      points: 4,
      direction,
      facts: [{ id: 'ready', type: 'flag' }],
      items: ['a', 'b'].map((id) => ({ id, title: id, points: 2, kind: 'judged', award: { up_to: 2 } })),
      vetoes: fired.map((id) => ({ id, kind: 'flag', effect: id === 'decreed' ? { grade: decree } : vetoes[id] })),
      ranking: { ties, ...(order.length > 0 && { order }) },
      grades: [
        { name: '优秀', ...edge(3, 1), ...best[0], ...best[1] },
        { name: '良好', ...edge(2, 2), ...middle[0], ...middle[1] },
        { name: '合格', ...edge(1, 3), ...worst },
        { name: '不合格' },
      ],
      consequences: [
        { id: 'first', when: 'rank <= 1', tie },
        { id: 'bottom', when: 'rank_from_bottom <= 1', tie },
        { id: 'top_score', when: 'rank(score) <= 2', tie },
        { id: 'low_score', when: 'rank_from_bottom(score) <= 1', tie },
        { id: 'graded', when: "grade = '优秀'" },
        { id: 'money', when: 'rank >= 1', tie, value: { by: 'grade', 优秀: 3, 良好: 2, default: '= score' } },
        { id: 'ready_first', when: 'ready and rank <= 2', tie },
      ],
    };
  });

/** At most four facts of all units are missing: every way to fill them can be tried. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    rubric,
    drawn: fc.array(fc.tuple(...facts.map((fact) => fc.nat({ max: values[fact].length - 1 }))), { minLength: 2, maxLength: 4 }),
    gaps: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(...facts)), { minLength: 1, maxLength: 4 }),
  })
  .map(({ rubric, drawn, gaps }) => ({
    rubric,
    units: drawn.map((row, at) =>
      Object.fromEntries(
        facts.flatMap((fact, index) =>
          gaps.some(([unit, gap]) => unit === at && gap === fact) ? [] : [[fact, values[fact][row[index]!]]],
        ),
      ),
    ),
  }));

function run({ rubric }: Case, units: readonly Stated[]): Map<string, UnitResult> {
  const declared = new Set(['a', 'b', 'ready', ...(rubric as { vetoes: { id: string }[] }).vetoes.map(({ id }) => id)]);
  const known = (stated: Stated) => Object.fromEntries(Object.entries(stated).filter(([fact]) => declared.has(fact)));
  const evidence = units.map((stated, at) => ({
    rubric: 'r',
    unit: { id: `u${at}`, name: `示例${at}` },
    assessed: { by: '示例', date: '2020-01-01' },
    facts: known(stated),
  }));
  return unitsOf(assessTexts([rubric], evidence));
}

/** Every way to state what the units do not state. */
function* fillings(units: readonly Stated[]): Generator<readonly Stated[]> {
  for (const [at, unit] of units.entries()) {
    const gap = facts.find((fact) => !(fact in unit));
    if (gap === undefined) continue;
    for (const value of values[gap]) yield* fillings(units.with(at, { ...unit, [gap]: value }));
    return;
  }
  yield units;
}

const within = (value: number | null, low: number | null, high: number | null): boolean =>
  value === null || (low !== null && high !== null && low <= value && value <= high);

function holds(said: UnitResult, found: readonly UnitResult[]): void {
  for (const one of found) {
    expect(within(one.rank, said.rank_lowest, said.rank_highest), `place ${one.rank}`).toBe(true);
    expect(within(one.rank_from_bottom, said.rank_from_bottom_lowest, said.rank_from_bottom_highest), 'from the bottom').toBe(true);
    expect(said.grade_certain ? [said.grade] : said.grades_possible).toContain(one.grade);
    const follows = new Set(one.consequences.map(({ id }) => id));
    for (const { id, certain } of said.consequences) if (certain) expect(follows, `${id} is certain`).toContain(id);
    const possible = said.consequences.map(({ id }) => id);
    for (const id of follows) expect(possible).toContain(id);
  }
}

const runs = 40;
const timeout = 60_000;

describe('what may still come', () => {
  it('holds whatever the missing facts turn out to be', { timeout }, () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const said = run(drawn, drawn.units);
        const found = [...fillings(drawn.units)].map((units) => run(drawn, units));
        for (const [id, unit] of said) {
          holds(
            unit,
            found.map((one) => one.get(id)!),
          );
        }
      }),
      { numRuns: runs },
    );
  });

  it('is no wider than it need be where one key decides', { timeout }, () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('share', 'dense'), (drawn, ties) => {
        const plain = { ...drawn, rubric: { ...drawn.rubric, vetoes: [], ranking: { ties } } };
        const found = [...fillings(plain.units)].map((units) => run(plain, units));
        for (const [id, said] of run(plain, plain.units)) {
          const places = found.map((one) => one.get(id)!.rank!);
          expect(said.rank_lowest).toBe(Math.min(...places));
          // Marks are whole numbers here: the units ahead may not have as many different ones as there are units.
          if (ties === 'share') expect(said.rank_highest).toBe(Math.max(...places));
        }
      }),
      { numRuns: runs },
    );
  });
});
