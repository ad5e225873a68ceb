// Evidence of all units out of all files: entries grouped by unit and rubric, facts checked against what the rubric reads.

import { compareText, groupBy } from '../order/index.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { Problems } from '../diagnostic/diagnostic.js';
import type { MapEntry, Node, SourceFile } from '../source/index.js';
import { checkFacts } from './check.js';
import { idOf, readEntries, type EvidenceEntry, type Rubrics, type UnplacedUnit } from './entry.js';
import type { AppealRecord } from './appeals.js';
import { stages, type Overridden, type Stage, type StageEvidence, type UnitEvidence } from './model.js';
import { sameContent } from './same.js';
import { reportExemptAwards } from './exempt-award.js';
import { reportOtherClasses } from './other-class.js';
import { Facts } from './scope.js';
import { reportUnforeseen } from './not-applicable-unforeseen.js';
import { reportStatedAll } from './stated-and-not-applicable.js';
import { childOf } from '../source/index.js';

export interface LoadedUnit {
  readonly evidence: UnitEvidence;
  /** Its evidence has errors: it is reported and not scored. */
  readonly faulty: boolean;
}

/** Entries of one document; problems are reported with their places. */
export function loadEntries(root: Node, rubrics: Rubrics, problems: Problems, unplaced: UnplacedUnit[] = []): EvidenceEntry[] {
  return readEntries(root, rubrics, problems, unplaced);
}

/**
 * Units in order of rubric and id, whatever the order of files.
 * @param until facts of later stages are not looked at; undefined: all stages
 * @param others that are loaded already
 */
export function gatherUnits(
  entries: readonly EvidenceEntry[],
  until: Stage | undefined,
  problems: Problems,
  others: readonly LoadedUnit[] = [],
): LoadedUnit[] {
  const inTime = until ? entries.filter(({ stage }) => stages.indexOf(stage) <= stages.indexOf(until)) : entries;
  const groups = groupBy([...inTime].sort(inOrder), keyOf);
  if (until) reportTooLate(entries, groups, until, problems);
  const gathered = [...groups.values()].map((group) => gatherUnit(group, problems));
  const loaded = others.length > 0 ? [...gathered, ...others].sort(byUnit) : gathered;
  reportNamesakes(loaded, problems);
  return loaded;
}

/** One name under two ids is likely one unit with an id misspelt: its facts would lie in two places. */
function reportNamesakes(loaded: readonly LoadedUnit[], problems: Problems): void {
  for (const same of groupBy(loaded, ({ evidence: { rubric, name } }) => `${rubric}\u0000${name}`).values()) {
    const [first, ...others] = same.map(({ evidence }) => evidence);
    for (const { id, name, at } of others) {
      const related = { unit: id, related: [{ span: first!.at, role: 'first' as const }] };
      problems.add('evidence/same-name', { name, unit: id, other: first!.id }, at, related);
    }
  }
}

const keyOf = ({ unit, rubric }: EvidenceEntry): string => `${rubric.id}\u0000${unit}`;

/** A unit that only later stages speak of is not silently left out. */
function reportTooLate(entries: readonly EvidenceEntry[], inTime: ReadonlyMap<string, unknown>, stage: Stage, problems: Problems): void {
  for (const [key, [first]] of groupBy([...entries].sort(inOrder), keyOf)) {
    if (!inTime.has(key)) problems.add('score/stage-without-evidence', { unit: first!.name, stage }, idOf(first!), { unit: first!.unit });
  }
}

const inOrder = (a: EvidenceEntry, b: EvidenceEntry): number =>
  compareText(a.rubric.id, b.rubric.id) ||
  compareText(a.unit, b.unit) ||
  compareText(a.node.file.path, b.node.file.path) ||
  a.node.start - b.node.start;

interface OfUnit {
  readonly evidence: Pick<UnitEvidence, 'rubric' | 'id'>;
}

/** The order in which units are scored and stand in a result. */
export const byUnit = ({ evidence: a }: OfUnit, { evidence: b }: OfUnit): number =>
  compareText(a.rubric, b.rubric) || compareText(a.id, b.id);

