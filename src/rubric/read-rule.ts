// A rule, a together group, the effect of a rule: YAML to model.

import { roundingModes, type Rounding, Exact } from '../exact/index.js';
import { isIdentifier } from '../formula/identifier.js';
import { readFormula } from '../formula/formula.js';
import { readFigure } from '../figure/index.js';
import { ruleKind } from '../rules/registry.js';
import { childOf, entryOf, firstLineOf, type MapNode, type Node } from '../source/index.js';
import { kindOf, knownKind } from './kind.js';
import type { Charge, Effect, Reads, Rule, RulePart, Together } from './model.js';
import type { Reading } from './reading.js';
import { exclusive, figureUnder, formulaUnder, RubricRuleSource, scorers, textUnder } from './rule-source.js';
import { shapes } from './schema.js';
import { checkShape } from './shape.js';

const wordsOfCharge = ['item', 'extra', 'total', 'named'] as const;
const inlineTitles = ['text', 'criteria', 'title'] as const;

export function readRuleParts(node: Node | undefined, item: string, reading: Reading): RulePart[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((part): RulePart[] => {
    if (childOf(part, 'together')) {
      const together = readTogether(part, item, reading);
      return together ? [{ type: 'together', together }] : [];
    }
    const rule = readRule(part, item, reading);
    return rule ? [{ type: 'rule', rule }] : [];
  });
}

function readTogether(node: Node, item: string, reading: Reading): Together | undefined {
  if (!checkShape(node, shapes.together, reading.problems)) return undefined;
  const atMost = figureUnder(node, 'at_most', reading.problems, 'not_negative');
  const sameIncident = textUnder(node, 'same_incident') as Together['sameIncident'];
  return {
    id: reading.identify(node, 'together'),
    take: (textUnder(node, 'take') as Together['take'] | undefined) ?? 'all',
    ...(atMost && { atMost }),
    ...(sameIncident && { sameIncident }),
    parts: readRuleParts(childOf(node, 'rules'), item, reading),
    node,
  };
}

/** A rule under `rules:` or `vetoes:`. */
export function readRule(node: Node, item: string, reading: Reading): Rule | undefined {
  const kind = kindOf(node);
  if (kind !== undefined && !knownKind(kind, node, reading.problems)) return undefined;
  if (!checkShape(node, kind === undefined ? shapes.anyRule : shapes.rule(kind), reading.problems)) return undefined;
  return buildRule(node, item, reading);
}

/** A rule from a map whose shape is already checked; an inline rule shares the id of its item. */
export function buildRule(node: MapNode, item: string, reading: Reading, inline = false): Rule | undefined {
  const { problems } = reading;
  const kind = ruleKind(textUnder(node, 'kind')!)!;
  const source = new RubricRuleSource(node, problems, reading.period);
  const spec = isBareVeto(node, kind.name, reading)
    ? { sign: -1, figure: { kind: 'constant', value: Exact.one, node } }
    : kind.read(source);
  const id = inline ? item : reading.identify(node, 'id');
  const atMost = figureUnder(node, 'at_most', problems, 'not_negative');
  const when = formulaUnder(node, 'when', problems);
  const effect = readEffect(childOf(node, 'effect'), reading);
  const yieldsTo = readYields(childOf(node, 'yields_to'));
  const round = inline ? undefined : readRound(childOf(node, 'round'), reading);
  const otherwise = childOf(node, 'otherwise');
  const fallback = otherwise && readFigure(otherwise, problems, { words: ['not_applicable'] });
  const sameIncident = textUnder(node, 'same_incident') as Rule['sameIncident'];
  const reads = readReads(node, id, kind.factType === undefined, when !== undefined, reading);
  if (spec === undefined) return undefined;
  const rule: Rule = {
    id,
    kind,
    spec,
    ...texts(node, inline),
    reads,
    ...(when && { when }),
    ...(atMost && { atMost }),
    charge: readCharge(node),
    ...(sameIncident && { sameIncident }),
    ...(yieldsTo && { yieldsTo }),
    ...scorers(node),
    ...(effect && { effect }),
    ...(round && { round }),
    ...(fallback && { otherwise: fallback }),
    item,
    node,
  };
  return reading.register(rule);
}

