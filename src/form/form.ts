// What a rubric asks of those who fill it in, fact by fact, in printed order. Plain data behind every template; knows no layout.

import { periodsWithin, type PeriodUnit } from '../calendar/period.js';
import { scorersOf } from '../evidence/coverage.js';
import { repeatFactOf } from '../rubric/facts.js';
import { textUnder } from '../rubric/rule-source.js';
import { type FactDeclaration, type Item, type Rubric, type Rule } from '../rubric/model.js';
import { existsIn } from '../rubric/static.js';
import { attributesOf, rowFields } from './looked-up.js';
import { askedBy, type Asked } from '../rules/asked.js';

export interface Form {
  readonly rubric: Rubric;
  readonly facts: readonly FormFact[];
  /** Items scored once for every row of a list. */
  readonly lists: readonly FormList[];
  /** Items that evidence may say are not applicable. */
  readonly mayNotApply: readonly Item[];
  /** Attributes of units that the rubric reads, beside class and group; whoever brings units may bring more (`attributesFor`). */
  readonly attributes: readonly string[];
}

export interface FormFact {
  readonly id: string;
  /** Where it is printed; undefined for inputs of formulas. */
  readonly item: Item | undefined;
  /** The clause, or the title of the input. */
  readonly title: string;
  /** Where the clause stands in the paper. */
  readonly clause: string | undefined;
  readonly asked: Asked | { readonly by: 'text' };
  readonly isVeto: boolean;
  /** The unit it is counted in, where the rubric says one. */
  readonly counted: string | undefined;
  /** Offices that supply it; undefined: anybody. */
  readonly offices: readonly string[] | undefined;
  /** The item with periods whose entries hold it. */
  readonly periods: Item | undefined;
}

export interface FormList {
  readonly fact: string;
  readonly item: Item;
  /** Fields of a row that the rubric reads. */
  readonly fields: readonly string[];
  readonly facts: readonly FormFact[];
}

/** One answer wanted of a unit. */
export interface Question {
  readonly fact: FormFact;
  /** The period of a repeated item. */
  readonly within?: string;
  /** The label, thing or period within the fact. */
  readonly part?: string;
}

export function formOf(rubric: Rubric): Form {
  const rows = [...rubric.items.values()].filter(({ repeat }) => repeat?.by === 'row');
  const containers = new Set(rows.map(repeatFactOf));
  const all = inPrintedOrder(rubric).filter(
    ({ id, repeated }) => (repeated !== undefined || !containers.has(id)) && !isPeriods(id, rubric),
  );
  const inRows = new Set(rows.map(({ id }) => id));
  return {
    rubric,
    facts: all
      .filter(({ repeated }) => repeated === undefined || !inRows.has(repeated))
      .flatMap((declaration) => factOf(declaration, rubric)),
    lists: rows.map((item) => ({
      fact: repeatFactOf(item),
      item,
      fields: rowFields(item, rubric),
      facts: all.filter(({ repeated }) => repeated === item.id).flatMap((declaration) => factOf(declaration, rubric)),
    })),
    mayNotApply: [...rubric.items.values()].filter(({ notApplicable }) => notApplicable !== undefined && notApplicable !== 'forbid'),
    attributes: attributesOf(rubric),
  };
}

/** Facts that rules read in the order of the rules, then those that only formulas read. */
function inPrintedOrder({ rules, facts }: Rubric): FactDeclaration[] {
  const read = new Set([...rules.values()].flatMap(({ reads }) => (reads.type === 'fact' ? [reads.id] : [])));
  const ids = [...read, ...[...facts.keys()].filter((id) => !read.has(id))];
  return ids.flatMap((id) => facts.get(id) ?? []);
}

/** The map of periods of a repeated item, where no rule written inline shares its name. */
const isPeriods = (id: string, { items, facts }: Rubric): boolean =>
  items.get(id)?.repeat?.by === 'period' && facts.get(id)?.repeated === undefined && facts.get(id)?.readers.length === 0;

