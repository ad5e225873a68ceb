// What is worth knowing about a sound rubric: figures the paper prints differently, incidents that may count more than once.

import type { Problems } from '../diagnostic/diagnostic.js';
import { formatExact } from '../exact/index.js';
import { childOf, firstLineOf } from '../source/index.js';
import { allItems } from './figures.js';
import { itemsOf, rulesOf, type Item, type Rubric, type Rule, type RulePart } from './model.js';
import { staticValue } from './static.js';

export function noteRubric(rubric: Rubric, problems: Problems): void {
  for (const item of allItems(rubric)) {
    if (item.printed === undefined) continue;
    const points = staticValue(item.points, undefined);
    const args = { item: item.title, printed: item.printed, points: points ? formatExact(points) : '—' };
    problems.add('rubric/printed', args, childOf(item.node, 'printed'));
  }
  const open = countingTwice(rubric);
  const unsaid = rubric.root.sameIncident === undefined;
  if (unsaid && open.length > 1)
    problems.add('rubric/counted-twice', { rules: open.map(({ id }) => id).join(' ') }, firstLineOf(open[0]!.node));
}

/** Rules whose incidents may count under another rule too, because nobody says that one incident counts once. */
function countingTwice(rubric: Rubric): Rule[] {
  if (decides(rubric.root.sameIncident)) return [];
  const covered = new Set<Rule>();
  for (const item of allItems(rubric)) {
    if (decides(item.sameIncident)) for (const inner of itemsOf(item)) for (const rule of rulesOf(inner.rules)) covered.add(rule);
    coverGroups(item.rules, covered);
  }
  const incidental = [...allItems(rubric)].flatMap((item) => [...rulesOf(item.rules)]).filter(readsIncidents);
  return incidental.filter((rule) => !covered.has(rule) && rule.yieldsTo === undefined);
}

const decides = (mode: Item['sameIncident']): boolean => mode === 'highest' || mode === 'first';

function coverGroups(parts: readonly RulePart[], covered: Set<Rule>): void {
  for (const part of parts) {
    if (part.type === 'rule') continue;
    if (decides(part.together.sameIncident)) for (const rule of rulesOf(part.together.parts)) covered.add(rule);
    coverGroups(part.together.parts, covered);
  }
}

/** `each` is the kind whose facts are incidents by nature; flags and checklists only may carry them. */
const readsIncidents = ({ kind, reads }: Rule): boolean => kind.name === 'each' && reads.type === 'fact';
