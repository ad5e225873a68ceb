// Words for names in a rubric that lead nowhere, or round in circles: references, grades, classes, rubrics of one id.

import { define } from '../define.js';
import { brief } from './brief.js';
import { endEn, endZh, knownEn, knownZh } from './phrases.js';

export const rubricNameMessages = {
  'rubric/unknown-reference': define<{ key: string; id: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ key, id, near }) => `“${key}”里的“${brief(id)}”不是本细则的考核事项或规则${endZh(near)}`,
    en: ({ key, id, near }) => `"${brief(id)}" under \`${key}\` is no item or rule of this rubric${endEn(near)}`,
    explain: {
      zh: '这里要写考核事项或规则的编号（id），不是标题，也不是文件上的序号。charge 还可以写 item、extra、total、named，yields_to 还可以写 elsewhere。',
      en: 'The id of an item or rule stands here, not a title and not the number on the paper. `charge` may also be item, extra, total or named; `yields_to` may be elsewhere.',
      wrong: '- {id: unlawful_acts, kind: each, deduct: 2, yields_to: [lawsuit_lost]}',
      right: '- {id: unlawful_acts, kind: each, deduct: 2, yields_to: [lawsuits_lost]}',
    },
  }),
  'rubric/cycle': define<{ path: string; rival?: string | undefined }>({
    severity: 'error',
    zh: ({ path, rival }) =>
      `这些项互相等着对方的结果，算不出来：${path}。${rival === undefined ? '' : `同一事件只计一次（same_incident、yields_to），所以要先知道 ${rival} 计不计。`}`,
    en: ({ path, rival }) =>
      `These wait for one another and none can be worked out: ${path}.${rival === undefined ? '' : ` One incident counts once (same_incident, yields_to), so it must be known first what ${rival} counts.`}`,
    explain: {
      zh: '公式引用的得分、名次、指标，不能又反过来取决于这个公式。请看看引用的是不是该换成事实，或者换成上一年的结果（previous）。写了 same_incident 或 yields_to 的，同一事件计在哪一条要先知道，所以各条互相等着；同加或同扣、又读事实的规则才会这样。',
      en: 'What a formula reads cannot in turn depend on that formula. Perhaps a fact is meant instead of a score, or the result of last year (`previous`). Under `same_incident` and `yields_to` rules wait for one another to know where an incident counts, but only rules that read a fact and that all take, or all give.',
      wrong: 'measures:\n  - {id: a, value: b + 1}\n  - {id: b, value: a - 1}',
      right: 'measures:\n  - {id: a, value: b + 1}\n  - {id: b, value: on_time / due}',
    },
  }),
  'rubric/inside-repeat': define<{ item: string }>({
    severity: 'error',
    zh: ({ item }) => `“${item}”在重复计分的事项里面，每期（每行）各有一个结果，这里不能引用；请引用整个重复的事项。`,
    en: ({ item }) =>
      `"${item}" is inside a repeated item and has a result for each period or row, so it cannot be named here; name the repeated item itself.`,
    explain: {
      zh: '写了 repeat 的事项，它里面的各项每月（或每份合同）各算一次，从外面看就没有单独的一个得分。合并以后的得分在写 repeat 的那一项上。',
      en: 'Whatever stands inside an item with `repeat:` is scored once per month or row, so from outside there is no single score. The combined one belongs to the item that says `repeat:`.',
      wrong: 'when: score(meeting_minutes) < 5    # meeting_minutes 在 repeat: month 的 meetings 里面',
      right: 'when: score(meetings) < 5',
    },
  }),
  'rubric/unknown-grade': define<{ grade: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ grade, known, near }) => `grades 里没有“${brief(grade)}”这个等次${knownZh(known, near)}`,
    en: ({ grade, known, near }) => `There is no grade "${brief(grade)}" under \`grades\`${knownEn(known, near)}`,
    explain: {
      zh: '一票否决和公式里的等次名称，要与 grades 里的 name 一字不差。',
      en: 'A grade named by a veto or in a formula must be spelt exactly as its `name` under `grades`.',
      wrong: 'effect: {grade_at_most: 合格等次}',
      right: 'effect: {grade_at_most: 合格}',
    },
  }),
  'rubric/unknown-class': define<{ class: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ class: name, known, near }) => `本细则没有“${brief(name)}”这个类别${knownZh(known, near)}`,
    en: ({ class: name, known, near }) => `This rubric has no class "${brief(name)}"${knownEn(known, near)}`,
    explain: {
      zh: '细则顶层的 classes 列出全部类别；考核事项的 classes、按 class 取数的表和公式里，只能用列出的类别。写错一个字，这一类单位就会漏掉。',
      en: '`classes` at the top lists them all; items, tables by class and formulas can only use those. With a misspelt class the units of that class would be left out.',
      wrong: 'classes: [producing, park]\nitems:\n  - {id: output, classes: [producting], points: 5}',
      right: 'classes: [producing, park]\nitems:\n  - {id: output, classes: [producing], points: 5}',
    },
  }),
  'rubric/duplicate-rubric': define<{ id: string }>({
    severity: 'error',
    zh: ({ id }) => `有两份细则的编号都是“${id}”，证据分不清按哪一份；请改一份的 rubric，或只给一份。`,
    en: ({ id }) => `Two rubrics have the id "${id}", so evidence cannot tell which is meant; rename one, or give only one.`,
    explain: {
      zh: '证据用 rubric: 编号 指明按哪份细则评分。同一细则的不同版本请用不同的编号（例如加上年份），文件夹里不要留备份的旧文件。',
      en: 'Evidence names its rubric by id. Give editions of a rubric different ids (add the year), and keep no old copies in the folder.',
      wrong: 'rubric: townships      # 2016 和 2017 两个文件都这样写',
      right: 'rubric: townships_2017',
    },
  }),
} as const;
