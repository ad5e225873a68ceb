// Words for the appeals of a unit and their decisions.

import { define } from '../define.js';
import { brief } from './brief.js';
import { butEn, butZh, knownEn, knownZh } from './phrases.js';

export const evidenceAppealMessages = {
  'evidence/appeal-shape': define<{ found: string }>({
    severity: 'error',
    zh: ({ found }) => `appeals 下面应当是申诉的列表，一条申诉一行（如 - {item: disclosure, filed: 2018-01-25}）${butZh(found)}。`,
    en: ({ found }) =>
      `A list of appeals, one a line such as \`- {item: disclosure, filed: 2018-01-25}\`, must stand under \`appeals\`${butEn(found)}.`,
    explain: {
      zh: '每一条申诉是一组键和值：item 对哪一项、filed 何时提出、claim 主张什么、decision 怎样决定、decided 何时决定、by 谁决定、reason 理由、document 文号。',
      en: 'Each appeal is a map: `item` it is about, `filed` on which day, its `claim`, the `decision`, `decided` on which day, `by` whom, `reason`, `document`.',
      wrong: 'appeals: 第二次公开没有逾期',
      right: 'appeals:\n  - {item: disclosure, filed: 2018-01-25, claim: 第二次公开没有逾期}',
    },
  }),
  'evidence/appeal-decision': define<{ found: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ found, known, near }) => `申诉的决定没有“${brief(found)}”这一种${knownZh(known, near)}`,
    en: ({ found, known, near }) => `"${brief(found)}" is no decision of an appeal${knownEn(known, near)}`,
    explain: {
      zh: '决定有三种：upheld（采纳）、partly（部分采纳）、rejected（不采纳）。还没有决定的，不写 decision。采纳以后，改过的事实写在 stage: appeal 的证据里。',
      en: 'There are three: upheld, partly, rejected. An appeal without `decision` is pending. The facts that a decision changes are stated in evidence with `stage: appeal`.',
      wrong: 'appeals: [{item: disclosure, decision: accepted}]',
      right: 'appeals: [{item: disclosure, decision: upheld}]',
    },
  }),
  'evidence/appeal-without-reason': define({
    severity: 'error',
    zh: () => '申诉没有全部采纳，却没有写理由；应写 reason。',
    en: () => 'The appeal was not upheld in full, and no reason is given; add `reason`.',
    explain: {
      zh: '申诉的单位有权知道为什么没有采纳。理由印在单位的页面和评分表上；公开版不印。',
      en: 'The unit that appealed has a right to know why. The reason stands on its page and score sheet, and not in the public version.',
      wrong: 'appeals: [{item: disclosure, decision: rejected}]',
      right: 'appeals: [{item: disclosure, decision: rejected, reason: 台账上有两次逾期}]',
    },
  }),
} as const;
