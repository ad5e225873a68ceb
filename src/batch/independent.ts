// Which rows of a rubric stand alone: what they come to hangs on their own facts as written, and on attributes of the unit that are named here.
// When in doubt a row does not stand alone; it is then scored like everything else.

import { blankFields } from './written-fact.js';
import { figuresIn, type Figure } from '../figure/index.js';
import type { Formula } from '../formula/formula.js';
import { readsOf } from '../formula/reads.js';
import { repeatFactOf } from '../rubric/facts.js';
import { figuresOfRubric, formulasOfRubric, type Owned } from '../rubric/figures.js';
import { itemsOf, rulesOf, type Item, type Rubric, type Rule } from '../rubric/model.js';
import { mayHaveIncidents, type IncidentPolicy } from '../rubric/incident-policies.js';
import type { EachSpec } from '../rules/each/rule.js';
import type { Plan } from '../scoring/plan.js';

export interface IndependentRow {
  readonly item: Item;
  /** Ids under `facts:` that hold all it reads, in the order in which the rubric reads them. */
  readonly facts: readonly string[];
  /** Of each: whether nothing hangs on ids, days and free text in it but what is shown. */
  readonly mayBeBlank: readonly boolean[];
  /** As if no incident of the row were in another one as well. */
  readonly plan: Plan;
  /** Incidents of the row give way to the same ones in other such rows: it stands alone in a unit that has none twice. */
  readonly sharesIncidents: boolean;
}

export interface Independence {
  readonly rows: readonly IndependentRow[];
  /** Attributes of the unit that the rows may look up; never its id or name. */
  readonly attributes: readonly string[];
}

/** What the formulas and figures of one row, or of everything outside the rows, name. */
class Uses {
  readonly names = new Set<string>();
  readonly attributes = new Set<string>();
  readonly references = { points: new Set<string>(), score: new Set<string>(), lost: new Set<string>() };
  asksOthers = false;

  addFormula({ expression }: Formula): void {
    const { names, rowNames, references, results, members, cohort } = readsOf(expression);
    for (const name of [...names, ...rowNames]) this.names.add(name);
    for (const { object, field } of members) {
      if (object === 'unit') this.attributes.add(field);
      else if (object !== 'period') this.names.add(object);
    }
    for (const kind of ['points', 'score', 'lost'] as const) for (const id of references[kind]) this.references[kind].add(id);
    if (cohort || results.size > 0) this.asksOthers = true;
  }

  get refersToRows(): boolean {
    return Object.values(this.references).some((ids) => ids.size > 0);
  }
}

const none: Independence = { rows: [], attributes: [] };

export function independenceOf(plan: Plan): Independence {
  const { rubric } = plan;
  if (rubric.root.repeat || plan.named.length > 0) return none;
  const rows = [...rubric.root.items, ...(rubric.extra?.item.items ?? [])].flatMap(rowsBelow);
  const rowOf = new Map(rows.flatMap((row) => [...itemsOf(row)].map((item) => [item.id, row] as const)));
  const uses = usesByRow(rubric, rowOf);
  const candidates = rows.map((item) => new Candidate(item, rubric, uses.get(item) ?? new Uses()));
  const alone = withoutRivals(
    plan,
    candidates.filter(
      (candidate) =>
        candidate.standsAlone &&
        !plan.chargedTo.has(candidate.item.id) &&
        !waitsForOthers(candidate, plan) &&
        candidates.every((other) => other === candidate || ![...candidate.facts].some((id) => other.facts.has(id))) &&
        [...uses].every(([row, used]) => row === candidate.item || !isUsed(candidate, used)),
    ),
  );
  return {
    rows: alone.map((candidate) => rowOfCandidate(candidate, plan)),
    attributes: [...new Set(alone.flatMap(({ attributes }) => attributes))].sort(),
  };
}

/** Rows without rows below them; a repeated one with all below it. */
const rowsBelow = (item: Item): Item[] => (item.repeat || item.items.length === 0 ? [item] : item.items.flatMap(rowsBelow));

/** @returns by row; undefined: sections, extra, measures, the verdict */
function usesByRow(rubric: Rubric, rowOf: ReadonlyMap<string, Item>): Map<Item | undefined, Uses> {
  const uses = new Map<Item | undefined, Uses>();
  const of = ({ item, rule }: Owned): Uses => {
    const row = rowOf.get(item?.id ?? rule?.item ?? '');
    const known = uses.get(row) ?? new Uses();
    uses.set(row, known);
    return known;
  };
  for (const { formula, ...owner } of formulasOfRubric(rubric)) of(owner).addFormula(formula);
  for (const { figure, ...owner } of figuresOfRubric(rubric))
    for (const inner of figuresIn(figure)) if ('by' in inner) of(owner).names.add(inner.by);
  return uses;
}

class Candidate {
  readonly rules: ReadonlySet<Rule>;
  /** Ids of all facts it reads, those inside a repeated row too. */
  readonly facts: ReadonlySet<string>;
  readonly topFacts: readonly string[];
  /** Names that are neither facts nor measures: fields of its incidents, or attributes of the unit. */
  readonly attributes: readonly string[];

