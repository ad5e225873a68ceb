// The example in the style of Bazhong, two years, against what examples/bazhong-style/independent/calculate.py worked out from the
// README alone; and every edge at which units tie, with the sentence of the README that decides it.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import type { UnitResult } from '../../src/report/result.js';
import { assessFolders, consequencesOf, edited, expectation, filesIn, inexact, marksOf, sameKeys, textOf } from './shipped.js';

interface Expected {
  readonly rubric: 'counties' | 'departments';
  readonly status: string;
  readonly score: string;
  readonly before_rounding: string;
  readonly lowest: string;
  readonly highest: string;
  readonly rank: number | null;
  readonly rank_best: number | null;
  readonly rank_worst: number | null;
  readonly rank_from_bottom: number | null;
  readonly grade: string;
  readonly consequences: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, string>>;
  readonly extra: string;
}

interface ExpectedGroup {
  readonly mean: string;
  readonly best: string;
  readonly worst: string;
  readonly spread: string;
}

const rubrics = ['rubrics/bazhong-style'];
const year2019 = assessFolders(rubrics, ['examples/bazhong-style/2019']);
const previous = [{ name: 'previous', units: year2019.result.units }];
const year2020 = assessFolders(rubrics, ['examples/bazhong-style/2020'], previous);
const files = {
  2019: expectation<Expected, ExpectedGroup>('examples/bazhong-style/expected-2019.json'),
  2020: expectation<Expected, ExpectedGroup>('examples/bazhong-style/expected-2020.json'),
};
const expected = { 2019: files[2019].units, 2020: files[2020].units };

const byId = (units: readonly UnitResult[]): Record<string, UnitResult> => Object.fromEntries(units.map((unit) => [unit.unit.id, unit]));
const in2019 = byId(year2019.result.units);
const in2020 = byId(year2020.result.units);
const idsWith = (units: Record<string, UnitResult>, group: string, holds: (unit: UnitResult) => boolean): string[] =>
  Object.values(units)
    .filter((unit) => unit.unit.group === group && holds(unit))
    .map(({ unit }) => unit.id)
    .sort();
const departments2020 = (holds: (unit: UnitResult) => boolean): string[] => idsWith(in2020, '市级部门', holds);
const follows = (id: string) => (unit: UnitResult) => unit.consequences.some((one) => one.id === id);

describe.each([
  [2019 as const, year2019],
  [2020 as const, year2020],
])('the year %i', (year, { result }) => {
  it('has six counties and twenty-eight departments, all of them expected', () => {
    expect(result.units.map(({ unit }) => unit.group).filter((group) => group === '区县')).toHaveLength(6);
    expect(result.units.map(({ unit }) => unit.group).filter((group) => group === '市级部门')).toHaveLength(28);
    expect(result.units.map(({ unit }) => unit.id).sort()).toEqual(Object.keys(expected[year]).sort());
  });

  it.each(Object.keys(expected[year]))('%s: score, place, grade, consequences, marks', (id) => {
    const want = expected[year][id]!;
    const unit = result.units.find((one) => one.unit.id === id)!;
    expect(unit.rubric).toBe(`bazhong_style_${want.rubric}`);
    const { status, score, lowest, highest, rank, rank_from_bottom, grade } = unit;
    const found = {
      status,
      score,
      lowest,
      highest,
      rank,
      rank_best: unit.rank_lowest,
      rank_worst: unit.rank_highest,
      rank_from_bottom,
      grade,
    };
    expect(found).toEqual(sameKeys({ ...want } as Record<string, unknown>, found));
    expect(consequencesOf(unit)).toEqual(want.consequences);
    expect(sameKeys(marksOf(unit), { ...want.lines, ...want.marks })).toEqual({ ...want.lines, ...want.marks });
    expect(unit.extra.contributes).toBe(want.extra);
  });

  it('sums up each group: exact mean, best, worst, spread', () => {
    const found = result.groups.map(({ rubric, mean_exact: mean, best, worst, spread }) => [
      rubric.replace('bazhong_style_', ''),
      { mean, best, worst, spread },
    ]);
    expect(Object.fromEntries(found)).toEqual(files[year].groups);
  });

  it('states every point exactly', () => {
    expect(inexact(result)).toEqual([]);
  });

  it('gives the same units whatever the order of the files', () => {
    const evidence = filesIn(`examples/bazhong-style/${year}`).toReversed();
    const turned = assess({ rubrics: rubrics.flatMap(filesIn).toReversed(), evidence, results: year === 2020 ? previous : [] });
    expect(turned.result.units).toEqual(result.units);
  });
});

