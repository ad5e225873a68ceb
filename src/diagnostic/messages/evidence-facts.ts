// Words for facts and their values: unknown, stated twice, of another type, in the wrong place, by period.

import { define, meantEn, meantZh } from '../define.js';
import { brief } from './brief.js';
import {
  butEn,
  butZh,
  endAfterEn,
  endAfterZh,
  endEn,
  endZh,
  everyZh,
  knownEn,
  knownZh,
  listEn,
  notEn,
  notZh,
  periodExample,
  valueEn,
  valueZh,
} from './phrases.js';

export const evidenceFactMessages = {
  'evidence/exempt-award': define<{ fact: string }>({
    severity: 'warning',
    zh: ({ fact }) => `“${brief(fact)}”只会加分，写了豁免就一分也得不到；要免的是扣分，这里应删去 exempt，或改写 not_applicable。`,
    en: ({ fact }) =>
      `"${brief(fact)}" can only earn points, and with an exemption it earns none; an exemption spares a loss. Remove \`exempt\`, or say \`not_applicable\`.`,
    explain: {
      zh: '豁免的意思是这件事不计：该扣的不扣。写在只加分的事实上，等于把应得的分也免了。没有这项职责的，写 not_applicable；确实不给分的，把数写成实际的数。',
      en: 'An exemption says that something does not count: what would be lost is not lost. On a fact that can only earn points it takes them away. Where there is no such duty say `not_applicable`.',
      wrong: 'on_time_rate: {value: 95, exempt: {reason: 机构当年新设}}',
      right: 'on_time_rate: {value: 95}',
    },
  }),
  'evidence/unknown-fact': define<{ fact: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ fact, near }) => `细则里没有叫“${brief(fact)}”的事实${endZh(near)}`,
    en: ({ fact, near }) => `The rubric has no fact "${brief(fact)}"${endEn(near)}`,
    explain: {
      zh: '事实的名称一般就是规则的编号。写错的事实不会被忽略，否则该扣的分扣不到、该加的分加不上。',
      en: 'A fact usually has the id of the rule that reads it. A misspelt one is never ignored, or points would silently be kept or lost.',
      wrong: 'facts: {lawsuit_lost: 1}',
      right: 'facts: {lawsuits_lost: 1}',
    },
  }),
  'evidence/misplaced-fact': define<{ fact: string; item: string }>({
    severity: 'error',
    zh: ({ fact, item }) =>
      item === 'facts'
        ? `“${fact}”不分期（行）填报，应直接写在 facts 下面。`
        : `“${fact}”属于重复计分的事项“${item}”，应写在“${item}”的每一期（每一行）里面。`,
    en: ({ fact, item }) =>
      item === 'facts'
        ? `"${fact}" is stated once for the unit and must stand directly under \`facts\`.`
        : `"${fact}" belongs to the repeated item "${item}" and must stand inside each of its periods or rows.`,
    explain: {
      zh: '重复计分的事项每期（或每份合同、每个案件）各有自己的事实，写在外面就不知道是哪一期的。',
      en: 'A repeated item has its own facts for every period or row; outside it is not known which is meant.',
      wrong: 'facts: {meetings_held: 5}',
      right: 'facts:\n  meetings: {2017-01: {meetings_held: 5}, 2017-02: {meetings_held: 4}}',
    },
  }),
  'evidence/two-values': define<{ fact: string; stage: string }>({
    severity: 'error',
    zh: ({ fact, stage }) => `事实“${fact}”在同一阶段（${stage}）有两个不同的值；应核实后留下一个。`,
    en: ({ fact, stage }) =>
      `The fact "${fact}" has two different values in one stage (${stage}); find out which is right and keep that one.`,
    explain: {
      zh: '两个科室报的数不一样，程序不能替谁选。核实以后改正一处；如果是复核以后改的，把新的值写在后一阶段（stage: verified 或 final），原来的会保留备查。清单（多条事件）按编号合并，不受此限。',
      en: 'Where two offices report different numbers the program cannot choose. Correct one of them; a value changed on review belongs to a later stage, and the earlier one is kept on record. Lists of incidents are joined by id.',
      wrong: '# 甲科\nfacts: {on_time: 95}\n---\n# 乙科\nfacts: {on_time: 93}',
      right: '# 甲科\nfacts: {on_time: 95}\n---\n# 乙科\nfacts: {on_time: 95}',
    },
  }),
  'evidence/fact-type': define<{ fact: string; type: string; found: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ fact, type, found, near }) => `“${fact}”应当是${valueZh(type)}${butZh(found)}${endAfterZh(found, near)}`,
    en: ({ fact, type, found, near }) => `"${fact}" must be ${valueEn(type)}${butEn(found)}${endAfterEn(found, near)}`,
    explain: {
      zh: '细则的 facts: 规定了这项事实的类型。数不带单位，日期写 2017-12-20，是非写 true 或 false。',
      en: 'The rubric declares the type of this fact under `facts:`. Numbers carry no unit, a date is 2017-12-20, yes and no are true and false.',
      wrong: 'facts: {on_time: 95件}',
      right: 'facts: {on_time: 95}',
    },
  }),
  'evidence/not-a-number': define<{ fact: string; found: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ fact, found, near }) =>
      `“${fact}”应当是数${butZh(found)}${/^-[\d.]+$/.test(found) ? '；不能是负数。' : endAfterZh(found, near)}`,
    en: ({ fact, found, near }) =>
      `"${fact}" must be a number${butEn(found)}${/^-[\d.]+$/.test(found) ? ', which is negative.' : endAfterEn(found, near)}`,
    explain: {
      zh: '只写数，不带单位、百分号和千位的逗号，用半角数字；应有多少的，不能是负数。说明写在 note 里：{value: 92.5, note: …}。',
      en: 'Write the number alone, in half-width digits, without a unit, a per cent sign or a comma; amounts are not negative. Remarks go beside it: {value: 92.5, note: …}.',
      wrong: 'facts: {on_time_rate: 92.5%}',
      right: 'facts: {on_time_rate: 92.5}',
    },
  }),
  'evidence/not-a-count': define<{ fact: string; found: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ fact, found, near }) => `“${fact}”应当是次数（0、1、2 这样的数）或逐条列出的事件${butZh(found)}${endAfterZh(found, near)}`,
    en: ({ fact, found, near }) =>
      `"${fact}" must be a whole number such as 0, 1 or 2, or a list of incidents${butEn(found)}${endAfterEn(found, near)}`,
    explain: {
      zh: '发生了几次就写几，没有发生写 0；也可以逐条列出，每条写编号和日期，明细里就能看到是哪一件。不能写小数、负数和“两次”这样的文字。',
      en: 'Write how often it happened, 0 for never; or list the incidents with id and date, so that the ledger shows which. No fractions, no negative numbers, no words.',
      wrong: 'facts: {court_absence: 两次}',
      right: 'facts: {court_absence: 2}',
    },
  }),
  'evidence/not-a-flag': define<{ fact: string; found: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ fact, found, near }) =>
      `“${fact}”应当写 true（有）或 false（没有），工作簿里写“是”或“否”${butZh(found)}${endAfterZh(found, near)}`,
    en: ({ fact, found, near }) =>
      `"${fact}" must be \`true\` or \`false\`, in a workbook yes or no${butEn(found)}${endAfterEn(found, near)}`,
    explain: {
      zh: '有写 true，没有写 false，不加引号；“是”“有”、yes、1 都不行。要写明是哪一件：{value: true, id: …, date: …}。',
      en: 'Write true or false, without quotes; not yes, not 1. To say which case it was: {value: true, id: …, date: …}.',
      wrong: 'facts: {systems_missing: 是}',
      right: 'facts: {systems_missing: true}',
    },
  }),
  'evidence/not-a-date': define<{ found: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ found, near }) =>
      `${notZh(found, '日期')}${near === undefined ? '；应写成 2017-08-02 这样的年-月-日，并且要有这一天。' : meantZh(near)}`,
    en: ({ found, near }) =>
      `${notEn(found, 'a date')}${near === undefined ? '; write year-month-day such as 2017-08-02, and a day that exists.' : meantEn(near)}`,
    explain: {
      zh: '日期写成四位年、两位月、两位日，中间用短横线，不写 2017.8.2、2017年8月2日。日期决定事件算不算在考核期内、先后次序和逾期的天数。',
      en: 'A date is a year of four digits, a month and a day of two, with hyphens. It decides whether an incident is in the period, which came first, and how late something was.',
      wrong: '- {id: 决定9号, date: 2017年8月2日}',
      right: '- {id: 决定9号, date: 2017-08-02}',
    },
  }),
  'evidence/not-a-period': define<{ fact: string; found: string; every: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ fact, found, every, near }) =>
      `“${fact}”按${everyZh(every)}填报，“${brief(found)}”不是这样的期间${near === undefined ? `；应写成 ${periodExample(every)} 这样。` : meantZh(near)}`,
    en: ({ fact, found, every, near }) =>
      `"${fact}" is stated by ${every}, and "${brief(found)}" is no such period${near === undefined ? `; write ${periodExample(every)}.` : meantEn(near)}`,
    explain: {
      zh: '一年写 2017，一季度写 2017-Q1，一个月写 2017-02（月份两位），一周写 2017-W05。',
      en: 'A year is 2017, a quarter 2017-Q1, a month 2017-02 (two digits), a week 2017-W05.',
      wrong: 'news_items: {1月: 2, 2017-02: 1}',
      right: 'news_items: {2017-01: 2, 2017-02: 1}',
    },
  }),
  'evidence/period-outside': define<{ fact: string; period: string }>({
    severity: 'error',
    zh: ({ fact, period }) => `“${fact}”写的 ${period} 在考核期之外；应改正或删去。`,
    en: ({ fact, period }) => `"${fact}" is stated for ${period}, which is outside the period of the rubric; correct or remove it.`,
    explain: {
      zh: '细则的 period 规定了考核期。期外的数不会计入，写在这里多半是年份写错了。',
      en: 'The rubric says which period it covers. Numbers for other times do not count; most likely the year is wrong.',
      wrong: 'news_items: {2016-12: 2, 2017-01: 2}',
      right: 'news_items: {2017-01: 2}',
    },
  }),
  'evidence/periods-overlap': define<{ fact: string; period: string; other: string }>({
    severity: 'error',
    zh: ({ fact, period, other }) => `“${fact}”写了 ${period}，又写了 ${other}，有些天算了两遍；同一段时间只写一次，或总数，或分期。`,
    en: ({ fact, period, other }) =>
      `"${fact}" is stated for ${period} and for ${other}, which counts some days twice; state each day once, in the whole or in its parts.`,
    explain: {
      zh: '一期可以写总数，也可以分成更小的期来写（一季度写成三个月），各期相加。两种写法并用，相同的天数就会重复计算。周会跨月，不能和月混写。',
      en: 'A period may be stated as a whole or by smaller ones (a quarter by months), which are added up. Stated in both ways, the same days would count twice. Weeks straddle months, so they do not go with them.',
      wrong: 'training: {2017: 6, 2017-02: 5}',
      right: 'training: {2017: 6}',
    },
  }),
  'evidence/needs-periods': define<{ fact: string; every: string }>({
    severity: 'error',
    zh: ({ fact, every }) => `“${fact}”要按${everyZh(every)}分别填报，不能只写一个总数；应写成 {${periodExample(every)}: 2} 这样。`,
    en: ({ fact, every }) => `"${fact}" is wanted by ${every}, not as one number; write {${periodExample(every)}: 2} and so on.`,
    explain: {
      zh: '每期单独计算，多报的一期不补少报的一期，所以只有总数算不出来。没有做的一期写 0；不写的一期算“未评定”。',
      en: 'Each period counts by itself and a surplus never fills another, so a total is not enough. Write 0 where there was nothing; a period left out is not assessed.',
      wrong: 'facts: {news_items: 24}',
      right: 'facts: {news_items: {2017-01: 2, 2017-02: 1, 2017-03: 2}}',
    },
  }),
  'evidence/never-not-foreseen': define<{ fact: string }>({
    severity: 'error',
    zh: ({ fact }) => `“${fact}”写了 never（始终没有办），但细则没有规定此时怎么算；应在细则的规则里加 missing。`,
    en: ({ fact }) => `"${fact}" is \`never\`, but the rubric does not say what that costs; add \`missing\` to its rule.`,
    explain: {
      zh: '逾期按天扣分的规则，始终没有办就没有天数可算。细则用 missing 写明此时扣多少（all 是全部）。',
      en: 'Where lateness counts by the day, never has no days. The rubric says with `missing` what it costs (`all` for everything).',
      wrong: '- {id: report, kind: delay, due: 2017-12-01, unit: day, deduct: 0.5}',
      right: '- {id: report, kind: delay, due: 2017-12-01, unit: day, deduct: 0.5, missing: all}',
    },
  }),
  'evidence/unknown-label': define<{ fact: string; label: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ fact, label, known, near }) => `“${fact}”没有“${brief(label)}”这一种${knownZh(known, near)}`,
    en: ({ fact, label, known, near }) => `"${fact}" has no "${brief(label)}"${knownEn(known, near)}`,
    explain: {
      zh: '这里只能用细则列出的几种，写法要一致。细则里没有的情形，请先问清楚该归入哪一种。',
      en: 'Only what the rubric lists can stand here, spelt the same. For a case that the rubric does not foresee, find out first where it belongs.',
      wrong: 'unlawful_acts: [{id: 决定9号, label: severe}]',
      right: 'unlawful_acts: [{id: 决定9号, label: serious}]',
    },
  }),
  'evidence/not-a-checklist': define<{ fact: string; known: string }>({
    severity: 'error',
    zh: ({ fact, known }) => `“${fact}”应当列出有哪些（如 [${listEn(known)}]），或写 {missing: [缺的]}。`,
    en: ({ fact, known }) => `"${fact}" lists what is there, such as [${listEn(known)}], or what is missing: {missing: […]}.`,
    explain: {
      zh: '应有的几样，有哪样写哪样，写在方括号里；一样都没有写 []；也可以只写缺的：{missing: [summary]}，一样不缺写 {missing: []}。',
      en: 'Name what is there in brackets, [] for nothing; or only what is missing: {missing: [summary]}, {missing: []} for nothing.',
      wrong: 'facts: {annual_papers: 3}',
      right: 'facts: {annual_papers: [plan, scheme, summary]}',
    },
  }),
  'evidence/listed-twice': define<{ fact: string; label: string }>({
    severity: 'error',
    zh: ({ fact, label }) => `“${fact}”里“${brief(label)}”写了两次；多半有一个是别的一样，应改正或删去。`,
    en: ({ fact, label }) => `"${brief(label)}" is listed twice under "${fact}"; probably another one was meant. Correct or remove it.`,
    explain: {
      zh: '清单里每样只写一次。写了两次的，多半是另一样写错了，那一样就会算作缺。',
      en: 'Everything is listed once. What stands twice was probably meant to be something else, which would then count as missing.',
      wrong: 'annual_papers: [plan, plan, summary]',
      right: 'annual_papers: [plan, scheme, summary]',
    },
  }),
  'evidence/row-shape': define<{ item: string; found: string }>({
    severity: 'error',
    zh: ({ item, found }) => `“${item}”的每一期（每一行）应当是一组键和值（如 {meetings: 5}）${butZh(found)}。`,
    en: ({ item, found }) => `Each period or row of "${item}" must hold keys and values such as {meetings: 5}${butEn(found)}.`,
    explain: {
      zh: '按期重复的事项写成 {2017-01: {事实: 值}}，按行重复的写成列表，每行有编号和自己的事实。',
      en: 'An item repeated by period is a map {2017-01: {fact: value}}; one repeated by row is a list whose rows hold an id and their own facts.',
      wrong: 'contracts: [{id: c1, price: 300, faults: 2}, c2]',
      right: 'contracts: [{id: c1, price: 300, faults: 2}, {id: c2, price: 80, faults: 0}]',
    },
  }),
} as const;
