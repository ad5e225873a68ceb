// Schemas as validators see them, and YAML as they read it. The words an editor adds to a schema mean nothing to a validator.

import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parseAllDocuments } from 'yaml';
import { readRubrics, type SourceBytes } from '../../src/assessment/sources.js';
import { evidenceSchema } from '../../src/editor/evidence-schema.js';
import type { JsonSchema } from '../../src/editor/json-schema.js';
import { ruleKinds } from '../../src/rules/registry.js';
import { readCases } from '../rules/case-file.js';
import { isRejected } from '../rules/rule-case.js';

export const validatorOf = (schema: JsonSchema): ValidateFunction => new Ajv({ strict: false, allErrors: true }).compile(schema);

/** Where each problem is and what it is, one a line. */
export function problemsOf(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

export const documentsOf = ({ bytes }: SourceBytes): unknown[] =>
  parseAllDocuments(new TextDecoder().decode(bytes)).map((document) => document.toJS() as unknown);

/** The validator of the evidence of a rubric that loads without errors. */
export function evidenceValidator(source: SourceBytes): ValidateFunction {
  const [shelved] = readRubrics([source]);
  if (!shelved?.rubric) throw new Error(`${source.path}: ${shelved?.problems.map(({ code }) => code).join(' ')}`);
  return validatorOf(evidenceSchema(shelved.rubric, 'zh'));
}

/** Every case of every kind that the engine accepts. */
export const acceptedCases = ruleKinds.flatMap(({ name }) =>
  readCases(path.resolve(import.meta.dirname, '../../src/rules', name, 'cases.yaml'))
    .filter((one) => !isRejected(one))
    .map((one) => [`${name}: ${one.text('name')}`, one] as const),
);