describe('the evidence', () => {
  it('is what the script writes, to the byte', () => {
    const script = path.resolve(import.meta.dirname, '..', '..', 'scripts', 'generate-bazhong.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('says in every file that it is fictional', () => {
    const evidence = filesIn('examples/bazhong-style');
    expect(evidence).toHaveLength(16);
    expect(evidence.filter((file) => !textOf(file).startsWith('# 虚构示例：')).map(({ path: file }) => file)).toEqual([]);
  });
});

describe('two years running', () => {
  it('fires for those in the last three of both years, and not for those in the last three of one', () => {
    expect(idsWith(in2019, '市级部门', follows('interview'))).toEqual(['dept_chen', 'dept_shen', 'service_gui']);
    expect(departments2020(follows('interview'))).toEqual(['dept_chen', 'office_geng', 'office_wu', 'service_gui']);
    expect(departments2020(follows('measures'))).toEqual(['dept_chen', 'service_gui']);
    expect(idsWith(in2020, '区县', follows('measures'))).toEqual(['district_ji']);
  });

  it('reads last year’s place as it was printed: three units shared place 19 of 28, seven stood behind them', () => {
    expect([in2019['office_wu']!.rank, in2019['office_wu']!.rank_from_bottom]).toEqual([19, 8]);
    expect(in2020['office_wu']!.cohort!['result(previous).rank_from_bottom']).toMatchObject({ value: '8' });
  });

  it('is a note for a unit that last year’s result does not have', () => {
    expect(year2020.result.diagnostics.map(({ code, severity, unit }) => [code, severity, unit])).toEqual([
      ['score/previous-missing', 'note', 'office_geng'],
    ]);
  });

  it('is one note where no result of last year is given, and changes nothing else', () => {
    const alone = assessFolders(rubrics, ['examples/bazhong-style/2020']).result;
    expect(alone.diagnostics.map(({ code, severity, unit }) => [code, severity, unit])).toEqual([['score/previous-missing', 'note', null]]);
    const without = (unit: UnitResult) => ({
      ...unit,
      consequences: unit.consequences.filter(({ id }) => id !== 'measures'),
      cohort: unit.cohort && Object.fromEntries(Object.entries(unit.cohort).filter(([question]) => !question.includes('previous'))),
    });
    expect(alone.units).toEqual(year2020.result.units.map(without));
  });
});

describe('ties at the edges', () => {
  it('place one is shared; third place is then the next', () => {
    expect(departments2020(({ rank }) => rank === 1)).toEqual(['dept_chou', 'dept_zi']);
    expect(departments2020(({ rank }) => rank === 2)).toEqual([]);
  });

  it('30% of 27 ranked units is 8 places; the tie at 8 stays out whole', () => {
    expect(departments2020(({ rank }) => rank !== null)).toHaveLength(27);
    expect(departments2020(({ rank }) => rank === 8)).toEqual(['service_bing', 'service_xin']);
    expect(departments2020(({ grade }) => grade === '优秀')).toHaveLength(7);
    expect([in2020['service_bing']!.grade, in2020['service_xin']!.grade]).toEqual(['良好', '良好']);
  });

  it('twelve places of 良好; the tie at the twelfth goes in whole, the next with 80.27 points stays out', () => {
    expect(departments2020(({ grade }) => grade === '良好')).toHaveLength(13);
    expect([in2020['dept_mao'], in2020['dept_wei']].map((unit) => [unit!.rank, unit!.grade])).toEqual([
      [20, '良好'],
      [20, '良好'],
    ]);
    expect([in2020['dept_shen']!.score, in2020['dept_shen']!.grade]).toEqual(['80.27', '合格']);
  });

  it('the edge of a grade is reached by 80 and by what rounds to 80, not by 79.99', () => {
    const seen = ['office_bing', 'office_wu', 'office_ding', 'office_ji'].map((id) => [in2019[id]!.score, in2019[id]!.grade]);
    expect(seen).toEqual([
      ['80', '良好'],
      ['80', '良好'],
      ['80', '良好'],
      ['79.99', '合格'],
    ]);
  });

  it('points out who is tied by rounding only: 79.9953125 with two times 80', () => {
    const departments = year2019.result.groups.find(({ rubric }) => rubric === 'bazhong_style_departments')!;
    expect(expected[2019]['office_ding']!.before_rounding).toBe('79.9953125');
    expect(departments.tied_by_rounding.map((ids) => ids.toSorted())).toEqual([['office_bing', 'office_ding', 'office_wu']]);
  });

  it('the third last place is shared: both are called in', () => {
    expect(departments2020(({ rank_from_bottom }) => rank_from_bottom === 3)).toEqual(['office_geng', 'office_wu']);
  });

  it('the next keys of the chain decide equal scores: year-end mark, then lost lawsuits', () => {
    const places = (ids: readonly string[]) => ids.map((id) => [in2020[id]!.score, in2020[id]!.rank]);
    expect(places(['office_yi', 'office_bing'])).toEqual([
      ['96.62', 5],
      ['96.62', 6],
    ]);
    expect(places(['dept_hai', 'dept_si'])).toEqual([
      ['93.56', 13],
      ['93.56', 14],
    ]);
    expect(in2020['office_bing']!.explained.rank!.message.args).toMatchObject({ key: 'score(year_end) high' });
    expect(in2020['dept_si']!.explained.rank!.message.args).toMatchObject({ key: 'lost_lawsuits low', own: '2', theirs: '0' });
  });

  it('a drawn lot decides place one of the counties', () => {
    expect(['county_bing', 'county_jia'].map((id) => [in2020[id]!.score, in2020[id]!.rank, in2020[id]!.grade])).toEqual([
      ['96', 1, '优秀'],
      ['96', 2, '良好'],
    ]);
  });
});

describe('a chain that leaves a tie under `ties: unique`', () => {
  const unresolved = (edit: { rubric?: (text: string) => string; evidence?: (text: string) => string }): string[] => {
    const same = (text: string) => text;
    const { diagnostics } = assess({
      rubrics: rubrics.flatMap(filesIn).map((file) => edited(file, edit.rubric ?? same)),
      evidence: filesIn('examples/bazhong-style/2020').map((file) => edited(file, edit.evidence ?? same)),
      results: previous,
    }).result;
    return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, args }) => `${code} ${args['units']}`);
  };

  it('is an error that names the units: the counties without their lots', () => {
    expect(unresolved({ evidence: (text) => text.replace(/^ +lot: \d\n/gm, '') })).toEqual(['score/tie-not-resolved 示例丙县、示例甲县']);
  });

  it('names each tie apart: the departments, which may share places', () => {
    expect(unresolved({ rubric: (text) => text.replace('ties: share', 'ties: unique') }).sort()).toEqual(
      [
        'score/tie-not-resolved 示例丑局、示例子局',
        'score/tie-not-resolved 示例丙局、示例辛局',
        'score/tie-not-resolved 示例卯局、示例未局',
        'score/tie-not-resolved 示例庚办、示例戊办',
      ].sort(),
    );
  });
});
