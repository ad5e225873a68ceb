// Many rules that yield to one another with many incidents in common: each is decided once, not once for every line that asks.

import { expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';

const rules = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const incidents = Array.from({ length: 20 }, (_, index) => `{id: i${index}}`).join(', ');
const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), named: true });

it('seven rules with the same twenty incidents yield to those before them in no time', { timeout: 20_000 }, () => {
  const written = rules.map(
    (id, index) => `{id: ${id}, kind: each, deduct: 0.01${index === 0 ? '' : `, yields_to: [${rules.slice(0, index).join(', ')}]`}}`,
  );
  const rubric = `rubric: r\ntitle: 例\npoints: 10\nitems: [{id: row, points: 10, rules: [${written.join(', ')}]}]\n`;
  const evidence = `rubric: r\nunit: {id: u}\nassessed: {by: 考核一组}\nfacts: {${rules.map((id) => `${id}: [${incidents}]`).join(', ')}}\n`;
  const { result } = assess({ rubrics: [source('r.yaml', rubric)], evidence: [source('u.yaml', evidence)] });
  // Only the first rule keeps its twenty.
  expect(result.units.map(({ score }) => score)).toEqual(['9.8']);
});
