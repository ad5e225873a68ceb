// One more incident under a deducting rule never raises a score, where nothing lets incidents or rules compete and no figure reads other items.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, parseFraction } from '../../src/replay/fraction.js';
import { documentOf, type FilePlan, type UnitPlan } from './arbitrary-evidence.js';
import { assessCase, assessFiles, cases, rubricFile, type Case, type File } from './case.js';
import { patience, runs } from './runs.js';
import { entriesOf, isMap, plain, Plain, writeYaml, type Yaml, type YamlMap } from './yaml-text.js';

const alone = { others: false, cohort: false, incidents: false };

it('more incidents of a deducting rule never raise a score', { timeout: patience }, () => {
  let fell = 0;
  fc.assert(
    fc.property(cases(alone), fc.nat(99), fc.constantFrom('05', '11'), fc.constantFrom('plain', 'serious'), (one, pick, month, label) => {
      const facts = deductingFacts(one).filter((fact) => isStated(one, fact));
      fc.pre(facts.length > 0);
      const fact = facts[pick % facts.length]!;
      const added = { id: 'c9', date: plain(`2017-${month}-20`), label, level: 'high' };
      const [before] = assessCase(one).result.units;
      const [after] = assessFiles(rubricFile(one.rubric), filesWith(one.units[0]!, fact, added)).result.units;
      for (const end of ['lowest', 'highest'] as const) {
        const [was, is] = [before?.[end], after?.[end]].map((text) => (typeof text === 'string' ? parseFraction(text) : undefined));
        if (!was || !is) continue;
        expect([fact, end, before?.[end], after?.[end], compare(is, was) <= 0]).toEqual([fact, end, before?.[end], after?.[end], true]);
        if (compare(is, was) < 0) fell++;
      }
    }),
    runs(300),
  );
  expect(fell).toBeGreaterThan(30);
});

/** Facts that only a deducting `each` of the table reads. */
function deductingFacts({ rubric }: Case): string[] {
  const found: string[] = [];
  const visit = (value: Yaml): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isMap(value)) return;
    const fact = value['fact'] ?? value['id'];
    if (value['kind'] === 'each' && value['deduct'] !== undefined && typeof fact === 'string') found.push(fact);
    for (const [, inner] of entriesOf(value)) visit(inner);
  };
  visit(rubric);
  return found;
}

const isStated = ({ units }: Case, fact: string): boolean => units[0]!.files.some(({ facts }) => facts[fact] !== undefined);

function filesWith({ unit, files }: UnitPlan, fact: string, added: YamlMap): File[] {
  const more = (file: FilePlan): FilePlan =>
    file.facts[fact] === undefined ? file : { ...file, facts: { ...file.facts, [fact]: oneMore(file.facts[fact], added) } };
  return files.map(more).map((file, index) => ({ path: `evidence/${index + 1}.yaml`, text: writeYaml(documentOf(file, unit)) }));
}

/** A list grows by the incident; a count, or the count of a label, by one. */
function oneMore(value: Yaml, added: YamlMap): Yaml {
  if (Array.isArray(value)) return [...value, added];
  if (value instanceof Plain) return plain(Number(value.text) + 1);
  if (!isMap(value)) return value;
  if (value['value'] !== undefined) return { ...value, value: oneMore(value['value'], added) };
  const label = String(added['label']);
  return { ...value, [label]: oneMore(value[label] ?? plain(0), added) };
}
