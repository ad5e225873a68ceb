// What the rows of a workbook say of each unit, gathered before it becomes evidence.

import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { chosenId } from '../form/headings.js';
import type { MapEntry, MapNode, Node, Span } from '../source/index.js';
import type { Row } from './sheet-table.js';
import { entry, mapNode, plainText, textScalar, type Filled } from './cells.js';

/** An answer under a part of a fact, or the fact's only one. */
export interface Answer {
  readonly part: string | undefined;
  readonly filled: Filled;
  /** The place of the part's name, for the key. */
  readonly partAt: Span;
}

/** All that is said of one fact of one unit, in one period. */
export interface FactDraft {
  readonly id: string;
  readonly idAt: Span;
  readonly within: string | undefined;
  readonly withinAt: Span;
  readonly answers: Answer[];
  /** Parts that were asked and left empty. */
  readonly blanks: { readonly part: string; readonly at: Span }[];
  readonly judgements: MapNode[];
  readonly cases: Node[];
  readonly ballots: Node[];
  readonly details: Map<'source' | 'document' | 'note', string[]>;
}

export interface UnitDraft {
  readonly id: string;
  node: MapNode;
  readonly facts: Map<string, FactDraft>;
  readonly skips: MapEntry[];
}

export class Drafts {
  readonly units = new Map<string, UnitDraft>();
  /** Units come from a sheet of units: whoever is not on it is a slip. */
  closed = false;

  constructor(private readonly problems: Problems) {}

  /** @param fields of the unit, `id` first */
  addUnit(id: string, fields: readonly MapEntry[], at: Span): void {
    const known = this.units.get(id);
    if (!known) this.units.set(id, { id, node: mapNode(fields, at), facts: new Map(), skips: [] });
    else this.problems.add('evidence/duplicate-unit', { unit: id }, at, { related: [{ span: known.node, role: 'first' }] });
  }

  /**
   * The unit a row speaks of: by id, by its whole name, or the only one there is. Undefined after reporting.
   * @param attributes what the row says of the unit besides
   */
  unitOf(row: Row, at: Span, attributes: readonly MapEntry[] = []): UnitDraft | undefined {
    const name = row.get('name');
    const text = row.get('unit') ?? name;
    if (!text) {
      const [only] = this.units.values();
      if (only && this.units.size === 1) return only;
      this.problems.add('workbook/no-unit', {}, at);
      return undefined;
    }
    const whole = plainText(text.cell);
    const found = this.units.get(whole) ?? this.byName(whole) ?? this.units.get(chosenId(whole));
    if (this.closed) {
      if (found) return found;
      const known = [...this.units.keys()];
      const near = nearest(whole, known);
      this.problems.add('workbook/unknown-unit', { unit: whole, known: known.join(' '), near }, text.at);
      return undefined;
    }
    const unit = found ?? this.newUnit(chosenId(whole), text);
    this.describe(unit, [...namedIn(row), ...attributes]);
    return unit;
  }

  private byName(name: string): UnitDraft | undefined {
    return [...this.units.values()].find(({ node }) =>
      node.entries.some(({ key, value }) => key.text === 'name' && value.kind === 'scalar' && value.text === name),
    );
  }

  private newUnit(id: string, written: Filled): UnitDraft {
    this.addUnit(id, [entry('id', textScalar(id, written.at))], written.at);
    return this.units.get(id)!;
  }

  /** Without a sheet of units the rows themselves say what a unit is called and where it belongs; no row may say it differently. */
  private describe(unit: UnitDraft, said: readonly MapEntry[]): void {
    for (const one of said) {
      const key = one.key.text;
      const known = unit.node.entries.find((other) => other.key.text === key);
      if (!known) unit.node = mapNode([...unit.node.entries, one], unit.node);
      else if (textIn(known) !== textIn(one)) {
        const args = { unit: unit.id, key, value: textIn(one), other: textIn(known) };
        this.problems.add('evidence/unit-differs', args, one.value, { related: [{ span: known.value, role: 'first' }] });
      }
    }
  }
}

const namedIn = (row: Row): MapEntry[] =>
  (['name', 'class', 'group'] as const).flatMap((role) => {
    const filled = row.get(role);
    return filled ? [entry(role, textScalar(plainText(filled.cell), filled.at))] : [];
  });

const textIn = ({ value }: MapEntry): string => (value.kind === 'scalar' ? value.text : '');

export function factDraft(unit: UnitDraft, id: string, idAt: Span, within: Filled | undefined): FactDraft {
  const text = within && plainText(within.cell);
  const key = JSON.stringify([id, text ?? '']);
  const known = unit.facts.get(key);
  if (known) return known;
  const draft: FactDraft = {
    id,
    idAt,
    within: text,
    withinAt: within?.at ?? idAt,
    answers: [],
    blanks: [],
    judgements: [],
    cases: [],
    ballots: [],
    details: new Map(),
  };
  unit.facts.set(key, draft);
  return draft;
}
