// What a unit contested and what was decided: `appeals:` of an evidence file. It scores nothing; a fact that a decision changes is
// stated again at stage `appeal`.

import { parseDay } from '../calendar/date.js';
import { dateHint } from '../calendar/lookalike.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { idMeant, wordMeant } from '../diagnostic/meant.js';
import { asMeant } from '../fact/known-keys.js';
import type { Rubric } from '../rubric/model.js';
import { childOf, type MapNode, type Node, type Span } from '../source/index.js';

export const decisions = ['upheld', 'partly', 'rejected'] as const;
export type Decision = (typeof decisions)[number];

export const appealKeys = ['item', 'filed', 'claim', 'decision', 'decided', 'by', 'reason', 'document', 'note'] as const;

export interface AppealRecord {
  /** Id of the item it is about; undefined: the result as a whole. */
  readonly item?: string;
  readonly filed?: string;
  readonly claim?: string;
  /** Undefined: not decided yet. */
  readonly decision?: Decision;
  readonly decided?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly document?: string;
  readonly at: Span;
}

export function readAppeals(node: Node | undefined, rubric: Rubric, problems: Problems): AppealRecord[] {
  if (!node || (node.kind === 'scalar' && node.value === null)) return [];
  if (node.kind !== 'list') {
    problems.add('evidence/appeal-shape', { found: node.kind === 'scalar' ? node.text : '{…}' }, node);
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.kind === 'map') return [readAppeal(asMeant(item, appealKeys, problems), rubric, problems)];
    problems.add('evidence/appeal-shape', { found: item.kind === 'scalar' ? item.text : '[…]' }, item);
    return [];
  });
}

function readAppeal(node: MapNode, rubric: Rubric, problems: Problems): AppealRecord {
  const texts = Object.fromEntries(
    (['item', 'filed', 'claim', 'decided', 'by', 'reason', 'document'] as const).flatMap((key) => {
      const text = textAt(node, key);
      return text === undefined ? [] : [[key, text]];
    }),
  ) as Omit<AppealRecord, 'at' | 'decision'>;
  const { item, reason } = texts;
  if (item !== undefined && !rubric.items.has(item))
    problems.add('evidence/unknown-item', { item, near: idMeant(item, rubric.items.values()) }, childOf(node, 'item'));
  for (const key of ['filed', 'decided'] as const) {
    const found = texts[key];
    if (found !== undefined && parseDay(found) === undefined)
      problems.add('evidence/not-a-date', { found, near: dateHint(found) }, childOf(node, key));
  }
  const decision = readDecision(node, problems);
  // Whoever is refused has a right to know why.
  if (decision !== undefined && decision !== 'upheld' && reason === undefined)
    problems.add('evidence/appeal-without-reason', {}, childOf(node, 'decision'));
  return { ...texts, ...(decision && { decision }), at: node };
}

function readDecision(node: MapNode, problems: Problems): Decision | undefined {
  const text = textAt(node, 'decision');
  if (text === undefined) return undefined;
  const known = decisions.find((one) => one === text);
  if (!known) {
    const args = { found: text, known: decisions.join(' '), near: wordMeant(text, decisions) };
    problems.add('evidence/appeal-decision', args, childOf(node, 'decision'));
  }
  return known;
}

function textAt(node: MapNode, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && child.value !== null && child.text.trim() !== '' ? child.text : undefined;
}
