// The part of JSON Schema (draft 7, which editors support best) that editor schemas are written in, and what editors add to it.

export const draft = 'http://json-schema.org/draft-07/schema#';

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly (string | number | boolean | null)[];
  /** One for each value of `enum`; editors show it, validators pass it over. */
  readonly enumDescriptions?: readonly string[];
  readonly const?: string | number | boolean;
  /** Values that an editor offers where any may stand. */
  readonly examples?: readonly (string | number | boolean)[];
  readonly minimum?: number;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, JsonSchema | true>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** Labels compare as text, and YAML reads `5` as a number: the label `5` may be written either way. */
export const labelValues = (labels: readonly string[]): (string | number | boolean)[] =>
  labels.flatMap((label) => {
    const plain = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false)$/.test(label) ? (JSON.parse(label) as number | boolean) : undefined;
    return plain === undefined ? [label] : [label, plain];
  });

/** A scalar of any kind that is read as text. */
export const textTypes = ['string', 'number', 'boolean'] as const satisfies readonly JsonType[];

/** Keys that may stand here, described elsewhere. */
export const allowing = (keys: Iterable<string>): Record<string, true> => Object.fromEntries([...keys].map((key) => [key, true as const]));
