// Headings that only workbooks need, in both languages.

import type { Language } from '../../diagnostic/define.js';

const zh = {
  ranking: '排名',
  matrix: '得分表',
  sheets: '评分表',
  deductions: '加减清单',
  unitSheet: (unit: string) => `${unit}评分表`,
  basis: '加减依据',
  exact: '精确值',
  back: '返回排名',
  footer: '第 &P 页，共 &N 页',
  matrixAdvice: '各单位各事项的得分；颜色按每一列从低（红）到高（绿）。',
  deductionAdvice: '每一笔加减，按单位、事项、类型筛选；负数是失分，正数是得分和退回的分。',
};

export type BookWords = typeof zh;

const en: BookWords = {
  ranking: 'Ranking',
  matrix: 'Scores',
  sheets: 'Score sheets',
  deductions: 'Gains and losses',
  unitSheet: (unit) => `Score sheet: ${unit}`,
  basis: 'gains and losses, and why',
  exact: 'exact',
  back: 'to the ranking',
  footer: 'Page &P of &N',
  matrixAdvice: 'The mark of every unit in every item; colours run in each column from low (red) to high (green).',
  deductionAdvice:
    'Every gain and loss; filter by unit, item or kind. What is negative was lost, what is positive was gained or given back.',
};

const catalogue: Readonly<Record<Language, BookWords>> = { zh, en };
export const bookWords = (language: Language): BookWords => catalogue[language];
