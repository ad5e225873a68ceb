// Words for judgements and panels: marks that people give, with their names and reasons.

import { define } from '../define.js';
import { brief } from './brief.js';
import { butEn, butZh } from './phrases.js';

export const evidenceJudgementMessages = {
  'evidence/not-a-judgement': define<{ fact: string; found: string }>({
    severity: 'error',
    zh: ({ fact, found }) => `“${fact}”要由考核人评定，应写成 {lost: 扣的分, reason: 理由} 或 {given: 给的分}${butZh(found)}。`,
    en: ({ fact, found }) => `"${fact}" is judged by an assessor: write {lost: …, reason: …} or {given: …}${butEn(found)}.`,
    explain: {
      zh: '只写一个数，看不出是扣的分还是得的分。扣分写 lost，得分写 given；扣了分要写理由。没有扣分写 {lost: 0}。',
      en: 'A bare number could be points lost or points given. Write `lost` or `given`; losing points needs a reason. Nothing lost is {lost: 0}.',
      wrong: 'facts: {disclosure: 1.5}',
      right: 'facts: {disclosure: {lost: 1.5, reason: 两次公开逾期}}',
    },
  }),
  'evidence/lost-and-given': define<{ fact: string; found?: string | undefined }>({
    severity: 'error',
    zh: ({ fact }) => `“${fact}”同时写了 lost（扣的分）和 given（给的分），只能写一个。`,
    en: ({ fact }) => `"${fact}" has both \`lost\` and \`given\`; keep one.`,
    explain: {
      zh: '两个数可能对不上，所以只写一个，另一个由程序算出来。',
      en: 'The two might disagree, so only one is written; the other follows from it.',
      wrong: 'disclosure: {lost: 1.5, given: 8, reason: 两次公开逾期}',
      right: 'disclosure: {lost: 1.5, reason: 两次公开逾期}',
    },
  }),
  'evidence/judgement-without-reason': define<{ fact: string }>({
    severity: 'error',
    zh: ({ fact }) => `“${fact}”扣了分，没有写理由；应写 reason。`,
    en: ({ fact }) => `"${fact}" loses points without a reason; add \`reason\`.`,
    explain: {
      zh: '酌情扣分全凭考核人判断，被考核单位有权知道为什么。理由会写进明细。',
      en: 'Such points rest on the judgement of one assessor, and the unit has a right to know why. The reason stands in the ledger.',
      wrong: 'disclosure: {lost: 1.5}',
      right: 'disclosure: {lost: 1.5, reason: 两次公开逾期}',
    },
  }),
  'evidence/judgement-without-assessor': define<{ fact: string }>({
    severity: 'warning',
    zh: ({ fact }) => `“${fact}”没有写是谁评定的；应写 by，或在文件顶层写 assessed: {by: …, date: …}。`,
    en: ({ fact }) => `"${fact}" does not say who judged; add \`by\`, or \`assessed: {by: …, date: …}\` at the top of the file.`,
    explain: {
      zh: '评定的分数要能找到负责的人。整个文件是同一组人评的，在顶层写一次 assessed 就够了。',
      en: 'A judgement needs somebody who answers for it. If one team judged everything in the file, `assessed` at the top is enough.',
      wrong: 'facts:\n  disclosure: {lost: 1.5, reason: 两次公开逾期}',
      right: 'assessed: {by: 考核一组, date: 2017-12-18}\nfacts:\n  disclosure: {lost: 1.5, reason: 两次公开逾期}',
    },
  }),
  'evidence/not-a-panel': define<{ fact: string }>({
    severity: 'error',
    zh: ({ fact }) => `“${fact}”应当列出各人的评分，每条写成 {rater: 评分人, mark: 分}，或 {mark: 等级, count: 票数}。`,
    en: ({ fact }) => `"${fact}" is a list of marks, each {rater: …, mark: …} or {mark: …, count: …}.`,
    explain: {
      zh: '平均分由程序算，去掉最高最低、按组加权也由程序做，所以要逐条的评分，不要算好的平均数。只有票数的，写每一等级的票数。',
      en: 'The mean, the dropping of extremes and the weights are worked out here, so the single marks are wanted, not their mean. Where only ballots were counted, give the count of each mark.',
      wrong: 'facts: {satisfaction: 92.5}',
      right: 'facts:\n  satisfaction: [{rater: 代表1, mark: 90}, {rater: 代表2, mark: 95}]',
    },
  }),
  'evidence/duplicate-rater': define<{ fact: string; rater: string }>({
    severity: 'error',
    zh: ({ fact, rater }) => `“${fact}”里“${brief(rater)}”评了两次分；每人只能有一票，应删去一条，或改正评分人。`,
    en: ({ fact, rater }) => `"${brief(rater)}" marks twice under "${fact}"; everybody has one voice. Remove a line, or correct the rater.`,
    explain: {
      zh: '复制一行再改时容易忘了改评分人，或者忘了删。同一个人的两票都计，平均数就变了。不同组里同名的人不算重复。',
      en: 'After copying a line the rater is easily left unchanged. Two marks of one person would change the mean. People of the same name in different groups are not meant.',
      wrong: 'satisfaction: [{rater: 代表1, mark: 90}, {rater: 代表1, mark: 90}]',
      right: 'satisfaction: [{rater: 代表1, mark: 90}, {rater: 代表2, mark: 90}]',
    },
  }),
  'evidence/mark-out-of-range': define<{ fact: string; mark: string; scale: string }>({
    severity: 'error',
    zh: ({ fact, mark, scale }) => `“${fact}”里有一票打了 ${mark}，应在 0 到 ${scale} 之间。`,
    en: ({ fact, mark, scale }) => `A mark of "${fact}" is ${mark}; it must lie between 0 and ${scale}.`,
    explain: {
      zh: '测评的每一票都在满分之内。多按一个零的一票会拉高整个平均数，所以要先改正。满分不是 100 的，在细则里写 scale。',
      en: 'Every mark of a panel lies within the scale. One zero too many would decide the mean, so it is refused. Where the scale is not 100, the rubric says `scale`.',
      wrong: 'satisfaction: [{rater: 代表1, mark: 900}]',
      right: 'satisfaction: [{rater: 代表1, mark: 90}]',
    },
  }),
} as const;
