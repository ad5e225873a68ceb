// The branches a kind names are those its rules take: tried on every case of every kind, which were written for other reasons.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreAll } from '../../src/assessment/assess.js';
import { RubricShelf } from '../../src/assessment/shelf.js';
import { readEvidence } from '../../src/assessment/sources.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { gatherUnits } from '../../src/evidence/load.js';
import { ruleKinds } from '../../src/rules/registry.js';
import { branchesTaken } from '../../src/scoring/branches.js';
import { branchesOfRubric } from '../../src/testing/branches.js';
import { readCases, type Part } from '../rules/case-file.js';
import { isRejected, filesOfCase } from '../rules/rule-case.js';

const root = path.resolve(import.meta.dirname, '..', '..', 'src', 'rules');

/** Branches of the rule `it`: those the case takes, those its rubric names. */
function branchesOf(one: Part): { readonly taken: string[]; readonly named: string[] } {
  const files = filesOfCase(one);
  const shelf = new RubricShelf([files.rubric], new Set());
  const { rubric } = shelf.shelved[0]!;
  if (!rubric) throw new Error(`the rubric of "${one.text('name')}" is not sound`);
  const problems = new Problems();
  const { entries } = readEvidence(files.evidence, shelf, {}, problems);
  const taken = new Set<string>();
  const id = one.part('rule').text('id') ?? 'it';
  const watch = (unit: Parameters<typeof branchesTaken>[0]): void =>
    branchesTaken(unit)
      .get(id)
      ?.forEach((branch) => taken.add(branch));
  scoreAll({ loaded: gatherUnits(entries, undefined, problems), rubrics: [rubric], request: {}, groups: [], watch }, problems);
  const named = branchesOfRubric(rubric).filter(({ owner }) => owner.id === id);
  return { taken: [...taken], named: named.map((branch) => branch.id) };
}

/** Asked of any rule, whatever its kind. */
const ofAnyRule = ['not_applicable'];

describe.each(readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])))('%s', (kind) => {
  const cases = readCases(path.join(root, kind, 'cases.yaml')).filter((one) => !isRejected(one));
  const found = cases.map((one) => ({ name: one.text('name'), ...branchesOf(one) }));

  it('takes no branch that it does not name', () => {
    for (const { name, taken, named } of found)
      expect({ name, strange: taken.filter((one) => ![...named, ...ofAnyRule].includes(one)) }).toEqual({ name, strange: [] });
  });

  it('names no branch that none of its cases takes', () => {
    const word = (branch: string): string => branch.replace(/^(label|place|band|thing|mark) .*/, '$1');
    const frame = ['capped', 'yields', 'duplicate', 'floored', 'otherwise', 'when_false'];
    const named = new Set(found.flatMap((one) => one.named.map(word)));
    const taken = new Set(found.flatMap((one) => one.taken.map(word)));
    expect([...named].filter((one) => !taken.has(one) && !frame.includes(one))).toEqual([]);
  });

  it('has a title for each branch in both languages, and probes that evidence can hold', () => {
    const { testing } = ruleKinds.find(({ name }) => name === kind)!;
    expect(testing).toBeDefined();
    for (const { named } of found) expect(new Set(named).size).toBe(named.length);
  });
});
