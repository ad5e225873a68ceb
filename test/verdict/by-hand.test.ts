// Places, grades and consequences of small groups, worked out by hand from the rubric's words beside each.

import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../../src/report/result.js';
import { assessTexts, unitsOf } from '../support/assess-texts.js';

/** The table: one judged row of 100 points, so that a unit's score is what its evidence gives. */
const table = (more: object): object => ({
  rubric: 'r',
  title: '示例',
  points: 100,
  items: [{ id: 'work', title: '工作', points: 100, kind: 'judged', award: { up_to: 100 } }],
  ...more,
});

interface Said {
  readonly [fact: string]: unknown;
  readonly score: string;
}

const entry = ({ score, ...facts }: Said, at: number): object => ({
  rubric: 'r',
  unit: { id: `u${at}`, name: `示例${at}`, group: '甲组' },
  assessed: { by: '考核组', date: '2020-12-01' },
  unstated: 'nothing_found',
  facts: { work: { given: Number(score), reason: '示例' }, ...facts },
});

type More = Parameters<typeof assessTexts>[2];
const run = (rubric: object, said: readonly (Said | string)[], more?: More): UnitResult[] => {
  const units = said.map((one) => (typeof one === 'string' ? { score: one } : one));
  return [...unitsOf(assessTexts([table(rubric)], units.map(entry), more)).values()];
};
const ranks = (units: readonly UnitResult[]) => units.map(({ rank }) => rank);
const fromBottom = (units: readonly UnitResult[]) => units.map(({ rank_from_bottom }) => rank_from_bottom);
const grades = (units: readonly UnitResult[]) => units.map(({ grade }) => grade);
const withIt = (units: readonly UnitResult[], wanted: string) =>
  units.filter(({ consequences }) => consequences.some(({ id }) => id === wanted)).map(({ unit }) => unit.id);

const veto = (id: string, effect: object, text?: string) => ({ id, kind: 'flag', effect, ...(text && { text }) });

describe('a key that may turn out not to apply', () => {
  const rubric = {
    points: 10,
    facts: [{ id: 'duty', type: 'flag' }],
    items: [
      { id: 'work', points: 8, kind: 'judged', award: { up_to: 8 } },
      { id: 'letters', points: 2, start: 'full', not_applicable: 'exclude', applies_when: 'duty' },
    ],
    ranking: { order: ['score(letters) high'] },
  };

  it('leaves every place open to the unit that waits for it, and the place of the other with it', () => {
    const [waiting, sure] = run(rubric, [{ score: '8' }, { score: '8', duty: true }]);
    // With the duty both have 2 and share the first place; without it the first unit has no value, which is worse than any.
    expect([waiting!.rank_lowest, waiting!.rank_highest]).toEqual([1, 2]);
    expect([sure!.rank_lowest, sure!.rank_highest]).toEqual([1, 1]);
    expect(waiting!.missing).toEqual(['duty']);
  });
});

