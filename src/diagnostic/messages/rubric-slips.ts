// Words for names that only look right: two that look alike, one that is disguised.

import { define } from '../define.js';
import { brief } from './brief.js';

export const rubricSlipMessages = {
  'rubric/lookalike-ids': define<{ id: string; other: string; letter: string }>({
    severity: 'warning',
    zh: ({ id, other, letter }) => `“${brief(id)}”和“${brief(other)}”看上去一样，其实不同（${letter}）；应改成一样，或换一个分得清的名称。`,
    en: ({ id, other, letter }) =>
      `"${brief(id)}" and "${brief(other)}" look alike and are not the same (${letter}); write them alike, or choose names that can be told apart.`,
    explain: {
      zh: '全角和半角、大写和小写、别的文字里长得一样的字母，对程序都是不同的名称。填报的人看不出来，填到另一个名称下，这一条就当作没有填。',
      en: 'Full-width forms, capitals, and letters of another script that look the same make different names. Nobody sees it, and what is stated under one is missing under the other.',
      wrong: '- {id: Reports, kind: each, deduct: 1}\n- {id: reports, kind: each, deduct: 2}',
      right: '- {id: reports_late, kind: each, deduct: 1}\n- {id: reports_wrong, kind: each, deduct: 2}',
    },
  }),
  'rubric/disguised-id': define<{ id: string; letter: string; plain: string }>({
    severity: 'warning',
    zh: ({ id, letter, plain }) => `“${brief(id)}”里的 ${letter} 不是看上去的那个字母；应改成“${brief(plain)}”。`,
    en: ({ id, letter, plain }) => `The ${letter} in "${brief(id)}" is not the letter it looks like; write "${brief(plain)}".`,
    explain: {
      zh: '编号里混进了全角字母，或俄文、希腊文里长得一样的字母。照着念着打出来的编号，都和它对不上。',
      en: 'A full-width letter, or a Cyrillic or Greek one that looks Latin, has slipped into the name. Nobody who types what he sees will meet it.',
      wrong: '- {id: ｎews, kind: each, deduct: 1}',
      right: '- {id: news, kind: each, deduct: 1}',
    },
  }),
} as const;
