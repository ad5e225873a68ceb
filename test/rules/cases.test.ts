// Every rule kind has a table of cases beside it, worked out by hand from the language reference; each case is run and compared.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleKinds } from '../../src/rules/registry.js';
import { readCases } from './case-file.js';
import { checkRuleCase, isMissing, isRejected } from './rule-case.js';

const fileOfKind = (kind: string): string => path.resolve(import.meta.dirname, '../../src/rules', kind, 'cases.yaml');

/** `formula` has no keys and no fact of its own. */
const leastCases = (kind: string): number => (kind === 'formula' ? 6 : 12);

describe.each(ruleKinds)('$name', ({ name, shape }) => {
  const file = fileOfKind(name);

  it('has a table of cases', () => {
    expect(existsSync(file), file).toBe(true);
  });

  if (!existsSync(file)) return;
  const cases = readCases(file);

  it('has enough cases, a fact that is missing and one that is rejected among them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(leastCases(name));
    expect(cases.some(isMissing)).toBe(true);
    expect(cases.some(isRejected)).toBe(true);
  });

  it('has cases of this kind only, with different names', () => {
    expect(new Set(cases.map((one) => one.part('rule').text('kind')))).toEqual(new Set([name]));
    expect(new Set(cases.map((one) => one.text('name'))).size).toBe(cases.length);
  });

  it('uses every key of the kind in a case that is accepted', () => {
    const used = new Set(cases.filter((one) => !isRejected(one)).flatMap((one) => one.part('rule').keys));
    expect(Object.keys(shape).filter((key) => !used.has(key))).toEqual([]);
  });

  it.each(cases.map((one) => [one.text('name'), one] as const))('%s', (_name, one) => {
    checkRuleCase(one);
  });
});
