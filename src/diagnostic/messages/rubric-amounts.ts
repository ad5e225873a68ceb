// Words for what rules take and give: amounts, bands, defaults, ties, starts, steps.

import { define } from '../define.js';
import { brief } from './brief.js';
import { endEn, endZh } from './phrases.js';

export const rubricAmountMessages = {
  'rubric/no-amount': define({
    severity: 'error',
    zh: () => '没有写扣多少或加多少；应写 deduct（扣分）或 award（加分）。',
    en: () => 'What is taken or given is missing; write `deduct` or `award`.',
    explain: {
      zh: '每条规则要说明扣分还是加分、数额多少，写 deduct 或 award 其中一个；扣完整项写 all。below、above、cliff、surplus 里面也各要写一个。',
      en: 'A rule says whether it takes or gives and how much: one of `deduct` and `award`, `all` for the whole item. Inside `below`, `above`, `cliff` and `surplus` too.',
      wrong: '- {id: absence, kind: each}',
      right: '- {id: absence, kind: each, deduct: 5}',
    },
  }),
  'rubric/two-amounts': define({
    severity: 'error',
    zh: () => 'deduct（扣分）和 award（加分）只能写一个；又扣又加的，请写成两条规则。',
    en: () => '`deduct` and `award` exclude each other; what both takes and gives is two rules.',
    explain: {
      zh: '一条规则只有一个方向，明细才说得清是扣是加。达不到扣分、超过加分的，用 steps 的 below 和 above；按结果有正有负的，用 choice 的 points。',
      en: 'A rule has one direction, so that the ledger is plain. For taking below and giving above a target, `steps` has `below` and `above`; for outcomes of either sign, `choice` has `points`.',
      wrong: '- {id: reports, kind: each, deduct: 1, award: 0.5}',
      right: '- {id: reports_late, kind: each, deduct: 1}\n- {id: reports_praised, kind: each, award: 0.5}',
    },
  }),
  'rubric/two-keys': define<{ first: string; second: string }>({
    severity: 'error',
    zh: ({ first, second }) => `“${first}”和“${second}”只能写一个；两个都写，只有一个会起作用。`,
    en: ({ first, second }) => `\`${first}\` and \`${second}\` exclude each other: with both only one would count.`,
    explain: {
      zh: '断崖（cliff）只有一边：below 或 above。酌情评定的上限写 up_to，或者写 from 和 to，不能又写 up_to 又写 to。两边都要的，写成两条规则。',
      en: 'A cliff has one edge, `below` or `above`. The most of a judgement is `up_to`, or `to` together with `from`. What needs both is two rules.',
      wrong: '- {id: timely, kind: judged, deduct: {up_to: 5, to: 3}}',
      right: '- {id: timely, kind: judged, deduct: {from: 1, to: 3}}',
    },
  }),
  'rubric/negative-amount': define<{ key: string }>({
    severity: 'error',
    zh: ({ key }) => `“${key}”的数不能是负的：deduct 已经表示扣分，award 已经表示加分。`,
    en: ({ key }) => `\`${key}\` cannot be negative: \`deduct\` already takes, \`award\` already gives.`,
    explain: {
      zh: '扣 2 分写 deduct: 2，不写负号；负负得正，会变成加分。要加分请写 award。',
      en: 'Taking 2 points is `deduct: 2`; with a minus sign it would give them. To give points write `award`.',
      wrong: '- {id: absence, kind: each, deduct: -5}',
      right: '- {id: absence, kind: each, deduct: 5}',
    },
  }),
  'rubric/bands-two-directions': define({
    severity: 'error',
    zh: () => 'from（从…起）和 to（到…止）不能混用；各档应当统一用一个。',
    en: () => '`from` and `to` cannot be mixed; use one of them throughout.',
    explain: {
      zh: '分档从上往下看，第一个符合的算数，所以每档只要写一边：越大越好的写 from，越小越好的写 to，最后一档不写界限。等次的 from、to 也只写一个，从上到下统一。',
      en: 'Bands are read from the top and the first that holds counts, so one edge is enough: `from` where more is better, `to` where less is, none on the last. So with grades: one of them, the same from top to bottom.',
      wrong: 'bands: [{from: 90, points: 5}, {from: 80, to: 89, points: 3}, {points: 0}]',
      right: 'bands: [{from: 90, points: 5}, {from: 80, points: 3}, {points: 0}]',
    },
  }),
  'rubric/bands-unreachable': define({
    severity: 'error',
    zh: () => '这一档永远轮不到：上面一档没有写界限，已经包括了其余所有的数。',
    en: () => 'This band is never reached: the one above has no edge and takes all the rest.',
    explain: {
      zh: '不写界限的一档包括其余所有的数，只能放在最后。请调整次序，或给上面一档补上 from 或 to。',
      en: 'A band without an edge takes all that is left and can only be the last. Reorder, or give the one above its `from` or `to`.',
      wrong: 'bands: [{from: 90, points: 5}, {points: 3}, {points: 0}]',
      right: 'bands: [{from: 90, points: 5}, {from: 80, points: 3}, {points: 0}]',
    },
  }),
  'rubric/bands-gap': define<{ edge: string }>({
    severity: 'error',
    zh: ({ edge }) => `${edge === 'to' ? '大' : '小'}于这一档界限的数没有着落；最后应加一档不写 ${edge} 的，例如 {points: 0}。`,
    en: ({ edge }) =>
      `Numbers ${edge === 'to' ? 'above' : 'below'} this edge fall into no band; end with one without \`${edge}\`, such as {points: 0}.`,
    explain: {
      zh: '各档要覆盖所有可能的数，否则有的单位会没有分数。文件上没有写的部分，请问清楚是零分还是别的，写成最后一档。',
      en: 'Bands must cover every number, or some unit would have no points. Find out what holds beyond the last edge and write it as the last band.',
      wrong: 'bands: [{from: 90, points: 5}, {from: 80, points: 3}]',
      right: 'bands: [{from: 90, points: 5}, {from: 80, points: 3}, {points: 0}]',
    },
  }),
  'rubric/bands-overlap': define<{ edge: string }>({
    severity: 'error',
    zh: ({ edge }) => `这一档的界限应当比上面一档${edge === 'to' ? '大' : '小'}，否则永远轮不到它。`,
    en: ({ edge }) => `The edge of this band must be ${edge === 'to' ? 'greater' : 'smaller'} than the one above, or it is never reached.`,
    explain: {
      zh: '分档从上往下看，第一个符合的算数。写 from 的从大到小排，写 to 的从小到大排；两档界限相同也不行。',
      en: 'Bands are read from the top and the first that holds counts: with `from` the edges fall, with `to` they rise, and no two are equal.',
      wrong: 'bands: [{from: 80, points: 3}, {from: 90, points: 5}, {points: 0}]',
      right: 'bands: [{from: 90, points: 5}, {from: 80, points: 3}, {points: 0}]',
    },
  }),
  'rubric/unknown-default': define<{ label: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ label, near }) => `default 写的“${brief(label)}”不在 points 列出的结果里${endZh(near)}`,
    en: ({ label, near }) => `\`default\` names "${brief(label)}", which is not among the outcomes under \`points\`${endEn(near)}`,
    explain: {
      zh: 'default 是没有填报时按哪个结果算，只能是 points 里列出的一个。没有填报就应当算“未评定”的，不要写 default。',
      en: '`default` is the outcome taken when nothing is stated, so it must be one of those under `points`. Leave it out where silence should stay "not assessed".',
      wrong: 'points: {none: 0, municipal: 3}\ndefault: nothing',
      right: 'points: {none: 0, municipal: 3}\ndefault: none',
    },
  }),
  'rubric/partial-not-said': define<{ id: string }>({
    severity: 'error',
    zh: ({ id }) => `“${id}”没有写明不足一步怎么算；应写 partial: whole（舍去）、started（按一步算）或 pro_rata（按比例）。`,
    en: ({ id }) => `"${id}" does not say what a part of a step counts; write \`partial: whole\`, \`started\` or \`pro_rata\`.`,
    explain: {
      zh: '“每低 1 个百分点扣 0.5 分”，低了 1.6 个百分点扣多少？舍去零头扣 0.5，不足一步按一步算扣 1，按比例扣 0.8。各地文件做法不同，程序不能代为决定；事实是次数（没有零头）时不用写。',
      en: '"0.5 points for every point below": 1.6 below is 0.5 when parts are dropped, 1 when a step begun counts, 0.8 pro rata. Papers differ, so the rubric must say. A count has no parts and needs nothing.',
      wrong: '- {id: rate, kind: steps, target: 95, below: {each: 1, deduct: 0.5}}',
      right: '- {id: rate, kind: steps, target: 95, below: {each: 1, deduct: 0.5}, partial: started}',
    },
  }),
  'rubric/start-not-given': define<{ id: string }>({
    severity: 'error',
    zh: ({ id }) => `“${id}”的规则有扣有加，看不出从满分还是从零分起评；应写 start: full、start: zero 或一个数。`,
    en: ({ id }) =>
      `"${id}" has rules that take and rules that give, so where it starts must be said: \`start: full\`, \`start: zero\` or a figure.`,
    explain: {
      zh: '全是扣分的从满分起，全是加分的从零分起；两种都有时，文件上要写明，细则也要写明，否则差的就是整项的分值。',
      en: 'With deductions alone a row starts full, with awards alone at zero. With both, only the paper can tell, and the difference is the whole of its points.',
      wrong: '- id: reports\n  points: 10\n  rules:\n    - {id: late, kind: each, deduct: 1}\n    - {id: praised, kind: each, award: 2}',
      right:
        '- id: reports\n  points: 10\n  start: full\n  rules:\n    - {id: late, kind: each, deduct: 1}\n    - {id: praised, kind: each, award: 2}',
    },
  }),
  'rubric/row-without-rule': define<{ id: string }>({
    severity: 'error',
    zh: ({ id }) => `“${id}”没有评分标准，也没有下级事项；应写规则（如 kind: judged），或写 start: full 表示不评只给满分。`,
    en: ({ id }) =>
      `"${id}" has neither a rule nor items below it; add a rule such as \`kind: judged\`, or \`start: full\` if it simply gets its points.`,
    explain: {
      zh: '有分值而没有评分标准的行，没有人知道怎么得分。文件上没印标准的，一般由考核人酌情评定，写 kind: judged。只列出不计分的行写 points: 0。',
      en: 'Nobody can tell how a row with points and no rule is scored. Where the paper prints no standard an assessor usually judges: `kind: judged`. A row that is only listed has `points: 0`.',
      wrong: '- {id: training, title: 法治培训, points: 6}',
      right: '- {id: training, title: 法治培训, points: 6, kind: judged, deduct: {up_to: 6}}',
    },
  }),
  'rubric/tie-not-said': define({
    severity: 'error',
    zh: () => '没有写明名额边上有并列时怎么办；应写 tie: all（并列的都算）或 tie: none（并列的都不算）。',
    en: () => 'What happens when units tie across the edge is not said; write `tie: all` or `tie: none`.',
    explain: {
      zh: '“后三名约谈”，第三、四名并列时约谈几家？这关系到具体单位，细则必须写明：all 是并列的都算，none 是跨在边上的并列单位都不算。等次的名额也一样。',
      en: '"The last three are called in": what if the third and the fourth from the end tie? That concerns real units, so the rubric says: `all` takes all of them, `none` leaves out those tied across the edge. The same holds for a quota of a grade.',
      wrong: '- {name: 优秀, from: 90, quota: 30%}',
      right: '- {name: 优秀, from: 90, quota: 30%, tie: none}',
    },
  }),
  'rubric/quota-above-100': define<{ found: string }>({
    severity: 'error',
    zh: ({ found }) => `名额“${brief(found)}”应在 0% 到 100% 之间。`,
    en: ({ found }) => `The quota "${brief(found)}" must lie between 0% and 100%.`,
    explain: {
      zh: '名额是同组已排名单位的百分比，向下取整。要写家数就不加百分号。',
      en: 'A quota in per cent is a share of the ranked units of the group, rounded down. A number of units stands without the sign.',
      wrong: '- {name: 优秀, quota: 300%, tie: none}',
      right: '- {name: 优秀, quota: 30%, tie: none}',
    },
  }),
  'rubric/judged-range-backwards': define<Record<never, never>>({
    severity: 'error',
    zh: () => '评判幅度写反了：from 应不大于 to。',
    en: () => 'The range of the judgement runs backwards; `from` must not be greater than `to`.',
    explain: {
      zh: '幅度从小写到大。写反了，任何评判都在幅度之外。',
      en: 'A range runs from the smaller to the greater figure; backwards, no judgement lies within it.',
      wrong: 'deduct: {from: 15, to: 5}',
      right: 'deduct: {from: 5, to: 15}',
    },
  }),
} as const;
