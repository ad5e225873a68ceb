// The JSON Schema of one fact from the forms its rules accept. Forms of a fact are of different JSON types, so they merge into one schema whose
// keywords each speak of their own type: whatever is wrong is one problem.

import type { DayRange } from '../fact/incident.js';
import { periodsWithin, type PeriodUnit } from '../calendar/period.js';
import type { FactForm } from '../rules/fact-form.js';
import { allowing, labelValues, textTypes, type JsonSchema, type JsonType } from './json-schema.js';
import type { EvidenceWords } from './schema-words.js';

export interface FormContext {
  readonly words: EvidenceWords;
  readonly period: DayRange | undefined;
  /** Fields of incidents that the rubric reads. */
  readonly fields: readonly string[];
  readonly items: readonly string[];
}

const text: JsonSchema = { type: textTypes };
const datePattern = String.raw`^\d{4}-\d{2}-\d{2}$`;
const date: JsonSchema = { type: 'string', pattern: datePattern };

/** `{value: …, source: …}` around any value, and the value alone. */
export function factSchema(forms: readonly FactForm[], context: FormContext): JsonSchema {
  const bare = mergedForms(forms, context);
  const { id, source, document, note, date: day, value } = context.words.keys;
  const wrapped: JsonSchema = {
    properties: {
      value: { description: value, ...bare },
      id: { ...text, description: id },
      source: { ...text, description: source },
      document: { ...text, description: document },
      date: { ...text, description: day },
      note: { ...text, description: note },
      exempt: exemptSchema(context.words),
    },
    additionalProperties: false,
  };
  const examples = offered(bare);
  return {
    ...(examples.length > 0 && { examples }),
    if: { type: 'object', required: ['value'] },
    then: wrapped,
    else: orEmpty(bare),
  };
}

/** Editors look for values to offer outside conditions only. */
const offered = ({ enum: values = [], examples = [], type = [] }: JsonSchema): (string | number | boolean)[] => [
  ...values.filter((value) => value !== null),
  ...examples,
  ...(type === 'boolean' || (type.includes('boolean') && type.length === 1) ? [true, false] : []),
];

/** Left empty, nothing is stated. */
const orEmpty = ({ type, enum: values, ...rest }: JsonSchema): JsonSchema => ({
  ...(type !== undefined && { type: [...(typeof type === 'string' ? [type] : type), 'null'] }),
  ...(values && { enum: [...values, null] }),
  ...rest,
});

export const exemptSchema = ({ keys }: EvidenceWords): JsonSchema => ({
  description: keys.exempt,
  type: 'object',
  properties: { reason: text, document: text, date: text, note: text },
  required: ['reason'],
  additionalProperties: false,
});

/** No form at all: nothing is said about the value. */
function mergedForms(forms: readonly FactForm[], context: FormContext): JsonSchema {
  const schemas = forms.map((form) => formSchema(form, context));
  const types = [...new Set(schemas.flatMap(({ type }) => (type === undefined ? [] : typeof type === 'string' ? [type] : [...type])))];
  const rest: JsonSchema = Object.assign(
    {},
    ...schemas.map(({ type: _type, items: _items, allOf: _allOf, ...keywords }) => keywords),
  ) as JsonSchema;
  const items = mergedItems(schemas.flatMap((schema) => (schema.items ? [schema.items] : [])));
  const allOf = schemas.flatMap((schema) => schema.allOf ?? []);
  return { ...rest, ...(types.length > 0 && { type: types }), ...(items && { items }), ...(allOf.length > 0 && { allOf }) };
}

/** Members of a list that may be labels or incidents. */
function mergedItems([first, second]: readonly JsonSchema[]): JsonSchema | undefined {
  if (!first || !second) return first;
  const { type: types, ...labels } = first;
  const { type: _object, ...incident } = second;
  const examples = offered(labels);
  return { type: [...(types as readonly JsonType[]), 'object'], examples, if: { type: 'object' }, then: incident, else: labels };
}

function formSchema(form: FactForm, context: FormContext): JsonSchema {
  switch (form.form) {
    case 'flag':
      return { type: 'boolean' };
    case 'count':
      return { type: 'integer', minimum: 0 };
    case 'number':
      return { type: 'number' };
    case 'text':
      return text;
    case 'date':
      return dateSchema(form.words);
    case 'label':
      return labelSchema(form.labels);
    case 'labels':
      return { type: 'array', items: labelSchema(form.labels) };
    case 'by_label':
      return byLabel(form.labels, form.of === 'count' ? { type: 'integer', minimum: 0 } : { type: 'number', minimum: 0 });
    case 'by_period':
      return byPeriod(form.units, form.of === 'date' ? dateSchema(form.words) : { type: 'number', minimum: 0 }, context);
    case 'incidents':
      return { type: 'array', items: incidentSchema(form, context) };
    default:
      return compound(form, context.words);
  }
}

