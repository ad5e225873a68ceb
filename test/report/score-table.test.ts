// What `rubric score` shows in the terminal.

import { describe, expect, it } from 'vitest';
import { resultOfUnit } from '../../src/report/select.js';
import { district, judgedDistrict } from '../support/district.js';
import { draw } from '../support/draw.js';
import { item, result, unit } from '../support/results.js';

describe('score', () => {
  it('looks like this', () => {
    expect(draw(resultOfUnit(district(), 'town_b')!, { view: 'score' })).toMatchInlineSnapshot(`
      "示例乙镇（town_b）  乡镇
      细则：示例区各乡镇（街道）2017年度法治政府建设考核评分细则（township_news_2017）
      阶段：集中考核（verified）
      得分：11  定

      考核事项                  分值  得分  状态  加减明细
      ------------------------  ----  ----  ----  ------------------------------------
      一 依法科学民主决策         15    13  已评
        1 遵守行政决策程序        10    10  已评
        2 规范性文件审查、报备     5     3  已评  -2 未经合法性审查的文件 2 件，每件扣
                                                    1 分
      二 加强政务公开              5     0  已评  -0.2 2017-02：应报 2 条，实报 1 条，
                                                    少 1 条，每少 1 条扣 0.2 分
                                                  -7.4 2017-10：应报 2 条，实报 0 条
                                                  +1.2 累计上限：本条累计最多扣 6.4
                                                    分，退回 1.2 分
                                                  +0.5 同一事件：决定9号 已在“行政复
                                                    议”中扣分，这里不再计
                                                  +0.9 扣完为止：本项最多扣到 0 分，退
                                                    回 0.9 分
      特别加减分                   -    -2  -
        特别加分                   -     3  已评  +3 获市级表彰
        特别扣分                   -    -5  已评  -5 决定9号：情节严重的违法行为，扣 5
                                                    分
      "
    `);
  });

  it('names every state in words, never as a zero or a blank', () => {
    const states = ['scored', 'not_applicable', 'not_assessed', 'no_evidence', 'error'] as const;
    const items = states.map((state) =>
      item({ id: state, title: state, points: '5', state, score: state === 'not_assessed' ? '0' : state === 'scored' ? '5' : null }),
    );
    const text = draw(result([unit({ id: 'a', name: '示例甲镇', items })]), { view: 'score' });
    const cells = text
      .split('\n')
      .filter((line) => /^[a-z]/.test(line))
      .map((line) => line.trim().split(/ {2,}/));
    expect(cells).toEqual([
      ['scored', '5', '5', '已评'],
      ['not_applicable', '5', '-', '不适用'],
      ['not_assessed', '5', '-', '未评定'],
      ['no_evidence', '5', '-', '查无记录'],
      ['error', '5', '-', '出错'],
    ]);
  });

  it('ends with the grade and the vetoes, and names no place', () => {
    const text = draw(resultOfUnit(judgedDistrict(), 'town_b')!, { view: 'score' });
    expect(text).toContain('得分：11  定  合格\n');
    expect(text.slice(text.indexOf('\n等次') + 1).split('\n')).toEqual([
      '等次：合格；不能评为良好：grave_accident 限定最高为合格',
      '一票否决：发生较大以上责任事故；最高评为合格',
      '  事实：grave_accident  evidence/town_a.yaml:30',
      '',
    ]);
    expect(text).not.toContain('名次');
  });

  it('notes what the paper prints where its sums are wrong', () => {
    const wrong = item({ id: 'a', title: '执法', points: '9', printed: '6' });
    expect(draw(result([unit({ id: 'u', name: '示例甲镇', items: [wrong] })]), { view: 'score' })).toContain('原表印作 6');
  });
});
