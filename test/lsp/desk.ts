// One file as the server sees it, with the rubrics around it.

import { analyse, type Analysis } from '../../src/lsp/analysis.js';
import { source } from '../examples/shipped.js';
import { atCursor } from '../support/language-client.js';

export const rubric = `rubric: t
title: 示例细则
period: {from: 2017-01-01, to: 2017-12-31}
points: 40
facts: [{id: way, type: label, labels: [纸质, 网上], title: 办理方式}, {id: due, type: count}]
measures: [{id: twice, title: 两倍, value: 2 * due}]
items:
  - {id: papers, number: 一, title: 材料, points: 10, kind: checklist, required: [方案, 总结], deduct: 3, text: 缺一样扣3分}
  - {id: news, title: 信息, points: 10, kind: quota, target: 2, every: quarter, deduct: 1}
  - id: cases
    title: 诉讼
    points: 10
    rules:
      - {id: lawsuits, kind: each, deduct: {plain: 2, serious: 5}, text: 败诉}
      - {id: absences, kind: each, deduct: 1, at_most: 3}
  - {id: contracts_work, title: 合同, points: 10, repeat: contracts, take: mean, rules: [{id: faults, kind: each, deduct: 2}]}
extra:
  items:
    - {id: level, title: 加分, rules: [{id: level_reached, kind: choice, points: {none: 0, city: 3}, default: none}]}
grades: [{name: 优秀, from: 90}, {name: 合格}]
vetoes: [{id: grave, kind: flag, effect: {grade: 合格}}]
`;
export const evidence = 'rubric: t\nunit: {id: a, name: 示例甲镇}\nassessed: {by: 考核一组}\n';

export interface AtCursor {
  readonly analysis: Analysis;
  readonly position: { readonly line: number; readonly character: number };
}

/** A rubric with the cursor at `|`. What it was before is sound. */
export function inRubric(marked: string): AtCursor {
  const { text, position } = atCursor(marked);
  const open = (written: string): Parameters<typeof analyse>[0] => {
    const file = source('rubrics/t.yaml', written);
    return { path: file.path, bytes: file.bytes, rubrics: [file], evidence: [] };
  };
  return { analysis: analyse(open(text), analyse(open(rubric), undefined)), position };
}

/** Evidence with the cursor at `|`, beside the rubric. */
export function inEvidence(marked: string): AtCursor {
  const { text, position } = atCursor(marked);
  const file = source('a.yaml', text);
  return {
    analysis: analyse({ path: file.path, bytes: file.bytes, rubrics: [source('rubrics/t.yaml', rubric)], evidence: [file] }, undefined),
    position,
  };
}
