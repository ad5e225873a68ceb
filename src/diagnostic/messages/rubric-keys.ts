// Words for keys of a rubric: unknown, missing, or holding a value of another form.

import { define } from '../define.js';
import { brief } from './brief.js';
import { butEn, butZh, endEn, endZh, knownEn, knownZh, valueEn, valueZh } from './phrases.js';

/** `{award: min(10, g)}`: to YAML the comma ends the value. */
const isEndOfFormula = (key: string): boolean => /^[^(]*\)/.test(key);

export const rubricKeyMessages = {
  'rubric/not-a-rubric': define({
    severity: 'error',
    zh: () => '这个文件不是评分细则：细则的顶层要有 rubric（编号）和 items（考核事项）。',
    en: () => 'This file is not a rubric: a rubric has `rubric:` (its id) and `items:` at the top.',
    explain: {
      zh: '命令里当作评分细则给出的文件，顶层要有 rubric: 编号 和 items:。证据文件的顶层是 unit: 或 units:，请放在证据一边。',
      en: 'A file given as a rubric has `rubric: <id>` and `items:` at the top. A file with `unit:` or `units:` is evidence; give it as such.',
      wrong: 'title: 政务公开考核评分细则\npoints: 20',
      right: 'rubric: disclosure_2017\ntitle: 政务公开考核评分细则\npoints: 20\nitems: []',
    },
  }),
  'rubric/unknown-key': define<{ key: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ key, near }) => `这里没有“${brief(key)}”这个键${isEndOfFormula(key) ? '；花括号里的公式带逗号的，要写在引号里。' : endZh(near)}`,
    en: ({ key, near }) =>
      `There is no key "${brief(key)}" here${isEndOfFormula(key) ? '; within braces a formula with a comma needs quotes.' : endEn(near)}`,
    explain: {
      zh: '写错的键不会被悄悄忽略：一条封顶少了一个字母，扣分就会没有上限。请核对拼写，也看看它是不是该写在上一层或下一层；各种规则能用的键由 kind 决定。',
      en: 'A misspelt key is never ignored: a cap with a letter missing would mean no cap at all. Check the spelling, and whether the key belongs one level up or down; the keys of a rule depend on its `kind`.',
      wrong: '- {id: late, kind: each, deduct: 1, at_mots: 3}',
      right: '- {id: late, kind: each, deduct: 1, at_most: 3}',
    },
  }),
  'rubric/missing-key': define<{ key: string }>({
    severity: 'error',
    zh: ({ key }) => `这里缺少“${key}”。`,
    en: ({ key }) => `\`${key}\` is missing here.`,
    explain: {
      zh: '没有这个键，这一处就没法计算，程序不会替细则补一个数。请按文件上的规定补写。考核事项和规则的编号（id）也必须写：证据和明细靠它对应。',
      en: 'Without this key nothing can be worked out, and the program never makes up what the paper does not say. Add it. Items and rules need an `id` too: evidence and ledger refer to it.',
      wrong: '- {id: news_items, kind: quota, every: month, deduct: 0.2}',
      right: '- {id: news_items, kind: quota, target: 2, every: month, deduct: 0.2}',
    },
  }),
  'rubric/not-a-map': define<{ found: string }>({
    severity: 'error',
    zh: ({ found }) => `这里应当是一组键和值（如 id: news）${butZh(found)}。`,
    en: ({ found }) => `Keys and values such as \`id: news\` must stand here${butEn(found)}.`,
    explain: {
      zh: '每个考核事项、每条规则都由几个“键: 值”组成，至少有编号。只写标题不够；短横线后面的几行要对齐，冒号后面要有空格。',
      en: 'Each item and each rule consists of `key: value` lines, an id at least. A title alone is not enough; lines after the dash must be aligned, and a space follows the colon.',
      wrong: 'items:\n  - 政务信息公开',
      right: 'items:\n  - {id: disclosure, title: 政务信息公开, points: 10, kind: judged, deduct: {up_to: 10}}',
    },
  }),
  'rubric/wrong-type': define<{ key: string; found: string; expected: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ key, found, expected, near }) => `“${key}”应当是${valueZh(expected)}${butZh(found)}${endZh(near)}`,
    en: ({ key, found, expected, near }) => `\`${key}\` must be ${valueEn(expected)}${butEn(found)}${endEn(near)}`,
    explain: {
      zh: '这个键的值要用另一种形式写：列表写成 [甲, 乙] 或逐行短横线，一组键和值写成 {from: 90} 或逐行缩进，是非写 true 或 false。只有一项的列表也要加方括号。',
      en: 'This key takes another form of value: a list is [a, b] or lines with dashes, a map is {from: 90} or indented lines, yes and no are `true` and `false`. A list of one item needs its brackets too.',
      wrong: '- {id: papers, kind: checklist, required: plan, deduct: 3}',
      right: '- {id: papers, kind: checklist, required: [plan], deduct: 3}',
    },
  }),
  'rubric/unknown-word': define<{ key: string; found: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ key, found, known, near }) => `“${key}”不能写“${brief(found)}”${knownZh(known, near)}`,
    en: ({ key, found, known, near }) => `\`${key}\` cannot be "${brief(found)}"${knownEn(known, near)}`,
    explain: {
      zh: '这个键只能从几个固定的词里选一个，每个词对应一种算法。写别的词，程序不知道该怎么算。',
      en: 'This key takes one of a few words, each of which is a way of computing. Any other word would leave open what to do.',
      wrong: 'take: highest',
      right: 'take: best',
    },
  }),
  'rubric/unknown-kind': define<{ kind: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ kind, known, near }) => `没有“${brief(kind)}”这种规则${knownZh(known, near)}`,
    en: ({ kind, known, near }) => `There is no rule kind "${brief(kind)}"${knownEn(known, near)}`,
    explain: {
      zh: 'kind 决定规则怎样把事实变成分数：每次扣几分用 each，每月应有几条用 quota，缺一件扣几分用 checklist，分档用 bands，酌情评定用 judged。都不合适时用 formula。',
      en: '`kind` decides how a fact becomes points: `each` per incident, `quota` per period, `checklist` for what must be there, `bands` for a table, `judged` for an assessor. Where none fits, `formula` does.',
      wrong: '- {id: absence, kind: every, deduct: 5}',
      right: '- {id: absence, kind: each, deduct: 5}',
    },
  }),
  'rubric/empty-list': define<{ key: string }>({
    severity: 'error',
    zh: ({ key }) => `“${key}”是空的，至少要写一项。`,
    en: ({ key }) => `\`${key}\` is empty; it needs at least one entry.`,
    explain: {
      zh: '空的列表没有意义：没有应备的材料，清单规则就永远不扣分；没有适用的类别，事项就对谁都不存在。不需要它就整行删去。',
      en: 'An empty list means nothing: a checklist that requires nothing never deducts, an item for no classes never exists. If it is not needed, delete the line.',
      wrong: '- {id: papers, kind: checklist, required: [], deduct: 3}',
      right: '- {id: papers, kind: checklist, required: [plan, summary], deduct: 3}',
    },
  }),
} as const;
