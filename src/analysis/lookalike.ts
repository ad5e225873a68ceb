// Names that only look the same: full-width letters, letters of another script, capitals. Evidence that uses one does not meet the other.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { Rubric } from '../rubric/model.js';
import { allItems } from '../rubric/figures.js';
import { childOf, type Node } from '../source/index.js';
import type { Subject } from './subject.js';

interface Named {
  readonly name: string;
  readonly at: Node;
}

export function findLookalikes({ rubric }: Subject, problems: Problems): void {
  const spaces = [idsOf(rubric), gradesOf(rubric), ...labelsOf(rubric)];
  for (const names of spaces) checkSpace(names, problems);
}

/** Ids share one space. An inline rule and its row are one name. */
function idsOf(rubric: Rubric): Named[] {
  const nodes = [...allItems(rubric), ...rubric.rules.values(), ...rubric.measures.values()].map(({ node }) => node);
  const declared = [...rubric.facts.values()].filter(({ type }) => type !== undefined).map(({ node }) => node);
  const ids = [...nodes, ...declared].flatMap((node) => namedAt(childOf(node, 'id')));
  const read = [...rubric.rules.values()].flatMap(({ node, reads }) => (reads.type === 'fact' ? namedAt(childOf(node, 'fact')) : []));
  return [...ids, ...read];
}

const namedAt = (node: Node | undefined): Named[] => (node?.kind === 'scalar' ? [{ name: node.text, at: node }] : []);

const gradesOf = ({ verdict }: Rubric): Named[] => verdict.grades.flatMap(({ node }) => namedAt(childOf(node, 'name')));

/** Labels of one rule among themselves. */
function labelsOf(rubric: Rubric): Named[][] {
  return [...rubric.rules.values()].map(({ node }) =>
    (['points', 'deduct', 'award', 'required', 'map', 'weights'] as const).flatMap((key) => {
      const found = childOf(node, key);
      if (found?.kind === 'list') return found.items.flatMap(namedAt);
      return found?.kind === 'map' ? found.entries.map((entry) => ({ name: entry.key.text, at: entry.key })) : [];
    }),
  );
}

function checkSpace(names: readonly Named[], problems: Problems): void {
  const first = new Map<string, Named>();
  for (const { name, at } of names) {
    const look = skeletonOf(name);
    const other = first.get(look);
    if (!other) first.set(look, { name, at });
    else if (other.name !== name) {
      const args = { id: name, other: other.name, letter: differenceOf(name, other.name) };
      problems.add('rubric/lookalike-ids', args, at, { related: [{ span: other.at, role: 'first' }] });
      continue;
    }
    const stranger = strangerIn(name);
    if (stranger !== undefined && !other) problems.add('rubric/disguised-id', { id: name, letter: stranger, plain: skeletonOf(name) }, at);
  }
}

/** The first character that differs, with its code point, because the eye cannot tell. */
function differenceOf(name: string, other: string): string {
  const others = [...other];
  const found = [...name].find((letter, index) => letter !== others[index]) ?? others.at(-1)!;
  return `${found} (${codePoint(found)})`;
}

const codePoint = (letter: string): string => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** A letter that is not what it looks like: full-width, or of another script among Latin ones. */
function strangerIn(name: string): string | undefined {
  if (isPlain(name)) return undefined;
  const hasLatin = /[a-z]/i.test(name);
  const found = [...name].find((letter) => /[\uff10-\uff5a]/.test(letter) || (hasLatin && twins.has(letter)));
  return found === undefined ? undefined : `${found} (${codePoint(found)})`;
}

const isPlain = (name: string): boolean => /^[\x20-\x7e]*$/.test(name);

const skeletonOf = (name: string): string =>
  isPlain(name)
    ? name.toLowerCase()
    : [...name.normalize('NFKC')]
        .map((letter) => twins.get(letter) ?? letter)
        .join('')
        .toLowerCase();

/** Letters of other scripts, and Chinese characters, that readers take for one another (a few of Unicode's confusables). */
const twins: ReadonlyMap<string, string> = new Map(
  [
    ['аеорсухіјѕһԁԛѡ', 'aeopcyxijshdqw'],
    ['АВЕКМНОРСТУХІЈЅ', 'ABEKMHOPCTYXIJS'],
    ['αορνικυ', 'aopviky'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['已巳末曰士戌戍', '己己未日土戊戊'],
  ].flatMap(([others, own]) => [...others!].map((letter, index) => [letter, [...own!][index]!] as const)),
);
