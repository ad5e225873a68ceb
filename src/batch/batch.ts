// Many units under the same rubrics: what a row came to for one unit is kept for all that write the same. Takes the files it is sure of and
// leaves the others, with all that is to be said of them, to the common way. The result is the same; see docs/performance.md.

import type { EvidenceEntry, Rubrics } from '../evidence/entry.js';
import { isStated } from '../evidence/load.js';
import { nobodySaid } from '../evidence/nobody.js';
import type { Rubric } from '../rubric/model.js';
import type { MapEntry, MapNode } from '../source/index.js';
import type { Plan } from '../scoring/plan.js';
import type { Filling } from './blanks.js';
import { isSoundUnit, soundFacts } from './check.js';
import { copyOf } from './copy-of.js';
import { cutSheet } from './cut.js';
import { entryAt, FactTexts, isPrivate, type FactText } from './fact-text.js';
import { Heads } from './heads.js';
import { KeptEvidence, type Origin } from './kept-evidence.js';
import { KeptUnit } from './kept-unit.js';
import type { RowOutcome } from './outcome.js';
import { RemoteUnit, type Remote, type UnitRecord } from './remote-unit.js';
import { RowsOfRubric } from './rows-of-rubric.js';
import type { WrittenFacts } from './sheet.js';

export interface BatchSource {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The facts of one unit: those of rows that stand alone in their slots, the others as entries with their places. */
interface Placed {
  readonly texts: readonly (FactText | undefined)[];
  readonly lines: readonly number[];
  /** Which of the written facts each is. */
  readonly places: readonly number[];
  readonly others: readonly MapEntry[];
}

const largest = 1_000_000;
const mostViews = 1000;
const mostFacts = 5000;

export class Batch {
  private readonly texts = new FactTexts();
  private readonly tables = new Map<Rubric, Table>();
  private readonly heads: Heads;

  constructor(
    private readonly rubrics: Rubrics,
    private readonly planOf: (rubric: Rubric) => Plan,
    private readonly hashOf: (bytes: Uint8Array) => string | (() => string),
    /** Many units are held at once. */
    private readonly isLean: boolean,
  ) {
    this.heads = new Heads(rubrics);
  }

  /** @returns undefined where the file is for the common way; in place of a unit that is, what the file says of it */
  units({ path, bytes }: BatchSource, origin: Origin): readonly (KeptUnit | EvidenceEntry)[] | undefined {
    const sheet = bytes.length <= largest ? cutSheet(bytes) : undefined;
    const heads = sheet && this.heads.read(sheet, { path, hash: this.hashOf(bytes) });
    if (!heads) return undefined;
    const units: (KeptUnit | EvidenceEntry)[] = [];
    for (const { entry, isPlain, facts } of heads) {
      const mayKeep = isPlain && facts.facts.length <= mostFacts;
      const unit = mayKeep ? this.tableOf(entry.rubric).unit({ entry, origin }, facts, this.texts) : undefined;
      // A fact that cannot be read spoils the whole file.
      if (!unit && (heads.length === 1 || !this.texts.areSound(facts))) return undefined;
      units.push(unit ?? entry);
    }
    return units;
  }

  /** A unit that another thread has read. */
  remote(record: UnitRecord, remote: Remote): RemoteUnit {
    return new RemoteUnit(record, this.tableOf(this.rubrics.byId.get(record.rubric)!).rows, remote);
  }

  private tableOf(rubric: Rubric): Table {
    const table = this.tables.get(rubric) ?? new Table(this.planOf(rubric), this.isLean);
    this.tables.set(rubric, table);
    return table;
  }
}

interface Begun {
  readonly entry: EvidenceEntry;
  readonly origin: Origin;
}

/** One rubric. */
class Table {
  readonly rows: RowsOfRubric;
  /** The rubric as if it had only the facts that rows which do not stand alone, or the verdict, may read. */
  private readonly rest: Rubric;

  /** Whether anything reads facts that are not of rows which stand alone. */
  private readonly readsOthers: boolean;
  private readonly within: string;
  private readonly views = new Map<string, Rubric>();
  private readonly noTexts: readonly (FactText | undefined)[];
  /** Its texts stand in rows of results, where such characters mark the places of facts. */
  private readonly isMarked: boolean;
  private pattern: readonly number[] = [];
  private readonly isKept = (name: string): boolean => !ownWords.includes(name) || (name === this.within && !groupWords.includes(name));

  constructor(
    plan: Plan,
    private readonly isLean: boolean,
  ) {
    this.rows = new RowsOfRubric(plan, isLean);
    this.isMarked = isPrivate.test(plan.rubric.file.text);
    const { slotOf, indexOf } = this.rows;
    this.within = plan.rubric.verdict.ranking.within;
    this.noTexts = Array.from({ length: slotOf.size }, () => undefined);
    this.rest = this.viewWith([]);
    this.readsOthers = [...this.rest.facts.values()].some(({ repeated }) => repeated === undefined || !indexOf.has(repeated));
  }

