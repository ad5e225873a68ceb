// The public version of a result: the same points, counts, clauses, places and grades, without names of persons and details of cases.
// One transformation before any reporter, so that every format inherits it. What is not known to be harmless is left out.

import { isPeriod, publicCause } from './public-cause.js';
import type { RenderMessage } from './reporter.js';
import type {
  ConsequenceResult,
  EntryResult,
  Explained,
  ExtraResult,
  GroupResult,
  ItemResult,
  Result,
  UnitResult,
  VetoResult,
} from './result.js';

/** Diagnostics quote the evidence, so they go too; stderr still has them. */
export function publicResult(result: Result, renderMessage: RenderMessage): Result {
  const units = result.units.map((unit) => new Public(unit, renderMessage).unit());
  return { ...result, units, groups: result.groups.map(publicGroup), diagnostics: [], public: true };
}

const noAppeal = { filed: null, claim: null, decided: null, by: null, reason: null, document: null, at: null };

/** `contracts[c1]`: a repetition by its row; the row's id is a detail of the evidence unless it is a period. */
const row = /\[([^\]]*)\]/g;

const isOpen = (item: string): boolean => [...item.matchAll(row)].every(([, label]) => isPeriod(label!));

const publicGroup = (group: GroupResult): GroupResult => ({
  ...group,
  separates_nobody: group.separates_nobody.filter(isOpen),
  most_lose: group.most_lose.filter(({ item }) => isOpen(item)),
});

class Public {
  /** Titles of repetitions, by what they are called in public. */
  private readonly renamed = new Map<string, string>();

  constructor(
    private readonly source: UnitResult,
    private readonly renderMessage: RenderMessage,
  ) {}

  unit(): UnitResult {
    const { source } = this;
    // First the items: their new names are needed in what is said of them elsewhere.
    this.nameRepetitions([...source.items, ...source.extra.items]);
    return {
      ...source,
      vetoes: source.vetoes.map((veto): VetoResult => ({ ...veto, facts: [] })),
      consequences: source.consequences.map((each): ConsequenceResult => ({ ...each, ...this.explained(each) })),
      explained: { rank: this.orNull(source.explained.rank), grade: this.orNull(source.explained.grade) },
      entries: this.entries(source.entries),
      items: this.items(source.items),
      extra: this.extra(source.extra),
      evidence: [],
      missing: [...new Set(source.missing.map((fact) => fact.replace(row, (label, inside: string) => (isPeriod(inside) ? label : '[]'))))],
      overridden: [],
      stages: source.stages.map((stage) => ({ ...stage, by: [], files: [] })),
      // That there was an appeal, about which item and with what outcome, is no detail of a case.
      appeals: source.appeals.map(({ item, decision }) => ({ ...noAppeal, item: item === null ? null : this.hide(item), decision })),
      // A question may name who was asked: `sheet(survey, …)`.
      waits_for: [],
      cohort: null,
      public: true,
    };
  }

  private nameRepetitions(items: readonly ItemResult[]): void {
    items.forEach((item, at) => {
      const label = labelOf(item);
      if (label !== undefined) {
        this.renamed.set(item.title, item.title.slice(0, item.title.length - label.length) + String(at + 1));
        this.renamed.set(item.id, item.id.replace(row, `[${at + 1}]`));
      }
      this.nameRepetitions(item.items);
    });
  }

  private hide = (text: string): string => {
    let hidden = text;
    for (const [name, shown] of this.renamed) hidden = hidden.replaceAll(name, shown);
    return hidden;
  };

  private items = (items: readonly ItemResult[]): ItemResult[] =>
    items.map((item) => ({
      ...item,
      id: this.renamed.get(item.id) ?? item.id,
      title: this.renamed.get(item.title) ?? item.title,
      entries: this.entries(item.entries),
      transfer: this.entries(item.transfer),
      items: this.items(item.items),
    }));

  private extra(extra: ExtraResult): ExtraResult {
    return { ...extra, entries: this.entries(extra.entries), items: this.items(extra.items) };
  }

  private entries = (entries: readonly EntryResult[]): EntryResult[] =>
    entries.map((entry) => ({ ...entry, ...this.explained(entry), at: null, facts: [] }));

  private explained({ message }: Explained): Explained {
    const cause = publicCause(message, this.hide);
    return { because: this.renderMessage(cause, 'zh'), message: cause };
  }

  private orNull = (explained: Explained | null): Explained | null => (explained === null ? null : this.explained(explained));
}

/** Undefined where the item is no repetition, or one of a period. */
function labelOf({ id }: ItemResult): string | undefined {
  const [, label] = /\[([^\]]*)\]$/.exec(id) ?? [];
  return label === undefined || isPeriod(label) ? undefined : label;
}
