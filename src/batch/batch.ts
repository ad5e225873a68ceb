// Many units under the same rubrics: what a row came to for one unit is kept for all that write the same. Takes the files it is sure of and
// leaves the others, with all that is to be said of them, to the common way. The result is the same; see docs/performance.md.

import { createHash } from 'node:crypto';
import { Problems } from '../diagnostic/diagnostic.js';
import { idOf, readEntries, type EvidenceEntry, type Rubrics } from '../evidence/entry.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { Item, Rubric } from '../rubric/model.js';
import { decodeSource } from '../source/decode.js';
import { readSubset } from '../source/subset/index.js';
import { type MapEntry, type MapNode } from '../source/index.js';
import { type Plan } from '../scoring/plan.js';
import { soundFacts } from './check.js';
import { entryAt, FactTexts, type FactText } from './fact-text.js';
import { independenceOf, type Independence, type IndependentRow } from './independent.js';
import { KeptUnit } from './kept-unit.js';
import { outcomeOf, type Outcome, type Setting } from './outcome.js';
import { pathText } from './row-text.js';
import { cutSheet, type Sheet } from './sheet.js';

export interface BatchSource {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A fact of one file. */
interface Placed {
  readonly text: FactText;
  readonly written: string;
  readonly line: number;
}

const largest = 1_000_000;
const mostFacts = 5000;

export class Batch {
  private readonly texts = new FactTexts();
  private readonly tables = new Map<Rubric, Table>();

  constructor(
    private readonly rubrics: Rubrics,
    private readonly planOf: (rubric: Rubric) => Plan,
  ) {}

  /** @returns undefined where the file is for the common way */
  unit({ path, bytes }: BatchSource): KeptUnit | undefined {
    const sheet = bytes.length <= largest ? cutSheet(bytes) : undefined;
    if (!sheet || sheet.facts.length > mostFacts) return undefined;
    const entry = this.headOf(sheet, path, bytes);
    if (!entry) return undefined;
    const { rubric } = entry;
    const table = this.tables.get(rubric) ?? new Table(this.planOf(rubric));
    this.tables.set(rubric, table);
    return table.unit(entry, sheet, this.texts);
  }

  private headOf({ head }: Sheet, path: string, bytes: Uint8Array): EvidenceEntry | undefined {
    const problems = new Problems();
    const file = decodeSource(path, Buffer.from(head), createHash('sha256').update(bytes).digest('hex'), problems);
    const root = file && readSubset(file);
    if (!root) return undefined;
    const [entry, ...others] = readEntries(root, this.rubrics, problems, []);
    if (!entry || others.length > 0 || problems.list.length > 0 || entry.node !== root) return undefined;
    return entry.notApplicable.size > 0 || entry.facts ? undefined : entry;
  }
}

/** One rubric. */
class Table {
  private readonly independence: Independence;
  private readonly rowOf: ReadonlyMap<string, IndependentRow>;
  private readonly outcomes = new Map<string, Map<string, Outcome | undefined>>();
  /** The rubric as if it had only the facts that rows which do not stand alone, or the verdict, may read. */
  private readonly rest: Rubric;

  constructor(private readonly plan: Plan) {
    this.independence = independenceOf(plan);
    const { rows } = this.independence;
    this.rowOf = new Map(rows.flatMap((row) => row.facts.map((id) => [id, row] as const)));
    this.rest = { ...plan.rubric, facts: new Map([...plan.rubric.facts].filter(([id]) => !this.rowOf.has(id))) };
  }

  unit(entry: EvidenceEntry, sheet: Sheet, texts: FactTexts): KeptUnit | undefined {
    const facts = this.place(sheet, texts);
    if (!facts) return undefined;
    const evidence = this.evidenceOf(entry, facts);
    const outcomes = evidence && this.outcomesOf({ entry, unit: evidence }, facts);
    if (!outcomes) return undefined;
    const lines = new Map([...facts.values()].map(({ text, line }) => [text.id, line]));
    const places = { path: pathText(entry.node.file.path), lineOf: (id: number) => lines.get(id)! };
    return new KeptUnit(evidence, outcomes, this.plan.rubric, places);
  }

  private place({ facts, lines }: Sheet, texts: FactTexts): Map<string, Placed> | undefined {
    const placed = new Map<string, Placed>();
    for (const [index, written] of facts.entries()) {
      const text = texts.of(written);
      const key = text.entry?.key.text;
      if (key === undefined || placed.has(key) || !this.isKnown(key)) return undefined;
      placed.set(key, { text, written, line: lines[index]! });
    }
    return placed;
  }

  /** Whether it may stand under `facts:`. */
  private isKnown(fact: string): boolean {
    const declaration = this.plan.rubric.facts.get(fact);
    return this.rowOf.has(fact) || (declaration !== undefined && declaration.repeated === undefined);
  }

  private outcomesOf(setting: Setting, facts: ReadonlyMap<string, Placed>): Map<string, Outcome> | undefined {
    const known = this.knownFor(setting);
    const outcomes = new Map<string, Outcome>();
    for (const row of this.independence.rows) {
      const texts = row.facts.flatMap((id) => facts.get(id)?.text ?? []);
      // What a unit of another class says of it is a problem, and the row itself is not there.
      if (texts.length === 0 && !this.exists(row, setting.unit)) continue;
      const key = `${row.item.id} ${texts.map(({ id }) => id).join(' ')}`;
      if (!known.has(key)) known.set(key, outcomeOf(row, texts, setting, this.plan));
      const outcome = known.get(key);
      if (!outcome) return undefined;
      outcomes.set(row.item.id, outcome);
    }
    return outcomes;
  }

  private exists({ item }: IndependentRow, { class: name }: UnitEvidence): boolean {
    for (let one: Item | undefined = item; one; one = this.plan.parents.get(one.id))
      if (one.classes && !(name !== undefined && one.classes.includes(name))) return false;
    return true;
  }

  private knownFor({ entry, unit }: Setting): Map<string, Outcome | undefined> {
    const attributes = this.independence.attributes.map((name) => {
      const node = unit.attributes.get(name);
      return node ? node.file.text.slice(node.start, node.end) : null;
    });
    const key = JSON.stringify([entry.class, entry.office, entry.nothingFound, entry.assessedBy, attributes]);
    const known = this.outcomes.get(key) ?? new Map<string, Outcome | undefined>();
    this.outcomes.set(key, known);
    return known;
  }

  /** As gatherUnit does it for one file that has no problem. */
  private evidenceOf(entry: EvidenceEntry, facts: ReadonlyMap<string, Placed>): UnitEvidence | undefined {
    const entries = [...facts].flatMap(([id, { written, line }]): MapEntry[] => {
      const at = this.rowOf.has(id) ? undefined : entryAt(written, entry.node.file.path, line);
      return at ? [at] : [];
    });
    const { node, unitNode } = entry;
    const map: MapNode = { kind: 'map', entries, file: node.file, start: node.start, end: node.end };
    const scope = soundFacts(entry, map, this.rest);
    if (!scope) return undefined;
    return {
      id: entry.unit,
      name: entry.name,
      class: entry.class,
      group: entry.group,
      attributes: new Map(unitNode.entries.map(({ key, value }) => [key.text, value])),
      rubric: entry.rubric.id,
      facts: scope,
      notApplicable: entry.notApplicable,
      overridden: [],
      files: [node.file],
      cohort: entry.cohort,
      at: idOf(entry),
    };
  }
}