describe('vetoes', () => {
  const rubric = {
    extra: { rules: [{ id: 'praise', kind: 'each', award: 2 }] },
    vetoes: [
      veto('capped', { score: 30 }),
      veto('decreed', { grade: '合格' }),
      veto('failed', { grade: '不合格' }),
      veto('limited', { grade_at_most: '良好' }),
      veto('last', { rank: 'last' }, '弄虚作假'),
      veto('unranked', { rank: 'none' }, '被立案审查'),
      veto('unpraised', { awards: 'none' }),
      veto('lower', { score: 20 }),
    ],
    grades: [{ name: '优秀', from: 90 }, { name: '良好', from: 80 }, { name: '合格', from: 60 }, { name: '不合格' }],
  };
  const all = { capped: true, decreed: true, limited: true, last: true, unranked: true, unpraised: true };

  /** Awards are never covered by `unstated: nothing_found`: a unit without any says so. */
  const judged = (said: readonly (Said | string)[], more: object = {}) =>
    run(
      { ...rubric, ...more },
      said.map((one) => ({ praise: 0, ...(typeof one === 'string' ? { score: one } : one) })),
    );

  it('of several scores the worst for the unit: the lowest, and the highest where points are demerits', () => {
    const both = { vetoes: [veto('capped', { score: 30 }), veto('lower', { score: 20 })] };
    const scores = (more: object) => run({ ...both, ...more }, [{ score: '95', capped: true, lower: true }]).map(({ score }) => score);
    expect(scores({})).toEqual(['20']);
    expect(scores({ direction: 'low' })).toEqual(['30']);
  });

  it('all six at once: the score is 30, the grade the decreed one, and no place, which is stronger than the last', () => {
    const [one, other] = judged([{ score: '95', praise: 3, ...all }, '50']);
    expect([one!.score, one!.grade, one!.rank, one!.extra.contributes]).toEqual(['30', '合格', null, '0']);
    expect([other!.score, other!.grade, other!.rank, other!.rank_from_bottom]).toEqual(['50', '不合格', 1, 1]);
    expect(one!.vetoes.map(({ id, certain }) => [id, certain])).toEqual(Object.keys(all).map((id) => [id, true]));
    expect(one!.explained.rank!.because).toBe('因“被立案审查”不参加排名');
    expect(one!.explained.grade!.because).toBe('由“decreed”直接定等');
  });

  it('of several scores the lowest, of several grades the worst; a decree is not better than another veto allows', () => {
    const [two, worst] = judged([
      { score: '95', capped: true, lower: true },
      { score: '95', decreed: true, failed: true },
    ]);
    expect([two!.score, worst!.grade]).toEqual(['20', '不合格']);
    const generous = { vetoes: [veto('good', { grade: '优秀' }), veto('limited', { grade_at_most: '良好' })] };
    expect(grades(judged([{ score: '40', good: true, limited: true }], generous))).toEqual(['良好']);
  });

  it('awards: none takes the bonus, not the points of the table', () => {
    const units = judged([
      { score: '80', praise: 2 },
      { score: '80', praise: 2, unpraised: true },
    ]);
    expect(units.map(({ score }) => score)).toEqual(['84', '80']);
  });

  it('the last stands behind a worse score, without a distance, and says why', () => {
    const units = judged([{ score: '95', last: true }, '70', '40']);
    expect(ranks(units)).toEqual([3, 1, 2]);
    expect(units[0]!.distance).toBeNull();
    expect(units[0]!.explained.rank!.because).toBe('因“弄虚作假”排在末位，列示例2之后');
    expect(units[2]!.distance).toBe('30');
  });

  it('all last: the chain decides among them; all unranked: nobody has a place, and a quota of nobody is empty', () => {
    expect(
      ranks(
        judged([
          { score: '95', last: true },
          { score: '97', last: true },
          { score: '95', last: true },
        ]),
      ),
    ).toEqual([2, 1, 2]);
    const quota = { vetoes: [veto('unranked', { rank: 'none' })], grades: [{ name: '优秀', quota: '50%', tie: 'all' }, { name: '合格' }] };
    const both = [
      { score: '95', unranked: true },
      { score: '97', unranked: true },
    ];
    const units = judged(both, quota);
    expect([ranks(units), grades(units)]).toEqual([
      [null, null],
      ['合格', '合格'],
    ]);
    expect(units[0]!.explained.grade!.because).toBe('优秀按名次给名额，本单位没有名次');
  });

  it('a unit without a place in the middle: others close up, but by the score alone it still counts', () => {
    const follows = {
      consequences: [
        { id: 'second', when: 'rank <= 2', tie: 'all' },
        { id: 'by_score', when: 'rank(score) <= 2', tie: 'all' },
      ],
    };
    const units = judged(['90', { score: '85', unranked: true }, '80'], follows);
    expect([ranks(units), fromBottom(units)]).toEqual([
      [1, null, 2],
      [2, null, 1],
    ]);
    expect([withIt(units, 'second'), withIt(units, 'by_score')]).toEqual([
      ['u0', 'u2'],
      ['u0', 'u1'],
    ]);
  });
});

