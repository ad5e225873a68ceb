// The JSON Schema of a rubric file, made from the schemas that the loader itself uses and from the registry of rule kinds. It knows keys, words
// and forms; what they mean together only `rubric validate` can tell, and it refuses more.

import * as z from 'zod';
import type { Language } from '../diagnostic/define.js';
import { shapes } from '../rubric/schema.js';
import { ruleKinds } from '../rules/registry.js';
import type { Bilingual } from '../rules/rule-kind.js';
import { allowing, draft, type JsonSchema } from './json-schema.js';
import * as words from './key-words.js';
import { schemaTitles } from './schema-words.js';

type KeyWords = Readonly<Record<string, Bilingual>>;
type Properties = Readonly<Record<string, JsonSchema>>;
type Map = JsonSchema & { readonly properties: Properties; readonly required: readonly string[] };

/** Forms that the loader reads itself: kept open here, so that a wrong value is one problem and not one for each form. */
const opaque: Readonly<Record<string, JsonSchema>> = {
  figure: { type: ['number', 'string', 'object'] },
  amount: { type: ['number', 'string', 'object', 'array'] },
  formula: { type: ['string', 'boolean', 'number'] },
  label: {},
};

/** Words that may stand where a figure or any text can, for completion. */
const suggestions: Readonly<Record<string, readonly string[]>> = {
  start: ['full', 'zero'],
  floor: ['none'],
  ceiling: ['none'],
  not_applicable: ['forbid', 'full', 'exclude', 'rescale', 'spread', 'cohort_mean'],
  repeat: ['month', 'quarter', 'week', 'year'],
  charge: ['item', 'extra', 'total', 'named'],
  yields_to: ['elsewhere'],
  deduct: ['all'],
  award: ['all'],
  every: ['month', 'quarter', 'week', 'year'],
  within: ['group', 'class'],
};

/** Lists whose members are maps of their own, which the loader checks one by one. */
const lists: Readonly<Record<string, string>> = {
  items: 'item',
  rules: 'part',
  facts: 'fact',
  measures: 'measure',
  grades: 'grade',
  vetoes: 'veto',
  consequences: 'consequence',
};
const maps: Readonly<Record<string, string>> = { extra: 'extra', ranking: 'ranking', appeal: 'appeal' };

export function rubricSchema(language: Language): JsonSchema {
  const title = schemaTitles[language];
  const map = (shape: z.ZodType, keyWords: KeyWords, name: keyof typeof title, required: readonly string[] = []): Map => ({
    ...described(shape, keyWords, language),
    title: title[name],
    ...(required.length > 0 && { required }),
  });
  const item = map(shapes.item, words.itemWords, 'item', ['id']);
  const rule = map(shapes.rule('formula'), words.ruleWords, 'rule', ['id', 'kind']);
  const root = map(shapes.root, { ...words.itemWords, ...words.rootWords }, 'rubric', ['rubric']);
  const common = without(rule, ['deduct', 'award', 'kind']);
  const definitions: Record<string, JsonSchema> = {
    item: withKind(item, common, language),
    rule: withKind({ ...common, title: title.rule, required: ['id', 'kind'] }, {}, language),
    part: { if: { required: ['together'] }, then: ref('together'), else: ref('rule') },
    veto: { allOf: [ref('rule'), { required: ['effect'] }] },
    together: map(shapes.together, words.togetherWords, 'together'),
    extra: map(shapes.extra, words.extraWords, 'extra'),
    fact: map(shapes.fact, words.factWords, 'fact'),
    measure: map(shapes.measure, words.measureWords, 'measure'),
    grade: map(shapes.grade, words.gradeWords, 'grade'),
    ranking: map(shapes.ranking, words.rankingWords, 'ranking'),
    consequence: map(shapes.consequence, words.consequenceWords, 'consequence'),
    appeal: map(shapes.appeal, words.appealWords, 'appeal'),
  };
  const { title: name, ...rest } = withKind(root, common, language);
  return { $schema: draft, title: name!, description: title.about, ...rest, definitions };
}

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