  unit({ entry, origin }: Begun, written: WrittenFacts, texts: FactTexts): KeptUnit | undefined {
    if (this.isMarked) return undefined;
    const placed = this.place(written, texts, entry.node.file.path);
    const evidence =
      placed && this.evidenceOf({ entry, origin }, placed, placed.others.length > 0 || this.readsOthers ? this.rest : undefined);
    const outcomes = evidence && this.rows.outcomesOf({ entry, unit: evidence }, placed.texts);
    if (!outcomes) return undefined;
    const whole = outcomes.includes('own') ? this.withOwnRows({ entry, origin }, outcomes, placed, written) : evidence;
    return whole && new KeptUnit(whole, this.rows, outcomes, this.patternOf(placed.lines), fillingsOf(outcomes, placed.texts, this.isLean));
  }

  /** Evidence with the facts of rows that are scored with it. */
  private withOwnRows(
    begun: Begun,
    outcomes: readonly RowOutcome[],
    placed: Placed,
    { facts, form }: WrittenFacts,
  ): KeptEvidence | undefined {
    const slots = outcomes.flatMap((outcome, index) => (outcome === 'own' ? this.rows.slotsOf(index) : []));
    const stated = slots.filter((slot) => placed.texts[slot]);
    const { path } = begun.entry.node.file;
    const entries = stated.flatMap((slot) => entryAt(facts[placed.places[slot]!]!, form, { path, line: placed.lines[slot]! }) ?? []);
    if (entries.length < stated.length) return undefined;
    const texts = placed.texts.map((text, slot) => (stated.includes(slot) ? undefined : text));
    return this.evidenceOf(begun, { ...placed, texts, others: [...placed.others, ...entries] }, this.viewWith(slots));
  }

  /** The rubric as if it had only the facts that something else than known rows may read. */
  private viewWith(slots: readonly number[]): Rubric {
    const key = slots.join(' ');
    const { rubric, slotOf } = this.rows;
    const view = this.views.get(key) ?? {
      ...rubric,
      facts: new Map([...rubric.facts].filter(([id]) => !slotOf.has(id) || slots.includes(slotOf.get(id)!))),
    };
    if (this.views.size >= mostViews) this.views.clear();
    this.views.set(key, view);
    return view;
  }

  private place({ form, facts, lines: begins }: WrittenFacts, known: FactTexts, path: string): Placed | undefined {
    const { slotOf } = this.rows;
    const texts = this.noTexts.slice();
    const lines = texts.map(() => 0);
    const places = lines.slice();
    const others: MapEntry[] = [];
    for (let index = 0; index < facts.length; index++) {
      const text = known.of(facts[index]!, form);
      const key = text.fact;
      if (key === undefined) return undefined;
      const slot = slotOf.get(key);
      if (slot !== undefined) {
        if (texts[slot]) return undefined;
        texts[slot] = text;
        lines[slot] = begins[index]!;
        places[slot] = index;
      } else {
        const entry = this.isOther(key, others) ? entryAt(facts[index]!, form, { path, line: begins[index]! }) : undefined;
        if (!entry) return undefined;
        others.push(entry);
      }
    }
    return { texts, lines, places, others };
  }

  /** Whether it may stand under `facts:`, once. */
  private isOther(fact: string, others: readonly MapEntry[]): boolean {
    const declaration = this.rest.facts.get(fact);
    return declaration !== undefined && declaration.repeated === undefined && others.every(({ key }) => key.text !== fact);
  }

  /** @param view facts that something may read; undefined: nothing may */
  private evidenceOf({ entry, origin }: Begun, { texts, others }: Placed, view: Rubric | undefined): KeptEvidence | undefined {
    const facts = view ? soundFacts(entry, mapOf(entry, others), view) : isSoundUnit(entry) ? nobodySaid : undefined;
    if (!facts) return undefined;
    let stated = others.filter(isStated).length;
    for (const text of texts) if (text?.isStated) stated++;
    return new KeptEvidence(entry, { origin, isKept: this.isKept }, facts, stated);
  }

  /** Most files have their facts on the same lines as the file before. */
  private patternOf(lines: readonly number[]): readonly number[] {
    const { pattern } = this;
    for (let slot = 0; slot < lines.length; slot++) if (lines[slot] !== pattern[slot]) return (this.pattern = lines);
    return pattern;
  }
}

const nothing: readonly undefined[] = [];

/** What fills the blanks of rows. Of very many units only the facts that say it are held. */
function fillingsOf(
  outcomes: readonly RowOutcome[],
  texts: readonly (FactText | undefined)[],
  isLean: boolean,
): readonly (Filling | string | undefined)[] {
  let fillings: (Filling | string | undefined)[] | undefined;
  for (const outcome of outcomes) {
    if (!outcome || outcome === 'own') continue;
    for (const slot of outcome.blanks) {
      const { blank, written } = texts[slot]!;
      (fillings ??= texts.map(() => undefined))[slot] = isLean ? copyOf(written) : { values: blank!.values, lines: blank!.lines };
    }
  }
  return fillings ?? nothing;
}

const mapOf = ({ node: { file, start, end } }: EvidenceEntry, entries: readonly MapEntry[]): MapNode => ({
  kind: 'map',
  entries,
  file,
  start,
  end,
});

/** Of these a unit has its own words, and for these the group that is ranked together. */
const ownWords: readonly string[] = ['id', 'name', 'class', 'group'];
const groupWords: readonly string[] = ['class', 'group'];
