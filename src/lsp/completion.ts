// What can be written at a cursor: keys and words of the schema, facts and labels of the rubric, and ids of what the rubric itself has.

import type { CompletionItem } from 'vscode-languageserver';
import type { Language } from '../diagnostic/define.js';
import type { JsonSchema } from '../editor/json-schema.js';
import { rubricOf, type Analysis } from './analysis.js';
import { cursorsAt, writtenKeys, type Cursor } from './cursor.js';
import { idsIn, type GivenId } from './ids.js';
import { offsetAt } from './place.js';
import { schemasAt } from './schema-path.js';
import { schemaOfEvidence, schemaOfRubrics } from './schemas.js';
import { ownOf } from '../order/own.js';

/** Of the protocol: an icon each. */
const kinds = { key: 5, value: 12, id: 18 } as const;

interface Offer {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  readonly kind: (typeof kinds)[keyof typeof kinds];
}

export function complete(analysis: Analysis, position: { line: number; character: number }, language: Language): CompletionItem[] {
  const { file } = analysis;
  if (!file) return [];
  for (const cursor of cursorsAt(file.text, offsetAt(file.text, position))) {
    const offers = offersAt(cursor, analysis, language);
    if (offers.length > 0) return offers.map((offer) => itemOf(offer, cursor, file.text, position));
  }
  return [];
}

function itemOf(
  { label, detail, documentation, kind }: Offer,
  cursor: Cursor,
  text: string,
  position: { line: number; character: number },
): CompletionItem {
  const written = offsetAt(text, position) - cursor.start;
  const follows = /^[ \t]*:/.test(text.slice(cursor.end));
  return {
    label,
    kind,
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation }),
    filterText: label,
    textEdit: {
      range: {
        start: { line: position.line, character: position.character - written },
        end: { line: position.line, character: position.character - written + (cursor.end - cursor.start) },
      },
      newText: cursor.kind === 'key' && !follows ? `${label}: ` : label,
    },
  };
}

function offersAt(cursor: Cursor, analysis: Analysis, language: Language): Offer[] {
  const rubric = rubricOf(cursor.root, analysis);
  const schema = analysis.role === 'rubric' ? schemaOfRubrics(language) : rubric && schemaOfEvidence(rubric, language);
  const schemas = schema ? schemasAt(schema, cursor.root, cursor.path) : [];
  if (cursor.kind === 'key') return keyOffers(schemas, cursor);
  const ids = analysis.role === 'rubric' ? idOffers(cursor) : rubricOffers(cursor, analysis);
  return unique([...(cursor.alone ? valueOffers(schemas) : []), ...ids]);
}

/** Where a schema closes a map, only its own keys may stand. */
function keyOffers(schemas: readonly JsonSchema[], { parent }: Cursor): Offer[] {
  const written = writtenKeys(parent);
  const closed = schemas.filter(({ additionalProperties }) => additionalProperties === false);
  const allowed = (key: string): boolean => closed.every(({ properties = {} }) => Object.hasOwn(properties, key));
  const keys = schemas.flatMap(({ properties = {} }) => Object.entries(properties));
  return unique(
    keys.flatMap(([label, schema]): Offer[] => {
      if (schema === true || written.has(label) || !allowed(label)) return [];
      return [{ label, detail: schema.title, documentation: schema.description, kind: kinds.key }];
    }),
  );
}

function valueOffers(schemas: readonly JsonSchema[]): Offer[] {
  return schemas.flatMap(({ enum: values = [], enumDescriptions = [], examples = [], type }) => [
    ...values.flatMap((value, at): Offer[] =>
      value === null ? [] : [{ label: String(value), documentation: enumDescriptions[at], kind: kinds.value }],
    ),
    ...examples.map((value): Offer => ({ label: String(value), kind: kinds.value })),
    ...(type === 'boolean' || (Array.isArray(type) && type[0] === 'boolean')
      ? ['true', 'false'].map((label): Offer => ({ label, kind: kinds.value }))
      : []),
  ]);
}

/** Keys whose value is the id of something in the same rubric. */
const referring: Readonly<Record<string, readonly GivenId['sort'][]>> = {
  charge: ['item'],
  yields_to: ['rule', 'item'],
  fact: ['fact', 'measure', 'rule'],
  of: ['item', 'fact', 'measure', 'rule'],
  repeat: ['fact'],
  grade: ['grade'],
  grade_at_most: ['grade'],
  when: ['fact', 'measure', 'rule'],
  applies_when: ['fact', 'measure', 'rule'],
  value: ['fact', 'measure', 'rule'],
};

/** Out of the text itself, so that they are there while the rubric has errors. */
function idOffers({ path, root }: Cursor): Offer[] {
  const key = path.findLast((step) => typeof step === 'string');
  const wanted = key === undefined ? undefined : ownOf(referring, key);
  if (!wanted) return [];
  return idsIn(root)
    .filter(({ sort }) => wanted.includes(sort))
    .map(({ id, title }) => ({ label: id, detail: title, kind: kinds.id }));
}

const rubricOffers = ({ path }: Cursor, { rubrics }: Analysis): Offer[] =>
  path.at(-1) === 'rubric' ? [...rubrics.values()].map(({ id, title }) => ({ label: id, detail: title, kind: kinds.id })) : [];

const unique = (offers: readonly Offer[]): Offer[] =>
  [...new Map([...offers].reverse().map((offer) => [offer.label, offer])).values()].reverse();
