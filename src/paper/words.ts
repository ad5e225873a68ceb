// The fixed words of a printed table, in both languages. A text missing in one is a compile error.

import type { Language } from '../diagnostic/define.js';

const zh = { item: '考核事项', content: '考核内容', standard: '评分标准', mark: '得分', total: '合计', notes: '说明' };
type PaperWords = typeof zh;
const en: PaperWords = { item: 'Item', content: 'Content', standard: 'Standard', mark: 'Mark', total: 'Total', notes: 'Notes' };

const catalogue: Readonly<Record<Language, PaperWords>> = { zh, en };

export const paperWords = (language: Language): PaperWords => catalogue[language];
