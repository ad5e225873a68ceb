// Markdown: one table a group with its summary, and nothing in a cell that a page would format.

import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/markdown.js';
import { resultOfUnit } from '../../src/report/select.js';
import { judgedDistrict, townships } from '../support/district.js';
import { options } from '../support/draw.js';
import { result, unit } from '../support/results.js';

describe('markdown', () => {
  it('is one table a group', () => {
    expect(markdown.render(result(townships()), options)).toMatchInlineSnapshot(`
      "## 乡镇　4 个单位　示例区乡镇政务公开考核评分细则　满分 20

      | 名次 | 单位 | 得分 | 最低 | 最高 | 状态 | 失分与加分 |
      | --- | --- | --- | --: | --: | --- | --- |
      | 1 | 示例甲镇 | 18 | 18 | 18 | 定 | 二 -5，特别加减分 +3 |
      | 2 | 示例乙镇 | 11 | 11 | 11 | 定 | 一 -2，二 -5，特别加减分 -2 |
      | 2 | 示例丙街道办事处 | 13 | 13 | 23.25 | 暂定 | 一 -2，二 -5，三 未评定（至多 -10） |
      | 不排名 | 示例丁乡 | 出错 |  |  | 出错 | 一 -2，二 出错 |

      - 考核事项：一 依法科学民主决策；二 加强政务公开；三 积极应诉
      "
    `);
  });

  it('shows places, distance, grade, vetoes, consequences and the group as a whole', () => {
    expect(markdown.render({ ...judgedDistrict(), units: judgedDistrict().units.slice(0, 3) }, options)).toMatchInlineSnapshot(`
      "## 乡镇　3 个单位　示例区各乡镇（街道）2017年度法治政府建设考核评分细则　满分 20

      | 名次 | 可能 | 单位 | 得分 | 最低 | 最高 | 差距 | 状态 | 等次 | 一票否决 | 结果运用 | 失分与加分 |
      | --: | --- | --- | --: | --: | --: | --: | --- | --- | --- | --- | --- |
      | 1 | 1~2 | 示例甲镇 | 18 | 18 | 18 |  | 定 | 优秀 |  | 奖金 8.8 | 二 -5，特别加减分 +3 |
      | 2 | 2~3 | 示例乙镇 | 11 | 11 | 11 | 7 | 定 | 合格 | 发生较大以上责任事故 | 约谈单位主要负责人 | 一 -2，二 -5，特别加减分 -2 |
      | 2 | 1~3 | 示例丙街道办事处 | 13 | 13 | 23.25 |  | 暂定 | 良好 |  | 约谈单位主要负责人（可能） | 一 -2，二 -5，三 未评定（至多 -10） |

      - 考核事项：一 依法科学民主决策；二 加强政务公开；三 积极应诉
      - 全组：平均 14，最高 18，最低 11，相差 7
      - 仅因舍入而同分：示例乙镇，示例丙街道办事处
      - 各单位得分相同的事项：遵守行政决策程序
      - 多数单位失分的事项：加强政务公开（3 个单位）
      "
    `);
  });

  it('leaves out range and status where every score is final, and gives marks in a score sheet', () => {
    const units = townships().slice(0, 1);
    expect(markdown.render(result(units), options)).toContain('| 名次 | 单位 | 得分 | 失分与加分 |\n');
    expect(markdown.render(result(units), { ...options, view: 'score' })).toContain(
      '| 单位 | 得分 | 一 依法科学民主决策 | 二 加强政务公开 | 特别加减分 |\n',
    );
  });

  it('ends an explanation with the verdict', () => {
    const text = markdown.render(resultOfUnit(judgedDistrict(), 'town_b')!, { ...options, view: 'explain' });
    expect(text).toContain('- 等次：合格；不能评为良好：grave_accident 限定最高为合格\n- 一票否决：发生较大以上责任事故；最高评为合格\n');
  });

  it('lets no cell end itself or format anything', () => {
    const text = markdown.render(result([unit({ id: 'a', name: 'a|b*c*`d`<e>[f](g)\nh\\' })]), options);
    expect(text).toContain('| a\\|b\\*c\\*\\`d\\`\\<e>\\[f\\](g) h\\\\ |');
  });
});
