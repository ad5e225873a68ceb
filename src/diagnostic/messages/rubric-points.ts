// Words for points that cannot be reached or cannot be lost, amounts beyond the row, caps without effect.

import { define } from '../define.js';
import { brief } from './brief.js';
import { classEn, classZh } from './phrases.js';

export interface Beyond extends Readonly<Record<string, string | undefined>> {
  readonly item: string;
  readonly amount: string;
  readonly room: string;
  readonly cut: string;
  readonly class?: string | undefined;
}

/** `a 3 + b 2 = 5`; of a single rule its sum alone is told. */
const sumText = (parts: string, amount: string): string => (parts.includes(' + ') ? `${brief(parts, 120)} = ${amount}` : amount);

export const rubricPointMessages = {
  'rubric/maximum-unreachable': define<{ item: string; most: string; points: string; class?: string | undefined }>({
    severity: 'warning',
    zh: ({ item, most, points, class: name }) =>
      `${classZh(name)}“${brief(item)}”写的是 ${points} 分，按现有规则最多只能得 ${most} 分；应改正分值，或补上缺的规则。`,
    en: ({ item, most, points, class: name }) =>
      `${classEn(name)}"${brief(item)}" has ${points} points, but its rules give ${most} at most; correct the points or add the rule that is missing.`,
    explain: {
      zh: '把每条规则能给的最多的分加起来，达不到印的分值，满分就谁也得不到。多半是最高一档的分数录错了，或者漏了一条加分的规则。分值和规则都照原件、原件就是这样的，请接受这一条（--baseline）并写明理由。',
      en: 'With the most that every rule can give, the row does not come to its points, so nobody can have them all. Usually the highest band is mistyped or a rule is missing. Where the paper itself is so, accept the finding (`--baseline`) and say why.',
      wrong: '- id: rate\n  points: 5\n  rules:\n    - {id: rate_band, kind: bands, bands: [{from: 90, points: 3}, {points: 0}]}',
      right: '- id: rate\n  points: 5\n  rules:\n    - {id: rate_band, kind: bands, bands: [{from: 90, points: 5}, {points: 0}]}',
    },
  }),
  'rubric/never-lost': define<{ item: string; least: string; points: string; class?: string | undefined }>({
    severity: 'note',
    aside: true,
    zh: ({ item, least, points, class: name }) => `${classZh(name)}“${brief(item)}”的 ${points} 分里有 ${least} 分谁也丢不掉`,
    en: ({ item, least, points, class: name }) =>
      `${classEn(name)}${least} of the ${points} points of "${brief(item)}" cannot be lost by anybody`,
    explain: {
      zh: '规则全都扣满，这一项还剩这些分。有的文件就是这样定的；如果不是，看看是不是漏了一条扣分规则，或者“每缺一项”写成了只扣一次。',
      en: 'With everything taken that the rules can take, this much is left. Some papers mean it so; otherwise a rule may be missing, or one that counts every case was written as a flag.',
      wrong: '- {id: systems, points: 10, kind: flag, deduct: 2}',
      right: '- {id: systems, points: 10, kind: each, deduct: 2}',
    },
  }),
  'rubric/attainable': define<{ low: string; high: string; points: string; optional?: 'yes' | undefined; class?: string | undefined }>({
    severity: 'note',
    aside: true,
    zh: ({ low, high, points, optional, class: name }) =>
      `${classZh(name)}${optional ? '各项都适用的，' : ''}总分最低 ${low}，最高 ${high}，印的满分 ${points}`,
    en: ({ low, high, points, optional, class: name }) =>
      `${classEn(name)}${optional ? 'Where every row applies the' : 'The'} score lies between ${low} and ${high}; ${points} points are printed`,
    explain: {
      zh: '按现有规则，总分（含特别加减分，经过上下限和舍入）可能的范围。∞ 表示没有限制。和文件上说的不一致时，先查特别加减分和上下限。算不准的不说（例如限额要看还没有填报的事实）；有的行可能不适用的，说的是各项都适用的单位；只加分的事实写了豁免的不算在内，那会另外指出。',
      en: 'The range of the final score, extra, floor, ceiling and rounding included; ∞ is without limit. If it is not what the paper says, look at extra and at the limits first. Nothing is said where it cannot be worked out (a cap by a fact that is not stated). Where rows may not apply it is said of units to which all do. An exemption of a fact that only earns points is pointed out in the evidence, and left aside here.',
      wrong: 'points: 100\nextra: {items: [{id: bonus, title: 加分, rules: [{id: praised, kind: each, award: 1}]}]}',
      right: 'points: 100\nextra: {at_most: 5, items: [{id: bonus, title: 加分, rules: [{id: praised, kind: each, award: 1}]}]}',
    },
  }),
  'rubric/deducts-beyond-item': define<Beyond>({
    severity: 'warning',
    zh: ({ item, amount, room, cut, class: name }) =>
      `${classZh(name)}“${brief(item)}”只有 ${room} 分可扣，这里一次就要扣 ${amount}，多出的 ${cut} 分扣不到；应改正分值，确实扣完为止的写上 floor: 0。`,
    en: ({ item, amount, room, cut, class: name }) =>
      `${classEn(name)}"${brief(item)}" has ${room} points to lose, but this takes ${amount} at once; ${cut} of them are cut off. Correct the amount, or write \`floor: 0\` if it is meant so.`,
    explain: {
      zh: '一项的分扣完就到零，多出来的部分不起作用（除非写 floor 或 overflow）。一次扣的比整项还多，多半是录错了数；文件确实是“扣完为止”的，把 floor: 0 写出来，读的人才知道是有意的。',
      en: 'A row stops at zero unless it has a `floor` or `overflow`, and what lies beyond is lost. An amount larger than the row is usually mistyped. Where the paper means "until nothing is left", say so with `floor: 0`.',
      wrong: '- {id: absence, points: 5, kind: each, deduct: 50}',
      right: '- {id: absence, points: 5, kind: each, deduct: 5}',
    },
  }),
  'rubric/awards-beyond-item': define<Beyond>({
    severity: 'warning',
    zh: ({ item, amount, room, cut, class: name }) =>
      `${classZh(name)}“${brief(item)}”只有 ${room} 分可得，这里却能加 ${amount}，多出的 ${cut} 分得不到；应改正分值，确实加满为止的写上 ceiling。`,
    en: ({ item, amount, room, cut, class: name }) =>
      `${classEn(name)}"${brief(item)}" has ${room} points to gain, but this gives ${amount}; ${cut} of them are cut off. Correct the amount, or write \`ceiling\` if it is meant so.`,
    explain: {
      zh: '一项的得分到它的分值为止，多出来的部分不起作用。给的分比整项还多，多半是录错了一个数。文件确实是“加满为止”的，把 ceiling 写出来。',
      en: 'A row stops at its points, and what lies beyond is lost. An award larger than the row is usually a mistyped number. Where the paper means "until the row is full", say so with `ceiling`.',
      wrong: '- id: model\n  points: 3\n  rules:\n    - {id: level, kind: choice, points: {none: 0, city: 3, province: 5}}',
      right: '- id: model\n  points: 5\n  rules:\n    - {id: level, kind: choice, points: {none: 0, city: 3, province: 5}}',
    },
  }),
  'rubric/sum-beyond-item': define<Beyond & { side: 'deducts' | 'awards'; parts: string }>({
    severity: 'note',
    zh: ({ item, side, parts, amount, room, cut, class: name }) =>
      side === 'awards'
        ? `${classZh(name)}“${brief(item)}”只有 ${room} 分可得，都加上是 ${sumText(parts, amount)}，多出的 ${cut} 分得不到；有意如此的写上 ceiling`
        : `${classZh(name)}“${brief(item)}”只有 ${room} 分可扣，都扣上是 ${sumText(parts, amount)}，多出的 ${cut} 分扣不到；有意如此的写上 floor: 0`,
    en: ({ item, side, parts, amount, room, cut, class: name }) =>
      side === 'awards'
        ? `${classEn(name)}"${brief(item)}" has ${room} points to gain, but everything together gives ${sumText(parts, amount)}; ${cut} of them are cut off. If it is meant so, write \`ceiling\``
        : `${classEn(name)}"${brief(item)}" has ${room} points to lose, but everything together takes ${sumText(parts, amount)}; ${cut} of them are cut off. If it is meant so, write \`floor: 0\``,
    explain: {
      zh: '各条都扣上，比整项的分还多，多出来的扣不到。印发的文件常有这种情况，有的是有意“扣完为止”，有的是加错了。有意的，把 floor: 0（加分的写 ceiling）写出来，就不再提示。',
      en: 'Everything taken together is more than the row has, and the rest is cut off. Published tables often have this, some on purpose and some by mistake. Where it is on purpose, write `floor: 0` (`ceiling` for awards), and it is not pointed out again.',
      wrong: '- {id: papers, points: 6, kind: checklist, required: [plan, scheme, summary], deduct: 3}',
      right: '- {id: papers, points: 6, floor: 0, kind: checklist, required: [plan, scheme, summary], deduct: 3}',
    },
  }),
  'rubric/cap-never-bites': define<{ id: string; cap: string; most: string; why: string; class?: string | undefined }>({
    severity: 'warning',
    zh: ({ id, cap, most, why, class: name }) =>
      `${classZh(name)}“${brief(id)}”的限额 ${cap} 永远用不上：${why === 'row' ? `本项只有 ${most} 分` : `最多也只到 ${most}`}；应改正限额或分值。`,
    en: ({ id, cap, most, why, class: name }) =>
      `${classEn(name)}The limit ${cap} of "${brief(id)}" is of no use: ${why === 'row' ? `its row has only ${most} points` : `it comes to ${most} at most`}; correct the limit or the amounts.`,
    explain: {
      zh: '限额比规则能加扣的最多还大，写了等于没写。多半是限额或单次分值录错了一个数；扣分的规则，最多只能把本项扣完，限额大于本项的分值也没有用。',
      en: 'A limit beyond everything that the rule can do has no effect. Usually one of the two numbers is mistyped. A deduction cannot take more than its row has, so a limit above the points of the row is of no use either.',
      wrong: '- {id: missing, points: 10, kind: each, deduct: 2, at_most: 60}',
      right: '- {id: missing, points: 10, kind: each, deduct: 2, at_most: 6}',
    },
  }),
  'rubric/gate-never-opens': define<{ gate: string; most: string; class?: string | undefined }>({
    severity: 'warning',
    zh: ({ gate, most, class: name }) => `${classZh(name)}加分的门槛 ${gate} 谁也达不到：加减分之前最多 ${most}；应改正门槛。`,
    en: ({ gate, most, class: name }) =>
      `${classEn(name)}Nobody reaches ${gate}, where awards begin to count: before all of extra the score is ${most} at most; correct it.`,
    explain: {
      zh: 'opens_at、opens_above 比较的是特别加减分之前的得分。门槛高于可能的最高分，特别加分就永远不算。',
      en: '`opens_at` and `opens_above` compare the score before all of extra. A gate above the highest possible score keeps all awards out.',
      wrong: 'points: 100\nextra: {opens_above: 100, items: [{id: bonus, title: 加分, kind: flag, award: 2}]}',
      right: 'points: 100\nextra: {opens_at: 80, items: [{id: bonus, title: 加分, kind: flag, award: 2}]}',
    },
  }),
  'rubric/judged-share': define<{ judged: string; points: string; percent: string; class?: string | undefined }>({
    severity: 'note',
    aside: true,
    zh: ({ judged, points, percent, class: name }) => `${classZh(name)}${points} 分里有 ${judged} 分（${percent}）由考核人评判`,
    en: ({ judged, points, percent, class: name }) =>
      `${classEn(name)}${judged} of ${points} points (${percent}) rest on an assessor's judgement`,
    explain: {
      zh: '由考核人酌情评定（kind: judged）的分占多大比例，按折算、权重以后的分计。比例高不是错，但争议多半出在这里：有客观标准可写的，最好写成规则。',
      en: 'The share of the points that an assessor decides (kind: judged), after conversion and weights. A high share is no mistake, but it is where disputes arise: what has a standard is better written as a rule.',
      wrong: '- {id: news, points: 5, kind: judged, deduct: {up_to: 5}}',
      right: '- {id: news, points: 5, kind: quota, target: 24, deduct: 0.2}',
    },
  }),
  'rubric/step-misses-end': define<{ id: string; step: string; end: string; class?: string | undefined }>({
    severity: 'warning',
    zh: ({ id, step, end, class: name }) =>
      `${classZh(name)}“${brief(id)}”按 ${step} 一档评，评不到 ${end}；应让 ${end} 是 ${step} 的整倍数。`,
    en: ({ id, step, end, class: name }) =>
      `${classEn(name)}In steps of ${step} the judgement "${brief(id)}" never comes to ${end}; the end must be a multiple of the step.`,
    explain: {
      zh: 'step 规定评判的分必须是它的整倍数，不是的会被退回。幅度的两端也要是整倍数，否则满扣、满得都评不出来。',
      en: 'With a `step` every mark must be a multiple of it; others are refused. If an end of the range is none, that end can never be given.',
      wrong: '- {id: order, points: 5, kind: judged, deduct: {up_to: 5}, step: 2}',
      right: '- {id: order, points: 5, kind: judged, deduct: {up_to: 5}, step: 0.5}',
    },
  }),
} as const;
