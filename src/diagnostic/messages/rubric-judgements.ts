// Words for judgements whose guide leaves marks undescribed, and for panels whose weights are not the whole.

import { define } from '../define.js';
import { brief } from './brief.js';
import { classEn, classZh } from './phrases.js';

export interface OfGuide extends Readonly<Record<string, string | undefined>> {
  readonly id: string;
  readonly marks: string;
  readonly class?: string | undefined;
}

export const rubricJudgementMessages = {
  'rubric/guide-gap': define<OfGuide & { by: 'steps' | 'range' | 'whole' }>({
    severity: 'warning',
    zh: ({ id, marks, by, class: name }) =>
      by === 'steps'
        ? `${classZh(name)}“${brief(id)}”的 guide 没有说 ${marks} 分怎样掌握；应补上这一档。`
        : by === 'whole'
          ? `${classZh(name)}“${brief(id)}”的 guide 只说了整数分，没有写 step，${marks} 之间的小数也评得出；应写 step: 1，或让各档首尾相接。`
          : `${classZh(name)}“${brief(id)}”的 guide 没有说 ${marks} 之间的分怎样掌握；应让各档首尾相接。`,
    en: ({ id, marks, by, class: name }) =>
      by === 'steps'
        ? `${classEn(name)}The guide of "${brief(id)}" does not say what ${marks} means; add a line for it.`
        : by === 'whole'
          ? `${classEn(name)}The guide of "${brief(id)}" speaks of whole marks, but without a \`step\` fractions (${marks.replaceAll('、', ', ')}) can be given too; say \`step: 1\`, or let its lines meet.`
          : `${classEn(name)}The guide of "${brief(id)}" does not say what marks between ${marks} mean; let its lines meet.`,
    explain: {
      zh: 'guide 告诉考核人每一档分怎样掌握。评得出、却没有一档说明的分，各人有各人的理解，申诉时也说不清。写了 step 的，只看它的整倍数；没有写的，两档之间的小数也评得出。零分不用说明。guide 里写的不全是分数（例如一段文字）时不检查。',
      en: 'A guide tells the assessor what a mark means. A mark that can be given and that no line describes is understood by everyone differently, and cannot be defended in an appeal. With a `step` only its multiples count; without one so do the fractions between two lines. Zero needs no line. A guide that is not all numbers is not looked at.',
      wrong: '- {id: order, points: 5, kind: judged, deduct: {up_to: 5}, step: 1, guide: {1-2: 个别, 4-5: 较多}}',
      right: '- {id: order, points: 5, kind: judged, deduct: {up_to: 5}, step: 1, guide: {1-3: 个别, 4-5: 较多}}',
    },
  }),
  'rubric/guide-overlap': define<OfGuide>({
    severity: 'warning',
    zh: ({ id, marks, class: name }) => `${classZh(name)}“${brief(id)}”的 guide 有两档都说到 ${marks} 分；应只留在一档里。`,
    en: ({ id, marks, class: name }) =>
      `${classEn(name)}Two lines of the guide of "${brief(id)}" describe ${marks}; keep it in one of them.`,
    explain: {
      zh: '同一个分数在 guide 里有两种说法，考核人不知道该照哪一档。写了 step 的，两档的边上也不能是同一个分；没有写的，两档可以在一个分上相接。',
      en: 'The same mark is described twice, and the assessor cannot tell which line holds. With a `step` not even the edge of two lines may be the same mark; without one they may meet in it.',
      wrong: '- {id: order, points: 5, kind: judged, deduct: {up_to: 5}, step: 1, guide: {1-3: 个别, 3-5: 较多}}',
      right: '- {id: order, points: 5, kind: judged, deduct: {up_to: 5}, step: 1, guide: {1-3: 个别, 4-5: 较多}}',
    },
  }),
  'rubric/guide-outside': define<{ id: string; band: string; marks: string; class?: string | undefined }>({
    severity: 'warning',
    zh: ({ id, band, marks, class: name }) =>
      `${classZh(name)}“${brief(id)}”只能评 ${marks} 分，guide 里的 ${band} 评不出；应改正这一档或幅度。`,
    en: ({ id, band, marks, class: name }) =>
      `${classEn(name)}"${brief(id)}" is judged within ${marks}, so ${band} of its guide can never be given; correct that line or the range.`,
    explain: {
      zh: 'guide 写的分超出了规则允许的幅度，考核人照着评会被退回。不是这一档录错了，就是 up_to（或 from、to）录错了。',
      en: 'The guide describes marks beyond the range of the rule; an assessor who follows it is refused. Either the line or `up_to` (`from`, `to`) is mistyped.',
      wrong: '- {id: order, points: 5, kind: judged, deduct: {up_to: 5}, step: 1, guide: {1-3: 个别, 4-8: 较多}}',
      right: '- {id: order, points: 5, kind: judged, deduct: {up_to: 5}, step: 1, guide: {1-3: 个别, 4-5: 较多}}',
    },
  }),
  'rubric/weights-sum': define<{ id: string; parts: string; sum: string; class?: string | undefined }>({
    severity: 'warning',
    zh: ({ id, parts, sum, class: name }) =>
      `${classZh(name)}“${brief(id)}”各组的权重加起来是 ${sum}（${brief(parts, 120)}）；应是 1（或 10、100）。`,
    en: ({ id, parts, sum, class: name }) =>
      `${classEn(name)}The weights of "${brief(id)}" add up to ${sum} (${brief(parts, 120)}); they should add up to 1 (or 10, or 100).`,
    explain: {
      zh: '加权平均要除以权重之和，所以合计不是 1（或 10、100）时照样算得出，但每一组的分量都和印的不一样。多半是漏了一组，或者录错了一个数。整数之比（如 3 : 6 : 3，合计不到 50）不提示。',
      en: 'A weighted mean is divided by the sum of its weights, so there is a result all the same, but no group counts for what is printed. Usually a group is missing or a number mistyped. Whole numbers that plainly are a proportion (3 : 6 : 3, with a sum below 50) are left alone.',
      wrong: '- {id: opinion, points: 10, kind: panel, award: 10, weights: {leaders: 0.4, peers: 0.3, public: 0.2}}',
      right: '- {id: opinion, points: 10, kind: panel, award: 10, weights: {leaders: 0.4, peers: 0.3, public: 0.3}}',
    },
  }),
} as const;
