// The schemas behind completion and hover, made once for each rubric and language.

import type { Language } from '../diagnostic/define.js';
import { evidenceSchema } from '../editor/evidence-schema.js';
import type { JsonSchema } from '../editor/json-schema.js';
import { rubricSchema } from '../editor/rubric-schema.js';
import type { Rubric } from '../rubric/model.js';

const ofRubrics = new Map<Language, JsonSchema>();
const ofEvidence = new WeakMap<Rubric, Map<Language, JsonSchema>>();

export function schemaOfRubrics(language: Language): JsonSchema {
  const schema = ofRubrics.get(language) ?? rubricSchema(language);
  ofRubrics.set(language, schema);
  return schema;
}

export function schemaOfEvidence(rubric: Rubric, language: Language): JsonSchema {
  const known = ofEvidence.get(rubric) ?? new Map<Language, JsonSchema>();
  ofEvidence.set(rubric, known);
  const schema = known.get(language) ?? evidenceSchema(rubric, language);
  known.set(language, schema);
  return schema;
}