function compound(form: Extract<FactForm, { form: 'missing' | 'judgement' | 'ballots' }>, { keys }: EvidenceWords): JsonSchema {
  if (form.form === 'missing')
    return {
      type: 'object',
      properties: { missing: { description: keys.missing, type: 'array', items: labelSchema(form.labels) } },
      required: ['missing'],
    };
  if (form.form === 'ballots') {
    const mark: JsonSchema = form.labels ? { type: textTypes, enum: labelValues(form.labels) } : { type: 'number' };
    const properties = {
      rater: { ...text, description: keys.rater },
      group: form.groups ? { ...labelSchema(form.groups), description: keys.group } : text,
      mark: { ...mark, description: keys.mark },
      count: { type: 'integer' as const, minimum: 0, description: keys.count },
    };
    return { type: 'array', items: { type: 'object', properties, required: form.groups ? ['mark', 'group'] : ['mark'] } };
  }
  const named = (name: 'reason' | 'by' | 'source' | 'document' | 'date' | 'note' | 'id'): JsonSchema => ({
    ...text,
    description: keys[name],
  });
  return {
    type: 'object',
    properties: {
      lost: { type: 'number', description: keys.lost },
      given: { type: 'number', description: keys.given },
      ...Object.fromEntries((['reason', 'by', 'source', 'document', 'date', 'note', 'id'] as const).map((name) => [name, named(name)])),
      exempt: { description: keys.exempt },
    },
    additionalProperties: false,
    allOf: [{ if: { type: 'object', required: ['given'] }, else: { if: { type: 'object' }, then: { required: ['lost'] } } }],
  };
}

const dateSchema = (words: readonly string[]): JsonSchema =>
  words.length === 0 ? date : { type: 'string', pattern: `${datePattern}|^(?:${words.join('|')})$`, examples: words };

const labelSchema = (labels: readonly string[] | undefined): JsonSchema => (labels ? { type: textTypes, enum: labelValues(labels) } : text);

function byLabel(labels: readonly string[] | undefined, value: JsonSchema): JsonSchema {
  if (!labels) return { type: 'object', additionalProperties: value };
  return { type: 'object', properties: Object.fromEntries(labels.map((label) => [label, value])), additionalProperties: false };
}

const patterns: Readonly<Record<PeriodUnit, string>> = {
  year: String.raw`^\d{4}$`,
  quarter: String.raw`^\d{4}-Q[1-4]$`,
  month: String.raw`^\d{4}-(?:0[1-9]|1[0-2])$`,
  week: String.raw`^\d{4}-W\d{2}$`,
};

/** The periods of the usual size are offered; smaller ones are accepted. */
export function byPeriod(units: readonly PeriodUnit[], value: JsonSchema, { period }: Pick<FormContext, 'period'>): JsonSchema {
  const [usual] = units;
  const offered = usual && period ? periodsWithin(usual, period.first, period.last).map(({ label }) => label) : [];
  return {
    type: 'object',
    properties: Object.fromEntries(offered.map((label) => [label, value])),
    patternProperties: Object.fromEntries(units.map((unit) => [patterns[unit], value])),
    additionalProperties: false,
  };
}

/** Incidents may have any fields; those that count are offered. An exempt one needs nothing else. */
function incidentSchema(
  { labels, needs }: Extract<FactForm, { form: 'incidents' }>,
  { words: { keys }, words, fields, items }: FormContext,
): JsonSchema {
  const properties: Record<string, JsonSchema | true> = {
    ...allowing(fields),
    id: { ...text, description: keys.id },
    date: { ...date, description: keys.date },
    label: { ...labelSchema(labels), description: keys.label },
    source: { ...text, description: keys.source },
    document: { ...text, description: keys.document },
    note: { ...text, description: keys.note },
    exempt: exemptSchema(words),
    ...(items.length > 0 && { item: { ...labelSchema(items), description: keys.item } }),
    owners: { description: keys.owners },
  };
  return {
    type: 'object',
    properties,
    ...(needs.length > 0 && { if: { required: ['exempt'] }, else: { required: needs } }),
  };
}