describe('quotas', () => {
  const rubric = (best: object, good: object) => ({
    grades: [{ name: '优秀', from: 90, ...best }, { name: '良好', from: 80, ...good }, { name: '合格' }],
  });
  const ten = ['98', '97', '96', '95', '94', '85', '84', '83', '82', '81'];

  it('by percentage; what does not fit competes one grade lower', () => {
    // 30% of 10 is 3: 95 and 94 go on to 良好, 40% of 10, with 85 and 84.
    const units = run(rubric({ quota: '30%', tie: 'none' }, { quota: '40%', tie: 'none' }), ten);
    expect(grades(units)).toEqual([...Array(3).fill('优秀'), ...Array(4).fill('良好'), ...Array(3).fill('合格')]);
    expect(units[3]!.explained.grade!.because).toBe('够优秀的条件，但名额只有 3 个，已给名次在前的');
    expect(units[7]!.explained.grade!.because).toBe('够良好的条件，但名额只有 4 个，已给名次在前的');
    expect(units[5]!.explained.grade!.because).toBe('未达到优秀：85，应不低于 90');
    expect(units[0]!.explained.grade).toBeNull();
  });

  it('is rounded down: 33% of 10 are 3, 9% of 10 are none', () => {
    expect(grades(run(rubric({ quota: '33%', tie: 'none' }, {}), ten)).filter((grade) => grade === '优秀')).toHaveLength(3);
    expect(grades(run(rubric({ quota: '9%', tie: 'all' }, {}), ten))).not.toContain('优秀');
  });

  it('of a place left empty above nothing is passed down', () => {
    // Only 98 reaches 98: two of the three places stay empty, and 良好 has two all the same.
    const units = run(
      { grades: [{ name: '优秀', from: 98, quota: 3, tie: 'none' }, { name: '良好', quota: 2, tie: 'none' }, { name: '合格' }] },
      ten,
    );
    expect(grades(units)).toEqual(['优秀', '良好', '良好', ...Array(7).fill('合格')]);
  });

  it.each([
    ['all', ['优秀', '优秀', '优秀', '良好']],
    ['none', ['优秀', '良好', '良好', '良好']],
  ])('a tie across the edge, tie: %s', (tie, wanted) => {
    const units = run(rubric({ quota: 2, tie }, {}), ['98', '95', '95', '90']);
    expect(grades(units)).toEqual(wanted);
    if (tie === 'none') expect(units[1]!.explained.grade!.because).toBe('够优秀的条件，但名额只有 2 个，并列的单位容纳不下，按细则都不给');
  });

  it('a tie that just fits is no tie across the edge', () => {
    expect(grades(run(rubric({ quota: 3, tie: 'none' }, {}), ['98', '95', '95', '90']))).toEqual(['优秀', '优秀', '优秀', '良好']);
  });

  it('far too large has room for all; a percentage is of the ranked units', () => {
    expect(grades(run(rubric({ quota: '= 99999999999999999999', tie: 'none' }, {}), ['98', '95']))).toEqual(['优秀', '优秀']);
    // 50% of the two that are ranked is one; of all three it would be one as well, of four two.
    const unranked = { ...rubric({ quota: '50%', tie: 'none' }, {}), vetoes: [veto('out', { rank: 'none' })] };
    expect(grades(run(unranked, ['98', '97', { score: '99', out: true }, { score: '99', out: true }]))).toEqual([
      '优秀',
      '良好',
      '良好',
      '良好',
    ]);
  });
});

describe('grades at their edges', () => {
  const rubric = { grades: [{ name: '优秀', from: 90 }, { name: '其他' }] };
  const thirds = { items: [{ id: 'work', title: '工作', points: 100, kind: 'judged', award: { up_to: 100 } }] };

  it('90 belongs to "from 90"; 89.995 is rounded to it unless the rubric ranks by the exact score', () => {
    expect(grades(run(rubric, ['90', '89.99', '89.995']))).toEqual(['优秀', '其他', '优秀']);
    expect(grades(run({ ...rubric, ...thirds, ranking: { by: 'exact' } }, ['90', '89.995']))).toEqual(['优秀', '其他']);
  });

  it('"to" includes its edge too, and small is good', () => {
    const low = { direction: 'low', grades: [{ name: '好', to: 10 }, { name: '差' }] };
    const units = run(low, ['10', '10.01', '0']);
    expect([grades(units), ranks(units)]).toEqual([
      ['好', '差', '好'],
      [2, 3, 1],
    ]);
    expect(units[1]!.explained.grade!.because).toBe('未达到好：10.01，应不高于 10');
    const [group] = assessTexts([table(low)], [{ score: '10' }, { score: '7' }, { score: '0' }].map(entry)).result.groups;
    expect(group).toMatchObject({ best: '0', worst: '10', spread: '10', most_lose: [{ item: 'work', units: 2 }] });
  });

  it('a grade outside the order is not touched by a veto that allows at most another', () => {
    const off = {
      facts: [{ id: 'newcomer', type: 'flag' }],
      grades: [{ name: '不定等次', when: 'newcomer', off_scale: true }, { name: '优秀', from: 90 }, { name: '合格' }],
      vetoes: [veto('limited', { grade_at_most: '合格' })],
    };
    expect(
      grades(
        run(off, [
          { score: '95', newcomer: true, limited: true },
          { score: '95', newcomer: false, limited: true },
          { score: '95', newcomer: false },
        ]),
      ),
    ).toEqual(['不定等次', '合格', '优秀']);
  });
});

