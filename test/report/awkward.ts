// A result of everything that breaks formats: names that a spreadsheet would run, a browser would obey, a terminal would reorder; every
// status, every state, fractions, negative scores. For the conformance of reporters.

import type { Result, UnitResult } from '../../src/report/result.js';
import { district, judgedDistrict } from '../support/district.js';
import { entry, fact, item, result, rubric, start, unit } from '../support/results.js';

/** As a person would write them; each format may show breaks and direction marks its own way. */
export const names = [
  '=1+1',
  '+cmd|calc',
  '-2+3',
  '@sum(A1)',
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '"引号"和\'撇号\'，逗号,分号;',
  'a\nb',
  '反斜杠\\与|竖线|和`反引号`*星号*_下划线_',
  '👩‍👩‍👧‍👦🇨🇳单位',
  'شرطة البلدية',
  'עברית (3)',
  '很长的名称'.repeat(8),
  '&amp;&lt;',
  '${x} {{y}} %s',
  '　全角　空格　',
];

const scores = ['12.9', '-3', '0', '7.01', '11.11', '100', '0.005', '-0.25', '3.3', '98.6', '1', '2', '4', '5', '6', '8.125'];

function awkwardUnit(name: string, at: number): UnitResult {
  const score = scores[at]!;
  const items = [
    item({
      id: `row_${name.length}`,
      number: at % 2 === 0 ? '一' : null,
      title: `事项 ${name}`,
      points: '10',
      entries: [
        start('10'),
        entry('rule', '-1/3', `因为${name}`, {
          rule: 'r',
          clause: `条款 ${name}`,
          facts: [fact('r', 3, { id: `编号${name}`, note: name, source: name, by: name, reason: name, document: name, label: name })],
          at: 'evidence/a.yaml:3',
        }),
      ],
    }),
  ];
  return unit({
    id: `unit_${at}`,
    name,
    group: at % 3 === 0 ? `组 ${name}` : '甲组',
    items,
    score,
    rank: at + 1,
    grade: at % 2 === 0 ? `等次${at}` : null,
    stages: [
      { stage: 'self', by: [name], facts: 1, files: ['evidence/a.yaml'] },
      { stage: 'appeal', by: [], facts: 1, files: [] },
    ],
    appeals: [
      {
        item: `row_${name.length}`,
        filed: '2018-01-25',
        claim: name,
        decision: 'rejected',
        decided: null,
        by: name,
        reason: name,
        document: name,
        at: 'evidence/a.yaml:9',
      },
    ],
  });
}

const appeal = { text: null, to: '=1+1 <b>|', within: 10, unit: 'workday', announced: null, until: null } as const;

export function awkwardResult(): Result {
  const units = names.map(awkwardUnit);
  const more = [...judgedDistrict().units, ...district().units.slice(4)];
  return result([...units, ...more], {
    rubrics: [
      { ...rubric('township_news_2017', '=考核 <b>细则</b> "一"', '20'), appeal },
      rubric('department_law_2017', '部门细则', '100'),
    ],
    groups: judgedDistrict().groups,
  });
}
