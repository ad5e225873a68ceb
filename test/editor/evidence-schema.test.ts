// The schema of the evidence of one rubric: everything the engine accepts passes, what it refuses is refused.

import { describe, expect, it } from 'vitest';
import { readRubrics, type SourceBytes } from '../../src/assessment/sources.js';
import { makeTemplate } from '../../src/cli/forms.js';
import { evidenceSchema } from '../../src/editor/evidence-schema.js';
import type { JsonSchema } from '../../src/editor/json-schema.js';
import { filesIn, source } from '../examples/shipped.js';
import { filesOfCase } from '../rules/rule-case.js';
import { acceptedCases, documentsOf, evidenceValidator, problemsOf } from './validator.js';

describe('accepts the examples', () => {
  const validators = new Map(
    filesIn('rubrics').map((file) => [(documentsOf(file)[0] as { rubric: string }).rubric, evidenceValidator(file)] as const),
  );

  it.each(filesIn('examples').map((file) => [file.path, file] as const))('%s', (_path, file) => {
    for (const document of documentsOf(file)) {
      const validate = validators.get((document as { rubric: string }).rubric);
      expect(validate).toBeDefined();
      expect(problemsOf(validate!, document)).toEqual([]);
    }
  });
});

describe('accepts the skeletons', () => {
  it.each(filesIn('rubrics').map((file) => [file.path, file] as const))('of %s, where nothing is stated yet', async (_path, file) => {
    const { content } = await makeTemplate({ rubrics: [file], format: 'yaml', language: 'zh' });
    const skeleton = source('skeleton.yaml', String(content).replace('class: ""', `class: ${classOf(file)}`));
    for (const document of documentsOf(skeleton)) expect(problemsOf(evidenceValidator(file), document)).toEqual([]);
  });

  const classOf = (file: SourceBytes): string => readRubrics([file])[0]!.rubric!.classes?.[0] ?? '';
});

describe('accepts the cases of every kind', () => {
  it.each(acceptedCases)('%s', (_name, one) => {
    const { rubric, evidence } = filesOfCase(one);
    const validate = evidenceValidator(rubric);
    for (const document of evidence.flatMap(documentsOf)) expect(problemsOf(validate, document)).toEqual([]);
  });
});

const township = source(
  'rubrics/t.yaml',
  `rubric: t
title: 示例细则
period: {from: 2017-01-01, to: 2017-12-31}
points: {by: class, large: 40, small: 40}
facts: [{id: due, type: count, title: 应办件数}, {id: way, type: label, labels: [纸质, 网上]}]
measures: [{id: twice, value: 2 * due}]
items:
  - {id: papers, number: 一, title: 材料, points: 10, kind: checklist, required: [方案, 总结], deduct: 3, text: 缺一样扣3分}
  - {id: news, title: 信息, points: 10, kind: quota, target: 2, every: quarter, deduct: 1}
  - {id: cases, title: 诉讼, points: 10, kind: each, deduct: {plain: 2, serious: 5}}
  - id: contracts_work
    title: 合同
    points: 10
    repeat: contracts
    take: mean
    rules: [{id: faults, kind: each, deduct: 2}]
extra:
  items:
    - {id: level, title: 加分, rules: [{id: level_reached, kind: choice, points: {none: 0, city: 3}, default: none}]}
    - {id: late, title: 逾期, start: zero, kind: delay, due: 2017-12-20, unit: day, deduct: 1}
    - {id: mood, title: 评议, start: zero, kind: judged, award: {up_to: 2}}
`,
);

