// The evidence of a unit of which there is nothing to say, as gatherUnit makes it of one file. Of a great many units only what is asked for is kept.

import type { EvidenceEntry } from '../evidence/entry.js';
import type { FactScope, StageEvidence, UnitEvidence } from '../evidence/model.js';
import type { SourceFile, Span } from '../source/index.js';

/** Where a unit comes from. */
export interface Origin {
  /** Its evidence read the common way, for what shows more of the file than a batch looks at. */
  whole(unit: Pick<UnitEvidence, 'rubric' | 'id'>): UnitEvidence;
}

interface Circumstances {
  readonly origin: Origin;
  /** Attributes of the unit that somebody may ask for. */
  readonly isKept: (name: string) => boolean;
}

/** One file speaks of the unit, and says nothing out of the ordinary. */
export abstract class PlainEvidence {
  get overridden(): UnitEvidence['overridden'] {
    return [];
  }

  get appeals(): UnitEvidence['appeals'] {
    return [];
  }
}

export class KeptEvidence extends PlainEvidence implements UnitEvidence {
  readonly id: string;
  readonly name: string;
  readonly class: string | undefined;
  readonly group: string | undefined;
  readonly rubric: string;
  readonly attributes: UnitEvidence['attributes'];
  readonly cohort: UnitEvidence['cohort'];
  readonly notApplicable: UnitEvidence['notApplicable'];
  readonly files: readonly SourceFile[];
  private readonly stage: EvidenceEntry['stage'];
  private readonly by: readonly string[];
  private readonly origin: Origin;

  /** @param stated how many facts the file states */
  constructor(
    entry: EvidenceEntry,
    { origin, isKept }: Circumstances,
    readonly facts: FactScope,
    private readonly stated: number,
  ) {
    super();
    this.origin = origin;
    this.id = entry.unit;
    this.name = entry.name;
    this.class = entry.class;
    this.group = entry.group;
    this.rubric = entry.rubric.id;
    this.cohort = entry.cohort;
    this.notApplicable = entry.notApplicable;
    this.files = [entry.node.file];
    this.stage = entry.stage;
    this.by = entry.assessedBy === undefined ? noOne : [entry.assessedBy];
    const attributes = entry.unitNode.entries.filter(({ key }) => isKept(key.text));
    this.attributes = attributes.length === 0 ? noAttributes : new Map(attributes.map(({ key, value }) => [key.text, value]));
  }

  get stages(): readonly StageEvidence[] {
    return [{ stage: this.stage, by: this.by, facts: this.stated, files: this.files }];
  }

  /** Shown with the lines around it. */
  get at(): Span {
    return this.whole().at;
  }

  whole(): UnitEvidence {
    return this.origin.whole(this);
  }
}

const noAttributes: UnitEvidence['attributes'] = new Map();
const noOne: readonly string[] = [];
