// Words for who is scored: units without id, given twice, of unknown class; and what does not apply to them.

import { define } from '../define.js';
import { brief } from './brief.js';
import { endEn, endZh, knownEn, knownZh, listEn, listZh, quotedEn, quotedZh } from './phrases.js';

export const evidenceUnitMessages = {
  'evidence/no-unit': define({
    severity: 'error',
    zh: () => '没有写明是哪个单位的证据；应写 unit: {id: 编号, name: 名称}。',
    en: () => 'It is not said whose evidence this is; write `unit: {id: …, name: …}`.',
    explain: {
      zh: '证据要写明单位。units 列表里的每一条也要有自己的 unit。',
      en: 'Evidence names its unit; so does every entry under `units:`.',
      wrong: 'units:\n  - facts: {lawsuits_lost: 1}',
      right: 'units:\n  - unit: {id: town_a, name: 示例甲镇}\n    facts: {lawsuits_lost: 1}',
    },
  }),
  'evidence/no-unit-id': define({
    severity: 'error',
    zh: () => '单位没有编号；unit 里应写 id，同一单位的各个文件用同一个 id。',
    en: () => 'The unit has no `id`; give it one, the same in all its files.',
    explain: {
      zh: '一个单位可以有几个文件（各科室一份、各阶段一份），靠 id 合在一起。名称会写错、会改名，所以不能代替编号。',
      en: 'A unit may have several files, one per office or stage; the id joins them. Names get misspelt and changed, so they cannot do that.',
      wrong: 'unit: {name: 示例甲镇, group: 乡镇}',
      right: 'unit: {id: town_a, name: 示例甲镇, group: 乡镇}',
    },
  }),
  'evidence/duplicate-unit': define<{ unit: string }>({
    severity: 'error',
    zh: ({ unit }) => `单位“${unit}”在这个文件里（同一阶段）写了两次；应并成一条，或改正其中一个 id。`,
    en: ({ unit }) => `The unit "${unit}" stands twice in this file at one stage; join the two, or correct one id.`,
    explain: {
      zh: '复制一个单位再改时，容易忘了改 id，两个单位的事实就会混在一起。确实是同一单位的，请并成一条；不同科室、不同阶段的证据分文件写。',
      en: 'After copying a unit the id is easily left unchanged, and the facts of two units would be mixed. If it is the same unit, join the entries; evidence of other offices and stages goes into files of its own.',
      wrong: 'units:\n  - {unit: {id: town_a}, facts: {lawsuits_lost: 1}}\n  - {unit: {id: town_a}, facts: {court_absence: 0}}',
      right: 'units:\n  - {unit: {id: town_a}, facts: {lawsuits_lost: 1}}\n  - {unit: {id: town_b}, facts: {court_absence: 0}}',
    },
  }),
  'evidence/unit-differs': define<{ unit: string; key: string; value: string; other: string }>({
    severity: 'error',
    zh: ({ unit, key, value, other }) => `单位“${unit}”的 ${key} 在两处写得不一样：“${brief(value)}”和“${brief(other)}”；应改成一致。`,
    en: ({ unit, key, value, other }) =>
      `\`${key}\` of the unit "${unit}" is "${brief(value)}" here and "${brief(other)}" elsewhere; make them agree.`,
    explain: {
      zh: '同一单位的几个文件，名称、类别、分组和其他属性要一致：类别决定分值，分组决定和谁排名。只在一个文件里写、别的文件只写 id，就不会不一致。',
      en: 'All files of a unit must agree on its name, class, group and attributes: the class decides figures, the group who is ranked together. Giving them in one file, and only the id in the others, avoids this.',
      wrong: 'unit: {id: town_a, name: 示例甲镇, group: 街道}    # 另一个文件写的是 group: 乡镇',
      right: 'unit: {id: town_a, name: 示例甲镇, group: 乡镇}',
    },
  }),
  'evidence/same-name': define<{ name: string; unit: string; other: string }>({
    severity: 'warning',
    zh: ({ name, unit, other }) => `“${brief(name)}”有两个编号：“${brief(unit)}”和“${brief(other)}”；同一单位的，应改成一个编号。`,
    en: ({ name, unit, other }) =>
      `"${brief(name)}" has two ids, "${brief(unit)}" and "${brief(other)}"; if it is one unit, give it one id.`,
    explain: {
      zh: '同一单位的几个文件靠编号（id）合在一起。编号写错一个字母，就成了两个单位，事实各归各的，两个都评不完整。确实是两个同名单位的，请在名称里加以区别。',
      en: 'The files of a unit are joined by its id. With one letter wrong there are two units, each with part of the facts. If there really are two of one name, tell them apart by the name.',
      wrong: 'units:\n  - {unit: {id: town_a, name: 示例甲镇}}\n  - {unit: {id: tonw_a, name: 示例甲镇}}',
      right: 'units:\n  - {unit: {id: town_a, name: 示例甲镇}}\n  - {unit: {id: town_b, name: 示例乙镇}}',
    },
  }),
  'evidence/missing-class': define<{ known: string }>({
    severity: 'error',
    zh: ({ known }) => `单位没有写类别，而细则的分值按类别不同；unit 里应写 class，为 ${listZh(known)} 之一。`,
    en: ({ known }) => `The unit has no class, on which figures of the rubric depend; add \`class:\`, one of: ${listEn(known)}.`,
    explain: {
      zh: '细则对不同类别的单位有不同的事项或分值，不知道类别就没法评。类别写在 unit 里，用细则里的写法。',
      en: 'The rubric has other items or figures for other classes, so without the class nothing can be scored. It stands under `unit:`, spelt as in the rubric.',
      wrong: 'unit: {id: town_a, name: 示例甲镇}',
      right: 'unit: {id: town_a, name: 示例甲镇, class: producing}',
    },
  }),
  'evidence/unknown-class': define<{ class: string; known: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ class: name, known, near }) => `细则没有“${brief(name)}”这个类别${knownZh(known, near)}`,
    en: ({ class: name, known, near }) => `The rubric has no class "${brief(name)}"${knownEn(known, near)}`,
    explain: {
      zh: '类别要用细则里的写法，一字不差。细则里没有这一类单位的，请先在细则中补上。',
      en: 'A class is spelt exactly as in the rubric. If the rubric lacks this kind of unit, add it there first.',
      wrong: 'unit: {id: town_a, class: production}',
      right: 'unit: {id: town_a, class: producing}',
    },
  }),
  'evidence/not-of-class': define<{ fact: string; item: string; class: string; classes: string }>({
    severity: 'warning',
    zh: ({ fact, item, class: name, classes }) =>
      `事实“${brief(fact)}”不起作用：“${brief(item)}”只考核类别${quotedZh(classes)}，这个单位的类别是“${brief(name)}”。`,
    en: ({ fact, item, class: name, classes }) =>
      `The fact "${brief(fact)}" has no effect: "${brief(item)}" is for the class ${quotedEn(classes)} only, and the class of this unit is "${brief(name)}".`,
    explain: {
      zh: '有的事项只考核某些类别的单位。给别的类别填报它的事实，一分也不会变；多半是单位的类别写错了，或者整段从别的单位复制过来没有删。',
      en: 'Some items exist for some classes only. Facts stated for a unit of another class change nothing; the class of the unit may be wrong, or the lines were copied from another unit.',
      wrong: '# 细则：{id: output, classes: [producing], …}\nunit: {id: town_a, class: park}\nfacts: {output: 3}',
      right: '# 细则：{id: output, classes: [producing], …}\nunit: {id: town_a, class: producing}\nfacts: {output: 3}',
    },
  }),
  'evidence/unknown-item': define<{ item: string; near?: string | undefined }>({
    severity: 'error',
    zh: ({ item, near }) => `细则里没有编号为“${brief(item)}”的考核事项${endZh(near)}`,
    en: ({ item, near }) => `The rubric has no item with the id "${brief(item)}"${endEn(near)}`,
    explain: {
      zh: 'not_applicable 下面和事件的 item 写考核事项的编号（id），不是标题，也不是文件上的序号。',
      en: 'Under `not_applicable`, and in `item:` of an incident, stands the id of an item, not its title or printed number.',
      wrong: 'not_applicable: {court_apearance: 全年没有诉讼案件}',
      right: 'not_applicable: {court_appearance: 全年没有诉讼案件}',
    },
  }),
  'evidence/not-applicable-without-reason': define<{ item: string }>({
    severity: 'error',
    zh: ({ item }) => `“${item}”写了不适用，却没有写理由；应写成 ${item}: 理由。`,
    en: ({ item }) => `"${item}" is called not applicable without a reason; write \`${item}: <reason>\`.`,
    explain: {
      zh: '不适用会改变满分或得分，别的单位会问为什么，所以一定要有理由。没有这项职责才是不适用；有职责、只是没有发生，写空的清单 [] 或 0。',
      en: 'Not applicable changes the maximum or the score, and other units will ask why. It means that there is no such duty; where nothing merely happened, write an empty list or 0.',
      wrong: 'not_applicable:\n  court_appearance:',
      right: 'not_applicable:\n  court_appearance: 不具有执法主体资格',
    },
  }),
  'evidence/field-or-typo': define<{ name: string; near?: string | undefined; of: 'unit' | 'incident' }>({
    severity: 'warning',
    zh: ({ name, near, of }) => `${of === 'unit' ? '单位的属性' : '事件（行）里的'}“${brief(name)}”没有任何地方用到${endZh(near)}`,
    en: ({ name, near, of }) =>
      `Nothing reads "${brief(name)}", ${of === 'unit' ? 'an attribute of the unit' : 'a field of this incident or row'}${endEn(near)}`,
    explain: {
      zh: '单位的属性可以随意写，所以写错一个字母不算错误，只是等于没写：分组不对，或者细则要的数没有。确实另有用处的可以不理会这条提示。',
      en: 'A unit may have any attribute, so a misspelt one is no error, but it does nothing: the unit ranks elsewhere, or a figure lacks what it needs. Ignore this for an attribute that is meant as it is.',
      wrong: 'unit: {id: town_a, name: 示例甲镇, grop: 乡镇}',
      right: 'unit: {id: town_a, name: 示例甲镇, group: 乡镇}',
    },
  }),
  'evidence/not-applicable-and-stated': define<{ item: string; fact: string }>({
    severity: 'warning',
    zh: ({ item, fact }) => `“${item}”写了不适用，又填报了它的事实“${fact}”；按不适用处理，这项事实不计，应删去其中一处。`,
    en: ({ item, fact }) =>
      `"${item}" is called not applicable, yet its fact "${fact}" is stated; it counts as not applicable and the fact is not used. Remove one of them.`,
    explain: {
      zh: '不适用的事项不看任何事实。两处都写，多半有一处是从别的单位复制过来没有删。',
      en: 'An item that does not apply reads no facts. Where both stand, one was probably copied from another unit.',
      wrong: 'not_applicable: {court_appearance: 全年没有诉讼案件}\nfacts: {court_absence: 1}',
      right: 'facts: {court_absence: 1}',
    },
  }),
} as const;
