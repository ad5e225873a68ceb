// Facts of rows that a unit of this class does not have: nothing reads them, so the fact or the class is probably another unit's.

import type { Problems } from '../diagnostic/diagnostic.js';
import { readsOf } from '../formula/reads.js';
import { formulasOfRubric } from '../rubric/figures.js';
import { repeatFactOf } from '../rubric/facts.js';
import { itemsOf, type Item, type Rubric } from '../rubric/model.js';
import type { EvidenceEntry } from './entry.js';

export function reportOtherClasses(group: readonly EvidenceEntry[], unitClass: string | undefined, problems: Problems): void {
  const { rubric } = group[0]!;
  if (unitClass === undefined || !rubric.classes?.includes(unitClass)) return;
  const absent = absentItems(rubric, unitClass);
  if (absent.size === 0) return;
  for (const { facts } of group) {
    for (const { key } of facts?.entries ?? []) {
      const items = readersOf(key.text, rubric);
      if (items.length === 0 || items.some((id) => !absent.has(id)) || isReadElsewhere(key.text, rubric)) continue;
      const item = rubric.items.get(items[0]!)!;
      problems.add('evidence/not-of-class', { fact: key.text, item: item.title, class: unitClass, classes: absent.get(item.id)! }, key);
    }
  }
}

/** Items that do not exist for a class, with the classes they are for; whatever stands below such an item is absent too. */
function absentItems(rubric: Rubric, unitClass: string): Map<string, string> {
  const absent = new Map<string, string>();
  const visit = (item: Item): void => {
    if (item.classes && !item.classes.includes(unitClass)) for (const { id } of itemsOf(item)) absent.set(id, item.classes.join(' '));
    else item.items.forEach(visit);
  };
  visit(rubric.root);
  if (rubric.extra) visit(rubric.extra.item);
  return absent;
}

/** Ids of the items whose rules read a fact, or that are repeated by it. */
function readersOf(fact: string, rubric: Rubric): string[] {
  const readers = (rubric.facts.get(fact)?.readers ?? []).map(({ item }) => item);
  const repeated = [...rubric.items.values()].filter((item) => item.repeat && repeatFactOf(item) === fact).map(({ id }) => id);
  return [...readers, ...repeated];
}

const known = new WeakMap<Rubric, ReadonlySet<string>>();

/** Measures, conditions and figures may read a fact for units of any class. */
function isReadElsewhere(fact: string, rubric: Rubric): boolean {
  const names =
    known.get(rubric) ?? new Set([...formulasOfRubric(rubric)].flatMap(({ formula }) => [...readsOf(formula.expression).names]));
  known.set(rubric, names);
  return names.has(fact);
}
