// What the loader says of the facts of one file, as far as it looks at some of them only.

import { Problems } from '../diagnostic/diagnostic.js';
import { checkFacts } from '../evidence/check.js';
import type { EvidenceEntry } from '../evidence/entry.js';
import { reportExemptAwards } from '../evidence/exempt-award.js';
import { reportUnforeseen } from '../evidence/not-applicable-unforeseen.js';
import { checkUnitFields } from '../evidence/open-fields.js';
import { reportOtherClasses } from '../evidence/other-class.js';
import { reportStatedAll } from '../evidence/stated-and-not-applicable.js';
import { Facts } from '../evidence/scope.js';
import type { FactScope } from '../evidence/model.js';
import type { Rubric } from '../rubric/model.js';
import type { MapNode } from '../source/index.js';

/**
 * @param map facts of the file
 * @param view the rubric with these facts alone
 * @returns undefined where there is anything to say: the file is then read in full
 */
export function soundFacts(head: EvidenceEntry, map: MapNode | undefined, view: Rubric): FactScope | undefined {
  const entry = { ...head, facts: map };
  const problems = new Problems();
  const facts = new Facts(head.rubric, [{ map, entry }], problems);
  checkFacts([{ ...entry, rubric: view }], facts, problems);
  reportUnforeseen([entry], problems);
  reportStatedAll([entry], problems);
  reportExemptAwards(facts, view, problems);
  reportOtherClasses([entry], head.class, problems);
  return problems.list.length > 0 ? undefined : facts;
}

export function isSoundUnit(entry: EvidenceEntry): boolean {
  const problems = new Problems();
  checkUnitFields(entry.unitNode, entry.rubric, problems);
  reportUnforeseen([entry], problems);
  return problems.list.length === 0;
}
