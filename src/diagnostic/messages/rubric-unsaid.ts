// Words for what a rubric leaves unsaid: the default that then holds, and how to say it.

import { define } from '../define.js';

interface Matter {
  readonly zh: string;
  readonly en: string;
}

/** `N` stands for how many places it concerns. */
const matters = {
  once: {
    zh: 'N 条 flag 规则：不论有几件，只计一次；要逐件计的应写 kind: each',
    en: 'N rules are flags: they count once, however many cases there are; `kind: each` counts every case',
  },
  per_thing: {
    zh: 'N 条 each 规则：有几件计几次；只计一次的应写 kind: flag',
    en: 'N rules are of kind `each`: every case counts; `kind: flag` counts once',
  },
  part_step: {
    zh: 'N 条按步长的规则没有写 partial：不满一步的不计',
    en: 'N rules by steps have no `partial`: a step counts only when it is complete',
  },
  same_incident: {
    zh: 'N 条规则可以带具体事件，没有写 same_incident：同一件事几条都写了的，各条都计',
    en: 'N rules can list cases and nothing says `same_incident`: a case that several of them list counts in each',
  },
  rule_cap: {
    zh: 'N 条逐次、按步长扣分的规则没有写 at_most：各条没有自己的限额，扣到本项为零为止',
    en: 'N rules that deduct again and again have no `at_most`: each goes on until its row is at zero',
  },
  severe: {
    zh: 'N 条规则有断崖（cliff）：到了断崖，它代替按步长的扣分，不再相加',
    en: 'N rules have a `cliff`: beyond it its amount replaces the steps and is not added to them',
  },
  together: { zh: 'N 个 together 没有写 take：里面各条都计', en: 'N groups have no `take`: all of their rules count' },
  charge: {
    zh: 'N 条规则没有写 charge：加减分都落在印它的那一行',
    en: 'N rules have no `charge`: their points land in the row that prints them',
  },
  missing: {
    zh: 'N 条选项规则没有写 default：没有填报的是“未评定”，得分暂定',
    en: 'N choices have no `default`: where nothing is stated the score is provisional',
  },
  partial_period: {
    zh: 'N 条按期计的规则，考核期的头尾不是整期：不完整的那一期不计',
    en: 'N rules count by period, and the period of the rubric begins or ends within one: that one does not count',
  },
  band_edges: {
    zh: 'N 张分档表：from 是“以上”（含本数），to 是“以下”（含本数）',
    en: 'N tables of bands: `from` is at least and `to` at most, the edge itself included',
  },
  rank_ties: { zh: 'N 条名次规则没有写 ties：并列的都取靠前的名次', en: 'N rank rules have no `ties`: tied units share the better place' },
  beyond_floor: {
    zh: 'N 项没有写 floor 和 overflow：扣到零为止，多出的不再扣',
    en: 'N items have neither `floor` nor `overflow`: they stop at zero, and what lies beyond is dropped',
  },
  not_applicable: {
    zh: 'N 项没有写 not_applicable：证据不能说它不适用',
    en: 'N items have no `not_applicable`: evidence may not say that they do not apply',
  },
  rounding: {
    zh: '没有写 round：总分四舍五入到 0.01，其余地方都不舍入',
    en: 'There is no `round`: the total is rounded half up to 0.01, and nothing else is',
  },
  bonus_pool: { zh: '特别加分没有写 at_most：加多少都算', en: 'extra has no `at_most`: awards are without limit' },
  direction: { zh: '没有写 direction：分高的为好', en: 'There is no `direction`: a high score is good' },
  ranked_within: {
    zh: '没有写 ranking.within：按证据写的 group 分组排名',
    en: 'There is no `ranking.within`: units are ranked within their `group`',
  },
  ties: {
    zh: '没有写 ranking.ties：同分同名次，后面的名次空出来（1 2 2 4）',
    en: 'There is no `ranking.ties`: equal units share a place, and the next places stay empty (1 2 2 4)',
  },
  grades_rounded: {
    zh: '没有写 ranking.by：等次和名次看舍入以后的得分',
    en: 'There is no `ranking.by`: grades and places see the rounded score',
  },
  veto_ranked: {
    zh: 'N 条一票否决没有写 rank：被否决的单位照样参加排名',
    en: 'N vetoes have no `rank`: a unit they strike is ranked all the same',
  },
} as const satisfies Readonly<Record<string, Matter>>;

export type UnsaidMatter = keyof typeof matters;

export const rubricUnsaidMessages = {
  'rubric/left-unsaid': define<{ matter: UnsaidMatter; count: string }>({
    severity: 'note',
    aside: true,
    zh: ({ matter, count }) => matters[matter].zh.replace(/^N/, count),
    en: ({ matter, count }) => matters[matter].en.replace(/^N/, count),
    explain: {
      zh: '各地印发的细则对这些事做法不一，有的根本没有写。没有写的，程序按默认的办，并在这里说出来：同意就不用动，不同意就在细则里写明。',
      en: 'Published tables disagree on these matters, or are silent. Where a rubric is, the default holds and is told here: leave it if you agree, otherwise say in the rubric what should hold.',
      wrong: '- {id: reports, points: 10, kind: each, deduct: 2}',
      right: '- {id: reports, points: 10, kind: each, deduct: 2, at_most: 6}',
    },
  }),
} as const;
