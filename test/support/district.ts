// A fictional district: four townships and three departments that show every status, state and kind of entry.

import type { ItemResult, Result, UnitResult } from '../../src/report/result.js';
import { entry, extra, fact, item, result, rubric, start, unit } from './results.js';

const decisions = (lost: string): ItemResult =>
  item({
    id: 'decisions',
    number: '一',
    title: '依法科学民主决策',
    points: '15',
    items: [
      item({ id: 'procedure', number: '1', title: '遵守行政决策程序', points: '10', entries: [start('10')] }),
      item({
        id: 'documents',
        number: '2',
        title: '规范性文件审查、报备',
        points: '5',
        entries: [
          start('5'),
          ...(lost === '0'
            ? []
            : [
                entry('rule', `-${lost}`, `未经合法性审查的文件 2 件，每件扣 1 分`, {
                  rule: 'unreviewed',
                  clause: '规范性文件未经合法性审查的，每件扣1分；未按规定报备的，每件扣0.5分，扣完为止。',
                  at: 'evidence/town_a.yaml:9',
                  facts: [fact('unreviewed', 9, { id: '示例发〔2017〕3号', date: '2017-03-02', label: 'plain', source: '备案审查台账' })],
                }),
              ]),
        ],
      }),
    ],
  });

const openness = (over: Partial<ItemResult> = {}): ItemResult => ({
  ...item({
    id: 'openness',
    number: '二',
    title: '加强政务公开',
    points: '5',
    entries: [
      start('5'),
      entry('rule', '-0.2', '2017-02：应报 2 条，实报 1 条，少 1 条，每少 1 条扣 0.2 分', {
        rule: 'news_items',
        clause: '每月2条以上，每少1条扣0.2分',
        at: 'evidence/town_a.yaml:14',
        facts: [fact('news_items', 14, { date: '2017-02', value: '1' })],
      }),
      entry('rule', '-7.4', '2017-10：应报 2 条，实报 0 条', {
        rule: 'news_items',
        facts: [fact('news_items', 14, { date: '2017-10', value: '0' })],
      }),
      entry('cap', '1.2', '本条累计最多扣 6.4 分，退回 1.2 分', { rule: 'news_items', at: 'rubrics/townships.yaml:31' }),
      entry('duplicate', '0.5', '决定9号 已在“行政复议”中扣分，这里不再计', { rule: 'late_reply' }),
      entry('exempt', '0', '因自然灾害免计 1 次（示例府函〔2017〕12号）', { rule: 'news_items' }),
      entry('floor', '0.9', '本项最多扣到 0 分，退回 0.9 分'),
      entry('does_not_apply', '0', '条件 unit.class = "park" 不成立', { rule: 'park_only' }),
    ],
  }),
  ...over,
});

const bonus = (amount: string): ItemResult =>
  item({
    id: 'model_unit',
    title: '特别加分',
    entries: [
      start('0'),
      entry('rule', amount, '获市级表彰', { rule: 'model_unit_level', facts: [fact('model_unit_level', 20, { label: 'municipal' })] }),
    ],
  });

const penalty = item({
  id: 'unlawful',
  title: '特别扣分',
  entries: [
    start('0'),
    entry('rule', '-5', '决定9号：情节严重的违法行为，扣 5 分', {
      rule: 'unlawful_acts',
      facts: [fact('unlawful_acts', 22, { id: '决定9号', date: '2017-08-02', label: 'serious', source: '复议决定书', note: '程序违法' })],
    }),
  ],
});

const blank = (id: string, number: string, title: string, state: ItemResult['state'], points = '10'): ItemResult =>
  item({ id, number, title, points, state, score: state === 'not_assessed' ? '0' : null });

