// One line about every key of a rubric that is not of a rule kind's own, for completion and hover. A key without words is a compile error.

import type { RuleKey, shapes } from '../rubric/schema.js';
import type { Bilingual } from '../rules/rule-kind.js';

type Keys<Shape extends { readonly shape: object }> = keyof Shape['shape'] & string;
type WordsFor<Key extends string> = Readonly<Record<Key, Bilingual>>;

const words = (zh: string, en: string): Bilingual => ({ zh, en });

const scorer = words('供数的办公室；只影响 unstated 管到哪里', 'the office that supplies the facts; decides what `unstated` covers');
const sameIncident = words(
  '同一编号的事件：highest 只计最重，first 只计先印的，all 都计',
  'an incident under several rules: the highest, the first printed, or all count',
);
const round = words('舍入：{to: 0.01, mode: half_up} 或 none', 'rounding: {to: 0.01, mode: half_up} or none');
const titleEn = words('英文标题', 'the title in English');
const unit = words('单位，如 公里、%', 'what it is measured in');
const fallback = words('算不出来时用的数值，或 not_applicable', 'a figure where there is no value, or not_applicable');

export const itemWords: WordsFor<Keys<typeof shapes.item>> = {
  id: words('编号：字母、汉字、数字和下划线，全文不重复', 'the id: letters, digits, underscores; unique in the rubric'),
  number: words('原表印的序号', 'the number that the paper prints'),
  title: words('标题，照原表写', 'the title, as printed'),
  title_en: titleEn,
  criteria: words('内容要求，照原表写', 'what is required, as printed'),
  points: words('分值（满分）；与下级各项核对', 'its points; checked against its parts'),
  items: words('下级考核事项，按原表次序', 'its items, in the order of the paper'),
  rules: words('评分标准，按原表次序', 'its rules, in the order of the paper'),
  start: words('起评：full 从满分，zero 从零，或数值', 'where it begins: full, zero, or a figure'),
  floor: words('保底：数值或 none；负数就是倒扣', 'lowest score: a figure or none'),
  ceiling: words('封顶：数值或 none', 'highest score: a figure or none'),
  overflow: words('扣过保底的部分：drop 免去，total 转扣总分', 'what lies beyond the floor: drop it, or take it from the total'),
  take: words('下级怎样合：sum 相加、mean 平均、best 取高、worst 取低', 'how its items combine'),
  weight: words('在上级所占的份额', 'its share at the parent'),
  counts_as: words('折算：得分 × 这个数 ÷ 满分', 'conversion: score × this ÷ its maximum'),
  not_applicable: words(
    '不适用时：forbid full rescale spread cohort_mean exclude，或数值',
    'when not applicable: forbid full rescale spread cohort_mean exclude, or a figure',
  ),
  classes: words('只有这些类别的单位才有这一项', 'the classes of units that have this item'),
  applies_when: words('条件；不成立就是不适用', 'a condition; not applicable where it is false'),
  repeat: words(
    '每 year quarter month week 评一次，或清单事实每行一次',
    'once a year, quarter, month or week, or once a row of a list fact',
  ),
  scorer,
  printed: words('原表自己印错的数；只作提示，不用来算', 'the figure the paper prints where its own sum is wrong; not used'),
  round,
  same_incident: sameIncident,
};

