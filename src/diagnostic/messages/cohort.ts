// Words for what is wrong with a summary of a cohort, and for what does not fit one.

import { define } from '../define.js';

/** No stage given: the latest there is of each unit. */
const stageZh = (stage: string): string => (stage === '' ? '最新' : stage);
const stageEn = (stage: string): string => (stage === '' ? 'the latest' : stage);

const again =
  'rubric cohort part1 -o part1.json\nrubric cohort part2 -o part2.json\nrubric score part1 --cohort part1.json --cohort part2.json';

export const cohortMessages = {
  'cohort/not-json': define<Record<never, string>>({
    severity: 'error',
    zh: () => '汇总文件从这里起不是完整的 JSON；请用 rubric cohort 重新生成。',
    en: () => 'From here on the summary is not complete JSON; make it anew with rubric cohort.',
    explain: {
      zh: '--cohort 后面要是 rubric cohort 写出的文件。文件可能没有传完、被截断，或者手工改过。',
      en: 'What --cohort names must be a file that rubric cohort wrote. It may have been cut off on its way, or edited by hand.',
      wrong: '{"schema": "rubric-cohort/1", "groups": [',
      right: again,
    },
  }),
  'cohort/not-a-summary': define<Record<never, string>>({
    severity: 'error',
    zh: () => '这是 JSON，但不是同组单位的汇总：--cohort 后面要是 rubric cohort 写出的文件。',
    en: () => 'This is JSON, but no summary of a cohort: --cohort takes what rubric cohort wrote.',
    explain: {
      zh: '汇总文件的第一个键是 schema，写着 rubric-cohort/1。评分结果、考核证据都不是汇总。',
      en: 'The first key of a summary is schema, which says rubric-cohort/1. Results and evidence are no summaries.',
      wrong: 'rubric score part1 --cohort result.json',
      right: again,
    },
  }),
  'cohort/other-version': define<{ made: string; own: string }>({
    severity: 'error',
    zh: ({ made, own }) => `这份汇总是“${made}”写的，这里是“${own}”：两遍要用同一个版本的 rubric，请重新生成汇总。`,
    en: ({ made, own }) =>
      `This summary was made by "${made}", and this is "${own}": both passes need the same version of rubric. Make it anew.`,
    explain: {
      zh: '分几台机器算，要和一台机器算得一字不差。版本不同，规则的算法可能有改动，所以汇总和打分要用同一个版本。',
      en: 'Work that is split must give what one machine gives. Another version may work something out differently, so summaries and scores come from the same one.',
      wrong: '"engine": {"name":"rubric","version":"0.0.9"}',
      right: again,
    },
  }),
  'cohort/damaged': define<{ where: string }>({
    severity: 'error',
    zh: ({ where }) => `汇总里“${where}”的值不对；汇总不要手工改，请用 rubric cohort 重新生成。`,
    en: ({ where }) => `The summary has a wrong value at "${where}"; summaries are not edited by hand: make it anew with rubric cohort.`,
    explain: {
      zh: '汇总里的数写成文字，如 "17.9" 或 "625/18"；个数写成整数。与规定不符的文件不用，免得分数算错。',
      en: 'Numbers in a summary are text such as "17.9" or "625/18", counts are whole numbers. A file that differs is not used, so that no score goes wrong.',
      wrong: '"sum": 17.9',
      right: '"sum": "17.9"',
    },
  }),
  'cohort/other-rubric': define<{ rubric: string }>({
    severity: 'error',
    zh: ({ rubric }) => `这份汇总是按“${rubric}”的另一个文本做的（SHA-256 不同）；细则改过以后，要重新生成汇总。`,
    en: ({ rubric }) =>
      `This summary was made with another text of "${rubric}" (its SHA-256 differs): once the rubric has changed, make the summary anew.`,
    explain: {
      zh: '汇总记下了细则文件的 SHA-256。细则哪怕改一个字，同组的平均和名次也可能不同。',
      en: 'A summary notes the SHA-256 of the file of the rubric. With any change of it means and places of the group may be others.',
      wrong: '"towns": "0000…"',
      right: again,
    },
  }),
  'cohort/other-stage': define<{ made: string; own: string }>({
    severity: 'error',
    zh: ({ made, own }) => `这份汇总看的阶段是“${stageZh(made)}”，这里看的是“${stageZh(own)}”：两遍的 --stage 要一样。`,
    en: ({ made, own }) =>
      `This summary looked at the stage "${stageEn(made)}", this run at "${stageEn(own)}": both passes take the same --stage.`,
    explain: {
      zh: '同一个单位自评和核定的事实可以不同。汇总时给了 --stage，打分时也要给同一个；都不给，就都取最新。',
      en: 'The facts of a self-assessment and of the verified stage may differ. A --stage given for the summary is given for the scores as well; without it both take the latest.',
      wrong: 'rubric cohort part1 --stage self -o part1.json\nrubric score part1 --cohort part1.json',
      right: 'rubric cohort part1 --stage self -o part1.json\nrubric score part1 --stage self --cohort part1.json',
    },
  }),
  'cohort/unit-twice': define<{ unit: string; rubric: string }>({
    severity: 'error',
    zh: ({ unit, rubric }) => `单位“${unit}”（${rubric}）在前面已经汇总过：一个单位的全部证据要在同一份里，每一份只用一次。`,
    en: ({ unit, rubric }) =>
      `The unit "${unit}" (${rubric}) was in a part before: all evidence of a unit belongs into one part, and each part is taken once.`,
    explain: {
      zh: '平均、名次都要每个单位只算一次。常见的原因：同一份汇总给了两次，或者一个单位的几份证据（几个科室、几个阶段）分到了两份里。',
      en: 'Means and places count every unit once. Mostly the same summary was given twice, or several files of a unit (offices, stages) went into two parts.',
      wrong: 'rubric score part1 --cohort part1.json --cohort part1.json',
      right: 'rubric score part1 --cohort part1.json --cohort part2.json',
    },
  }),
  'cohort/group-missing': define<{ unit: string; group: string; rubric: string }>({
    severity: 'error',
    zh: ({ unit, group, rubric }) =>
      `汇总里没有“${unit}”所在的组${group === '' ? '' : `“${group}”`}（${rubric}）；请把这一组各份的汇总都用 --cohort 给出。`,
    en: ({ unit, group, rubric }) =>
      `The summary knows nothing of the group${group === '' ? '' : ` "${group}"`} of ${unit} (${rubric}); name the summaries of all its parts with --cohort.`,
    explain: {
      zh: '这份细则有的分要看同组的平均、名次或个数。汇总里没有这一组，这些分就算不出来，所以不打分。',
      en: 'Some points of this rubric go by means, places or counts of the group. Without the group in the summary they cannot be worked out, so the unit gets no score.',
      wrong: 'rubric score north --cohort south.json',
      right: 'rubric score north --cohort south.json --cohort north.json',
    },
  }),
  'cohort/unit-missing': define<{ unit: string; group: string }>({
    severity: 'error',
    zh: ({ unit, group }) => `汇总里${group === '' ? '' : `的组“${group}”`}没有单位“${unit}”；要打分的单位都要先汇总。`,
    en: ({ unit, group }) =>
      `The unit ${unit} is not${group === '' ? '' : ` in the group "${group}"`} in the summary; every unit that is scored must have been in the first pass.`,
    explain: {
      zh: '一个单位也是它自己那一组的一员：平均、名次里要有它。请把它所在的那一份也汇总，用 --cohort 给出。',
      en: 'A unit is a member of its own group: means and places count it. Make a summary of its part as well, and name it with --cohort.',
      wrong: 'rubric score part1 part2 --cohort part1.json',
      right: 'rubric score part1 part2 --cohort part1.json --cohort part2.json',
    },
  }),
  'cohort/units-missing': define<{ units: string; group: string; rubric: string }>({
    severity: 'error',
    zh: ({ units, group, rubric }) =>
      `汇总里${group === '' ? '' : `的组“${group}”`}（${rubric}）有 ${units}，这里没有：排名要这一组全部单位的证据，所以不给名次。`,
    en: ({ units, group, rubric }) =>
      `The summary has ${units}${group === '' ? '' : ` in the group "${group}"`} (${rubric}), and they are not here: a ranking needs the evidence of all units of the group, so there are no places.`,
    explain: {
      zh: '打分可以一份一份地做，排名不行：名次要和全组的单位比。只打分用 rubric score。',
      en: 'Scores can be made part by part, a ranking cannot: places compare with all units of the group. For scores alone there is rubric score.',
      wrong: 'rubric rank part1 --cohort part1.json --cohort part2.json',
      right: 'rubric rank part1 part2 --cohort part1.json --cohort part2.json',
    },
  }),
  'cohort/other-evidence': define<{ unit: string; of: string; value: string }>({
    severity: 'error',
    zh: ({ unit, of, value }) => `${unit}的“${of}”现在是 ${value}，汇总时同组没有一个单位是这个数：证据在两遍之间改过，请重新汇总。`,
    en: ({ unit, of, value }) =>
      `"${of}" of ${unit} is ${value} now, and no unit of the group had that in the summary: evidence has changed between the passes. Make the summary anew.`,
    explain: {
      zh: '名次是拿本单位的数和汇总里的数比出来的。本单位的数不在汇总里，说明两遍看的不是同一份证据、同一个阶段，或同一份 --result。',
      en: 'A place compares the value of the unit with those in the summary. Where its own is not among them, the two passes did not see the same evidence, stage or --result.',
      wrong: 'visits: 7   # 3 when the summary was made',
      right: again,
    },
  }),
  'cohort/incomplete': define<{ waits: string }>({
    severity: 'error',
    zh: ({ waits }) => `这份汇总还缺一遍：${waits} 要等别的同组数据才能算。请把它用 --cohort 给 rubric cohort，再做一遍汇总。`,
    en: ({ waits }) =>
      `This summary needs another pass: ${waits} can only be worked out with what the group came to so far. Give it to rubric cohort with --cohort, and use what comes out.`,
    explain: {
      zh: '有的名次排的是本身要看同组的分。第一遍汇总能直接算的，第二遍用第一遍的汇总算其余的；rubric cohort 会说还要不要再做。',
      en: 'Some places compare points that themselves look at the group. The first pass finds what evidence alone says; the next one, given the first, finds the rest. rubric cohort says whether there is more to do.',
      wrong: 'rubric cohort part1 -o first.json\nrubric score part1 --cohort first.json',
      right:
        'rubric cohort part1 -o first.json\nrubric cohort part1 --cohort first.json -o second.json\nrubric score part1 --cohort second.json',
    },
  }),
} as const;
