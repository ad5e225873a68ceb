// What the terminal tables show, and that they are exact at 80 columns with Chinese text.

import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { plain, type Paint, type ReportOptions } from '../../src/report/reporter.js';
import type { Result } from '../../src/report/result.js';
import { resultOfUnit } from '../../src/report/select.js';
import { table } from '../../src/report/table.js';
import { district, judgedDistrict } from '../support/district.js';
import { entry, item, result, start, unit } from '../support/results.js';

const options: ReportOptions = {
  view: 'rank',
  language: 'zh',
  width: 80,
  paint: plain,
  renderMessage: (message, language) => `${language} ${message.code}`,
};
const draw = (given: Result, over: Partial<ReportOptions> = {}): string => table.render(given, { ...options, ...over });
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));

const longNames = result([
  unit({
    id: 'long',
    name: '示例区人民政府政务服务和公共资源交易服务中心（示例区大数据管理局、示例区社会信用体系建设办公室）',
    rank: 1,
    items: Array.from({ length: 12 }, (_, at) =>
      item({
        id: `item_${at}`,
        number: String(at + 1),
        title: '落实《示例省重大行政决策程序规定》，坚持重大决策必经程序；建立年度重大行政决策目录，完善法律顾问制度',
        points: '12.5',
        entries: [
          start('12.5'),
          entry('rule', '-1.25', '未建立目录，扣 1.25 分（'.repeat(6), { clause: '没有目录的扣1.25分，'.repeat(9) }),
        ],
      }),
    ),
  }),
]);

describe.each(['zh', 'en'] as const)('every line fits (%s)', (language) => {
  it.each([
    ['rank', district()],
    ['score', district()],
    ['explain', district()],
    ['rank', judgedDistrict()],
    ['explain', judgedDistrict()],
    ['rank', longNames],
    ['score', longNames],
    ['explain', longNames],
  ] as const)('%s', (view, given) => {
    for (const width of [60, 80, 100, 132]) expect(widest(draw(given, { view, language, width }))).toBeLessThanOrEqual(width);
  });

  it('and none begins with a closing mark or ends in blanks', () => {
    for (const view of ['rank', 'score', 'explain'] as const) {
      for (const given of [district(), longNames]) {
        for (const line of draw(given, { view, language }).split('\n')) {
          expect(line).not.toMatch(/^\s*[。，、；：？！）”’」』》〉】〕]/);
          expect(line).not.toMatch(/\s$/);
        }
      }
    }
  });
});

describe('rank', () => {
  it('looks like this', () => {
    expect(draw(district())).toMatchInlineSnapshot(`
      "乡镇　4 个单位　示例区各乡镇（街道）2017年度法治政府建设考核评分细则　满分 20

        名次  单位              得分  状态      失分与加分
      ------  ----------------  ----  --------  ---------------------------
           1  示例甲镇            18  定        二 -5，特别加减分 +3
           2  示例乙镇            11  定        一 -2，二 -5，特别加减分 -2
           2  示例丙街道办事处    13  暂定      一 -2，二 -5，三 未评定
                                      13~23.25
      不排名  示例丁乡             -  出错      一 -2，二 出错

      考核事项：一 依法科学民主决策；二 加强政务公开；三 积极应诉

      区级部门　3 个单位　示例区区级各部门2017年度法治政府建设考核评分细则　满分 100

        名次  单位                               得分  状态    失分与加分
      ------  --------------------------------  -----  ------  ----------------
           1  示例甲局                          98.75  定      二 -5
           2  示例乙局（执法队伍管理与监督科）   9.5   定      一 -2，二 不适用
      不排名  示例丙局                              -  不计分  一 不适用

      考核事项：一 依法科学民主决策；二 加强政务公开

      暂定：还缺事实，得分取最低可能，状态栏是可能的范围。
      "
    `);
  });

  it('puts the places in order, whatever the order of the result', () => {
    const units = district().units.toReversed();
    const places = draw({ ...district(), units })
      .split('\n')
      .map((line) => /^\s*(\d+|不排名) {2}/.exec(line)?.[1])
      .filter(Boolean);
    expect(places).toEqual(['1', '2', '不排名', '1', '2', '2', '不排名']);
  });

  it('aligns scores at the decimal point and pads no zeros', () => {
    const scores = ['100', '98.75', '-0.5', '12.9', '625/18'];
    const units = scores.map((score, at) => unit({ id: `u${at}`, name: `示例${at}`, score, rank: at + 1 }));
    const cells = draw(result(units))
      .split('\n')
      .filter((line) => /示例\d/.test(line))
      .map((line) => line.slice(line.indexOf('示例') + 3, line.indexOf('定')));
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
      entries: [start('90')],
      transfer: [entry('convert', '-36', '× 0.6')],
    });
    expect(draw(result([unit({ id: 'u', name: '示例甲镇', items: [converted] })]))).toContain('年终考核 -6\n');
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
});

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
                  事实：unreviewed，示例发〔2017〕3号，2017-03-02，plain，来源：备案审
                  查台账 evidence/town_a.yaml:9
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
                  事实：unlawful_acts，决定9号，2017-08-02，serious，来源：复议决定
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
      entries: [start('90')],
      transfer: [entry('convert', '-85.5', '90 × 5 ÷ 100')],
    });
    const text = draw(result([unit({ id: 'u', name: '示例甲镇', items: [converted] })]), { view: 'explain' });
    expect(text).toMatch(/-85\.5 {2}\[折算\] 90 × 5 ÷ 100\n {2}= +4\.5 {2}计入上级/);
  });

  it('names what an item could still bring', () => {
    expect(explained('town_b')).toContain('二 加强政务公开  得 0，满分 5  还可得 5');
    expect(explained('town_b')).toContain('1 遵守行政决策程序  得 10，满分 10\n');
  });
});

