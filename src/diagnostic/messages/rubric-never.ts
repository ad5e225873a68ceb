// Words for what can never happen: conditions, rules, effects, grades, bands, targets, rows for nobody.

import { define } from '../define.js';
import { brief } from './brief.js';
import { classEn, classZh, endEn, endZh } from './phrases.js';

const gradeZh: Readonly<Record<string, (by: string) => string>> = {
  above: (by) => `最高分只有 ${by}`,
  below: (by) => `最低分也有 ${by}`,
  covered: (by) => `上面的“${by}”已经都包括了`,
  quota: (by) => `名额是 ${by}`,
};
const gradeEn: Readonly<Record<string, (by: string) => string>> = {
  above: (by) => `the highest score is ${by}`,
  below: (by) => `the lowest score is ${by}`,
  covered: (by) => `"${by}" above takes all of them`,
  quota: (by) => `its quota is ${by}`,
};

const idleZh: Readonly<Record<string, (id: string, word: string) => string>> = {
  best: (id, word) => `“${id}”限到“${word}”，这已是最高的等次，限不住谁；应写低一些的等次。`,
  awards: (id) => `“${id}”要取消加分，可是细则里没有加分；应删掉 awards，或补上特别加分。`,
  amount: (id) => `“${id}”的分值是 0，它的 effect 永远不触发；应写不是 0 的分值。`,
};
const idleEn: Readonly<Record<string, (id: string, word: string) => string>> = {
  best: (id, word) => `"${id}" limits to "${word}", which is the best grade and limits nobody; name a lower one.`,
  awards: (id) => `"${id}" withholds awards, but the rubric has none; remove \`awards\`, or add the awards.`,
  amount: (id) => `The amount of "${id}" is 0, so its effect never fires; give it an amount.`,
};