export const ruleWords: WordsFor<RuleKey | 'deduct' | 'award'> = {
  id: words('编号；不写 fact 时也是它读的事实', 'the id; also the fact it reads, unless `fact` says otherwise'),
  kind: words('规则类型：决定怎样把事实变成分数，也决定还有哪些键', 'how a fact becomes points; decides which other keys there are'),
  deduct: words('扣多少：数值、按类的表、公式，或 all', 'the amount to deduct: a figure, a table, a formula, or all'),
  award: words('加多少：数值、按类的表、公式，或 all', 'the amount to award: a figure, a table, a formula, or all'),
  text: words('条款的文字，照原表写；印在明细旁边', 'the clause, as printed; stands beside the entry'),
  text_en: words('条款的英文', 'the clause in English'),
  clause: words('条款号或出处', 'the number of the clause'),
  fact: words('读什么：另一个事实、计算指标或公式；不写就是编号', 'what it reads: a fact, a measure or a formula; its id without it'),
  when: words('条件；不成立就不涉及', 'a condition; the rule does not apply where it is false'),
  at_most: words('本条累计最多扣加多少', 'the cap of this rule alone'),
  charge: words(
    '计入何处：item 本项、extra、total 总分、named，或另一项的编号',
    'where it lands: item, extra, total, named, or the id of an item',
  ),
  same_incident: sameIncident,
  yields_to: words(
    '已在这些标准或事项计过的事件，本条不再计；elsewhere 是任何别处',
    'incidents counted by these rules or items do not count here; or elsewhere',
  ),
  scorer,
  source: words('出处', 'where it comes from'),
  effect: words(
    '对结果的影响：score grade grade_at_most rank awards',
    'what it does to the verdict: score grade grade_at_most rank awards',
  ),
  round,
  otherwise: fallback,
};

export const effectWords: WordsFor<'score' | 'grade' | 'grade_at_most' | 'rank' | 'awards'> = {
  score: words('最后得分就是这个数', 'makes the score this'),
  grade: words('等次就是这个', 'makes the grade this'),
  grade_at_most: words('等次最高是这个', 'the best grade there can be'),
  rank: words('last 排在最后，none 不排名', 'last of all, or no place'),
  awards: words('none 不给加分', 'none: awards do not count'),
};

export const roundWords: WordsFor<'to' | 'mode'> = {
  to: words('舍入到，如 0.01', 'to the nearest, such as 0.01'),
  mode: words('half_up 四舍五入，half_even 四舍六入，up、down、ceil、floor', 'half_up by default'),
};

export const rootWords: WordsFor<Exclude<Keys<typeof shapes.root>, Keys<typeof shapes.item>>> = {
  rubric: words('评分细则的编号；证据用它指明', 'the id of the rubric, by which evidence names it'),
  edition: words('版本，如 "2017"', 'the edition, such as "2017"'),
  source: words('文件出处：document、part、issued …', 'the paper it copies: document, part, issued …'),
  period: words('考核期：{from: 2017-01-01, to: 2017-12-31}', 'the period: {from: 2017-01-01, to: 2017-12-31}'),
  extra: words('总分之外的特别加减分', 'special awards and penalties outside the points'),
  facts: words('只有公式才用的事实，在这里声明', 'facts that only formulas read are declared here'),
  measures: words('计算指标：由事实算出的数', 'values computed from facts'),
  direction: words('high 分高为好，low 分低为好', 'whether a high or a low score is good'),
  grades: words('等次：第一个条件都成立的', 'grades: the first whose conditions all hold'),
  vetoes: words('一票否决：一件事决定结果', 'facts that decide the verdict'),
  ranking: words('怎样排名', 'how units are ranked'),
  consequences: words('结果运用：约谈、通报、奖金……', 'what follows from rank, grade or score'),
  appeal: words('申诉（异议）：向谁、几日之内', 'the right to appeal: to whom, within how many days'),
  description: words('说明', 'a description'),
  examples: words('用例：rubric test 照它们试算', 'cases that `rubric test` runs'),
};

export const togetherWords: WordsFor<Keys<typeof shapes.together>> = {
  together: words('组的编号：组里几条标准合并计算', 'the id of a group of rules that count together'),
  take: words(
    'all 都计、highest 只取最重、lowest 只取最轻、first 只取最先符合的',
    'all count, or the highest, the lowest, the first that applies',
  ),
  at_most: words('全组累计最多', 'the cap of the whole group'),
  same_incident: sameIncident,
  rules: words('组里的评分标准', 'its rules'),
  text: words('条款的文字', 'the clause, as printed'),
  clause: words('条款号或出处', 'the number of the clause'),
};

