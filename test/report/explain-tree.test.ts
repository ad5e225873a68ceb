// What `rubric explain --unit` shows in the terminal.

import { describe, expect, it } from 'vitest';
import type { ReportOptions } from '../../src/report/reporter.js';
import { resultOfUnit } from '../../src/report/select.js';
import { district, judgedDistrict } from '../support/district.js';
import { draw } from '../support/draw.js';
import { entry, fact, item, result, start, unit } from '../support/results.js';

describe('explain', () => {
  const explained = (id: string, over: Partial<ReportOptions> = {}): string =>
    draw(resultOfUnit(district(), id)!, { view: 'explain', ...over });

  it('looks like this', () => {
    expect(explained('town_b')).toMatchInlineSnapshot(`
      "示例乙镇（town_b）  乡镇
      细则：示例区各乡镇（街道）2017年度法治政府建设考核评分细则（township_news_2017）
      阶段：集中考核（verified）
      得分：11  定  第 2 名

      一 依法科学民主决策  得 13，满分 15  还可得 2
        1 遵守行政决策程序  得 10，满分 10
            10    [起评] 从满分起评  rubrics/townships.yaml:12
        2 规范性文件审查、报备  得 3，满分 5  还可得 2
             5    [起评] 从满分起评  rubrics/townships.yaml:12
            -2    未经合法性审查的文件 2 件，每件扣 1 分
                  条款：规范性文件未经合法性审查的，每件扣1分；未按规定报备的，每件扣
                  0.5分，扣完为止。 规则：unreviewed
                  事实：unreviewed，示例发〔2017〕3号，2017年3月2日，plain，来源：备案
                  审查台账 evidence/town_a.yaml:9
          =  3
        合计：10（1）+ 3（2）= 13

      二 加强政务公开  得 0，满分 5  还可得 5
           5    [起评] 从满分起评  rubrics/townships.yaml:12
          -0.2  2017-02：应报 2 条，实报 1 条，少 1 条，每少 1 条扣 0.2 分
                条款：每月2条以上，每少1条扣0.2分  规则：news_items
                事实：news_items，2017-02，1  evidence/town_a.yaml:14
          -7.4  2017-10：应报 2 条，实报 0 条
                规则：news_items
                事实：news_items，2017-10，0  evidence/town_a.yaml:14
          +1.2  [累计上限] 本条累计最多扣 6.4 分，退回 1.2 分
                rubrics/townships.yaml:31
          +0.5  [同一事件] 决定9号 已在“行政复议”中扣分，这里不再计  规则：late_reply
           0    [豁免] 因自然灾害免计 1 次（示例府函〔2017〕12号）  规则：news_items
          +0.9  [扣完为止] 本项最多扣到 0 分，退回 0.9 分
           0    [条件不符] 条件 unit.class = "park" 不成立  规则：park_only
        =  0

      特别加减分  -2
        特别加分  得 3
             0    [起评] 从满分起评  rubrics/townships.yaml:12
            +3    获市级表彰
                  规则：model_unit_level
                  事实：model_unit_level，municipal  evidence/town_a.yaml:20
          =  3
        特别扣分  得 -5
             0    [起评] 从满分起评  rubrics/townships.yaml:12
            -5    决定9号：情节严重的违法行为，扣 5 分
                  规则：unlawful_acts
                  事实：unlawful_acts，决定9号，2017年8月2日，serious，来源：复议决定
                  书，说明：程序违法 evidence/town_a.yaml:22
          = -5
        合计：3（特别加分）- 5（特别扣分）= -2

      合计：13（一）+ 0（二）- 2（特别加减分）= 11

      名次：第 2 名
      "
    `);
  });

  it('shows every entry of the ledger with amount, reason, clause and place', () => {
    const flat = explained('town_b').replace(/\s+/g, '');
    const [town] = resultOfUnit(district(), 'town_b')!.units;
    const entries = [...town!.items, ...town!.extra.items].flatMap((each) => [
      ...each.entries,
      ...each.items.flatMap((child) => child.entries),
    ]);
    expect(entries.length).toBeGreaterThan(10);
    for (const { because, clause, at, facts } of entries) {
      for (const text of [because, clause, at, ...facts.map((fact) => fact.at)])
        if (text !== null) expect(flat).toContain(text.replace(/\s+/g, ''));
    }
  });

  it('gives reasons in the reader’s language', () => {
    expect(explained('town_b', { language: 'en' })).toContain('en ledger/floor');
  });

  it('shows transfers and what reaches the parent', () => {
    const converted = item({
      id: 'a',
      title: '年终考核',
      points: '100',
      countsAs: '5',
      entries: [start('90')],
      transfer: [entry('convert', '-85.5', '90 × 5 ÷ 100')],
    });
    const text = draw(result([unit({ id: 'u', name: '示例甲镇', items: [converted] })]), { view: 'explain' });
    expect(text).toMatch(/-85\.5 {2}\[折算\] 90 × 5 ÷ 100\n {2}= +4\.5 {2}计入上级 {2}还可得 0\.5/);
  });

  it('names what an item could still bring', () => {
    expect(explained('town_b')).toContain('二 加强政务公开  得 0，满分 5  还可得 5');
    expect(explained('town_b')).toContain('1 遵守行政决策程序  得 10，满分 10\n');
  });
});

