// Words for what is wrong with a result file that is read back.

import { define } from '../define.js';
import { listEn, listZh } from './phrases.js';

type How = 'missing' | 'unknown' | 'wrong';

const damageZh: Readonly<Record<How, (where: string) => string>> = {
  missing: (where) => `结果文件缺了“${where}”`,
  unknown: (where) => `结果文件里不该有“${where}”`,
  wrong: (where) => `结果文件里“${where}”的值不对`,
};
const damageEn: Readonly<Record<How, (where: string) => string>> = {
  missing: (where) => `The result file lacks "${where}"`,
  unknown: (where) => `"${where}" does not belong in a result file`,
  wrong: (where) => `The result file has a wrong value at "${where}"`,
};

export const resultMessages = {
  'result/not-json': define<Record<never, string>>({
    severity: 'error',
    zh: () => '结果文件从这里起不是完整的 JSON；请用 --format json 重新生成。',
    en: () => 'From here on the result file is not complete JSON; make it anew with --format json.',
    explain: {
      zh: '以 .json 结尾的输入要是 rubric 用 --format json 写出的结果。文件可能没有传完、被截断，或者手工改过。',
      en: 'An input that ends in .json must be a result that rubric wrote with --format json. It may have been cut off on its way, or edited by hand.',
      wrong: '{"schema": "rubric-result/1", "units": [',
      right: 'rubric score evidence --format json -o r.json\nrubric report r.json -o report.html',
    },
  }),
  'result/not-a-result': define<{ wanted: string }>({
    severity: 'error',
    zh: ({ wanted }) => `这是 JSON，但不是 rubric 的结果：schema 应为“${wanted}”。`,
    en: ({ wanted }) => `This is JSON, but no result of rubric: its schema should be "${wanted}".`,
    explain: {
      zh: '结果文件的第一个键是 schema，写明格式和版本。没有它的是别的 JSON；版本不同的，要用写出它的那个版本的 rubric 来读。',
      en: 'The first key of a result is its schema with the version of the format. Without it the file is some other JSON; another version must be read by the rubric that wrote it.',
      wrong: '{"units": []}',
      right: 'rubric score evidence --format json -o r.json\nrubric report r.json -o report.html',
    },
  }),
  'result/older': define<{ keys: string }>({
    severity: 'warning',
    zh: ({ keys }) => `这份结果是旧版的 rubric 写的，没有 ${listZh(keys)}；按“没有写”处理。要有这些内容，请用现在的版本重新评分。`,
    en: ({ keys }) =>
      `This result was written by an older rubric and has no ${listEn(keys)}; they are taken as not said. Score again with this version to have them.`,
    explain: {
      zh: '结果的键只增不减：旧版写的结果少几个后来才有的键，照样读得出得分、名次和明细；后来才有的内容（如经过的阶段、申诉、等次是否确定）旧结果没有写，报告里也就不列。等次是否确定没有写的，暂定的单位按不确定处理。',
      en: 'Keys are only ever added to results. An older one lacks the later of them; its scores, places and ledgers are read all the same, and what only came later (stages, appeals, whether a grade is certain) is left out of the report. Where it is not said whether a grade is certain, that of a provisional unit is taken as not certain.',
      wrong: 'rubric report 2016.json -o report.html      # 2016.json: an older version',
      right: 'rubric rank evidence-2016 -o 2016.json\nrubric report 2016.json -o report.html',
    },
  }),
  'result/damaged': define<{ where: string; how: How }>({
    severity: 'error',
    zh: ({ where, how }) => `${damageZh[how](where)}；结果不要手工改，请用 --format json 重新生成。`,
    en: ({ where, how }) => `${damageEn[how](where)}; results are not edited by hand: make it anew with --format json.`,
    explain: {
      zh: '结果文件的每个键和值都有规定（schema/result.json）：分数写成文字，如 "17.9"，不写成数字。与规定不符的文件不会拿来出报告，免得报告和评分不一致。',
      en: 'Every key and value of a result is laid down (schema/result.json): points are text such as "17.9", never numbers. A file that differs is not reported from, so that no report disagrees with the scoring.',
      wrong: '"score": 17.9',
      right: '"score": "17.9"',
    },
  }),
} as const;