  constructor(
    readonly item: Item,
    private readonly rubric: Rubric,
    private readonly uses: Uses,
  ) {
    this.rules = new Set([...itemsOf(item)].flatMap(({ rules }) => [...rulesOf(rules)]));
    const read = [...this.rules].flatMap(({ reads }) => (reads.type === 'fact' ? [reads.id] : []));
    const named = [...uses.names].filter((name) => rubric.facts.has(name));
    this.facts = new Set([...(item.repeat ? [repeatFactOf(item)] : []), ...read, ...named]);
    this.topFacts = [...this.facts].filter(
      (id) => rubric.facts.get(id)?.repeated === undefined || (item.repeat && repeatFactOf(item) === id),
    );
    this.attributes = [...uses.attributes, ...[...uses.names].filter((name) => !rubric.facts.has(name) && name !== 'label')];
  }

  get standsAlone(): boolean {
    const { item, rubric, uses } = this;
    return (
      !uses.asksOthers &&
      !uses.refersToRows &&
      !this.attributes.some((name) => rubric.measures.has(name) || name === 'id' || name === 'name') &&
      [...itemsOf(item)].every((one) => (one === item || !one.repeat) && isPrinted(one)) &&
      [...this.rules].every(
        ({ charge, effect, kind }) => charge.to === 'item' && !effect && kind.name !== 'rank' && kind.name !== 'panel',
      ) &&
      [...this.facts].every((id) => this.isOwn(id))
    );
  }

  /** Whether rules read no particulars of the fact: they count its cases, or take what somebody judged. */
  onlyShows(fact: string): boolean {
    const { item, uses, rubric, attributes } = this;
    return (
      !item.repeat &&
      !uses.names.has(fact) &&
      !attributes.some((name) => blankFields.has(name)) &&
      rubric.facts.get(fact)!.readers.every(onlyCounts)
    );
  }

  private isOwn(id: string): boolean {
    const { rubric, item } = this;
    const declaration = rubric.facts.get(id);
    if (!declaration || !declaration.readers.every((rule) => this.rules.has(rule))) return false;
    return declaration.repeated === undefined || declaration.repeated === item.id;
  }
}

/** Of cases no more than their number, labels and order, of a judgement the points. */
function onlyCounts({ kind, spec }: Rule): boolean {
  if (kind.name === 'each') return !blankFields.has((spec as EachSpec).same ?? '');
  return kind.name === 'judged' || kind.name === 'flag';
}

/** Its maximum is known without its facts, and nobody else's marks stand in for its own. */
const isPrinted = ({ points, countsAs, weight, notApplicable }: Item): boolean =>
  notApplicable !== 'cohort_mean' && [points, countsAs, weight].every((figure) => !figure || isByClass(figure));

const isByClass = (figure: Figure): boolean =>
  [...figuresIn(figure)].every((inner) => inner.kind === 'constant' || (inner.kind === 'table' && inner.by === 'class'));

/** What a row comes to where no other row has an incident of its own. */
function rowOfCandidate(candidate: Candidate, plan: Plan): IndependentRow {
  const { item, topFacts, rules } = candidate;
  const row = { item, facts: topFacts, mayBeBlank: topFacts.map((id) => candidate.onlyShows(id)) };
  // Whether what it stands in applies hangs on more than the row: the unit says so.
  const parents = new Map([...itemsOf(item)].flatMap((one) => one.items.map((child) => [child.id, one] as const)));
  const alone = { ...plan, parents };
  if (!plan.policies.some((policy) => reaches(policy, rules))) return { ...row, plan: alone, sharesIncidents: false };
  const policies = plan.policies.map((policy) => ({ ...policy, rules: policy.rules.filter((rule) => rules.has(rule)) }));
  return { ...row, plan: { ...alone, policies }, sharesIncidents: [...rules].some(mayHaveIncidents) };
}

const reaches = ({ rules }: IncidentPolicy, own: ReadonlySet<Rule>): boolean =>
  rules.some((rule) => own.has(rule)) && !rules.every((rule) => own.has(rule));

/** Where the same incident counts once in several rows, all of them must be such rows: the ids of their incidents are compared then. */
function withoutRivals({ policies }: Pick<Plan, 'policies'>, candidates: readonly Candidate[]): readonly Candidate[] {
  const alone = new Set(candidates.flatMap(({ rules }) => [...rules]));
  const isOpen = (policy: IncidentPolicy): boolean => policy.rules.some((rule) => mayHaveIncidents(rule) && !alone.has(rule));
  const open = policies.filter(isOpen);
  const left = candidates.filter(({ rules }) => !open.some((policy) => reaches(policy, rules)));
  return left.length === candidates.length ? left : withoutRivals({ policies }, left);
}

/** Its incidents may give way to those of other rows, or the other way round, and facts that are missing there decide. */
function waitsForOthers({ rules }: Candidate, { policies, yielding }: Pick<Plan, 'policies' | 'yielding'>): boolean {
  const ids = new Set([...rules].map(({ id }) => id));
  return (
    policies.some((policy) => policy.mode === 'first' && reaches(policy, rules)) ||
    yielding.some(({ rule, to }) => (rules.has(rule) ? [...to].some((id) => !ids.has(id)) : [...to].some((id) => ids.has(id))))
  );
}

/** Whether something else looks into the row: at its facts, its rules, or the rows inside it. */
function isUsed({ item, rules, facts }: Candidate, { names, references }: Uses): boolean {
  const inside = [...itemsOf(item)].slice(1);
  const { points, score, lost } = references;
  return (
    [...facts].some((id) => names.has(id)) ||
    [...rules].some(({ id }) => lost.has(id) && id !== item.id) ||
    inside.some(({ id }) => points.has(id) || score.has(id) || lost.has(id))
  );
}