describe('place, grade, vetoes and consequences', () => {
  it('stand in and under the ranking', () => {
    expect(draw(judgedDistrict())).toMatchInlineSnapshot(`
      "乡镇　4 个单位　示例区各乡镇（街道）2017年度法治政府建设考核评分细则　满分 20

        名次  可能  单位              得分  差距  状态      等次  失分与加分
      ------  ----  ----------------  ----  ----  --------  ----  --------------------
           1  1~2   示例甲镇            18     -  定        优秀  二 -5，特别加减分 +3
           2  2~3   示例乙镇            11     7  定        合格  一 -2，二 -5，
                                                                  特别加减分 -2
           2  1~3   示例丙街道办事处    13     -  暂定      良好  一 -2，二 -5，
                                                  13~23.25        三 未评定
      不排名  -     示例丁乡             -     -  出错      -     一 -2，二 出错

      考核事项：一 依法科学民主决策；二 加强政务公开；三 积极应诉

      结果运用 奖金：示例甲镇 8.8
      一票否决 发生较大以上责任事故：示例乙镇
      结果运用 约谈单位主要负责人：示例乙镇，示例丙街道办事处（可能）

      全组：平均 14，最高 18，最低 11，相差 7
      仅因舍入而同分：示例乙镇，示例丙街道办事处
      各单位得分相同的事项：遵守行政决策程序
      多数单位失分的事项：加强政务公开（3 个单位）

      暂定：还缺事实，得分取最低可能，状态栏是可能的范围。
      "
    `);
  });

  it('end the explanation, each with its reason', () => {
    const text = draw(resultOfUnit(judgedDistrict(), 'town_b')!, { view: 'explain' });
    expect(text.slice(text.indexOf('\n名次') + 1)).toMatchInlineSnapshot(`
      "名次：第 2 名；可能 2~3；列示例甲镇之后：按 score，本单位 11，对方 18
      等次：合格；不能评为良好：grave_accident 限定最高为合格
      一票否决：发生较大以上责任事故
      结果运用：约谈单位主要负责人；rank_from_bottom(score) <= 3
      阶段之间的改动：news_items：自查自评 24（evidence/town_b.self.yaml:7） -> 集中考
                      核 21（evidence/town_b.yaml:9）
      "
    `);
    expect(text).toContain('得分：11  定  第 2 名  合格\n');
  });

  it('are left out where there are none', () => {
    expect(draw(district())).not.toMatch(/等次|可能 |约谈/);
  });
});

describe('colour', () => {
  const chalk = new Chalk({ level: 1 });
  const paint: Paint = {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    loss: (text) => chalk.red(text),
    gain: (text) => chalk.green(text),
    caution: (text) => chalk.yellow(text),
  };

  it.each(['rank', 'score', 'explain'] as const)('%s: is laid over the same text', (view) => {
    const coloured = draw(district(), { view, paint });
    expect(coloured).toContain('\u001b[');
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(draw(district(), { view }));
  });

  it('losses are red, gains green, suppressed points faint', () => {
    const text = draw(district(), { view: 'explain', paint });
    expect(text).toContain(chalk.red('-0.2'));
    expect(text).toContain(chalk.green('+3  '));
    expect(text).toContain(chalk.dim('+0.9'));
  });
});

describe('hostile text', () => {
  it('cannot steer the terminal or break the table', () => {
    const name = 'a\u001b[31mb\tc\nd\u202ee\u009b2J';
    const hostile = result([
      unit({
        id: name,
        name,
        items: [item({ id: 'x', title: name, points: '1', entries: [start('1'), entry('rule', '-1', name, { clause: name })] })],
      }),
    ]);
    for (const view of ['rank', 'score', 'explain'] as const) {
      const text = draw(hostile, { view });
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      expect(text).toContain('a\\x1b[31mb c');
      expect(text).toContain('d\\u202ee\\x9b2J');
      expect(widest(text)).toBeLessThanOrEqual(80);
    }
  });
});
