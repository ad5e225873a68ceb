// The schema of rubrics: what ships is what the program prints, everything the loader accepts passes, slips do not.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rubricSchema } from '../../src/editor/rubric-schema.js';
import type { JsonSchema } from '../../src/editor/json-schema.js';
import { ruleKinds } from '../../src/rules/registry.js';
import { filesIn } from '../examples/shipped.js';
import { filesOfCase } from '../rules/rule-case.js';
import { rubric } from '../support/command-line.js';
import { acceptedCases, documentsOf, problemsOf, validatorOf } from './validator.js';

const schema = rubricSchema('zh');
const validate = validatorOf(schema);
const project = path.resolve(import.meta.dirname, '../..');

describe('the schemas in the package', () => {
  it.each([
    ['schema/rubric.json', 'zh'],
    ['schema/rubric.en.json', 'en'],
  ] as const)('%s is what the program prints', async (file, language) => {
    const { code, out } = await rubric(['schema', 'rubric', '--lang', language]);
    expect(code).toBe(0);
    expect(out, 'run npm run schema').toBe(readFileSync(path.join(project, file), 'utf8'));
  });
});

describe('accepts', () => {
  it.each(filesIn('rubrics').map((file) => [file.path, file] as const))('%s', (_path, file) => {
    for (const document of documentsOf(file)) expect(problemsOf(validate, document)).toEqual([]);
  });

  it.each(acceptedCases)('%s', (_name, one) => {
    for (const document of documentsOf(filesOfCase(one).rubric)) expect(problemsOf(validate, document)).toEqual([]);
  });
});

describe('refuses', () => {
  const item = (more: object): object => ({ rubric: 'r', items: [{ id: 'a', points: 5, ...more }] });

  it.each([
    ['an unknown key', item({ pionts: 5 })],
    ['a key of another kind', item({ kind: 'flag', deduct: 1, target: 3 })],
    ['a kind that does not exist', item({ kind: 'qouta', deduct: 1 })],
    ['an unknown word', item({ take: 'highest' })],
    ['a rule without a kind', item({ rules: [{ id: 'x', deduct: 1 }] })],
    ['a rule without an id', item({ rules: [{ kind: 'flag', deduct: 1 }] })],
    ['a list that is text', item({ kind: 'checklist', required: 'plan', deduct: 1 })],
    ['a slip inside a group', item({ rules: [{ together: 't', at_mots: 3, rules: [{ id: 'x', kind: 'flag', deduct: 1 }] }] })],
    [
      'a slip deep inside',
      item({ items: [{ id: 'b', rules: [{ id: 'x', kind: 'quota', target: 2, surplus: { awrad: 1 }, deduct: 1 }] }] }),
    ],
    ['a veto without an effect', { rubric: 'r', vetoes: [{ id: 'v', kind: 'flag' }] }],
    ['no rubric', { items: [] }],
  ])('%s', (_name, document) => {
    expect(problemsOf(validate, document)).not.toEqual([]);
  });
});

describe('a wrong kind', () => {
  it('is one problem, which lists all kinds', () => {
    const problems = problemsOf(validate, { rubric: 'r', items: [{ id: 'a', rules: [{ id: 'x', kind: 'teir', deduct: 1, target: 3 }] }] });
    expect(problems.filter((problem) => !/must match "(?:then|else)" schema/.test(problem))).toHaveLength(1);
    expect(problems[0]).toContain(JSON.stringify(ruleKinds.map(({ name }) => name)));
  });
});

describe('words', () => {
  it.each(ruleKinds)('of $name: for all its keys and no other', ({ shape, keys }) => {
    const own = Object.keys(shape).filter((key) => keys[key] || (key !== 'deduct' && key !== 'award'));
    expect(Object.keys(keys).sort()).toEqual(own.sort());
  });

  it.each(['zh', 'en'] as const)('stand at every key of every map (%s)', (language) => {
    const bare: string[] = [];
    const visit = (node: JsonSchema, at: string): void => {
      for (const [key, value] of Object.entries(node.properties ?? {})) {
        if (value === true || at.endsWith('.if')) continue;
        if (value.description === undefined) bare.push(`${at}.${key}`);
      }
      for (const [key, value] of Object.entries(node.definitions ?? {})) visit(value, key);
      for (const part of [node.then, node.else]) if (part) visit(part, at);
      for (const part of node.allOf ?? []) visit(part, at);
    };
    visit(rubricSchema(language), 'rubric');
    expect(bare).toEqual([]);
  });
});
