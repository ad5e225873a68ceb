// Words for an evidence file as a whole: its keys, its rubric, its stage, what it leaves unstated.

import { define } from '../define.js';
import { brief } from './brief.js';
import { butEn, butZh, endEn, endZh, knownEn, knownZh } from './phrases.js';

const examples: Readonly<Record<string, string>> = {
  units: 'unit: {id: town_a}',
  unit: 'id: town_a',
  assessed: 'by: {name}',
  exempt: 'reason: {text}',
  not_applicable: 'court_appearance: {text}',
};
const exampleUnder = (key: string, text: string, name: string): string =>
  (examples[key] ?? 'lawsuits_lost: 1').replace('{text}', text).replace('{name}', name);

export const evidenceFileMessages = {
  'evidence/not-evidence': define<{ of?: 'rubric' | undefined }>({
    severity: 'error',
    zh: ({ of }) =>
      of
        ? '这是一份评分细则，和考核证据写在了同一个文件里；一个文件只能是细则或者证据，请分成两个文件。'
        : '这个文件不是考核证据：证据的顶层要有 unit（一个单位）或 units（多个单位）。',
    en: ({ of }) =>
      of
        ? 'This is a rubric, in one file with evidence; a file holds rubrics or evidence, so put it into a file of its own.'
        : 'This file is not evidence: evidence has `unit:` or `units:` at the top.',
    explain: {
      zh: '一个单位的证据写 unit: 和 facts:，多个单位写在 units: 的列表里。评分细则请用 --rubrics 给出，别的文件请移出文件夹。',
      en: 'Evidence of one unit has `unit:` and `facts:`, of several a list under `units:`. Rubrics are given with --rubrics; move other files out of the folder.',
      wrong: 'rubric: townships_2017\nfacts: {lawsuits_lost: 1}',
      right: 'rubric: townships_2017\nunit: {id: town_a, name: 示例甲镇}\nfacts: {lawsuits_lost: 1}',
    },
  }),
  'evidence/not-a-map': define<{ key: string; found: string }>({
    severity: 'error',
    zh: ({ key, found }) => `“${key}”下面应当是一组键和值（如 ${exampleUnder(key, '理由', '考核一组')}）${butZh(found)}。`,
    en: ({ key, found }) =>
      `Keys and values such as \`${exampleUnder(key, 'reason', 'team 1')}\` must stand under \`${key}\`${butEn(found)}.`,
    explain: {
      zh: 'unit、facts、assessed、exempt 和每一条事件都由“键: 值”组成，写在花括号里或逐行缩进。只列出名字不够，要写明各是多少。',
      en: '`unit`, `facts`, `assessed`, `exempt` and each incident consist of `key: value`, in braces or on indented lines. A list of names is not enough: each needs its value.',
      wrong: 'facts: [lawsuits_lost]',
      right: 'facts: {lawsuits_lost: 1}',
    },
  }),
  'evidence/unknown-key': define<{ key: string; near?: string | undefined; of?: 'file' | 'incident' | undefined }>({
    severity: 'error',
    zh: ({ key, near, of }) =>
      `这里没有“${brief(key)}”这个键${near === undefined && of === 'file' ? '；事实写在 facts 下面。' : endZh(near)}`,
    en: ({ key, near, of }) =>
      `There is no key "${brief(key)}" here${near === undefined && of === 'file' ? '; facts stand under `facts`.' : endEn(near)}`,
    explain: {
      zh: '写错的键不会被悄悄忽略，否则理由、豁免写了等于没写。请核对拼写。各项事实写在 facts: 下面，不写在顶层。',
      en: 'A misspelt key is never ignored, or a reason or an exemption would be lost. Check the spelling. Facts stand under `facts:`, not at the top.',
      wrong: 'disclosure: {lost: 1.5, reason: 两次公开逾期, souce: 抽查记录}',
      right: 'disclosure: {lost: 1.5, reason: 两次公开逾期, source: 抽查记录}',
    },
  }),
  'evidence/no-rubric': define({
    severity: 'error',
    zh: () => '没有写按哪份细则评分；应写 rubric: 细则的编号，或在命令里给出一份细则。',
    en: () => 'It is not said by which rubric to score; write `rubric: <id>`, or give one rubric to the command.',
    explain: {
      zh: '有几份细则时（例如部门一份、乡镇一份），证据必须写明用哪一份。rubric 写细则第一行的编号，不是文件名。',
      en: 'With several rubrics (departments, townships) the evidence must name its own: the id in the first line of the rubric, not the file name.',
      wrong: 'unit: {id: town_a, name: 示例甲镇}',
      right: 'rubric: townships_2017\nunit: {id: town_a, name: 示例甲镇}',
    },
  }),
  'evidence/unknown-rubric': define<{ rubric: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ rubric, known, near }) => `没有找到编号为“${brief(rubric)}”的细则${knownZh(known, near)}`,
    en: ({ rubric, known, near }) => `There is no rubric with the id "${brief(rubric)}"${knownEn(known, near)}`,
    explain: {
      zh: 'rubric 写的是细则里 rubric: 后面的编号。没有找到，可能是写错了，也可能是细则文件没有给：用 --rubrics 指出细则所在的文件夹。',
      en: '`rubric` is the id that the rubric gives itself. Either it is misspelt, or the file was not given: name its folder with --rubrics.',
      wrong: 'rubric: township_2017',
      right: 'rubric: townships_2017',
    },
  }),
  'evidence/unknown-office': define<{ office: string; known: string; near?: string | undefined }>({
    severity: 'warning',
    zh: ({ office, known, near }) => `细则里没有由“${brief(office)}”提供的事实${knownZh(known, near)}`,
    en: ({ office, known, near }) => `No fact of the rubric comes from the office "${brief(office)}"${knownEn(known, near)}`,
    explain: {
      zh: '写了 office 的文件，unstated: nothing_found 只对这个科室（细则里的 scorer）提供的事实起作用。名称写错了，它就什么也没有查过，没有写到的都算“未评定”。',
      en: 'In a file of one office, `unstated: nothing_found` speaks only for the facts of that office (`scorer:` in the rubric). Misspelt, it has looked for nothing, and whatever is not stated stays not assessed.',
      wrong: 'office: 政府办\nunstated: nothing_found      # 细则：scorer: 区政府办',
      right: 'office: 区政府办\nunstated: nothing_found',
    },
  }),
  'evidence/unknown-stage': define<{ stage: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ stage, known, near }) => `没有“${brief(stage)}”这个阶段${knownZh(known, near)}`,
    en: ({ stage, known, near }) => `There is no stage "${brief(stage)}"${knownEn(known, near)}`,
    explain: {
      zh: '阶段有四个：self（自查自评）、verified（集中考核）、final（综合评定）、appeal（申诉复核）。后一阶段写到的事实替换前一阶段的。',
      en: 'There are four stages: self, verified, final and appeal. What a later stage states replaces what an earlier one did.',
      wrong: 'stage: verify',
      right: 'stage: verified',
    },
  }),
  'evidence/unstated-word': define<{ found: string }>({
    severity: 'error',
    zh: ({ found }) => `unstated 只能写 nothing_found（没写到的都查过、没有发现）${butZh(found)}；没有查过就不要写这一行。`,
    en: ({ found }) =>
      `\`unstated\` can only be \`nothing_found\` (what is not named was looked for and not found)${butEn(found)}; leave the line out if nobody looked.`,
    explain: {
      zh: '没写到的事实，是查过没有，还是没有查？差别很大：写了 nothing_found，扣分的情形和一票否决就按没有发生计；不写，就是未评定，得分只是暂定的。它不包括材料清单、加分、数字、日期和评定。',
      en: 'Was what is not named looked for and not found, or did nobody look? With `nothing_found` deducting incidents and vetoes count as not having happened; without it they are not assessed and the score is provisional. It never covers checklists, awards, numbers, dates or judgements.',
      wrong: 'unstated: none',
      right: 'unstated: nothing_found',
    },
  }),
  'evidence/foreign-fact': define<{ fact: string; rubric: string }>({
    severity: 'warning',
    zh: ({ fact, rubric }) => `按命令指定的细则“${rubric}”评分时用不到事实“${fact}”，已略过。`,
    en: ({ fact, rubric }) => `The rubric "${rubric}" given on the command line does not read the fact "${fact}"; it is left out.`,
    explain: {
      zh: '用另一份细则（例如今年的）去评去年的证据时，有些事实新细则不再考核，这是正常的。但也可能是新细则给同一件事换了编号，请对照一遍。',
      en: 'When evidence is scored under another rubric, some of its facts may no longer count; that is fine. Check that the rubric has not merely renamed them.',
      wrong: 'facts: {reviews_lost: 2}',
      right: 'facts: {reviews_overturned: 2}',
    },
  }),
} as const;