describe('the verdict', () => {
  it('end the explanation, each with its reason', () => {
    const text = draw(resultOfUnit(judgedDistrict(), 'town_b')!, { view: 'explain' });
    expect(text.slice(text.indexOf('\n名次') + 1)).toMatchInlineSnapshot(`
      "名次：第 2 名；可能 2~3；列示例甲镇之后：按 score，本单位 11，对方 18
      等次：合格；不能评为良好：grave_accident 限定最高为合格
      一票否决：发生较大以上责任事故；最高评为合格
        事实：grave_accident  evidence/town_a.yaml:30
      结果运用：约谈单位主要负责人；rank_from_bottom(score) <= 3
      阶段之间的改动：news_items：自查自评 24（evidence/town_b.self.yaml:7） -> 集中考
                      核 21（evidence/town_b.yaml:9）
      "
    `);
    expect(text).toContain('得分：11  定  第 2 名  合格\n');
  });

  it('says what a veto does and by which facts, and what was taken from others', () => {
    const veto = { id: 'falsified', text: '弄虚作假', certain: false, facts: [fact('falsified', 8, { source: '复核记录' })] };
    const effect = { score: '59', grade: '不合格', rank: 'last', awards: 'none' } as const;
    const cohort = {
      'cohort.mean(x)': ['3', '4.5'],
      'place(x, best, high)': { place: '2', tied: 3, units: 8 },
      'cohort.max(y)': null,
      'result(previous).rank': '7',
      'result(law).score': { value: '95.5', source: 'law.json' },
    };
    const text = draw(result([unit({ id: 'a', name: '示例甲镇', vetoes: [{ ...veto, effect }], cohort })]), { view: 'explain' });
    expect(text.slice(text.indexOf('一票否决')).split('\n')).toEqual([
      '一票否决：弄虚作假（可能）；总分定为 59；定为不合格；排在末位；加分不计',
      '  事实：falsified，来源：复核记录  evidence/town_a.yaml:8',
      '取自其他单位和结果：同组“x”的平均值 = 3…4.5',
      '取自其他单位和结果：按“x”排的名次 = 第 2 名（3 个并列），共 8 个',
      '取自其他单位和结果：同组“y”的最大值 = 没有可取的值',
      '取自其他单位和结果：“previous”里的名次 = 7',
      '取自其他单位和结果：“law”里的得分 = 95.5（law.json）',
      '',
    ]);
  });

  it('says so where a score waits for the facts of others alone', () => {
    const open = item({ id: 'a', title: '折算', points: '4', state: 'not_assessed', entries: [entry('rule', '3', '')] });
    const waits = ['result(law).score', 'place(x, best, high)'];
    const waiting = unit({ id: 'a', name: '示例甲镇', status: 'provisional', lowest: '3', highest: '4', items: [open], waits_for: waits });
    const text = draw(result([waiting]), { view: 'explain' });
    expect(text).toContain('尚缺事实：本单位不缺，要等同组其他单位或别的结果；“law”里的得分；按“x”排的名次');
    expect(text).toContain('折算  待定');
  });
});

describe('an item', () => {
  it('shows the figure the paper prints where its sums are wrong', () => {
    const wrong = item({ id: 'a', title: '执法', points: '9', printed: '6', entries: [start('9')] });
    expect(draw(result([unit({ id: 'u', name: '示例甲镇', items: [wrong] })]), { view: 'explain' })).toContain(
      '执法  得 9，满分 9  原表印作 6\n',
    );
  });

  it('that is converted says what it could still bring in points of its parent', () => {
    const transfer = [entry('convert', '-36', '90 × 60 ÷ 100')];
    const converted = item({ id: 'a', title: '年终考核', points: '100', countsAs: '60', entries: [start('90')], transfer });
    const text = draw(result([unit({ id: 'u', name: '示例甲镇', items: [converted] })]), { view: 'explain' });
    expect(text).toContain('年终考核  得 90，满分 100\n');
    expect(text).toContain('=  54  计入上级  还可得 6\n');
  });
});
