// Words for rubrics whose parts do not fit together: sums that are wrong, cases that are missing, points that nobody gives.

import { define } from '../define.js';
import { quotedEn, quotedZh } from './phrases.js';

export const rubricMeaningMessages = {
  'rubric/sum': define<{ item: string; printed: string; sum: string; parts: string }>({
    severity: 'error',
    zh: ({ item, printed, parts }) => `“${item}”各项相加 ${parts}，写的却是 ${printed}；应改正其中一个，原件就印错的另写 printed。`,
    en: ({ item, printed, parts }) =>
      `The parts of "${item}" come to ${parts}, but ${printed} is written; correct one of them, or use \`printed\` for a slip of the paper itself.`,
    explain: {
      zh: '各项分值之和要等于上级的分值，录入时漏一行、错一个数，就在这里发现。按折算以后的分值（counts_as）相加。原件本身就加错了的，points 写实际的和，printed 写印的数，程序会照样提示。',
      en: 'The points of the parts add up to those of the whole; a row forgotten or a digit wrong shows here. Converted points (`counts_as`) count. Where the paper itself is wrong, give the true sum under `points` and the printed one under `printed`.',
      wrong:
        '- id: openness\n  points: 30\n  items:\n    - {id: disclosure, points: 15, kind: judged, deduct: {up_to: 15}}\n    - {id: news, points: 10, kind: judged, deduct: {up_to: 10}}',
      right:
        '- id: openness\n  points: 25\n  printed: 30\n  items:\n    - {id: disclosure, points: 15, kind: judged, deduct: {up_to: 15}}\n    - {id: news, points: 10, kind: judged, deduct: {up_to: 10}}',
    },
  }),
  'rubric/sum-by-class': define<{ item: string; class: string; printed: string; sum: string; parts: string }>({
    severity: 'error',
    zh: ({ item, class: name, printed, parts }) => `对类别“${name}”，“${item}”各项相加 ${parts}，写的却是 ${printed}；应改正其中一个。`,
    en: ({ item, class: name, printed, parts }) =>
      `For the class "${name}" the parts of "${item}" come to ${parts}, but ${printed} is written; correct one of them.`,
    explain: {
      zh: '分值按类别不同时，每一类都要各自加得起来。有的事项只对某些类别存在（classes），有的分值按类别列表，请按提示的类别逐项核对。',
      en: 'Where points depend on the class, they must add up for every class by itself. Some items exist for some classes only, some points are tables by class: check them for the class named.',
      wrong:
        'points: 10\nitems:\n  - {id: output, classes: [producing], points: 4, kind: judged, deduct: {up_to: 4}}\n  - {id: order, points: 6, kind: judged, deduct: {up_to: 6}}',
      right:
        'points: {by: class, producing: 10, default: 6}\nitems:\n  - {id: output, classes: [producing], points: 4, kind: judged, deduct: {up_to: 4}}\n  - {id: order, points: 6, kind: judged, deduct: {up_to: 6}}',
    },
  }),
  'rubric/points-not-given': define<{ id: string }>({
    severity: 'error',
    zh: ({ id }) => `“${id}”没有写分值，也不能由下级事项加出来；应写 points，不封顶的写 ceiling: none。`,
    en: ({ id }) => `"${id}" has no points and none can be summed from below; write \`points\`, or \`ceiling: none\` if it is open above.`,
    explain: {
      zh: '从满分起扣、封顶、折算都要用到分值。只加分、不封顶的事项才可以不写 points，并要写明 ceiling: none。',
      en: 'Starting full, the ceiling and conversion all need the points. Only an item that is open above does without; it says `ceiling: none`.',
      wrong: '- {id: absence, title: 积极应诉, kind: each, deduct: 5}',
      right: '- {id: absence, title: 积极应诉, points: 10, kind: each, deduct: 5}',
    },
  }),
  'rubric/missing-case': define<{ by: string; missing: string }>({
    severity: 'error',
    zh: ({ by, missing }) => `按“${by}”分列的表缺${quotedZh(missing)}，也没有 default；应补上。`,
    en: ({ by, missing }) => `The table by "${by}" has no case for ${quotedEn(missing)} and no \`default\`; add it.`,
    explain: {
      zh: '表里没有的情况，程序不知道取哪个数。已知的类别、标签要么都列出，要么写一个 default。故意不计的写 0。',
      en: 'For a case that the table does not list there is no number. List all known classes or labels, or give a `default`; write 0 where nothing is meant.',
      wrong: 'deduct: {by: class, producing: 4}',
      right: 'deduct: {by: class, producing: 4, park: 3}',
    },
  }),
  'rubric/no-default-below': define<{ by: string; lowest: string }>({
    severity: 'error',
    zh: ({ by, lowest }) => `“${by}”小于 ${lowest} 时表里没有对应的数；应加 default。`,
    en: ({ by, lowest }) => `The table says nothing where "${by}" is below ${lowest}; add a \`default\`.`,
    explain: {
      zh: 'at_least 从大到小看，第一个达到的算数；连最小的一个也没有达到时，取 default。没有 default，这些单位就没有数可用。',
      en: '`at_least` takes the highest threshold reached. Where not even the lowest is, `default` holds; without it such units have no figure.',
      wrong: '{by: staff, at_least: {50: 0.6, 30: 0.2}}',
      right: '{by: staff, at_least: {50: 0.6, 30: 0.2}, default: 0.1}',
    },
  }),
  'rubric/printed': define<{ item: string; printed: string; points: string }>({
    severity: 'note',
    zh: ({ item, printed, points }) => `“${item}”原件印的是 ${printed}，这里按 ${points} 计`,
    en: ({ item, printed, points }) => `"${item}" is printed as ${printed}; ${points} is used`,
    explain: {
      zh: '原件自己印错了合计时，points 写对的数，printed 照原件写。打分只用 points，这里把两个数都指出来，拿着原件核对的人就不会以为抄错了。',
      en: 'Where the paper itself is wrong, `points` holds the right figure and `printed` the printed one. Only `points` is used; both are pointed out, so that a reader who holds the paper beside the file is not misled.',
      wrong: 'points: 3\nprinted: "2"',
      right: 'points: 3',
    },
  }),
  'rubric/counted-twice': define<{ rules: string }>({
    severity: 'note',
    zh: ({ rules }) => `同一件事可能在这几条里各计一次：${rules.split(' ').join('、')}；只许计一次的，写 same_incident 或 yields_to。`,
    en: ({ rules }) =>
      `One incident may count under each of these: ${rules.split(' ').join(', ')}; where it may count only once, write \`same_incident\` or \`yields_to\`.`,
    explain: {
      zh: '细则没有说的时候，同一编号的事件在每一条里都计。印发的文件大多不提，被考核单位却常为此申诉，所以最好写明：highest 只计最重的一处，first 只计最先印的一处，all 各计各的。',
      en: 'Unless the rubric says otherwise, an incident counts under every rule that names it. Papers rarely say, and units rightly object, so it is best said: highest, first, or all.',
      wrong: 'rules:\n  - {id: reports, kind: each, deduct: 2}\n  - {id: circulars, kind: each, deduct: 2}',
      right: 'same_incident: highest\nrules:\n  - {id: reports, kind: each, deduct: 2}\n  - {id: circulars, kind: each, deduct: 2}',
    },
  }),
} as const;
