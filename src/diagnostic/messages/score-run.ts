// Words for what was asked of a run and cannot be had: units, items, stages, a cohort, earlier results, final scores.

import { define } from '../define.js';
import { questionEn, questionZh } from '../question.js';
import { brief } from './brief.js';
import { listEn, listZh } from './phrases.js';

/** `previous.rank` is a value of the result `previous`. */
const resultOf = (name: string): string => name.replace(/\.\w+$/, '');

const shownUnits = 3;

/** The first few names, and how many there are. */
function fewZh(units: string): string {
  const names = units.split('、');
  const shown = names.slice(0, shownUnits).join('、');
  return names.length > shownUnits ? `${shown}等 ${names.length} 个单位` : shown;
}

function fewEn(units: string): string {
  const names = units.split('、');
  const shown = names.slice(0, shownUnits).join(', ');
  return names.length > shownUnits ? `${shown} and ${names.length - shownUnits} more` : shown;
}

export const scoreRunMessages = {
  'score/provisional-not-final': define<{ unit: string; missing: string }>({
    severity: 'error',
    zh: ({ unit, missing }) =>
      `${unit}的结果还定不下来，${missing === '' ? '要等同组其他单位或别的结果' : `还缺：${listZh(missing)}；请补齐（其中查过没有发现的扣分情形，可以写 unstated: nothing_found）`}。`,
    en: ({ unit, missing }) =>
      missing === ''
        ? `The result of ${unit} is not final: it waits for other units of the group or for another result.`
        : `The result of ${unit} is not final; missing: ${listEn(missing)}. State these; for deductions that were looked for and not found \`unstated: nothing_found\` is enough.`,
    explain: {
      zh: '没有填报的事实不会当作零，所以得分是一个范围。要求最后结果时，缺的事实必须补齐；查过确实没有的扣分情形，写 unstated: nothing_found 就够了，材料、数字和评定要逐项填。',
      en: 'A fact that nobody stated is never taken for zero, so the score is a range. A final result needs all of them. For deductions that were looked for and not found, `unstated: nothing_found` is enough; lists, numbers and judgements must be stated.',
      wrong: 'facts:\n  disclosure: {lost: 0}',
      right: 'unstated: nothing_found\nfacts:\n  disclosure: {lost: 0}\n  annual_papers: [plan, scheme, summary]',
    },
  }),
  'score/stage-without-evidence': define<{ unit: string; stage: string }>({
    severity: 'warning',
    zh: ({ unit, stage }) => `${unit}到“${stage}”阶段为止没有任何证据，只有更晚阶段的，所以不在这次结果里；请补上，或换一个 --stage。`,
    en: ({ unit, stage }) =>
      `${unit} has no evidence up to the stage "${stage}", only of later ones, and is left out of this result; add it, or choose another --stage.`,
    explain: {
      zh: '评分用到所选阶段为止的全部证据，后一阶段没有写到的事实沿用前一阶段的。整个阶段都没有证据，可能是文件漏给了，也可能是还没有考核。',
      en: 'Scoring uses all evidence up to the stage asked for; what a later stage does not state stands as before. A stage without any evidence may mean a file left out, or work not done yet.',
      wrong: 'unit: {id: town_a}\nstage: self',
      right: 'unit: {id: town_a}\nstage: verified',
    },
  }),
  'score/no-cohort': define<{ what: string; unit: string }>({
    severity: 'error',
    zh: ({ what, unit }) =>
      `${unit}的得分要用到同组其他单位（${questionZh(what)}），但没有它们的证据，也没有 cohort；请把各单位一起评，或用 --cohort 给出同组的汇总，或写 cohort。`,
    en: ({ what, unit }) =>
      `The score of ${unit} depends on the other units (${questionEn(what)}), of which there is neither evidence nor a \`cohort:\` block; score them together, name a summary of the group with --cohort, or add the block.`,
    explain: {
      zh: '名次、同组平均这样的标准，单看一个单位算不出来。把全部单位的证据一起给出；分到几台机器上打分，先用 rubric cohort 汇总，再用 --cohort 给出；只复核一个单位时，把公布的同组数值写进证据的 cohort（结果文件里有同样的一段）。',
      en: 'A place or a mean of the group cannot be had from one unit. Give the evidence of all; where machines share the work, make summaries with rubric cohort first and name them with --cohort; to recompute one alone, copy the `cohort` block of the published result into its evidence.',
      wrong: 'rubric score evidence/town_a.yaml',
      right: 'rubric score evidence/',
    },
  }),
  'score/previous-missing': define<{ name: string; unit?: string | undefined; units?: string | undefined }>({
    severity: 'note',
    zh: ({ name, units }) =>
      units === undefined
        ? `没有提供“${resultOf(name)}”的结果，用到它的条件一律按不成立处理；需要时请在命令里写 --result ${resultOf(name)}=结果文件。`
        : `“${resultOf(name)}”的结果里没有${fewZh(units)}可用的值（没有这个单位，或当时没有名次、等次），用到它的条件按不成立处理。`,
    en: ({ name, units }) =>
      units === undefined
        ? `The result "${resultOf(name)}" was not given; all conditions that read it count as false. If it matters, give it with --result ${resultOf(name)}=FILE.`
        : `The result "${resultOf(name)}" has no such value for ${fewEn(units)} (not in it, or had no place or grade); conditions that read it count as false.`,
    explain: {
      zh: '“连续两年后三名”这样的规定要看上一年的结果。没有给出时，程序不会猜，按不成立处理并作此提示；给出了、只是里面没有某些单位的，指出是哪些。',
      en: '"Among the last three two years running" needs last year\'s result. Without it the condition counts as false, and this note says so once; where it was given and lacks some units, the note names them.',
      wrong: 'rubric rank evidence/',
      right: 'rubric rank evidence/ --result previous=result-2016.json',
    },
  }),
  'score/tie-not-resolved': define<{ units: string; unit?: string | undefined }>({
    severity: 'error',
    zh: ({ units }) =>
      `${units}按全部排序依据比较仍然相同，而细则要求名次不能并列（ties: unique）；应在 order 里加一项依据，或改为 ties: share。`,
    en: ({ units }) =>
      `${units} are equal in every key, but the rubric wants unique places (\`ties: unique\`); add a key to \`order\`, or use \`ties: share\`.`,
    explain: {
      zh: '程序不会用编号、名称或文件的先后替你分出高低。不许并列时，要写足分得出先后的依据，直到抽签这样的事实为止。',
      en: 'Ids, names or the order of files never decide a place. Where ties are not allowed, the chain must go on until something decides, a drawn lot stated as a fact if need be.',
      wrong: 'ranking: {order: [score high], ties: unique}',
      right: 'ranking: {order: [score high, score(enforcement) high, lost_lawsuits low], ties: unique}',
    },
  }),
  'score/consequence-fault': define<{ formula: string; unit: string }>({
    severity: 'error',
    zh: ({ formula, unit }) => `${unit}的结果运用“${brief(formula, 40)}”算不出来；请检查里面的除数、日期和用到的事实。`,
    en: ({ formula, unit }) =>
      `The consequence "${brief(formula, 40)}" has no value for ${unit}; check divisors, dates and the facts it reads.`,
    explain: {
      zh: '结果运用的条件或数额，对这个单位除数为零，或者用到的值不适用、种类不对。请用 if 写明这种情况怎么办。',
      en: 'For this unit the condition or amount divides by zero, or reads a value that is not applicable or of another type. Say with `if` what holds then.',
      wrong: '- {id: money, when: score >= 60, value: "score / staff * 800"}',
      right: '- {id: money, when: score >= 60, value: "if(staff = 0, 0, score / staff * 800)"}',
    },
  }),
} as const;
