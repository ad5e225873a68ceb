// Notes below the table: the gate and the caps of extra, vetoes, grades, ranking, consequences. Each a sentence.

import type { Language } from '../diagnostic/define.js';
import { appealRight } from '../report/build-process.js';
import { processEn, processZh } from '../report/process-words.js';
import { englishOf } from '../rubric/english.js';
import type { Rubric } from '../rubric/model.js';
import type { Consequence, Grade, Ranking } from '../rubric/verdict-model.js';
import type { Figure } from '../figure/index.js';
import { figureWords, pointsWords } from '../rules/clause.js';
import { clausesOfRule } from './clauses.js';
import { effectWords } from './effect-words.js';
import { ownOf } from '../order/own.js';

export function extraNotes({ extra }: Rubric, language: Language): string[] {
  if (!extra) return [];
  const zh = language === 'zh';
  const points = (figure: Figure): string => pointsWords(figure)[language];
  return [
    ...(extra.opensAt
      ? [
          zh
            ? `加减分之前达到${points(extra.opensAt)}的，加分才算。`
            : `Awards count from a score of ${points(extra.opensAt)} before extra.`,
        ]
      : []),
    ...(extra.opensAbove
      ? [
          zh
            ? `加减分之前超过${points(extra.opensAbove)}的，加分才算。`
            : `Awards count above a score of ${points(extra.opensAbove)} before extra.`,
        ]
      : []),
    ...(extra.atMost
      ? [zh ? `特别加分合计最多${points(extra.atMost)}。` : `Awards of extra: ${points(extra.atMost)} at most in all.`]
      : []),
    ...(extra.atLeast
      ? [
          zh
            ? `特别扣分合计最多${points(positive(extra.atLeast))}。`
            : `Penalties of extra: ${points(positive(extra.atLeast))} at most in all.`,
        ]
      : []),
  ];
}

/** A bound below zero, said of penalties. */
const positive = (figure: Figure): Figure => (figure.kind === 'constant' ? { ...figure, value: figure.value.abs() } : figure);

export function verdictNotes({ verdict }: Rubric, language: Language): string[] {
  const zh = language === 'zh';
  const { vetoes, grades, ranking, consequences } = verdict;
  const vetoLines = vetoes.map((rule) => {
    const [clause] = clausesOfRule(rule, undefined, { language });
    const text = rule.text === undefined ? rule.id : clause!.text.replace(/[。.]$/, '');
    return zh
      ? `一票否决：${text}的，${rule.effect ? effectWords(rule.effect, language) : ''}。`
      : `Veto: ${text}: ${rule.effect ? effectWords(rule.effect, language) : ''}.`;
  });
  const gradeLine =
    grades.length === 0
      ? []
      : [`${zh ? '等次：' : 'Grades: '}${grades.map((grade) => gradeWords(grade, language)).join(zh ? '；' : '; ')}${zh ? '。' : '.'}`];
  return [...vetoLines, ...gradeLine, ...rankingNotes(ranking, language), ...consequences.map((one) => consequenceWords(one, language))];
}

export function appealNotes({ appeal, node }: Rubric, language: Language): string[] {
  if (!appeal) return [];
  const right = appealRight(appeal);
  if (language === 'zh') return [processZh.rightText(right)];
  const english = englishOf(node) ?? {};
  const word = (text: string | null): string | null => (text === null ? null : (ownOf(english, text) ?? text));
  return [processEn.rightText({ ...right, text: word(right.text), to: word(right.to) })];
}

function gradeWords({ name, from, to, quota, when, offScale }: Grade, language: Language): string {
  const zh = language === 'zh';
  const percent = quota?.type === 'percent' ? textOf(quota) : undefined;
  const count = quota?.type === 'count' ? figureWords(quota.count)[language] : undefined;
  const parts = [
    ...(from ? [zh ? `${pointsWords(from).zh}以上` : `from ${pointsWords(from).en}`] : []),
    ...(to ? [zh ? `${pointsWords(to).zh}以下` : `to ${pointsWords(to).en}`] : []),
    ...(when ? [zh ? `并且 ${when.text.trim()}` : `and ${when.text.trim()}`] : []),
    ...(percent === undefined ? [] : [zh ? `不超过${percent}` : `at most ${percent}`]),
    ...(count === undefined ? [] : [zh ? `不超过${count}个` : `at most ${count} units`]),
    ...(offScale ? [zh ? '不在等次之内' : 'off the scale'] : []),
  ];
  return parts.length === 0 ? name : `${name} ${parts.join(zh ? '，' : ', ')}`;
}

const textOf = ({ percent }: Extract<NonNullable<Grade['quota']>, { type: 'percent' }>): string =>
  `${String(percent.numerator)}${percent.isInteger ? '' : `/${String(percent.denominator)}`}%`;

const ties: Readonly<Record<Ranking['ties'], { readonly zh: string; readonly en: string }>> = {
  share: { zh: '相同的并列', en: 'equal units share a place' },
  dense: { zh: '相同的并列，后面的名次不空', en: 'equal units share a place and no place is left out' },
  unique: { zh: '名次不并列', en: 'no places are shared' },
};

function rankingNotes(ranking: Ranking, language: Language): string[] {
  if (!ranking.node) return [];
  const zh = language === 'zh';
  const keys = ranking.order.map(({ formula, best }) =>
    zh ? `${formula.text.trim()} ${best === 'high' ? '高' : '低'}的在前` : `${formula.text.trim()} ${best}`,
  );
  const within = { group: { zh: '分组', en: 'within the group' }, class: { zh: '分类别', en: 'within the class' } } as const;
  const where =
    ranking.within === 'group' || ranking.within === 'class'
      ? within[ranking.within]
      : { zh: `按 ${ranking.within}`, en: `within ${ranking.within}` };
  const order = keys.length === 0 ? '' : zh ? `：${keys.join('，')}` : `: ${keys.join(', ')}`;
  return [zh ? `排名：${where.zh}${order}；${ties[ranking.ties].zh}。` : `Ranking: ${where.en}${order}; ${ties[ranking.ties].en}.`];
}

function consequenceWords({ id, when, text, value }: Consequence, language: Language): string {
  const zh = language === 'zh';
  const what = text ?? id;
  const worth = value && figureWords(value)[language];
  const amount = worth === undefined ? '' : zh ? `，数额 ${worth}` : `, amount ${worth}`;
  return zh ? `结果运用：${when.text.trim()} 的，${what}${amount}。` : `Consequence: where ${when.text.trim()}, ${what}${amount}.`;
}
