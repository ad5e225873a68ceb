// What a schema says about one place of a document: the schemas that hold there, with references followed and conditions decided by what is
// written. Knows the keywords that the schemas of editor/ use, and no others.

import type { JsonSchema, JsonType } from '../editor/json-schema.js';
import { childOf, type Node } from '../source/index.js';
import { Exact } from '../exact/index.js';

export function schemasAt(root: JsonSchema, tree: Node, path: readonly (string | number)[]): JsonSchema[] {
  let schemas = holding(root, tree, root);
  let node: Node | undefined = tree;
  for (const step of path) {
    const below: Node | undefined = typeof step === 'number' ? (node?.kind === 'list' ? node.items[step] : undefined) : childOf(node, step);
    schemas = schemas.flatMap((schema) => stepInto(schema, step)).flatMap((schema) => holding(schema, below, root));
    node = below;
  }
  return schemas;
}

function stepInto(
  { properties = {}, patternProperties = {}, additionalProperties, items }: JsonSchema,
  step: string | number,
): JsonSchema[] {
  if (typeof step === 'number') return items ? [items] : [];
  const own = Object.hasOwn(properties, step) ? properties[step] : undefined;
  const matching = Object.entries(patternProperties).filter(([pattern]) => new RegExp(pattern, 'u').test(step));
  if (own !== undefined || matching.length > 0) return [...(own && own !== true ? [own] : []), ...matching.map(([, schema]) => schema)];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

/** A schema and all it brings along, for what stands there now. */
function holding(schema: JsonSchema, node: Node | undefined, root: JsonSchema): JsonSchema[] {
  const { $ref: reference, allOf = [], anyOf = [], if: condition, then: yes, else: no } = schema;
  const named = reference === undefined ? undefined : root.definitions?.[reference.slice('#/definitions/'.length)];
  const branch = condition && (matches(condition, node) ? yes : no);
  const parts = [...(named ? [named] : []), ...allOf, ...anyOf, ...(branch ? [branch] : [])];
  return [schema, ...parts.flatMap((part) => holding(part, node, root))];
}

/** Conditions ask for keys that must be there, for one value, and for a type. */
function matches({ required = [], properties = {}, const: only, type }: JsonSchema, node: Node | undefined): boolean {
  if (type !== undefined && !(typeof type === 'string' ? [type] : type).includes(typeOf(node))) return false;
  if (only !== undefined && !(node?.kind === 'scalar' && node.text === String(only))) return false;
  if (!required.every((key) => childOf(node, key))) return false;
  return Object.entries(properties).every(([key, inner]) => {
    const child = childOf(node, key);
    return inner === true || !child || matches(inner, child);
  });
}

function typeOf(node: Node | undefined): JsonType {
  if (node?.kind === 'map') return 'object';
  if (node?.kind === 'list') return 'array';
  if (!node || node.value === null) return 'null';
  if (node.value instanceof Exact) return 'number';
  return typeof node.value === 'boolean' ? 'boolean' : 'string';
}