const without = (map: Map, keys: readonly string[]): Map => ({
  ...map,
  properties: Object.fromEntries(Object.entries(map.properties).filter(([key]) => !keys.includes(key))),
});

/**
 * A map that may carry a rule: `kind` is one of a list, and chooses the keys. A union of all kinds would report a misspelt kind once for
 * each of them; this says it once.
 */
function withKind(own: Map, rule: Partial<Map>, language: Language): JsonSchema {
  const properties = { ...rule.properties, ...own.properties };
  const kind: JsonSchema = {
    description: words.ruleWords.kind[language],
    type: 'string',
    enum: ruleKinds.map(({ name }) => name),
    enumDescriptions: ruleKinds.map(({ title, summary }) => (language === 'zh' ? `${title.zh}：${summary.zh}` : summary.en)),
  };
  const known = allowing([...Object.keys(properties), 'kind']);
  const always = own.required.includes('kind');
  return {
    title: own.title!,
    type: 'object',
    properties: { kind, ...properties },
    required: own.required,
    if: { required: ['kind'] },
    then: { allOf: ruleKinds.map(({ name }) => ({ if: { properties: { kind: { const: name } } }, then: ofKind(name, known, language) })) },
    ...(!always && { else: { properties: allowing([...Object.keys(own.properties), 'kind']), additionalProperties: false } }),
  };
}

function ofKind(name: string, known: Readonly<Record<string, true>>, language: Language): JsonSchema {
  const kind = ruleKinds.find((one) => one.name === name)!;
  const { properties, required } = described(z.strictObject(kind.shape), { ...words.ruleWords, ...kind.keys }, language);
  return { properties: { ...known, ...properties }, ...(required.length > 0 && { required }), additionalProperties: false };
}

/** A map as the loader's schema has it, with words for its keys and its lists of maps filled in. */
function described(shape: z.ZodType, keyWords: KeyWords, language: Language): Map {
  const made = z.toJSONSchema(shape, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema;
  const properties = Object.entries(made.properties ?? {}).map(([key, value]): [string, JsonSchema] => [
    key,
    property(key, value as JsonSchema, keyWords, language),
  ]);
  return { type: 'object', properties: Object.fromEntries(properties), required: made.required ?? [], additionalProperties: false };
}

function property(key: string, given: JsonSchema, keyWords: KeyWords, language: Language): JsonSchema {
  const description = keyWords[key]?.[language];
  const about = { ...(description !== undefined && { description }), ...(suggestions[key] && { examples: suggestions[key] }) };
  const list = given.type === 'array' && isOpen(given.items) ? lists[key] : undefined;
  if (list !== undefined) return { ...about, type: 'array', items: ref(list) };
  if (isOpen(given) && maps[key] !== undefined) return { ...about, allOf: [ref(maps[key])] };
  return {
    ...about,
    ...inside(
      given,
      { ...keyWords, ...(key === 'effect' ? words.effectWords : {}), ...(key === 'round' ? words.roundWords : {}) },
      language,
    ),
  };
}

const isOpen = (schema: JsonSchema | undefined): boolean => schema !== undefined && Object.keys(schema).length === 0;

/** Maps inside a value, and figures in place of references to them. */
function inside(given: JsonSchema, keyWords: KeyWords, language: Language): JsonSchema {
  const reference = given.allOf?.[0]?.$ref ?? given.$ref;
  if (reference !== undefined) return opaque[reference.slice('#/definitions/'.length)] ?? {};
  const { properties, items, anyOf, additionalProperties, ...rest } = given;
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, property(key, value as JsonSchema, keyWords, language)]),
      ),
    }),
    ...(items && { items: inside(items, keyWords, language) }),
    ...(anyOf && { anyOf: anyOf.map((one) => inside(one, keyWords, language)) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? inside(additionalProperties, keyWords, language) : additionalProperties,
    }),
  };
}