export const extraWords: WordsFor<Keys<typeof shapes.extra>> = {
  opens_at: words('总分达到这个数，加分才算', 'awards count only if the score reaches this'),
  opens_above: words('总分超过这个数，加分才算', 'awards count only if the score exceeds this'),
  at_most: words('加分合计最多', 'the most that awards come to'),
  at_least: words('扣分合计最多扣到，如 -20', 'the bound of the penalties, such as -20'),
  items: words('特别加分、特别扣分的各项', 'its items'),
  rules: words('评分标准', 'its rules'),
  title: words('标题', 'the title'),
  same_incident: sameIncident,
};

export const factWords: WordsFor<Keys<typeof shapes.fact>> = {
  id: words('编号', 'the id'),
  type: words('类型：flag 是非、count 次数、number 数、date 日期、label 选项、text 文字、series 分期、list 清单', 'its type'),
  title: words('标题', 'the title'),
  title_en: titleEn,
  labels: words('可以是哪些词', 'the labels there are'),
  scorer,
  unit,
  source: words('出处', 'where it comes from'),
};

export const measureWords: WordsFor<Keys<typeof shapes.measure>> = {
  id: words('编号，公式里用', 'the id, for formulas'),
  title: words('标题', 'the title'),
  title_en: titleEn,
  value: words('公式，如 100 * on_time / due', 'a formula, such as 100 * on_time / due'),
  otherwise: fallback,
  round,
  unit,
};

export const gradeWords: WordsFor<Keys<typeof shapes.grade>> = {
  name: words('等次的名称', 'the name of the grade'),
  name_en: words('等次的英文', 'the grade in English'),
  from: words('得分不低于', 'a score of at least'),
  to: words('得分不高于', 'a score of at most'),
  quota: words('名额：个数或百分比，如 30%', 'a number of places or a percentage, such as 30%'),
  tie: words('名额边上并列：none 都不给，all 都给', 'a tie across the edge of the quota: none or all'),
  when: words('还要符合的条件', 'a further condition'),
  off_scale: words('不在等次高低之内（如 不定等次）', 'outside the order of grades (such as not rated)'),
};

export const rankingWords: WordsFor<Keys<typeof shapes.ranking>> = {
  within: words('按什么分组：group，或单位的一个属性', 'who is ranked together: group, or an attribute of the unit'),
  by: words('score 舍入后的得分、exact 精确得分、rate 得分率', 'the rounded score, the exact score, or the rate'),
  order: words('依次比较什么，如 [score high, lost_lawsuits low]', 'what is compared in turn, such as [score high, lost_lawsuits low]'),
  ties: words('并列：share 1 2 2 4，dense 1 2 2 3，unique 不许并列', 'ties: share 1 2 2 4, dense 1 2 2 3, unique an error'),
};

export const consequenceWords: WordsFor<Keys<typeof shapes.consequence>> = {
  id: words('编号', 'the id'),
  when: words('条件，如 rank_from_bottom(score) <= 3', 'a condition, such as rank_from_bottom(score) <= 3'),
  tie: words('边上并列：none 都不算，all 都算', 'a tie across the edge: none or all'),
  text: words('怎样处理', 'what follows'),
  text_en: words('英文', 'the same in English'),
  value: words(
    '数额的公式，如 score / 100 * 800，或按类别、等次的表',
    'a formula for an amount, such as score / 100 * 800, or a table by class or grade',
  ),
  round,
};

export const appealWords: WordsFor<Keys<typeof shapes.appeal>> = {
  to: words('受理申诉的单位', 'the office that takes appeals'),
  to_en: words('受理单位的英文', 'the office in English'),
  within: words('公布之日起几日（周、月）之内', 'within how many days, weeks or months of the announcement'),
  unit: words('day 日、workday 工作日、week 周、month 月；不写是 day', 'day, workday, week or month; day without it'),
  announced: words('结果公布的日期；从次日起算', 'the day of announcement; counting begins the day after'),
  until: words('申诉的最后一天；写了就不用 announced', 'the last day, in place of announced'),
  text: words('原文规定，照原表写', 'the clause, as printed'),
  text_en: words('条款的英文', 'the clause in English'),
};