export const rubricNeverMessages = {
  'rubric/condition-never-true': define<{ condition: string }>({
    severity: 'warning',
    zh: ({ condition }) => `条件“${brief(condition, 60)}”永远不成立，写在这里的永远不起作用；应改正条件。`,
    en: ({ condition }) => `The condition "${brief(condition, 60)}" never holds, so what it guards never happens; correct it.`,
    explain: {
      zh: '不管证据怎么填，这个条件都不会成立。常见的是分数写得比满分还高、大于号小于号写反、两个条件互相排斥。',
      en: 'Whatever the evidence says, the condition is false. Often a score above the maximum, a comparison the wrong way round, or two conditions that exclude each other.',
      wrong: 'consequences:\n  - {id: praise, when: "score >= 900", text: 通报表扬}',
      right: 'consequences:\n  - {id: praise, when: "score >= 90", text: 通报表扬}',
    },
  }),
  'rubric/class-nowhere-else': define<{ class: string; near?: string | undefined }>({
    severity: 'warning',
    zh: ({ class: name, near }) => `类别“${brief(name)}”在事项和表里都没有，和它相比的条件永远不成立${endZh(near)}`,
    en: ({ class: name, near }) =>
      `No item and no table names the class "${brief(name)}", so a comparison with it never holds${endEn(near)}`,
    explain: {
      zh: '细则里的事项、表用到了哪些类别，公式里就只应当和这些类别比。写成别的，多半是写错了字。确有这一类的，在顶层写 classes 把各类列全。',
      en: 'A formula should compare the class with those that items and tables name. Another is usually a slip. If there is such a class, list all of them under `classes` at the top.',
      wrong: 'points: {by: class, town: 10, park: 8}\n# …\nwhen: unit.class = "twon"',
      right: 'points: {by: class, town: 10, park: 8}\n# …\nwhen: unit.class = "town"',
    },
  }),
  'rubric/rule-never-acts': define<{ id: string }>({
    severity: 'warning',
    zh: ({ id }) => `“${brief(id)}”不管填报什么都不加分也不扣分；应改正它的分值，或者删掉。`,
    en: ({ id }) => `Whatever is stated, "${brief(id)}" takes and gives nothing; correct its amount or remove it.`,
    explain: {
      zh: '这条规则能加扣的最多是 0：分值是 0，或者定额的目标是 0。只想登记、不想计分的，可以放在分值为 0 的事项里。',
      en: 'The most this rule can do is 0: its amount is 0, or the target of its quota is. What is only to be recorded can stand in a row of 0 points.',
      wrong: '- {id: news, points: 5, kind: quota, target: 0, every: month, deduct: 0.2}',
      right: '- {id: news, points: 5, kind: quota, target: 2, every: month, deduct: 0.2}',
    },
  }),
  'rubric/idle-effect': define<{ id: string; why: string; word: string }>({
    severity: 'warning',
    zh: ({ id, why, word }) => (idleZh[why] ?? (() => `“${brief(id)}”的 effect 里什么也没有写。`))(brief(id), brief(word)),
    en: ({ id, why, word }) => (idleEn[why] ?? (() => `The effect of "${brief(id)}" is empty.`))(brief(id), brief(word)),
    explain: {
      zh: '一票否决和规则的 effect 要改变得分、等次、名次或加分中的一样。限到最高等次、取消并不存在的加分、挂在 0 分的规则上，都等于没写。',
      en: 'A veto or effect must change the score, the grade, the place or the awards. A limit at the best grade, withholding awards that do not exist, or an amount of 0 changes nothing.',
      wrong: 'grades: [{name: 优秀, from: 90}, {name: 合格}]\nvetoes:\n  - {id: accident, kind: flag, effect: {grade_at_most: 优秀}}',
      right: 'grades: [{name: 优秀, from: 90}, {name: 合格}]\nvetoes:\n  - {id: accident, kind: flag, effect: {grade_at_most: 合格}}',
    },
  }),
  'rubric/row-without-effect': define<{ item: string }>({
    severity: 'warning',
    zh: ({ item }) => `“${brief(item)}”在特别加减分里，却没有规则，永远是 0 分；应写规则，或者删掉。`,
    en: ({ item }) => `"${brief(item)}" stands in extra without a rule and is always 0; add the rule or remove the row.`,
    explain: {
      zh: '特别加减分里的行从零分起，没有规则就永远是零分，原件上印的加分、扣分都不会算。',
      en: 'A row of extra starts at zero. Without a rule it stays there, whatever the paper prints.',
      wrong: 'extra:\n  items:\n    - {id: model_unit, title: 示范单位加分}',
      right: 'extra:\n  items:\n    - {id: model_unit, title: 示范单位加分, kind: flag, award: 3}',
    },
  }),
  'rubric/item-for-no-class': define<{ item: string }>({
    severity: 'warning',
    zh: ({ item }) => `“${brief(item)}”没有一类单位会有：它的 classes 和上级的没有共同的类别；应改正。`,
    en: ({ item }) => `"${brief(item)}" exists for no class: its \`classes\` and those of the row above have none in common; correct them.`,
    explain: {
      zh: '下级事项只对上级也有的类别存在。两处 classes 没有一个相同，这一行谁也看不到，它的分也没有人能得。',
      en: 'An item exists only where the row above it does. Without a class in common nobody ever sees it.',
      wrong:
        '- id: output\n  classes: [producing]\n  items:\n    - {id: parks, classes: [park], points: 5, kind: judged, deduct: {up_to: 5}}',
      right:
        '- id: output\n  classes: [producing, park]\n  items:\n    - {id: parks, classes: [park], points: 5, kind: judged, deduct: {up_to: 5}}',
    },
  }),
  'rubric/grade-unreachable': define<{ grade: string; why: string; by: string }>({
    severity: 'warning',
    zh: ({ grade, why, by }) =>
      `等次“${brief(grade)}”谁也得不到：${(gradeZh[why] ?? (() => '它的条件永远不成立'))(by)}；应改正它的界限或次序。`,
    en: ({ grade, why, by }) =>
      `Nobody can get the grade "${brief(grade)}": ${(gradeEn[why] ?? (() => 'its condition never holds'))(by)}; correct its limits or the order of the lines.`,
    explain: {
      zh: '等次从上往下看，第一行条件都满足的算数。界限高于可能的最高分、上面一行已经全包括、名额为零，这个等次就空着。',
      en: 'Grades are read from the top, and the first line all of whose conditions hold counts. A limit above the highest score, a line above that takes everybody, or a quota of none leaves a grade empty.',
      wrong: 'grades: [{name: 优秀, from: 900}, {name: 合格, from: 60}, {name: 不合格}]',
      right: 'grades: [{name: 优秀, from: 90}, {name: 合格, from: 60}, {name: 不合格}]',
    },
  }),
  'rubric/grades-gap': define<{ low: string; high: string; class?: string | undefined }>({
    severity: 'warning',
    zh: ({ low, high, class: name }) =>
      `${classZh(name)}得分${low === '' ? '' : `高于 ${low}`}${low !== '' && high !== '' ? '、' : ''}${high === '' ? '' : `低于 ${high}`} 的单位没有等次；应加一行不写界限的等次，或改正界限。`,
    en: ({ low, high, class: name }) =>
      `${classEn(name)}Units with a score ${low === '' ? '' : `above ${low}`}${low !== '' && high !== '' ? ' and ' : ''}${high === '' ? '' : `below ${high}`} have no grade; add a last line without limits, or correct them.`,
    explain: {
      zh: '等次要覆盖所有可能的得分，否则有的单位评不出等次。最后一行一般不写界限，其余的都归它。',
      en: 'Grades must cover every possible score, or some units get none. The last line usually has no limits and takes the rest.',
      wrong: 'grades: [{name: 优秀, from: 90}, {name: 合格, from: 60}]',
      right: 'grades: [{name: 优秀, from: 90}, {name: 合格, from: 60}, {name: 不合格}]',
    },
  }),
  'rubric/quotas-above-100': define<{ parts: string; sum: string }>({
    severity: 'warning',
    zh: ({ parts, sum }) => `各等次的名额加起来是 ${brief(parts, 120)} = ${sum}，超过了 100%；应改正其中一个。`,
    en: ({ parts, sum }) => `The quotas come to ${brief(parts, 120)} = ${sum}, more than all units; correct one of them.`,
    explain: {
      zh: '名额是同组已排名单位的百分比。几个等次的名额合起来不能超过全部单位，超过了，最后一个名额就限不住谁。',
      en: 'A quota is a share of the ranked units of the group. Together the quotas cannot exceed all units; if they do, the last one limits nobody.',
      wrong: 'grades: [{name: 优秀, quota: 30%, tie: none}, {name: 良好, quota: 80%, tie: none}, {name: 合格}]',
      right: 'grades: [{name: 优秀, quota: 30%, tie: none}, {name: 良好, quota: 50%, tie: none}, {name: 合格}]',
    },
  }),
  'rubric/target-unreachable': define<{ id: string; target: string; most: string; class?: string | undefined }>({
    severity: 'warning',
    zh: ({ id, target, most, class: name }) =>
      `${classZh(name)}“${brief(id)}”的目标 ${target} 谁也达不到：这个数最多是 ${most}；应改正目标。`,
    en: ({ id, target, most, class: name }) =>
      `${classEn(name)}Nobody reaches the target ${target} of "${brief(id)}": the number it reads is ${most} at most; correct it.`,
    explain: {
      zh: '规则读的是公式算出来的数，这个数有上限（例如某项的得分、min 封顶的比率），目标写得比上限还高。',
      en: 'The rule reads a number that a formula works out and that has an upper bound, such as the score of a row or a rate limited by `min`. The target lies above it.',
      wrong:
        'measures: [{id: rate, value: "min(100, 100 * done / due)"}]\nrules: [{id: on_time, kind: proportion, fact: rate, target: 110, award: 10}]',
      right:
        'measures: [{id: rate, value: "min(100, 100 * done / due)"}]\nrules: [{id: on_time, kind: proportion, fact: rate, target: 100, award: 10}]',
    },
  }),
  'rubric/band-unreachable': define<{ edge: string; by: string; why: string; class?: string | undefined }>({
    severity: 'warning',
    zh: ({ edge, by, why, class: name }) =>
      `${classZh(name)}界限 ${edge} 的这一档永远轮不到：${why === 'above' ? `上面一档的界限是 ${by}` : `这个数只在 ${by} 之间`}；应改正界限。`,
    en: ({ edge, by, why, class: name }) =>
      `${classEn(name)}The band with the edge ${edge} is never reached: ${why === 'above' ? `the edge above it is ${by}` : `the number lies within ${by}`}; correct the edge.`,
    explain: {
      zh: '分档从上往下看，第一个符合的算数。界限按类别分列时，每一类都要依次排下来；读的数有上下限的，界限要在这个范围里。',
      en: 'Bands are read from the top and the first that holds counts. Where edges differ by class, they must fall for every class; where the number is bounded, an edge must lie within.',
      wrong: 'bands: [{from: {by: class, town: 80, park: 60}, points: 5}, {from: 70, points: 3}, {points: 0}]',
      right: 'bands: [{from: {by: class, town: 80, park: 60}, points: 5}, {from: {by: class, town: 70, park: 50}, points: 3}, {points: 0}]',
    },
  }),
} as const;