export function townships(): UnitResult[] {
  return [
    unit({ id: 'town_a', name: '示例甲镇', rank: 1, items: [decisions('0'), openness()], extra: extra([bonus('3')]) }),
    unit({ id: 'town_b', name: '示例乙镇', rank: 2, items: [decisions('2'), openness()], extra: extra([bonus('3'), penalty]) }),
    unit({
      id: 'town_c',
      name: '示例丙街道办事处',
      rank: 2,
      status: 'provisional',
      items: [decisions('2'), openness(), blank('response', '三', '积极应诉', 'not_assessed')],
      lowest: '13',
      highest: '23.25',
      missing: ['court_appearances', 'training_days'],
      entries: [entry('round', '0', '保留两位小数')],
    }),
    unit({
      id: 'town_d',
      name: '示例丁乡',
      status: 'error',
      score: null,
      items: [decisions('2'), blank('openness', '二', '加强政务公开', 'error', '5')],
    }),
  ];
}

export function departments(): UnitResult[] {
  const department = { group: '区级部门', rubric: 'department_law_2017' };
  return [
    unit({
      ...department,
      id: 'bureau_a',
      name: '示例甲局',
      rank: 1,
      score: '98.75',
      items: [decisions('0'), openness({ state: 'no_evidence' })],
    }),
    unit({
      ...department,
      id: 'bureau_b',
      name: '示例乙局（执法队伍管理与监督科）',
      rank: 2,
      score: '9.5',
      items: [decisions('2'), blank('openness', '二', '加强政务公开', 'not_applicable', '5')],
    }),
    unit({
      ...department,
      id: 'bureau_c',
      name: '示例丙局',
      status: 'unscored',
      score: null,
      items: [blank('decisions', '一', '依法科学民主决策', 'not_applicable')],
    }),
  ];
}

export function district(): Result {
  return result([...townships(), ...departments()], {
    rubrics: [
      rubric('township_news_2017', '示例区各乡镇（街道）2017年度法治政府建设考核评分细则', '20'),
      rubric('department_law_2017', '示例区区级各部门2017年度法治政府建设考核评分细则', '100'),
    ],
    stage: 'verified',
  });
}

/** The same district with places open, grades, a veto and consequences. */
export function judgedDistrict(): Result {
  const because = (code: string, text: string): UnitResult['explained']['rank'] => ({ because: text, message: { code, args: {} } });
  const interview = (certain: boolean): UnitResult['consequences'][number] => ({
    ...because('consequence', 'rank_from_bottom(score) <= 3')!,
    id: 'interview',
    text: '约谈单位主要负责人',
    value: null,
    certain,
  });
  const money = { ...because('consequence', 'score >= 60')!, id: 'money', text: '奖金', value: '8.8', certain: true };
  const effect = { grade_at_most: '合格' };
  const fired = { id: 'grave_accident', text: '发生较大以上责任事故', certain: true, effect, facts: [fact('grave_accident', 30)] };
  const more: Readonly<Record<string, Partial<UnitResult>>> = {
    town_a: {
      grade: '优秀',
      rank_highest: 2,
      consequences: [money],
      explained: { rank: because('rank/first', '4 个单位中居首'), grade: null },
    },
    town_b: {
      grade: '合格',
      distance: '7',
      rank_highest: 3,
      vetoes: [fired],
      consequences: [interview(true)],
      explained: {
        rank: because('rank/decided', '列示例甲镇之后：按 score，本单位 11，对方 18'),
        grade: because('grade/at-most', '不能评为良好：grave_accident 限定最高为合格'),
      },
      overridden: [
        {
          fact: 'news_items',
          earlier: { stage: 'self', at: 'evidence/town_b.self.yaml:7', value: '24' },
          later: { stage: 'verified', at: 'evidence/town_b.yaml:9', value: '21' },
        },
      ],
    },
    town_c: { grade: '良好', rank_lowest: 1, rank_highest: 3, consequences: [interview(false)] },
  };
  const groups: Result['groups'] = [
    {
      rubric: 'township_news_2017',
      group: '乡镇',
      by: 'score',
      units: 4,
      scored: 3,
      mean: '14',
      mean_exact: '14',
      best: '18',
      worst: '11',
      spread: '7',
      tied_by_rounding: [['town_b', 'town_c']],
      separates_nobody: ['procedure'],
      most_lose: [{ item: 'openness', units: 3 }],
    },
  ];
  return { ...district(), groups, units: townships().map((each) => ({ ...each, ...more[each.unit.id] })) };
}