describe('one rubric', () => {
  const validate = evidenceValidator(township);
  const facts = (stated: object): object => ({ rubric: 't', unit: { id: 'a', class: 'large' }, facts: stated });

  it.each([
    ['all forms', { papers: ['方案'], news: { '2017-Q1': 2, '2017-04': 1 }, cases: { plain: 1 }, due: 3, way: '网上', late: '2017-12-21' }],
    [
      'the other forms',
      { papers: { missing: ['总结'] }, cases: [{ id: '1号', label: 'plain' }], level_reached: 'city', mood: { given: 1, by: '甲' } },
    ],
    ['values with their source', { due: { value: 3, source: '台账', note: '已核' }, cases: { value: 0, exempt: { reason: '未发生' } } }],
    ['rows', { contracts: [{ id: 'c1', price: 300, faults: 2 }] }],
    ['an exempt incident that says no more', { cases: [{ id: '1号', exempt: { reason: '已撤诉' } }] }],
  ])('accepts %s', (_name, stated) => {
    expect(problemsOf(validate, facts(stated))).toEqual([]);
  });

  it.each([
    ['an unknown fact', { paper: ['方案'] }],
    ['an unknown label in a list', { papers: ['方桉'] }],
    ['an unknown label of a count', { cases: { palin: 1 } }],
    ['an incident without its label', { cases: [{ id: '1号' }] }],
    ['a month where quarters are counted in weeks', { news: { '2017-W01': 1 } }],
    ['a number for a series', { news: 3 }],
    ['half an incident', { cases: 0.5 }],
    ['a date in another spelling', { late: '2017年12月21日' }],
    ['`never` that is not foreseen', { late: 'never' }],
    ['a choice that is none', { level_reached: 'province' }],
    ['a bare mark', { mood: 1 }],
    ['a judgement without a mark', { mood: { by: '甲' } }],
    ['a declared count that is text', { due: '三' }],
    ['a declared label that is none', { way: '电话' }],
    ['an exemption without a reason', { cases: { value: 1, exempt: {} } }],
    ['a fact of a row outside its row', { faults: 2 }],
    ['rows that are none', { contracts: { c1: { faults: 2 } } }],
  ])('refuses %s', (_name, stated) => {
    expect(problemsOf(validate, facts(stated))).not.toEqual([]);
  });

  it.each([
    ['no unit', { rubric: 't', facts: {} }],
    ['a unit without its class', { rubric: 't', unit: { id: 'a' }, facts: {} }],
    ['an unknown class', { rubric: 't', unit: { id: 'a', class: 'middle' }, facts: {} }],
    ['another rubric', { rubric: 'u', unit: { id: 'a', class: 'large' }, facts: {} }],
    ['an unknown stage', { rubric: 't', unit: { id: 'a', class: 'large' }, stage: 'first', facts: {} }],
    ['a misspelt key', { rubric: 't', unit: { id: 'a', class: 'large' }, unstatde: 'nothing_found', facts: {} }],
    ['an item that there is not', { rubric: 't', unit: { id: 'a', class: 'large' }, not_applicable: { paper: '无' } }],
  ])('refuses a file with %s', (_name, document) => {
    expect(problemsOf(validate, document)).not.toEqual([]);
  });

  it('tells of every fact what the clerk has to know', () => {
    const schema = evidenceSchema(readRubrics([township])[0]!.rubric!, 'zh');
    const properties = (schema.properties!['facts'] as JsonSchema).properties as Record<string, JsonSchema>;
    expect(Object.keys(properties).sort()).toEqual(['cases', 'contracts', 'due', 'late', 'level_reached', 'mood', 'news', 'papers', 'way']);
    expect(properties['papers']!.title).toBe('缺一样扣3分');
    expect(properties['papers']!.description).toBe(
      '考核事项：一 材料（10分）\n\n评分标准：缺一样扣3分\n\n类型：清单，应有的各样：缺一样扣一样，或有一样加一样\n\n写法：[plan, scheme]',
    );
    expect(properties['cases']!.description).toMatch(/没有写而文件写了 unstated: nothing_found 的，就是没有发现$/);
    expect(properties['level_reached']!.description).toMatch(/没有写就是 none$/);
    expect(properties['due']!.title).toBe('应办件数');
  });
});
