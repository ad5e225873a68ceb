// The JSON Schema of the evidence of one rubric: every fact with title, clause, form and allowed labels, where it may stand.

import { formatExact } from '../exact/index.js';
import type { Language } from '../diagnostic/define.js';
import { decisions } from '../evidence/appeals.js';
import { stages } from '../evidence/model.js';
import { repeatFactOf } from '../rubric/facts.js';
import { fieldsRead } from '../rubric/fields.js';
import { constantOf, type DeclaredType, type FactDeclaration, type Item, type Rubric, type Rule } from '../rubric/model.js';
import type { FactForm } from '../rules/fact-form.js';
import { byPeriod, exemptSchema, factSchema, type FormContext } from './form-schema.js';
import { draft, labelValues, textTypes, type JsonSchema } from './json-schema.js';
import { evidenceWords, type EvidenceWords } from './schema-words.js';

interface Making extends FormContext {
  readonly rubric: Rubric;
  readonly language: Language;
}

const text: JsonSchema = { type: textTypes };

export function evidenceSchema(rubric: Rubric, language: Language): JsonSchema {
  const words = evidenceWords[language];
  const named = [...rubric.rules.values()].some(({ charge }) => charge.to === 'named');
  const items = named ? [...rubric.items.keys()] : [];
  const making: Making = { rubric, language, words, period: rubric.period, fields: [...fieldsRead(rubric)], items };
  const entry = entryProperties(making);
  const { units } = words.keys;
  return {
    $schema: draft,
    title: words.title(rubric.title),
    description: words.about(rubric.id),
    type: 'object',
    properties: {
      ...entry,
      units: {
        description: units,
        type: 'array',
        items: { type: 'object', properties: entry, required: ['unit'], additionalProperties: false },
      },
    },
    additionalProperties: false,
    if: { required: ['units'] },
    else: { required: ['unit'] },
  };
}

function entryProperties(making: Making): Record<string, JsonSchema> {
  const { rubric, words } = making;
  const { keys } = words;
  return {
    rubric: { description: keys.rubric, enum: [rubric.id] },
    unit: unitSchema(rubric, words),
    stage: { description: keys.stage, enum: stages, enumDescriptions: words.stages },
    office: { ...text, description: keys.office, ...(offices(rubric).length > 0 && { examples: offices(rubric) }) },
    assessed: {
      description: keys.assessed,
      type: 'object',
      properties: { by: { ...text, description: keys.by }, date: { ...text, description: keys.date }, note: text },
      additionalProperties: false,
    },
    unstated: { description: keys.unstated, enum: ['nothing_found'] },
    facts: { ...scope(undefined, making), description: keys.facts, type: ['object', 'null'] },
    not_applicable: {
      description: keys.not_applicable,
      type: 'object',
      properties: Object.fromEntries([...rubric.items.values()].map((item) => [item.id, { ...text, description: itemText(item, words) }])),
      additionalProperties: false,
    },
    cohort: { description: keys.cohort, type: 'object' },
    appeals: { description: keys.appeals, type: ['array', 'null'], items: appealSchema(making) },
    note: { description: keys.note },
  };
}

function appealSchema({ rubric, words }: Making): JsonSchema {
  const { keys } = words;
  return {
    type: 'object',
    properties: {
      item: { description: keys.contested, enum: [...rubric.items.keys()] },
      filed: { ...text, description: keys.filed },
      claim: { ...text, description: keys.claim },
      decision: { description: keys.decision, enum: decisions, enumDescriptions: words.decisions },
      decided: { ...text, description: keys.decided },
      by: { ...text, description: keys.decidedBy },
      reason: { ...text, description: keys.why },
      document: { ...text, description: keys.document },
      note: { ...text, description: keys.note },
    },
    additionalProperties: false,
  };
}

function unitSchema({ classes }: Rubric, { keys }: EvidenceWords): JsonSchema {
  return {
    description: keys.unit,
    type: 'object',
    properties: {
      id: { ...text, description: keys.id },
      name: { ...text, description: keys.name },
      class: { ...text, description: keys.class, ...(classes && { enum: labelValues(classes) }) },
      group: { ...text, description: keys.group },
    },
    required: classes ? ['id', 'class'] : ['id'],
  };
}

const offices = (rubric: Rubric): string[] => [
  ...new Set([
    ...[...rubric.rules.values()].flatMap(({ scorer = [] }) => scorer),
    ...[...rubric.items.values()].flatMap(({ scorer = [] }) => scorer),
  ]),
];

