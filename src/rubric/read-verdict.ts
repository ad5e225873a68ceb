// Grades, vetoes, ranking and consequences: YAML to model.

import { Exact, parseExact } from '../exact/index.js';
import { readFormula, type Formula } from '../formula/formula.js';
import { partsOf } from '../formula/walk.js';
import { childOf, firstLineOf, type MapNode, type Node } from '../source/index.js';
import { readFigure } from '../figure/index.js';
import type { Rule } from './model.js';
import type { Reading } from './reading.js';
import { readRound, readRule } from './read-rule.js';
import { figureUnder, formulaUnder, textUnder } from './rule-source.js';
import { shapes } from './schema.js';
import { checkShape } from './shape.js';
import type { Consequence, Grade, OrderKey, Quota, Ranking, TieAtEdge, Verdict } from './verdict-model.js';

export function readVerdict(root: MapNode, reading: Reading): Verdict {
  reading.veto = true;
  const vetoes = listUnder(root, 'vetoes')
    .map((node) => readRule(node, '', reading))
    .filter((rule): rule is Rule => rule !== undefined);
  reading.veto = false;
  for (const { effect, node } of vetoes) if (!effect) reading.problems.add('rubric/missing-key', { key: 'effect' }, firstLineOf(node));
  return {
    vetoes,
    grades: listUnder(root, 'grades')
      .map((node) => readGrade(node, reading))
      .filter((grade) => grade !== undefined),
    ranking: readRanking(childOf(root, 'ranking'), reading),
    consequences: listUnder(root, 'consequences')
      .map((node) => readConsequence(node, root, reading))
      .filter((one) => one !== undefined),
  };
}

export function listUnder(node: Node, key: string): readonly Node[] {
  const list = childOf(node, key);
  return list?.kind === 'list' ? list.items : [];
}

const tieUnder = (node: MapNode) => {
  const tie = textUnder(node, 'tie') as TieAtEdge | undefined;
  return tie ? { tie } : {};
};

function readGrade(node: Node, reading: Reading): Grade | undefined {
  if (!checkShape(node, shapes.grade, reading.problems)) return undefined;
  const from = figureUnder(node, 'from', reading.problems);
  const to = figureUnder(node, 'to', reading.problems);
  const when = formulaUnder(node, 'when', reading.problems);
  const quota = readQuota(childOf(node, 'quota'), reading);
  if (from && to) reading.problems.add('rubric/bands-two-directions', {}, childOf(node, 'to'));
  if (quota && !childOf(node, 'tie')) reading.problems.add('rubric/tie-not-said', {}, childOf(node, 'quota'));
  const offScale = childOf(node, 'off_scale');
  return {
    name: textUnder(node, 'name') ?? '',
    ...(from && { from }),
    ...(to && { to }),
    ...(quota && { quota }),
    ...tieUnder(node),
    ...(when && { when }),
    offScale: offScale?.kind === 'scalar' && offScale.value === true,
    node,
  };
}

/** A count, or a percentage such as `30%`. */
function readQuota(node: Node | undefined, reading: Reading): Quota | undefined {
  if (!node) return undefined;
  if (node.kind === 'scalar' && node.text.endsWith('%')) {
    const percent = parseExact(node.text.slice(0, -1).trim());
    if (!percent) reading.problems.add('rubric/not-a-number', { found: node.text }, node);
    else if (percent.sign < 0 || percent.compare(Exact.int(100)) > 0)
      reading.problems.add('rubric/quota-above-100', { found: node.text }, node);
    return percent && { type: 'percent', percent };
  }
  const count = readFigure(node, reading.problems, { limit: { key: 'quota', bound: 'whole' } });
  return count && { type: 'count', count };
}

function readRanking(node: Node | undefined, reading: Reading): Ranking {
  const fallback: Ranking = { within: 'group', by: 'score', order: [], ties: 'share' };
  if (!node || !checkShape(node, shapes.ranking, reading.problems)) return fallback;
  return {
    within: textUnder(node, 'within') ?? 'group',
    by: (textUnder(node, 'by') as Ranking['by'] | undefined) ?? 'score',
    order: listUnder(node, 'order')
      .map((key) => readOrderKey(key, reading))
      .filter((key) => key !== undefined),
    ties: (textUnder(node, 'ties') as Ranking['ties'] | undefined) ?? 'share',
    node,
  };
}

/** `score(enforcement) high`: a formula and which end is best. */
function readOrderKey(node: Node, reading: Reading): OrderKey | undefined {
  const match = node.kind === 'scalar' ? /^(.*\S)\s+(high|low)\s*$/.exec(node.text) : null;
  if (!match || node.kind !== 'scalar') {
    reading.problems.add('rubric/order-key', { found: node.kind === 'scalar' ? node.text : '…' }, node);
    return undefined;
  }
  const formula = readFormula({ ...node, text: match[1]! }, reading.problems);
  return formula && { formula, best: match[2] as OrderKey['best'] };
}

function readConsequence(node: Node, root: Node, reading: Reading): Consequence | undefined {
  if (!checkShape(node, shapes.consequence, reading.problems)) return undefined;
  const when = formulaUnder(node, 'when', reading.problems);
  const amount = childOf(node, 'value');
  const value = amount && readFigure(amount, reading.problems, { bareFormula: true });
  const round = readRound(childOf(node, 'round'), reading);
  const text = textUnder(node, 'text');
  const id = reading.identify(node, 'id');
  if (when && asksForPlace(when, root, reading) && !childOf(node, 'tie'))
    reading.problems.add('rubric/tie-not-said', {}, childOf(node, 'when'));
  return (
    when && { id, when, ...tieUnder(node), ...(text !== undefined && { text }), ...(value && { value }), ...(round && { round }), node }
  );
}

/** A place of the unit itself: that of another result (`previous.rank`) is settled, and a fact or measure may have the name. */
function asksForPlace({ expression }: Formula, root: Node, reading: Reading): boolean {
  const facts = [...reading.rules.values()].flatMap(({ reads }) => (reads.type === 'fact' ? [reads.id] : []));
  const inputs = new Set([...listUnder(root, 'facts').map((node) => textUnder(node, 'id')), ...facts]);
  return [...partsOf(expression)].some(
    (part) =>
      part.kind === 'rank' ||
      (part.kind === 'name' && /^rank(?:_from_bottom)?$/.test(part.name) && !inputs.has(part.name) && !reading.isMeasure(part.name)),
  );
}
