// What a run leaves behind for the index: of each file that it read without a word to say, the units.

import type { Gathered } from '../assessment/gather.js';
import { groupOf } from '../assessment/score-rubric.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { groupBy } from '../order/index.js';
import { readIndex, writeIndex, type FileIndex, type KnownUnit } from './file-index.js';
import { nameOfFiles, type KnownFiles } from './known-files.js';
import { keyOfFile, stampsOf } from './stamp.js';
import { put, take, type Store } from './store.js';

export function readKnown(store: Store, name: string): FileIndex {
  const content = take(store, name);
  return content ? readIndex(content) : new Map();
}

/** Of files that this run did not see, as many stay as twice those that it saw: another command may look at them. */
export function writeKnown(store: Store, name: string, before: FileIndex, now: FileIndex): void {
  const others = [...before].filter(([file]) => !now.has(file)).slice(0, 2 * now.size + 1000);
  const isSame = others.length + now.size === before.size && [...now].every(([file, units]) => before.get(file) === units);
  if (!isSame) put(store, name, writeIndex(new Map([...now, ...others])));
}

export function learnt(files: KnownFiles, { loaded, rubrics }: Gathered, problems: Problems): FileIndex {
  const known = new Map([...files.settled].map(([source, units]) => [keyOfFile(files.stampOf(source)), units] as const));
  const flawed = new Set(
    problems.list.flatMap(({ span, related = [] }) => [span, ...related.map((one) => one.span)].map((one) => one?.file.path)),
  );
  const flawedUnits = new Set(problems.list.map(({ unit }) => unit));
  const rubricOf = new Map(rubrics.map((rubric) => [rubric.id, rubric]));
  const spoken = loaded.flatMap((one) => stampsOf(one.evidence).map((stamp) => ({ key: keyOfFile(stamp), ...one })));
  const unitsOf = groupBy(spoken, ({ key }) => key);
  for (const source of files.fresh) {
    const key = keyOfFile(files.stampOf(source));
    const units = unitsOf.get(key) ?? [];
    const isSound = !flawed.has(source.path) && units.every(({ faulty, evidence }) => !faulty && !flawedUnits.has(evidence.id));
    if (units.length === 0 || !isSound) continue;
    const says = units.map(({ evidence }): KnownUnit => {
      const { rubric, id, name } = evidence;
      return { rubric, id, name, group: groupOf(evidence, rubricOf.get(rubric)!), files: nameOfFiles(stampsOf(evidence)) };
    });
    known.set(key, says);
  }
  return known;
}
