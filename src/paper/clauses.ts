// Clauses of a row: the printed text of each rule, or the rule in words where the rubric gives no text.

import type { Language } from '../diagnostic/define.js';
import { rulesOf, type Charge, type Item, type Rule, type RulePart, type Together } from '../rubric/model.js';
import { pointsWords } from '../rules/clause.js';
import { childOf } from '../source/index.js';
import { effectWords } from './effect-words.js';

export interface PaperClause {
  readonly text: string;
  /** Worded from the rule, not printed by the paper. */
  readonly worded: boolean;
  /** Ids of the rules behind it. */
  readonly ids: readonly string[];
}

interface Wording {
  readonly language: Language;
  readonly worded?: boolean;
}

export const clausesOf = (parts: readonly RulePart[], item: Item, options: Wording): PaperClause[] =>
  parts.flatMap((part) =>
    part.type === 'rule' ? clausesOfRule(part.rule, item, options) : clausesOfTogether(part.together, item, options),
  );

export function clausesOfRule(rule: Rule, item: Item | undefined, { language, worded = false }: Wording): PaperClause[] {
  const printed = printedText(rule, language);
  const clause = (text: string, own: boolean): PaperClause => ({ text: ended(text, language), worded: own, ids: [rule.id] });
  if (printed === undefined) return [clause(headOf(rule, item, language) + wordsOfRule(rule, language), true)];
  return [clause(printed, false), ...(worded ? [clause(wordsOfRule(rule, language), true)] : [])];
}

/** The printed words in the language of the reader, else in the paper's own. A row's title that stands in for them is not printed twice. */
function printedText(rule: Rule, language: Language): string | undefined {
  const under = (key: string): string | undefined => {
    const found = childOf(rule.node, key);
    return found?.kind === 'scalar' && found.text !== '' ? found.text : undefined;
  };
  return (language === 'en' ? under('text_en') : undefined) ?? under('text');
}

/** What the rule is about, where its row does not say: the row's only rule needs no name. */
function headOf({ id }: Rule, item: Item | undefined, language: Language): string {
  if (!item || id === item.id || [...rulesOf(item.rules)].length === 1) return '';
  return `${id}${language === 'zh' ? '：' : ': '}`;
}

/** The rule with what stands around its kind: condition, cap, where it lands, what it does to the verdict. */
export function wordsOfRule(rule: Rule, language: Language): string {
  const { when, atMost, charge, sameIncident, yieldsTo, effect } = rule;
  const zh = language === 'zh';
  const most = atMost && pointsWords(atMost)[language];
  const parts = [
    ...(when ? [zh ? `${when.text.trim()} 时` : `where ${when.text.trim()}`] : []),
    rule.kind.describe(rule.spec)[language],
    ...(most === undefined ? [] : [zh ? `累计最多${most}` : `${most} at most in all`]),
    ...chargeWords(charge, zh),
    ...(sameIncident && sameIncident !== 'all' ? [zh ? '同一件事只计一次' : 'an incident counts once'] : []),
    ...(yieldsTo ? [yieldWords(yieldsTo, zh)] : []),
    ...(effect ? [effectWords(effect, language)] : []),
  ];
  return parts.join(zh ? '，' : ', ');
}

function chargeWords(charge: Charge, zh: boolean): string[] {
  switch (charge.to) {
    case 'item':
      return [];
    case 'extra':
      return [zh ? '计入特别加减分' : 'counted in extra'];
    case 'total':
      return [zh ? '计入总分' : 'counted in the total'];
    case 'named':
      return [zh ? '计入事件所指明的事项' : 'counted in the item the incident names'];
    case 'other':
      return [zh ? `计入 ${charge.item}` : `counted in ${charge.item}`];
  }
}

function yieldWords(to: readonly string[] | 'elsewhere', zh: boolean): string {
  if (to === 'elsewhere') return zh ? '已在别处计入的不计' : 'not where it counts elsewhere';
  return zh ? `已在 ${to.join('、')} 计入的不计` : `not where it counts in ${to.join(', ')}`;
}

function clausesOfTogether(group: Together, item: Item, options: Wording): PaperClause[] {
  const zh = options.language === 'zh';
  const takes = {
    all: '',
    highest: zh ? '只取最重的一条' : 'only the highest counts',
    lowest: zh ? '只取最轻的一条' : 'only the lowest counts',
    first: zh ? '只取最先符合的一条' : 'only the first that applies counts',
  };
  const most = group.atMost && pointsWords(group.atMost)[options.language];
  const words = [takes[group.take], most === undefined ? '' : zh ? `合计最多${most}` : `${most} at most together`].filter(
    (text) => text !== '',
  );
  const inner = clausesOf(group.parts, item, options);
  if (words.length === 0) return inner;
  const head = zh ? `以下${inner.length}条，${words.join('，')}` : `of the next ${inner.length}, ${words.join(', ')}`;
  return [{ text: zh ? `${head}：` : `${head}:`, worded: true, ids: [group.id] }, ...inner];
}

/** A sentence ends with a mark, one in Chinese with its own whatever the language of the table. */
export function ended(text: string, language: Language): string {
  if (/[。；！？.;:：!?]$/.test(text)) return text;
  return text + (language === 'zh' || /\p{Script=Han}[）”》]?$/u.test(text) ? '。' : '.');
}
