// The YAML keys of a rubric file, map by map. What stands inside figures, formulas and nested items is checked by their own readers,
// so a problem is reported once and only in the branch that `kind` chose.

import * as z from 'zod';
import { roundingModes } from '../exact/index.js';
import { ruleKind, ruleKinds } from '../rules/registry.js';
import { amount, figure, formula } from '../rules/schema.js';
import { appealUnits } from '../calendar/deadline.js';
import { declaredTypes } from './model.js';

/** Text as people write it: a number such as `number: 1` or `edition: 2017` is text too. */
const text = z
  .custom<string | number>((value) => typeof value === 'string' || typeof value === 'number')
  .meta({ type: ['string', 'number'] });
const nested = z.array(z.unknown());
const limit = figure;
const sameIncident = z.enum(['highest', 'first', 'all']);
const round = z.union([z.literal('none'), z.strictObject({ to: figure.optional(), mode: z.enum(roundingModes).optional() })]);
const tie = z.enum(['none', 'all']);

const itemKeys = {
  id: text.optional(),
  number: text.optional(),
  title: text.optional(),
  title_en: text.optional(),
  criteria: text.optional(),
  points: figure.optional(),
  items: nested.optional(),
  rules: nested.optional(),
  start: figure.optional(),
  floor: limit.optional(),
  ceiling: limit.optional(),
  overflow: z.enum(['drop', 'total']).optional(),
  take: z.enum(['sum', 'mean', 'best', 'worst']).optional(),
  weight: figure.optional(),
  counts_as: figure.optional(),
  not_applicable: figure.optional(),
  classes: z.array(text).min(1).optional(),
  applies_when: formula.optional(),
  repeat: text.optional(),
  scorer: z.union([text, z.array(text)]).optional(),
  printed: text.optional(),
  round: round.optional(),
  same_incident: sameIncident.optional(),
};

const effect = z.strictObject({
  score: figure.optional(),
  grade: text.optional(),
  grade_at_most: text.optional(),
  rank: z.enum(['last', 'none']).optional(),
  awards: z.enum(['none']).optional(),
});

const ruleKeys = {
  id: text.optional(),
  kind: z.enum(ruleKinds.map(({ name }) => name) as [string, ...string[]]),
  text: text.optional(),
  text_en: text.optional(),
  clause: text.optional(),
  fact: formula.optional(),
  when: formula.optional(),
  at_most: figure.optional(),
  charge: text.optional(),
  same_incident: sameIncident.optional(),
  yields_to: z.union([text, z.array(text)]).optional(),
  scorer: z.union([text, z.array(text)]).optional(),
  source: z.unknown().optional(),
  effect: effect.optional(),
  round: round.optional(),
  otherwise: amount.optional(),
};

/** Keys of every rule, whatever its kind. */
export type RuleKey = keyof typeof ruleKeys;

const rootKeys = {
  rubric: text,
  edition: text.optional(),
  source: z.record(z.string(), z.unknown()).optional(),
  period: z.strictObject({ from: text, to: text }).optional(),
  extra: z.unknown().optional(),
  facts: nested.optional(),
  measures: nested.optional(),
  direction: z.enum(['high', 'low']).optional(),
  grades: nested.optional(),
  vetoes: nested.optional(),
  ranking: z.unknown().optional(),
  consequences: nested.optional(),
  appeal: z.unknown().optional(),
  description: text.optional(),
  /** Cases for `rubric test`, read by src/testing. */
  examples: z.unknown().optional(),
};

const { kind: _kind, ...commonRuleKeys } = ruleKeys;
const kindKeys = (name: string): Record<string, z.ZodType> => ({ ...ruleKind(name)?.shape }) as Record<string, z.ZodType>;

/** Schemas of maps, by what the map is. Those that depend on `kind` are made when first needed. */
export const shapes = {
  root: z.strictObject({ ...itemKeys, ...rootKeys }),
  rootWithRule: lazily((name) => z.strictObject({ ...commonRuleKeys, ...itemKeys, ...rootKeys, kind: ruleKeys.kind, ...kindKeys(name) })),
  item: z.strictObject(itemKeys),
  itemWithRule: lazily((name) => z.strictObject({ ...commonRuleKeys, ...itemKeys, kind: ruleKeys.kind, ...kindKeys(name) })),
  rule: lazily((name) => z.strictObject({ ...ruleKeys, ...kindKeys(name) })),
  anyRule: z.looseObject({ kind: ruleKeys.kind }),
  together: z.strictObject({
    together: text,
    take: z.enum(['all', 'highest', 'lowest', 'first']).optional(),
    at_most: figure.optional(),
    same_incident: sameIncident.optional(),
    rules: z.array(z.unknown()).min(1),
    text: text.optional(),
    clause: text.optional(),
  }),
  extra: z.strictObject({
    opens_at: figure.optional(),
    opens_above: figure.optional(),
    at_most: figure.optional(),
    at_least: figure.optional(),
    items: nested.optional(),
    rules: nested.optional(),
    title: text.optional(),
    same_incident: sameIncident.optional(),
  }),
  fact: z.strictObject({
    id: text,
    type: z.enum(declaredTypes),
    title: text.optional(),
    title_en: text.optional(),
    labels: z.array(text).optional(),
    scorer: text.optional(),
    unit: text.optional(),
    source: z.unknown().optional(),
  }),
  measure: z.strictObject({
    id: text,
    title: text.optional(),
    title_en: text.optional(),
    value: formula,
    otherwise: figure.optional(),
    round: round.optional(),
    unit: text.optional(),
  }),
  grade: z.strictObject({
    name: text,
    name_en: text.optional(),
    from: figure.optional(),
    to: figure.optional(),
    quota: z.unknown().optional(),
    tie: tie.optional(),
    when: formula.optional(),
    off_scale: z.boolean().optional(),
  }),
  ranking: z.strictObject({
    within: text.optional(),
    by: z.enum(['score', 'exact', 'rate']).optional(),
    order: z.array(text).optional(),
    ties: z.enum(['share', 'dense', 'unique']).optional(),
  }),
  consequence: z.strictObject({
    id: text,
    when: formula,
    tie: tie.optional(),
    text: text.optional(),
    text_en: text.optional(),
    value: figure.optional(),
    round: round.optional(),
  }),
  appeal: z.strictObject({
    to: text.optional(),
    to_en: text.optional(),
    within: figure.optional(),
    unit: z.enum(appealUnits).optional(),
    announced: text.optional(),
    until: text.optional(),
    text: text.optional(),
    text_en: text.optional(),
  }),
};

function lazily(make: (kind: string) => z.ZodType): (kind: string) => z.ZodType {
  const made = new Map<string, z.ZodType>();
  return (kind) => {
    const schema = made.get(kind) ?? make(kind);
    made.set(kind, schema);
    return schema;
  };
}

/** Keys a schema knows, for "did you mean". */
export const keysOf = (schema: z.ZodType): string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);