function gatherUnit(group: readonly EvidenceEntry[], problems: Problems): LoadedUnit {
  const own = new Problems();
  const [first] = group as [EvidenceEntry];
  checkAgreement(group, own);
  const facts = new Facts(
    first.rubric,
    group.map((entry) => ({ map: entry.facts, entry })),
    own,
  );
  checkFacts(group, facts, own);
  reportUnforeseen(group, own);
  reportStatedAll(group, own);
  reportExemptAwards(facts, first.rubric, own);
  const unitClass = group.map((entry) => entry.class).find((name) => name !== undefined);
  reportOtherClasses(group, unitClass, own);
  const notApplicable = new Map(group.flatMap((entry) => [...entry.notApplicable]));
  const withUnit = own.list.map((one): Diagnostic => ({ ...one, unit: one.unit ?? first.unit }));
  problems.list.push(...withUnit);
  const named = group.find((entry) => entry.name !== entry.unit) ?? first;
  return {
    faulty: group.some((entry) => entry.faulty) || own.list.some((one) => own.isError(one)),
    evidence: {
      id: first.unit,
      name: named.name,
      class: unitClass,
      group: group.map((entry) => entry.group).find((name) => name !== undefined),
      attributes: new Map(group.flatMap(({ unitNode }) => unitNode.entries.map(({ key, value }) => [key.text, value] as const))),
      rubric: first.rubric.id,
      facts,
      notApplicable,
      overridden: overriddenFacts(group),
      stages: stagesOf(group),
      appeals: group.flatMap(({ appeals }) => appeals).sort(byFiling),
      files: distinctFiles(group),
      cohort: group.map(({ cohort }) => cohort).find((cohort) => cohort !== undefined),
      at: idOf(first),
    },
  };
}

/** Several files may speak of one unit, but not call it different things. */
function checkAgreement(group: readonly EvidenceEntry[], problems: Problems): void {
  const keys = new Set(group.flatMap(({ unitNode }) => unitNode.entries.map(({ key }) => key.text)));
  for (const key of keys) {
    const said = group.map((entry) => childOf(entry.unitNode, key)).filter((node) => node !== undefined);
    const other = said.find((node) => !sameContent(node, said[0]!));
    if (!other) continue;
    const args = { unit: group[0]!.unit, key, value: shown(other), other: shown(said[0]!) };
    problems.add('evidence/unit-differs', args, other, { related: [{ span: said[0]!, role: 'first' }] });
  }
}

const shown = (node: Node): string => (node.kind === 'scalar' ? node.text : node.kind === 'list' ? '[…]' : '{…}');

function distinctFiles(group: readonly EvidenceEntry[]): SourceFile[] {
  return [...new Set(group.map(({ node }) => node.file))].sort((a, b) => compareText(a.path, b.path));
}

function stagesOf(group: readonly EvidenceEntry[]): StageEvidence[] {
  return stages.flatMap((stage) => {
    const entries = group.filter((entry) => entry.stage === stage);
    if (entries.length === 0) return [];
    const facts = new Set(entries.flatMap((entry) => statedIn(entry).map(({ key }) => key.text)));
    const by = [...new Set(entries.flatMap(({ assessedBy }) => assessedBy ?? []))].sort(compareText);
    return [{ stage, by, facts: facts.size, files: distinctFiles(entries) }];
  });
}

/** Nothing behind the colon states nothing, and overrides nothing. */
export const isStated = ({ value }: MapEntry): boolean => !(value.kind === 'scalar' && value.value === null);

const statedIn = ({ facts }: EvidenceEntry): readonly MapEntry[] => facts?.entries.filter(isStated) ?? [];

/** A day is ISO text, which sorts as it is; whatever has none comes last. */
const byFiling = (a: AppealRecord, b: AppealRecord): number => compareText(a.filed ?? '~', b.filed ?? '~');

/** Facts that a later stage states differently, with both places. */
function overriddenFacts(group: readonly EvidenceEntry[]): Overridden[] {
  const byFact = new Map<string, { stage: Stage; node: Node }[]>();
  for (const entry of group) {
    const { stage } = entry;
    for (const { key, value } of statedIn(entry)) byFact.set(key.text, [...(byFact.get(key.text) ?? []), { stage, node: value }]);
  }
  const overridden: Overridden[] = [];
  for (const [fact, said] of byFact) {
    const inStages = said.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
    for (let index = 1; index < inStages.length; index++) {
      const [earlier, later] = [inStages[index - 1]!, inStages[index]!];
      if (earlier.stage !== later.stage && !sameContent(earlier.node, later.node)) overridden.push({ fact, earlier, later });
    }
  }
  return overridden.sort((a, b) => compareText(a.fact, b.fact));
}