/** The facts that stand directly in a place: of the unit, or in a period or row of a repeated item. */
function scope(place: Item | undefined, making: Making): JsonSchema {
  const { rubric } = making;
  const facts = [...rubric.facts.values()].filter((fact) => fact.repeated === place?.id && (place || !isRepeatFact(fact.id, rubric)));
  const inner = repeatedBelow(place, rubric);
  const properties = {
    ...Object.fromEntries(facts.map((fact) => [fact.id, declared(fact, making)])),
    ...Object.fromEntries(inner.map((item) => [repeatFactOf(item), repetitions(item, making)])),
  };
  return { type: 'object', properties, additionalProperties: false };
}

const isRepeatFact = (id: string, { items }: Rubric): boolean =>
  [...items.values()].some((item) => item.repeat && repeatFactOf(item) === id);

/** Repeated items whose entries stand directly here: not those inside another repeated item. */
function repeatedBelow(place: Item | undefined, { root, extra }: Rubric): Item[] {
  const found: Item[] = [];
  const visit = (item: Item): void => {
    if (item.repeat && item !== place) found.push(item);
    else item.items.forEach(visit);
  };
  visit(place ?? root);
  if (!place) extra?.item.items.forEach(visit);
  return found;
}

function repetitions(item: Item, making: Making): JsonSchema {
  const { words } = making;
  const inside = scope(item, making);
  const about = { title: item.title, description: [itemText(item, words), placeText(item, words)].join('\n\n') };
  if (item.repeat?.by === 'period') return { ...about, ...byPeriod([item.repeat.unit], inside, making), type: ['object', 'null'] };
  const row = { id: { ...text, description: words.keys.id }, exempt: exemptSchema(words), ...inside.properties };
  return { ...about, type: 'array', items: { type: 'object', properties: row } };
}

const placeText = ({ repeat }: Item, words: EvidenceWords): string => (repeat?.by === 'period' ? words.period(repeat.unit) : words.row);

const declaredForms: Readonly<Record<DeclaredType, (labels: readonly string[] | undefined) => readonly FactForm[]>> = {
  flag: () => [{ form: 'flag' }],
  count: () => [{ form: 'count' }],
  number: () => [{ form: 'number' }],
  date: () => [{ form: 'date', words: [] }],
  label: (labels) => [{ form: 'label', labels }],
  text: (labels) => [labels ? { form: 'label', labels } : { form: 'text' }],
  series: () => [{ form: 'by_label', of: 'number', labels: undefined }],
  list: () => [],
};

/** The first reader decides the form; others that read the same fact must accept it too. Left empty, as skeletons have it, nothing is stated. */
function declared(fact: FactDeclaration, making: Making): JsonSchema {
  const forms = fact.readers.map(({ kind, spec }) => kind.forms(spec)).filter((all) => all.length > 0);
  const [own, ...others] = forms.length > 0 ? forms : [fact.type ? declaredForms[fact.type](fact.labels) : []];
  const different = others.filter((other) => JSON.stringify(other) !== JSON.stringify(own));
  return {
    title: titleOf(fact, making),
    description: describe(fact, making),
    ...factSchema(own ?? [], making),
    ...(different.length > 0 && { allOf: different.map((other) => factSchema(other, making)) }),
  };
}

function titleOf({ id, title, readers }: FactDeclaration, { rubric }: Making): string {
  const [rule] = readers;
  return title ?? rule?.text ?? (rule && rubric.items.get(rule.item)?.title) ?? id;
}

function describe({ type, readers, labels }: FactDeclaration, making: Making): string {
  const lines = readers.flatMap((rule) => ruleText(rule, making));
  const declaredType = readers.length === 0 && type ? [`${type}${labels ? `: ${labels.join(' ')}` : ''}`] : [];
  return [...lines, ...declaredType].join('\n\n');
}

function ruleText({ kind, spec, item: id, text: clause, clause: number }: Rule, { rubric, words, language }: Making): string[] {
  const item = rubric.items.get(id);
  const printed = [clause, number].filter((part) => part !== undefined).join(' ');
  const silent = kind.direction(spec) === 'deducts' && kind.nothingFound !== undefined ? [words.nothingFound] : [];
  const given = (spec as { readonly default?: string } | undefined)?.default;
  return [
    ...(item && item !== rubric.root ? [itemText(item, words)] : []),
    ...(printed === '' ? [] : [words.clause(printed)]),
    words.kind(kind.title[language], kind.summary[language]),
    words.example(kind.example),
    ...(kind.byDefault && given !== undefined ? [words.otherwise(given)] : []),
    ...silent,
  ];
}

function itemText({ number, title, points }: Item, words: EvidenceWords): string {
  const most = constantOf(points);
  return words.item(number === undefined ? '' : `${number} `, title, most ? words.points(formatExact(most)) : '');
}
