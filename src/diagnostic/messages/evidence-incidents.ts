// Words for incidents: dated cases with ids, labels and exemptions.

import { define } from '../define.js';
import { brief } from './brief.js';
import { endEn, endZh, everyZh, listEn, listZh, notZh } from './phrases.js';

export const evidenceIncidentMessages = {
  'evidence/not-an-incident': define<{ fact: string; found: string }>({
    severity: 'error',
    zh: ({ fact, found }) =>
      `“${fact}”里${found === '' || found === '~' ? '有一条没有写值' : `的${notZh(found, '一条事件')}`}；每条应写成 {id: 编号, date: 日期}。`,
    en: ({ fact, found }) =>
      `${found === '' || found === '~' ? `An entry under "${fact}" is empty` : `"${brief(found)}" under "${fact}" is not an incident`}; write {id: …, date: …} for each.`,
    explain: {
      zh: '逐条列出时，每条是一组键和值，写编号、日期，需要时写 label（哪一种）、note（说明）、source（来源）。只知道次数的，直接写一个数。',
      en: 'In a list each incident is a map with id and date, and label, note and source where needed. If only the number is known, write the number instead of a list.',
      wrong: 'lawsuits_lost: [2017行初41号]',
      right: 'lawsuits_lost: [{id: 2017行初41号, date: 2017-06-09}]',
    },
  }),
  'evidence/incident-without-dash': define<{ fact: string; field: string }>({
    severity: 'error',
    zh: ({ fact, field }) => `“${fact}”下面的“${field}”像是一条事件的一项，可是前面没有短横线；每条事件应写成 - {id: 编号, date: 日期}。`,
    en: ({ fact, field }) =>
      `"${field}" under "${fact}" reads like part of an incident, but there is no dash; write - {id: …, date: …} for each.`,
    explain: {
      zh: '事件逐条列出，只有一条也要在前面写短横线和一个空格，或者写在方括号里。少了短横线，编号、日期就成了一种一种的次数。',
      en: 'Incidents are a list: each has a dash and a blank before it, or all stand in brackets, even where there is only one. Without the dash id and date would be counts of sorts called `id` and `date`.',
      wrong: 'lawsuits_lost: {id: 2017行初41号, date: 2017-06-09}',
      right: 'lawsuits_lost: [{id: 2017行初41号, date: 2017-06-09}]',
    },
  }),
  'evidence/points-for-incidents': define<{ fact: string; word: string }>({
    severity: 'error',
    zh: ({ fact, word }) => `“${fact}”写发生了几次，细则里没有叫“${word}”的一种；直接写次数（如 2）或逐条列出，分数由细则来算。`,
    en: ({ fact, word }) =>
      `"${fact}" says how often something happened, and the rubric has no sort of it called "${word}"; write the number alone (such as 2) or list the incidents, and let the rubric work out the points.`,
    explain: {
      zh: '证据只写事实，不写分数：{lost: 3} 会被当成“lost”这一种发生了三次。扣几分由细则按次数来算；说明写在 note 里：{value: 1, note: …}。',
      en: 'Evidence states facts, never points: `{lost: 3}` would be three incidents of a sort called `lost`. The rubric turns the number into points; remarks go beside it: {value: 1, note: …}.',
      wrong: 'lawsuits_lost: {lost: 3}',
      right: 'lawsuits_lost: 1',
    },
  }),
  'evidence/incident-without-id': define<{ fact: string }>({
    severity: 'warning',
    zh: ({ fact }) => `“${fact}”的这条事件没有编号，没法认出它和别处的是不是同一件；应写 id（案号、文号等）。`,
    en: ({ fact }) => `This incident of "${fact}" has no id, so it cannot be recognised elsewhere; add one, such as a case number.`,
    explain: {
      zh: '同一件事可能被两个科室上报，或者同时符合两条规则，靠编号才知道是同一件、只计一次。没有编号的每条都单独计。',
      en: 'The same case may be reported by two offices or fall under two rules; only its id shows that it is one. Without ids every entry counts.',
      wrong: '- {date: 2017-06-09, note: 强制拆除程序违法}',
      right: '- {id: 2017行初41号, date: 2017-06-09, note: 强制拆除程序违法}',
    },
  }),
  'evidence/incident-without-date': define<{ fact: string; every: string }>({
    severity: 'error',
    zh: ({ fact, every }) => `“${fact}”按${everyZh(every)}计数，这条没有日期，不知道算在哪一期；应写 date。`,
    en: ({ fact, every }) => `"${fact}" is counted by ${every}, and this entry has no date; add \`date\`.`,
    explain: {
      zh: '每期单独计算，没有日期就不知道归哪一期。日期写成 2017-02-15 这样。',
      en: 'Each period counts by itself, so without a date an entry belongs to none. A date is written 2017-02-15.',
      wrong: 'news_items: [{id: 信息1期}]',
      right: 'news_items: [{id: 信息1期, date: 2017-02-15}]',
    },
  }),
  'evidence/incident-without-label': define<{ fact: string; field: string; known: string }>({
    severity: 'error',
    zh: ({ fact, field, known }) => `“${fact}”没有写是哪一种；每条事件应写 ${field}${known === '' ? '' : `，为 ${listZh(known)} 之一`}。`,
    en: ({ fact, field, known }) =>
      `"${fact}" does not say of which sort this is; each incident needs \`${field}\`${known === '' ? '' : `, one of: ${listEn(known)}`}.`,
    explain: {
      zh: '细则对不同情形扣不同的分，所以每条都要写明是哪一种，只写一个总数不够：写成 {plain: 2, serious: 1} 这样的分类次数，或逐条列出。',
      en: 'The rubric takes another amount for each sort, so every incident must name its own, and one number for all is not enough: count by sort ({plain: 2, serious: 1}), or list the incidents.',
      wrong: 'unlawful_acts: [{id: 决定9号, date: 2017-08-02}]',
      right: 'unlawful_acts: [{id: 决定9号, date: 2017-08-02, label: serious}]',
    },
  }),
  'evidence/incident-without-field': define<{ fact: string; field: string }>({
    severity: 'error',
    zh: ({ fact, field }) => `“${fact}”按“${brief(field)}”分别计第几次，这里没有写“${brief(field)}”；请逐条列出，每条写明。`,
    en: ({ fact, field }) =>
      `"${fact}" counts first, second and later ones for each "${brief(field)}", which is not said here; list the incidents, each with its own.`,
    explain: {
      zh: '细则写了 same，同一个人（或同一家、同一类）的第几次分别计。不写是谁，就不知道哪几次是同一个人的：三个人各一次，和一个人三次，扣的分不一样。只发生一次的，可以只写次数。',
      en: 'With `same` the order counts for each person, firm or sort by itself. Unless each incident says whose it is nobody knows which belong together: three people once each cost other points than one person three times. A single incident may be a number.',
      wrong: 'absences: 3      # deduct: [0, 1], same: person',
      right: 'absences: [{id: 1号, person: 张三}, {id: 2号, person: 李四}, {id: 3号, person: 张三}]',
    },
  }),
  'evidence/incident-two-values': define<{ fact: string; incident: string }>({
    severity: 'error',
    zh: ({ fact, incident }) => `“${fact}”里编号为“${incident}”的事件写了两次，内容不一样；应核实后改成一致，或改正其中一个编号。`,
    en: ({ fact, incident }) =>
      `The incident "${incident}" of "${fact}" is given twice with different contents; make them agree, or correct one id.`,
    explain: {
      zh: '编号相同就是同一件事，只计一次，所以日期、种类等要一致。如果其实是两件事，编号要不同。',
      en: 'The same id is the same case and counts once, so date, label and the rest must agree. If these are two cases, give them two ids.',
      wrong: '# 甲科\n- {id: 决定9号, date: 2017-08-02, label: plain}\n---\n# 乙科\n- {id: 决定9号, date: 2017-08-02, label: serious}',
      right: '# 甲科\n- {id: 决定9号, date: 2017-08-02, label: serious}\n---\n# 乙科\n- {id: 决定9号, date: 2017-08-02, label: serious}',
    },
  }),
  'evidence/incident-lookalike': define<{ fact: string; incident: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ fact, incident, near }) => `“${fact}”里另有一条的编号和“${brief(incident)}”只差全角半角或空格，会当成两件事${endZh(near)}`,
    en: ({ fact, incident, near }) =>
      `"${brief(incident)}" differs from another id under "${fact}" only in width or blanks, and would count as a second case${endEn(near)}`,
    explain: {
      zh: '编号相同才是同一件事、只计一次。全角半角、前后的空格看不大出来，却会把一件事变成两件。确实是两件的，编号应有看得见的不同。',
      en: 'Only the same id is the same case and counts once. Width and blanks are hardly seen, yet they make two of one. Two cases that are two need ids that look different.',
      wrong: '- {id: 行初4号, date: 2017-03-01}\n- {id: 行初４号, date: 2017-03-01}',
      right: '- {id: 行初4号, date: 2017-03-01}\n- {id: 行初5号, date: 2017-03-01}',
    },
  }),
  'evidence/date-far-away': define<{ found: string }>({
    severity: 'error',
    zh: ({ found }) => `“${brief(found)}”离考核期太远，多半是年份写错了；应核对改正。`,
    en: ({ found }) => `"${brief(found)}" is far from the period assessed; most likely the year is mistyped. Correct it.`,
    explain: {
      zh: '0217 年在期限以前，2071 年的事不在考核期内，照写的算就会不知不觉改变得分。考核期以前五十年、以后十年之外的日期不接受。',
      en: 'A day of the year 0217 is before any due day, one of 2071 is outside the period: either would change the score without a word. Days more than fifty years before the period or ten years after it are refused.',
      wrong: 'lawsuits_lost: [{id: 2017行初41号, date: 2071-06-09}]',
      right: 'lawsuits_lost: [{id: 2017行初41号, date: 2017-06-09}]',
    },
  }),
  'evidence/exemption-without-reason': define({
    severity: 'error',
    zh: () => '豁免没有写理由；应写成 exempt: {reason: 理由, document: 依据的文件}。',
    en: () => 'The exemption has no reason; write `exempt: {reason: …, document: …}`.',
    explain: {
      zh: '豁免的事件不扣分，但会列在明细里，大家都看得到，所以要有理由，最好写明依据的文件。没有理由的豁免不算数。',
      en: 'An exempt incident costs nothing but stays in the ledger for all to see, so it needs a reason, and better a document. Without one it does not hold.',
      wrong: '- {id: 决定9号, date: 2017-08-02, exempt: true}',
      right: '- {id: 决定9号, date: 2017-08-02, exempt: {reason: 上级机关同意不予追究, document: 示例函〔2017〕3号}}',
    },
  }),
} as const;
