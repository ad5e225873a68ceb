// What a rule rests on beyond the fact it reads itself: the facts, measures, cohort values and other results behind its condition,
// formulas and figures, each with its place. Looks only at what has been worked out already; asks nothing.

import { figuresIn, type Figure } from '../figure/index.js';
import { printExpression } from '../formula/print.js';
import { readsOf } from '../formula/reads.js';
import type { Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { partsOf } from '../formula/walk.js';
import { useOf } from '../fact/stated.js';
import type { FactUse } from '../ledger/index.js';
import type { Measure, Rule } from '../rubric/model.js';
import { show } from '../rules/amounts.js';
import type { Line } from '../rules/rule-kind.js';
import { childOf, type MapNode, type Node } from '../source/index.js';
import { frameOf, type Frame } from './frame.js';
import type { Run } from './run.js';

/** What some formulas and tables name. */
interface Named {
  readonly names: ReadonlySet<string>;
  /** Questions to the cohort and to other results, with the formula that asks. */
  readonly questions: ReadonlyMap<string, Node>;
}

const byRule = new WeakMap<Rule, Named>();
const byMeasure = new WeakMap<Measure, Named>();

function remembered<K extends object>(
  memory: WeakMap<K, Named>,
  key: K,
  formulas: () => readonly Formula[],
  figures: readonly Figure[] = [],
): Named {
  const known = memory.get(key);
  if (known) return known;
  const inner = figures.flatMap((figure) => [...figuresIn(figure)]);
  const all = [...formulas(), ...inner.flatMap((figure) => (figure.kind === 'formula' ? [figure.formula] : []))];
  const reads = all.map(({ expression }) => readsOf(expression));
  const made: Named = {
    names: new Set([...inner.flatMap((figure) => ('by' in figure ? [figure.by] : [])), ...reads.flatMap(({ ownNames }) => [...ownNames])]),
    questions: new Map(
      all.flatMap(({ expression, node }) => [...partsOf(expression)].filter(isQuestion).map((part) => [printExpression(part), node])),
    ),
  };
  memory.set(key, made);
  return made;
}

const isQuestion = ({ kind }: { readonly kind: string }): boolean => kind === 'cohort' || kind === 'rank' || kind === 'result';

const namedByRule = (rule: Rule): Named =>
  remembered(
    byRule,
    rule,
    () => [
      ...(rule.when ? [rule.when] : []),
      ...(rule.reads.type === 'formula' ? [rule.reads.formula] : []),
      ...(rule.kind.formulas?.(rule.spec) ?? []).map(({ formula }) => formula),
    ],
    [...rule.kind.figures(rule.spec), ...(rule.atMost ? [rule.atMost] : []), ...(rule.otherwise ? [rule.otherwise] : [])],
  );

/** With what is behind the rule as a whole beside its first line. */
export function withOrigins(lines: readonly Line[], rule: Rule, frame: Frame, run: Run): readonly Line[] {
  const [first, ...others] = lines;
  const named = namedByRule(rule);
  if (!first || (named.names.size === 0 && named.questions.size === 0)) return lines;
  const uses = new Map<string, FactUse>();
  gather(named, { frame, run, uses });
  for (const { fact } of first.facts) uses.delete(fact);
  return uses.size === 0 ? lines : [{ ...first, facts: [...first.facts, ...uses.values()] }, ...others];
}

/** What a formula of a figure rests on: facts, measures, attributes of the unit, and fields of the incident it is worked out for. */
export function factsBehind(formula: Formula, frame: Frame, run: Run, row: MapNode | undefined): readonly FactUse[] {
  const { ownNames, members } = readsOf(formula.expression);
  const uses = new Map<string, FactUse>();
  const read = (name: string, at: Node | undefined) => at?.kind === 'scalar' && uses.set(name, { fact: name, at, value: at.text });
  if (row) for (const name of ownNames) read(name, childOf(row, name));
  gather({ names: new Set(ownNames), questions: new Map() }, { frame, run, uses });
  for (const { object, field } of members) if (object === 'unit') read(`unit.${field}`, run.unit.attributes.get(field));
  return [...uses.values()];
}

interface Search {
  readonly frame: Frame;
  readonly run: Run;
  readonly uses: Map<string, FactUse>;
}

function gather(named: Named, search: Search): void {
  const { run, frame, uses } = search;
  const { facts, measures } = run.plan.rubric;
  for (const name of named.names) {
    const measure = measures.get(name);
    const declaration = facts.get(name);
    if (uses.has(name)) continue;
    if (declaration) {
      const found = run.factState(name, frameOf(frame, declaration.repeated));
      if (found.state === 'stated') uses.set(name, useOf(found.fact));
    } else if (measure) gatherMeasure(measure, search);
  }
  for (const [question, at] of named.questions) {
    const use = run.world.useOf(question);
    if (use) uses.set(question, { fact: question, at, ...use });
  }
}

/** A measure that was worked out, then what it was worked out from. */
function gatherMeasure(measure: Measure, search: Search): void {
  const { id, value, otherwise, node } = measure;
  const found = search.run.measured(id, search.frame);
  if (!found) return;
  const text = textOf(found);
  search.uses.set(id, { fact: id, at: node, ...(text !== undefined && { value: text }) });
  gather(
    remembered(byMeasure, measure, () => [value], otherwise ? [otherwise] : []),
    search,
  );
}

/** A value on one line; undefined for what has none. */
export function textOf(value: Value): string | undefined {
  if (value.type === 'number') return show(value.range);
  if (value.type === 'text') return value.text;
  if (value.type === 'flag') return value.can === 'either' ? undefined : value.can;
  return value.type === 'list' && value.number ? show(value.number) : undefined;
}
