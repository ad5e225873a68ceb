// What a file says above its facts: read once for all that say the same, but for the lines of the unit itself.

import { Problems } from '../diagnostic/diagnostic.js';
import { readEntries, type EvidenceEntry, type Rubrics } from '../evidence/entry.js';
import { namesOf, textKeys } from '../evidence/names.js';
import { decodePiece } from '../source/decode.js';
import { childOf, entryOf, SourceFile, type MapNode } from '../source/index.js';
import { readSubset } from '../source/subset/index.js';
import { copyOf } from './copy-of.js';
import { readPiece } from './piece.js';
import type { Around, Sheet, WrittenFacts } from './sheet.js';

export interface HeadSource {
  readonly path: string;
  readonly hash: string | (() => string);
}

/** What a file says of one unit. */
export interface Head {
  readonly entry: EvidenceEntry;
  /** It says no more than who is assessed and by whom, and what does not apply. */
  readonly isPlain: boolean;
  readonly facts: WrittenFacts;
}

/** What stands around the lines of the unit, and what it came to where it was read. */
interface Frame {
  readonly entry: EvidenceEntry;
  /** Lines above those of the unit. */
  readonly above: number;
}

/** Kept at most: beyond it all are forgotten. */
const most = 2000;

const unitKey = /(?:^|\n)unit:/;
/** Such a text ends where the next key begins, wherever that is. */
const blockText = /[|>]/;

export class Heads {
  private known = new Map<string, Frame>();
  private readonly words = new Map<string, string>();

  constructor(private readonly rubrics: Rubrics) {}

  /** @returns undefined where there is anything to say of it */
  read(sheet: Sheet, source: HeadSource): readonly Head[] | undefined {
    const [facts, ...others] = sheet.units as [WrittenFacts];
    const cut = others.length > 0 ? undefined : sheet.around ? cutAround(sheet.around) : cutUnit(decodePiece(sheet.head));
    const key = cut && `${cut.before}\0${cut.after}`;
    const known = key === undefined ? undefined : this.known.get(key);
    if (known) {
      const entry = entryIn(known, cut!.unit, source);
      return entry && [{ entry: this.withOwnText(entry), isPlain: true, facts }];
    }
    const heads = this.readAnew(sheet, source);
    const [head] = heads ?? [];
    if (head?.isPlain && head.entry.notApplicable.size === 0 && key !== undefined && (sheet.around || standsAlone(head.entry, cut!))) {
      if (this.known.size >= most) this.known = new Map();
      this.known.set(key, { entry: head.entry, above: cut!.before.split('\n').length - 1 });
    }
    return heads?.map((one) => ({ ...one, entry: this.withOwnText(one.entry) }));
  }

  private withOwnText(entry: EvidenceEntry): EvidenceEntry {
    const { unit, name, class: unitClass, group } = entry;
    return { ...entry, unit: copyOf(unit), name: copyOf(name), class: this.once(unitClass), group: this.once(group) };
  }

  /** Of what many units share, the same text for all. */
  private once(word: string | undefined): string | undefined {
    if (word === undefined) return undefined;
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const copy = copyOf(word);
    if (this.words.size < most) this.words.set(copy, copy);
    return copy;
  }

  private readAnew({ head, units }: Sheet, { path, hash }: HeadSource): readonly Head[] | undefined {
    const text = decodePiece(head);
    const problems = new Problems();
    const root = text === undefined ? undefined : readSubset(new SourceFile(path, text, hash));
    const entries = root ? readEntries(root, this.rubrics, problems, []) : [];
    if (entries.length === 0 || problems.list.length > 0) return undefined;
    const rest = [...units];
    const heads = entries.map((entry): Head => {
      const key = entryOf(entry.node, 'facts')?.key;
      const isCut = key !== undefined && rest[0]?.line === key.file.position(key.start).line;
      const facts = (isCut && rest.shift()) || noFacts;
      return { entry, facts, isPlain: entry.appeals.length === 0 && !entry.facts };
    });
    return rest.length === 0 ? heads : undefined;
  }
}

const noFacts: WrittenFacts = { form: 'yaml', line: 0, facts: [], lines: [] };

interface Cut {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

/** From the key `unit:` over the lines that are indented below it. */
function cutUnit(text: string | undefined): Cut | undefined {
  const found = text === undefined ? undefined : unitKey.exec(text);
  if (text === undefined || !found) return undefined;
  const start = found.index + found[0].length - 'unit:'.length;
  let end = text.indexOf('\n', start) + 1;
  while (end > 0 && text.startsWith(' ', end)) end = text.indexOf('\n', end) + 1;
  if (end === 0) return undefined;
  const unit = text.slice(start, end);
  return blockText.test(unit) ? undefined : { before: text.slice(0, start), unit, after: text.slice(end) };
}

/** What stands around is known, or will be read; of the unit itself it is not known yet whether it is text. */
function cutAround({ before, unit, after }: Around): Cut | undefined {
  const text = decodePiece(Buffer.from(unit, 'latin1'));
  return text === undefined ? undefined : { before, unit: `{${text}}`, after };
}

/** Whether the lines cut out are an entry of the file, from its key to its end: the same lines around another entry are read the same. */
function standsAlone({ node }: EvidenceEntry, { before, unit }: Cut): boolean {
  const at = node.entries.findIndex(({ key }) => key.text === 'unit');
  const found = node.entries[at];
  const next = node.entries[at + 1];
  const end = before.length + unit.length;
  return found?.key.start === before.length && found.value.end <= end && (!next || next.key.start >= end);
}

/** Another unit in the same frame. */
function entryIn({ entry, above }: Frame, unit: string, { path, hash }: HeadSource): EvidenceEntry | undefined {
  const unitNode = readPiece(path, unit, above + 1)?.value;
  if (unitNode?.kind !== 'map') return undefined;
  const id = childOf(unitNode, 'id');
  if (id?.kind !== 'scalar' || id.text === '') return undefined;
  if (textKeys.some((key) => (childOf(unitNode, key)?.kind ?? 'scalar') !== 'scalar')) return undefined;
  const named = namesOf(unitNode, id.text);
  const { classes } = entry.rubric;
  if (classes && (named.class === undefined || !classes.includes(named.class))) return undefined;
  const file = new SourceFile(path, '', hash);
  const node: MapNode = { kind: 'map', entries: [], file, start: 0, end: 0 };
  return { ...entry, unit: id.text, ...named, unitNode, node };
}
