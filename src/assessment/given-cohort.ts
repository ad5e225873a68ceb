// Which units a summary can answer for, and why not for the others.

import { GivenPeers } from '../cohort/given.js';
import type { JoinedSummary } from '../cohort/join.js';
import type { Peers } from '../cohort/peers.js';
import { questionsOf } from '../cohort/questions.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import type { UnitEvidence } from '../evidence/model.js';
import type { Rubric } from '../rubric/model.js';

export interface GivenCohort {
  readonly joined: JoinedSummary;
  /** All units of each group are at hand, and get places; else they may be a part of it, and none gets one. */
  readonly places: boolean;
}

export interface Answerable {
  readonly units: readonly UnitEvidence[];
  readonly peersOf: (live: Peers) => Peers;
  /** Where places are wanted: the summary speaks of no other units. */
  readonly complete: boolean;
}

interface Group {
  readonly rubric: Rubric;
  /** Empty: all units of the rubric. */
  readonly name: string;
  readonly units: readonly UnitEvidence[];
}

export function answerable({ rubric, name, units }: Group, { joined, places }: GivenCohort, problems: Problems): Answerable {
  const { summary } = joined;
  if (!questionsOf(rubric).any) return { units, peersOf: (live) => live, complete: true };
  const none: Answerable = { units: [], peersOf: (live) => live, complete: false };
  const group = summary.group(rubric.id, name);
  if (group && summary.rubrics.get(rubric.id) !== rubric.file.sha256) {
    const at = joined.rubricAt(rubric.id);
    const said = problems.list.some(({ code, span }) => code === 'cohort/other-rubric' && span?.start === at?.start);
    if (!said) problems.add('cohort/other-rubric', { rubric: rubric.id }, at);
    return none;
  }
  if (!group) {
    for (const { id, name: unit, at } of units)
      problems.add('cohort/group-missing', { unit, group: name, rubric: rubric.id }, at, { unit: id });
    return none;
  }
  const known = units.filter(({ id }) => group.units.has(id));
  for (const { id, name: unit, at } of units)
    if (!group.units.has(id)) problems.add('cohort/unit-missing', { unit, group: name }, at, { unit: id });
  const absent = places ? absentFrom(known, group.units) : [];
  if (absent.length > 0) problems.add('cohort/units-missing', { units: someOf(absent), group: name, rubric: rubric.id }, known[0]?.at);
  return { units: known, peersOf: (live) => new GivenPeers(group, places ? live : undefined), complete: absent.length === 0 };
}

function absentFrom(units: readonly UnitEvidence[], all: ReadonlySet<string>): string[] {
  const here = new Set(units.map(({ id }) => id));
  return [...all].filter((id) => !here.has(id));
}

const shown = 5;

/** A few of them: there may be thousands. */
function someOf(units: readonly string[]): string {
  const inOrder = units.toSorted();
  return inOrder.length > shown ? `${inOrder.slice(0, shown).join('、')} … (${inOrder.length})` : inOrder.join('、');
}