/** A veto decides the verdict, not points: a flag or each needs no amount there. */
const isBareVeto = (node: MapNode, kind: string, reading: Reading): boolean =>
  reading.veto && (kind === 'flag' || kind === 'each') && !childOf(node, 'deduct') && !childOf(node, 'award');

function texts(node: MapNode, inline: boolean): Pick<Rule, 'text' | 'clause'> {
  const text = (inline ? inlineTitles : (['text'] as const)).map((key) => textUnder(node, key)).find((found) => found !== undefined);
  const clause = textUnder(node, 'clause');
  return { ...(text !== undefined && { text }), ...(clause !== undefined && { clause }) };
}

/** A plain identifier is a measure or a fact; anything else is a formula. */
function readReads(node: MapNode, id: string, readsNothing: boolean, conditional: boolean, reading: Reading): Reads {
  const fact = childOf(node, 'fact');
  if (fact?.kind === 'scalar') {
    const name = fact.text.trim();
    if (isIdentifier(name) && !reading.isMeasure(name)) return { type: 'fact', id: name };
    const formula = readFormula(fact, reading.problems);
    return formula ? { type: 'formula', formula } : { type: 'nothing' };
  }
  if (readsNothing || (conditional && textUnder(node, 'kind') === 'flag')) return { type: 'nothing' };
  return { type: 'fact', id };
}

function readCharge(node: MapNode): Charge {
  const text = textUnder(node, 'charge') ?? 'item';
  const word = wordsOfCharge.find((one) => one === text);
  return word ? { to: word } : { to: 'other', item: text };
}

function readYields(node: Node | undefined): readonly string[] | 'elsewhere' | undefined {
  if (!node) return undefined;
  if (node.kind === 'list') return node.items.map((item) => (item.kind === 'scalar' ? item.text : ''));
  return node.kind === 'scalar' ? (node.text === 'elsewhere' ? 'elsewhere' : [node.text]) : undefined;
}

function readEffect(node: Node | undefined, reading: Reading): Effect | undefined {
  if (node?.kind !== 'map') return undefined;
  const score = figureUnder(node, 'score', reading.problems);
  const grade = textUnder(node, 'grade');
  const gradeAtMost = textUnder(node, 'grade_at_most');
  const rank = textUnder(node, 'rank') as Effect['rank'];
  const awards = textUnder(node, 'awards') as Effect['awards'];
  exclusive(node, ['grade', 'grade_at_most'], reading.problems);
  if (node.entries.length === 0)
    reading.problems.add('rubric/missing-key', { key: 'score / grade / grade_at_most / rank / awards' }, firstLineOf(node));
  return {
    ...(score && { score }),
    ...(grade !== undefined && { grade }),
    ...(gradeAtMost !== undefined && { gradeAtMost }),
    ...(rank && { rank }),
    ...(awards && { awards }),
    node,
  };
}

/** `{to: 0.01, mode: half_up}` or `none`. `mode` is half_up where it is left out. */
export function readRound(node: Node | undefined, reading: Reading): Rounding | 'none' | undefined {
  if (!node) return undefined;
  if (node.kind !== 'map') return 'none';
  const to = childOf(node, 'to');
  if (to?.kind !== 'scalar' || !(to.value instanceof Exact) || to.value.sign <= 0) {
    reading.problems.add(
      'rubric/round-to',
      { found: to?.kind === 'scalar' ? to.text : '~' },
      entryOf(node, 'to')?.value ?? firstLineOf(node),
    );
    return undefined;
  }
  const mode = roundingModes.find((known) => known === textUnder(node, 'mode')) ?? 'half_up';
  return { to: to.value, mode };
}
