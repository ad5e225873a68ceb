// What an editor should know of the evidence of a rubric, from the bytes of the rubric.

import type { Language } from '../diagnostic/define.js';
import { evidenceSchema } from '../editor/evidence-schema.js';
import type { JsonSchema } from '../editor/json-schema.js';
import type { SourceBytes } from './documents.js';
import { readRubrics } from './shelf.js';

/** Undefined: the rubric has errors; `validate` says which. */
export function evidenceSchemaOf(rubric: SourceBytes, language: Language): JsonSchema | undefined {
  const found = readRubrics([rubric]).find((one) => one.rubric)?.rubric;
  return found && evidenceSchema(found, language);
}