describe('ties and the ends of the ranking', () => {
  const bottom = (tie: string) => ({ consequences: [{ id: 'talk', when: 'rank_from_bottom(score) <= 3', tie }] });

  it.each([
    // 60 is first from the bottom, both 70 second, 80 fourth.
    [
      ['90', '80', '70', '70', '60'],
      ['u2', 'u3', 'u4'],
      ['u2', 'u3', 'u4'],
    ],
    // Both 80 are third: with them four units, without them two.
    [
      ['90', '80', '80', '70', '60'],
      ['u1', 'u2', 'u3', 'u4'],
      ['u3', 'u4'],
    ],
    [['90', '90', '90', '90'], ['u0', 'u1', 'u2', 'u3'], []],
    [['90'], ['u0'], ['u0']],
  ])('the last three of %j', (scores, withTies, without) => {
    expect(withIt(run(bottom('all'), scores), 'talk')).toEqual(withTies);
    expect(withIt(run(bottom('none'), scores), 'talk')).toEqual(without);
  });

  it.each([
    ['share', [1, 1, 3, 4, 4, 6]],
    ['dense', [1, 1, 2, 3, 3, 4]],
  ])('places with ties: %s', (ties, wanted) => {
    expect(ranks(run({ ranking: { ties } }, ['90', '90', '80', '70', '70', '60']))).toEqual(wanted);
  });

  it('all equal: one place for all, and the same one counted from the bottom', () => {
    const units = run({}, ['70', '70', '70', '70']);
    expect([ranks(units), fromBottom(units)]).toEqual([Array(4).fill(1), Array(4).fill(1)]);
    expect(units[3]!.explained.rank!.because).toBe('本组 4 个单位中居首，与示例0、示例1、示例2并列（各排序依据均相同）');
    expect(run({}, ['70', '70', '70', '70', '70'])[0]!.explained.rank!.because).toContain('与示例1、示例2、示例3等 4 个单位并列');
  });

  it('one unit alone is first and last; 30% of it is nobody', () => {
    const [only] = run({ grades: [{ name: '优秀', quota: '30%', tie: 'all' }, { name: '合格' }] }, ['99']);
    expect([only!.rank, only!.rank_from_bottom, only!.distance, only!.grade]).toEqual([1, 1, null, '合格']);
  });

  it('the chain decides where the score does not, and says which key did', () => {
    const chain = {
      facts: [
        { id: 'suits', type: 'count' },
        { id: 'founded', type: 'number' },
      ],
      ranking: { order: ['score high', 'suits low', 'founded high'] },
    };
    const units = run(chain, [
      { score: '80', suits: 2, founded: 1 },
      { score: '80', suits: 1, founded: 1 },
      { score: '80', suits: 2, founded: 5 },
      { score: '90', suits: 9, founded: 0 },
    ]);
    expect(ranks(units)).toEqual([4, 2, 3, 1]);
    expect(units.map(({ explained }) => explained.rank!.because)).toEqual([
      '列示例2之后：此前的依据相同，founded（高者在前），本单位 1，示例2 5',
      '列示例3之后：得分（高者在前），本单位 80，示例3 90',
      '列示例1之后：此前的依据相同，suits（低者在前），本单位 2，示例1 1',
      '本组 4 个单位中居首',
    ]);
  });

  it('ties: unique is an error that names the units where the chain ends in a tie, and none while a score is open', () => {
    const unique = table({ ranking: { ties: 'unique', order: ['score high'] } });
    const codes = (units: readonly object[]) =>
      assessTexts([unique], units).result.diagnostics.map(({ code, args }) => [code, args['units']]);
    expect(codes([{ score: '80' }, { score: '70' }, { score: '80' }].map(entry))).toEqual([['score/tie-not-resolved', '示例0、示例2']]);
    const open = [0, 1].map((at) => ({ rubric: 'r', unit: { id: `u${at}`, name: `示例${at}` }, facts: {} }));
    expect(codes(open)).toEqual([]);
  });
});

