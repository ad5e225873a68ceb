// A sheet recomputed alone: one unit's evidence and the `cohort:` block of its result give the same ledger to the same bytes, without
// the files of any other unit.

import { describe, expect, it } from 'vitest';
import { assess, type AssessRequest } from '../../src/assessment/assess.js';
import { groupBy } from '../../src/order/index.js';
import { inOrder } from '../../src/report/key-order.js';
import type { UnitResult } from '../../src/report/result.js';
import { assessFolders, filesIn, onlyUnit, source, textOf } from './shipped.js';

interface Story {
  readonly rubrics: readonly string[];
  readonly evidence: readonly string[];
  readonly results: NonNullable<AssessRequest['results']>;
}

const law = assessFolders(['rubrics/zhaohua-2017'], ['examples/zhaohua-2017']).result.units;
const lawResults = ['zhaohua_departments_2017', 'zhaohua_townships_2017'].map((name) => ({
  name,
  units: law.filter(({ rubric }) => rubric === name),
}));

const stories: Readonly<Record<string, Story>> = {
  'zhaohua-2017': { rubrics: ['rubrics/zhaohua-2017'], evidence: ['examples/zhaohua-2017'], results: [] },
  'bazhong-style 2019': { rubrics: ['rubrics/bazhong-style'], evidence: ['examples/bazhong-style/2019'], results: [] },
  'bazhong-style 2020': { rubrics: ['rubrics/bazhong-style'], evidence: ['examples/bazhong-style/2020'], results: [] },
  'composite-2017': { rubrics: ['rubrics/composite-2017'], evidence: ['examples/composite-2017'], results: lawResults },
};

/** The block as a further evidence file of the unit. JSON is YAML. */
const blockOf = ({ rubric, unit, cohort }: UnitResult) => {
  const head = Object.fromEntries(Object.entries(unit).filter(([, value]) => value !== null));
  return source('cohort.yaml', JSON.stringify({ rubric, unit: head, facts: {}, cohort: cohort ?? {} }));
};

/** As the program would print it. */
const sheetOf = (unit: UnitResult): string => JSON.stringify(inOrder(partOf(unit), 'unit'));

const partOf = ({ status, score, exact, lowest, highest, entries, items, extra, missing, waits_for, cohort }: UnitResult) => ({
  status,
  score,
  exact,
  lowest,
  highest,
  entries,
  items,
  extra,
  missing,
  waits_for,
  cohort,
});

describe.each(Object.entries(stories))('%s', (_name, { rubrics, evidence, results }) => {
  const { units } = assessFolders(rubrics, evidence, results).result;
  const files = evidence.flatMap(filesIn);
  const shelf = groupBy(rubrics.flatMap(filesIn), (file) => /^rubric: (\S+)/m.exec(textOf(file))![1]!);

  it.each(units.map((unit) => [unit.unit.id, unit] as const))('%s', (id, unit) => {
    const own = onlyUnit(files, id);
    expect(own.length).toBeGreaterThan(0);
    const again = assess({ rubrics: shelf.get(unit.rubric)!, evidence: [...own, blockOf(unit)], results }).result;
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again.units.map((one) => one.unit.id)).toEqual([id]);
    expect(partOf(again.units[0]!)).toEqual(partOf(unit));
    expect(sheetOf(again.units[0]!)).toBe(sheetOf(unit));
  });
});

describe('without the block', () => {
  it('the sheet is another: a place among one unit, a mean of nobody', () => {
    const [story] = [stories['bazhong-style 2020']!];
    const files = story.evidence.flatMap(filesIn);
    const together = assessFolders(story.rubrics, story.evidence).result.units;
    const alone = (id: string) => assess({ rubrics: story.rubrics.flatMap(filesIn), evidence: onlyUnit(files, id) }).result.units[0]!;
    // 示例戌局 reported least but eight: 20th of 28, 6.2 points. Alone it is first: 10.
    expect(together.find(({ unit }) => unit.id === 'dept_xu')!.items[0]!.items.at(-1)!.exact).toBe('6.2');
    expect(alone('dept_xu').items[0]!.items.at(-1)!.exact).toBe('10');
  });
});
