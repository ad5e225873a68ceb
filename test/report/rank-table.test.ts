// What `rubric rank` shows in the terminal.

import { describe, expect, it } from 'vitest';
import type { GroupResult, Result, UnitResult } from '../../src/report/result.js';
import { district, judgedDistrict } from '../support/district.js';
import { draw } from '../support/draw.js';
import { entry, item, result, start, unit } from '../support/results.js';

describe('rank', () => {
  it('looks like this', () => {
    expect(draw(district())).toMatchInlineSnapshot(`
      "乡镇　4 个单位　示例区各乡镇（街道）2017年度法治政府建设考核评分细则　满分 20

      名次  单位              得分  状态      失分与加分
      ----  ----------------  ----  --------  -----------------------------------
         1  示例甲镇            18  定        二 -5，特别加减分 +3
         2  示例乙镇            11  定        一 -2，二 -5，特别加减分 -2
         2  示例丙街道办事处    13  暂定      一 -2，二 -5，三 未评定（至多 -10）
                                    13~23.25
         -  示例丁乡             -  出错      一 -2，二 出错

      考核事项：一 依法科学民主决策；二 加强政务公开；三 积极应诉

      区级部门　3 个单位　示例区区级各部门2017年度法治政府建设考核评分细则　满分 100

      名次  单位                               得分  状态    失分与加分
      ----  --------------------------------  -----  ------  ----------------
         1  示例甲局                          98.75  定      二 -5
         2  示例乙局（执法队伍管理与监督科）   9.5   定      一 -2，二 不适用
         -  示例丙局                              -  不计分  一 不适用

      考核事项：一 依法科学民主决策；二 加强政务公开

      暂定：还缺事实，得分取最低可能，状态栏是可能的范围。
      "
    `);
  });

  it('puts the places in order, whatever the order of the result', () => {
    const units = district().units.toReversed();
    const places = draw({ ...district(), units })
      .split('\n')
      .map((line) => /^\s*(\d+|-) {2}/.exec(line)?.[1])
      .filter(Boolean);
    expect(places).toEqual(['1', '2', '-', '1', '2', '2', '-']);
  });

  it('aligns scores at the decimal point and pads no zeros', () => {
    const scores = ['100', '98.75', '-0.5', '12.9', '625/18'];
    const units = scores.map((score, at) => unit({ id: `u${at}`, name: `示例${at}`, score, rank: at + 1, entries: [] }));
    const cells = draw(result(units))
      .split('\n')
      .filter((line) => /示例\d/.test(line))
      .map((line) => line.slice(line.indexOf('示例') + 3));
    expect(cells.map((cell) => cell.trim())).toEqual(scores);
    expect(new Set(cells.map((cell) => (cell.includes('.') ? cell.indexOf('.') : cell.trimEnd().length))).size).toBe(1);
  });

  it('shows the range of a provisional score, open ends included', () => {
    const withRange = (lowest: string | null, highest: string | null): string =>
      draw(result([unit({ id: 'a', name: '示例甲镇', status: 'provisional', score: '3', lowest, highest })]));
    expect(withRange('3', '9')).toContain('3~9');
    expect(withRange('3', null)).toContain('3 以上');
    expect(withRange(null, null)).toContain('不限');
  });

  it('counts converted losses in points of the whole', () => {
    const converted = item({
      id: 'a',
      title: '年终考核',
      points: '100',
      countsAs: '60',
      entries: [start('90')],
      transfer: [entry('convert', '-36', '× 0.6')],
    });
    expect(draw(result([unit({ id: 'u', name: '示例甲镇', items: [converted] })]))).toContain('年终考核 -6\n');
  });

  it('counts what a converted item lost even where its mark is 0', () => {
    // 100 points that count as 20: all lost is 20 of the whole, which no ratio of 0 to 0 could tell.
    const nothing = item({ id: 'a', title: '日常考核', points: '100', countsAs: '20', entries: [start('100'), entry('rule', '-100', '')] });
    expect(draw(result([unit({ id: 'u', name: '示例甲镇', items: [nothing] })]))).toContain('日常考核 -20\n');
  });

  it('takes neither the start nor the conversion nor the rounding of the whole for a gain or a loss', () => {
    const entries = [start('100'), entry('convert', '-80', ''), entry('round', '0.004', ''), entry('floor', '3', '')];
    const [line] = /示例甲镇.*/.exec(draw(result([unit({ id: 'u', name: '示例甲镇', entries })])))!;
    expect(line.replace(/\s+/g, ' ')).toBe('示例甲镇 23.004 全表 +3');
  });

  it('says how much an item that is not assessed can lose at most', () => {
    const open = item({
      id: 'a',
      number: '四',
      title: '执法',
      points: '25',
      state: 'not_assessed',
      entries: [start('25'), entry('rule', '-10', '')],
    });
    expect(draw(result([unit({ id: 'u', name: '示例甲镇', items: [open] })]))).toContain('四 未评定（至多 -10）\n');
    expect(draw(result([unit({ id: 'u', name: '示例甲镇', items: [open] })]), { language: 'en' })).toContain(
      '四 not assessed (up to -10)\n',
    );
  });

  it('adds the id where two units share a name', () => {
    const text = draw(result([unit({ id: 'a', name: '示例镇' }), unit({ id: 'b', name: '示例镇' })]));
    expect(text).toContain('示例镇 a');
    expect(text).toContain('示例镇 b');
  });

  it('says so when there is nothing to show', () => {
    expect(draw(result([]))).toBe('没有可以显示的单位。\n');
  });
});