describe('an empty group', () => {
  it('a group of units to which nothing applies has no places, no mean, and says why', () => {
    const none = {
      items: [{ id: 'work', title: '工作', points: 100, applies_when: "unit.kind = 'office'", not_applicable: 'exclude', start: 'full' }],
    };
    const { result } = assessTexts(
      [table({ ...none, grades: [{ name: '合格' }] })],
      [{ rubric: 'r', unit: { id: 'u', name: '示例', kind: 'town' } }],
    );
    const [unit] = result.units;
    expect([unit!.status, unit!.rank, unit!.grade]).toEqual(['unscored', null, null]);
    expect(unit!.explained.rank!.because).toBe('没有得分，不参加排名');
    expect(result.groups[0]).toMatchObject({ units: 1, scored: 0, mean: null, best: null, worst: null, spread: null });
  });
});

describe('consequences', () => {
  it('amounts by formula, by table and by grade; rounded only where the rubric says so', () => {
    const rubric = {
      grades: [{ name: '优秀', from: 90 }, { name: '其他' }],
      consequences: [
        { id: 'share', when: 'score >= 60', value: 'score / 3' },
        { id: 'rounded', when: 'score >= 60', value: 'score / 3', round: { to: 0.1, mode: 'half_up' } },
        { id: 'prize', when: 'rank >= 1', tie: 'all', value: { by: 'grade', 优秀: 5000, 其他: '= score * 10' } },
        { id: 'band', when: 'score > 0', value: { by: 'score', at_least: { 90: 3, 60: 2, 0: 1 } } },
        { id: 'flat', when: 'score > 0', value: 8 },
      ],
    };
    const amounts = run(rubric, ['95', '80', '20']).map(({ consequences }) =>
      Object.fromEntries(consequences.map(({ id, value }) => [id, value])),
    );
    expect(amounts).toEqual([
      { share: '95/3', rounded: '31.7', prize: '5000', band: '3', flat: '8' },
      { share: '80/3', rounded: '26.7', prize: '800', band: '2', flat: '8' },
      { prize: '200', band: '1', flat: '8' },
    ]);
  });

  it('a table that lacks a grade is refused, and a table by an unknown case is an error of the unit', () => {
    const codes = (value: object) =>
      assessTexts(
        [table({ grades: [{ name: '优秀', from: 90 }, { name: '其他' }], consequences: [{ id: 'prize', when: 'score > 0', value }] })],
        [entry({ score: '50' }, 0)],
      ).result.diagnostics.map(({ code }) => code);
    expect(codes({ by: 'grade', 优秀: 1 })).toEqual(['rubric/missing-case']);
    expect(codes({ by: 'town_size', large: 1 })).toEqual(['score/consequence-fault']);
  });

  describe('two years running', () => {
    const rubric = { consequences: [{ id: 'again', when: 'rank_from_bottom <= 1 and previous.rank_from_bottom <= 1', tie: 'all' }] };
    const year = (scores: readonly string[]) => run({}, scores);

    it('follows for the unit that was last both years, not for the one that was last once', () => {
      const previous = [{ name: 'previous', units: year(['60', '70', '80']) }];
      expect(withIt(run(rubric, ['50', '70', '80'], { results: previous }), 'again')).toEqual(['u0']);
      expect(withIt(run(rubric, ['90', '50', '80'], { results: previous }), 'again')).toEqual([]);
    });

    it('two that shared the last place last year were both last', () => {
      const previous = [{ name: 'previous', units: year(['60', '60', '80']) }];
      const units = run(rubric, ['90', '50', '80'], { results: previous });
      expect(units[1]!.consequences.map(({ id, certain }) => [id, certain])).toEqual([['again', true]]);
    });

    it('without last year it is one note for all units; with last year, one that names the units that are new', () => {
      const diagnostics = (results: readonly { name: string; units: readonly UnitResult[] }[]) =>
        assessTexts([table(rubric)], [{ score: '60' }, { score: '60' }, { score: '60' }].map(entry), { results }).result.diagnostics;
      expect(diagnostics([]).map(({ code, unit }) => [code, unit])).toEqual([['score/previous-missing', null]]);
      const lacking = diagnostics([{ name: 'previous', units: year(['60']) }]);
      expect(lacking.map(({ code, args }) => [code, args['units']])).toEqual([['score/previous-missing', '示例1、示例2']]);
    });
  });
});