function factOf(declaration: FactDeclaration, rubric: Rubric): FormFact[] {
  const { id, readers, node, repeated } = declaration;
  const [rule] = readers;
  const asked = askedOf(declaration);
  if (!asked) return [];
  const item = rule && rubric.items.get(rule.item);
  const place = repeated === undefined ? undefined : rubric.items.get(repeated);
  const named = declaration.scorer === undefined ? undefined : [declaration.scorer];
  return [
    {
      id,
      item,
      title: titleOf(declaration, rule, item),
      clause: rule?.text === undefined ? undefined : rule.clause,
      asked,
      counted: declaration.type && node.kind === 'map' ? textUnder(node, 'unit') : undefined,
      isVeto: rule !== undefined && rubric.verdict.vetoes.includes(rule),
      offices: named ?? (rule && scorersOf(rubric).get(rule.id)),
      periods: place?.repeat?.by === 'period' ? place : undefined,
    },
  ];
}

const titleOf = ({ id, title }: FactDeclaration, rule: Rule | undefined, item: Item | undefined): string =>
  title ?? rule?.text ?? rule?.clause ?? item?.title ?? id;

/** As the rules ask for it: a list says more than a number, so whoever needs the list decides. */
function askedOf({ readers, type, labels, staticType }: FactDeclaration): FormFact['asked'] | undefined {
  const asks = readers.flatMap(({ kind, spec }) => askedBy(kind.forms(spec)) ?? []);
  const [first] = asks.toSorted((a, b) => weight(b) - weight(a));
  if (first) return first;
  switch (type) {
    case 'flag':
    case 'count':
    case 'number':
    case 'date':
      return { by: 'answer', answer: type };
    case 'label':
      return { by: 'answer', answer: 'label', ...(labels && { labels }) };
    case 'series':
      return { by: 'answer', answer: 'number', each: 'month' };
    case 'list':
      return { by: 'cases', cases: [] };
    case 'text':
      return { by: 'text' };
    default:
      return staticType === 'any' ? undefined : { by: 'text' };
  }
}

const weight = (asked: Asked): number => (asked.by === 'cases' ? 2 : asked.by === 'answer' && asked.each ? 1 : 0);

/** Fields that listed cases may need, beside id, date and label. */
export function caseFields({ facts }: Form): string[] {
  const fields = facts.flatMap(({ asked }) => ('cases' in asked ? (asked.cases ?? []) : []));
  return [...new Set(fields)];
}

export const takesCases = ({ asked }: FormFact): boolean => 'cases' in asked && asked.cases !== undefined;

/** Everything wanted of a unit of that class, from that office, in printed order. */
export function questionsOf(form: Form, unitClass: string | undefined, office: string | undefined): Question[] {
  const wanted = form.facts.filter((fact) => isAskedOf(fact, form.rubric, unitClass, office));
  return wanted.flatMap((fact) =>
    withinOf(fact, form.rubric).flatMap((within) =>
      partsWithin(fact, form.rubric).map((part): Question => ({
        fact,
        ...(within !== undefined && { within }),
        ...(part !== undefined && { part }),
      })),
    ),
  );
}

function isAskedOf({ item, offices }: FormFact, rubric: Rubric, unitClass: string | undefined, office: string | undefined): boolean {
  if (office !== undefined && offices !== undefined && !offices.includes(office)) return false;
  return item === undefined || pathTo(item, rubric).every((one) => existsIn(one, unitClass));
}

/** The items from the root down to this one. */
export function pathTo(item: Item, { root, extra }: Rubric): Item[] {
  const find = (from: Item): Item[] | undefined => {
    if (from === item) return [from];
    for (const child of from.items) {
      const below = find(child);
      if (below) return [from, ...below];
    }
    return undefined;
  };
  return find(root) ?? (extra && find(extra.item)) ?? [item];
}

function withinOf({ periods }: FormFact, rubric: Rubric): (string | undefined)[] {
  if (periods?.repeat?.by !== 'period') return [undefined];
  return labelsWithin(periods.repeat.unit, rubric);
}

function partsWithin({ asked }: FormFact, rubric: Rubric): (string | undefined)[] {
  if (asked.by === 'things') return [...asked.things];
  if (asked.by !== 'answer' || !asked.each) return [undefined];
  return typeof asked.each === 'string' ? labelsWithin(asked.each, rubric) : [...asked.each];
}

export const labelsWithin = (unit: PeriodUnit, { period }: Rubric): string[] =>
  period ? periodsWithin(unit, period.first, period.last).map(({ label }) => label) : [];

/** The items a person sees above a fact: not the rubric itself, and not the frame around what is extra. */
export const printedPath = (item: Item, { rubric }: Form): Item[] =>
  pathTo(item, rubric).filter((one) => one !== rubric.root && one !== rubric.extra?.item);