describe('groups', () => {
  const summary = (group: string | null, by: 'score' | 'rate' = 'score'): GroupResult => ({
    ...judgedDistrict().groups[0]!,
    group,
    by,
    tied_by_rounding: [],
    separates_nobody: [],
    most_lose: [],
  });
  const titles = (given: Result): string[] =>
    draw(given)
      .split('\n')
      .filter((line) => line.includes('个单位　'));
  const town = (id: string, within: string | null, more: Partial<UnitResult> = {}): UnitResult => ({
    ...unit({ id, name: `示例${id}镇`, group: '乡镇' }),
    within,
    ...more,
  });

  it('are those the units are ranked in, whatever group they carry', () => {
    const units = [town('甲', 'plain'), town('乙', 'hill'), town('丙', 'plain')];
    const drawn = titles(result(units, { groups: [summary('hill'), summary('plain')] }));
    expect(drawn.map((line) => line.split('　').slice(0, 2))).toEqual([
      ['hill', '1 个单位'],
      ['plain', '2 个单位'],
    ]);
  });

  it('are one where all are ranked together, and apart from those that have none', () => {
    expect(titles(result([town('甲', null), town('乙', null)]))[0]).toMatch(/^全部　2 个单位/);
    expect(titles(result([town('甲', null), town('乙', '镇')])).map((line) => line.split('　')[0])).toEqual(['未分组', '镇']);
  });

  it('each have their own summary', () => {
    const units = [town('甲', 'plain'), town('乙', 'hill')];
    const groups = [
      { ...summary('plain'), mean: '81' },
      { ...summary('hill'), mean: '82' },
    ];
    const text = draw(result(units, { groups }));
    expect(text.indexOf('平均 81')).toBeGreaterThan(text.indexOf('plain　'));
    expect(text.indexOf('hill　')).toBeGreaterThan(text.indexOf('平均 81'));
    expect(text.indexOf('平均 82')).toBeGreaterThan(text.indexOf('hill　'));
  });

  it('ranked by rate show it, the distance in it and the summary in it', () => {
    // 21 of 28 is 75 %, 11.2 of 15 is 74.67 %: fewer points, nearly the same rate.
    const units = [
      town('甲', null, { rank: 1, score: '21', rate: '75' }),
      town('乙', null, { rank: 2, score: '11.2', rate: '74.67', distance: '0.33' }),
    ];
    const text = draw(result(units, { groups: [{ ...summary(null, 'rate'), mean: '74.83' }] }));
    expect(text).toContain('（按得分率排名）');
    expect(
      text
        .split('\n')
        .slice(2, 6)
        .map((line) => line.trim().split(/ {2,}/)),
    ).toEqual([
      ['名次', '单位', '得分', '得分率%', '差距%', '失分与加分'],
      ['----', '--------', '----', '-------', '-----', '----------'],
      ['1', '示例甲镇', '21', '75', '-'],
      ['2', '示例乙镇', '11.2', '74.67', '0.33'],
    ]);
    expect(text).toContain('全组：平均 74.83%，');
  });
});

describe('place, grade, vetoes and consequences', () => {
  it('stand in and under the ranking', () => {
    expect(draw(judgedDistrict())).toMatchInlineSnapshot(`
      "乡镇　4 个单位　示例区各乡镇（街道）2017年度法治政府建设考核评分细则　满分 20

      名次  可能  单位              得分  差距  状态      等次  失分与加分
      ----  ----  ----------------  ----  ----  --------  ----  ----------------------
         1  1~2   示例甲镇            18     -  定        优秀  二 -5，特别加减分 +3
         2  2~3   示例乙镇            11     7  定        合格  一 -2，二 -5，
                                                                特别加减分 -2
         2  1~3   示例丙街道办事处    13     -  暂定      良好  一 -2，二 -5，
                                                13~23.25        三 未评定（至多 -10）
         -        示例丁乡             -     -  出错      -     一 -2，二 出错

      考核事项：一 依法科学民主决策；二 加强政务公开；三 积极应诉

      一票否决 发生较大以上责任事故：示例乙镇
      结果运用 奖金：示例甲镇 8.8
      结果运用 约谈单位主要负责人：示例乙镇，示例丙街道办事处（可能）

      全组：平均 14，最高 18，最低 11，相差 7
      仅因舍入而同分：示例乙镇，示例丙街道办事处
      各单位得分相同的事项：遵守行政决策程序
      多数单位失分的事项：加强政务公开（3 个单位）

      暂定：还缺事实，得分取最低可能，状态栏是可能的范围。
      可能：还要看没有填报的事实，有的在其他单位。
      "
    `);
  });

  it('are left out where there are none', () => {
    expect(draw(district())).not.toMatch(/等次|可能 |约谈/);
  });
});