describe('what has no value in the verdict', () => {
  const faults = (rubric: object): [string, number | null | undefined, string | null | undefined][] => {
    const { result } = assessTexts(
      [table({ facts: [{ id: 'staff', type: 'count' }], ...rubric })],
      [entry({ score: '80', staff: 0 }, 0), entry({ score: '70', staff: 2 }, 1)],
    );
    const [first, second] = result.units;
    expect([second!.status, second!.score]).toEqual(['final', '70']);
    return result.diagnostics.map(({ code, unit }) => [code, first!.rank, unit === 'u0' ? first!.grade : unit]);
  };

  it('is a located error of that unit; the others keep their place and grade', () => {
    const others = [{ name: '优秀' }];
    expect(faults({ grades: [{ name: '甲等', from: '= 100 / staff' }, ...others] })).toEqual([['formula/division-by-zero', 1, null]]);
    expect(faults({ grades: [{ name: '甲等', when: '1 / staff > 2' }, ...others] })).toEqual([['formula/division-by-zero', 1, null]]);
    expect(faults({ ranking: { order: ['score / staff high'] } })).toEqual([['formula/division-by-zero', null, null]]);
    expect(faults({ grades: [{ name: '甲等', from: { by: 'size', small: 1 } }, ...others] }).map(([code]) => code)).toEqual([
      'score/missing-case',
      'score/missing-case',
    ]);
    expect(faults({ ranking: { order: ['unit.size high'] } }).map(([code]) => code)).toEqual([
      'formula/unknown-field',
      'formula/unknown-field',
    ]);
  });
});

describe('a bound of a grade that hangs on a missing fact', () => {
  const rubric = {
    facts: [{ id: 'staff', type: 'count' }],
    grades: [{ name: '优秀', from: { by: 'staff', at_least: { 50: 90, 0: 80 } } }, { name: '合格' }],
  };
  const missing = (score: string) => run(rubric, [{ score }]).map((unit) => [unit.grade, unit.grade_certain, unit.missing]);

  it('is named as missing where the grade waits for it, and only there', () => {
    expect(missing('85')).toEqual([['合格', false, ['staff']]]);
    expect(missing('70')).toEqual([['合格', true, []]]);
    expect(missing('95')).toEqual([['优秀', true, []]]);
  });
});

describe('what a group has in common', () => {
  const rubric = {
    rubric: 'r',
    title: '示例',
    points: 10,
    items: [
      { id: 'a', title: '甲', points: 6, kind: 'each', deduct: 1 },
      { id: 'b', title: '乙', points: 4, kind: 'flag', deduct: 1 },
    ],
  };
  const groupOf = (...facts: readonly object[]) =>
    assessTexts(
      [rubric],
      facts.map((stated, at) => ({ rubric: 'r', unit: { id: `u${at}`, name: `示例${at}` }, facts: stated })),
    ).result.groups[0];

  it('a row that nobody has assessed yet has cost nobody points and has no mark that all have', () => {
    expect(groupOf({ b: false }, { b: false })).toMatchObject({ most_lose: [], separates_nobody: ['b'] });
  });

  it('only units whose mark is settled are counted, among those that lose and among all', () => {
    const lost = { reason: '漏报', date: '2020-01-01' };
    // Of the two that are assessed in 甲 both lose; of the three assessed in 乙 one, which is not most.
    const group = groupOf({ a: [lost], b: true }, { a: [lost, lost], b: false }, { b: false });
    expect(group).toMatchObject({ most_lose: [{ item: 'a', units: 2 }], separates_nobody: [] });
    // One unit with a mark is no comparison.
    expect(groupOf({ a: [lost], b: true }, { b: false })).toMatchObject({ most_lose: [], separates_nobody: [] });
  });
});
