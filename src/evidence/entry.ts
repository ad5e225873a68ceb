// One entry of an evidence file: a unit, the stage and office that speak, and the map of facts. What a file says beside `facts`
// may stand in an entry of `units:` and wins there.

import { Problems } from '../diagnostic/diagnostic.js';
import { wordMeant } from '../diagnostic/meant.js';
import { nearest } from '../diagnostic/nearest.js';
import { asMeant } from '../fact/known-keys.js';
import { checkDate } from '../fact/stated.js';
import type { Rubric } from '../rubric/model.js';
import { childOf, firstLineOf, type MapNode, type Node, type SourceFile, type Span } from '../source/index.js';
import { checkOffice } from './coverage.js';
import { readAppeals, type AppealRecord } from './appeals.js';
import { stages, type Stage } from './model.js';
import { namesOf, textKeys, textOf } from './names.js';
import { readNotApplicable } from './not-applicable.js';

export interface EvidenceEntry {
  readonly unit: string;
  readonly name: string;
  readonly class: string | undefined;
  readonly group: string | undefined;
  readonly unitNode: MapNode;
  readonly rubric: Rubric;
  /** The command line says which rubric; the file may name another. */
  readonly prescribed: boolean;
  readonly stage: Stage;
  readonly office: string | undefined;
  readonly assessedBy: string | undefined;
  /** `unstated: nothing_found`. */
  readonly nothingFound: boolean;
  readonly facts: MapNode | undefined;
  readonly notApplicable: ReadonlyMap<string, { readonly reason: string; readonly at: Span }>;
  readonly cohort: MapNode | undefined;
  readonly appeals: readonly AppealRecord[];
  /** Something in what the entry says is wrong: its unit is reported and not scored. */
  readonly faulty: boolean;
  readonly node: MapNode;
}

const keys = [
  'rubric',
  'unit',
  'units',
  'stage',
  'office',
  'assessed',
  'unstated',
  'facts',
  'not_applicable',
  'cohort',
  'appeals',
  'note',
] as const;
const assessedKeys = ['by', 'date', 'note'] as const;

/** Rubrics by id, and the one that the command line prescribes, if any. Asking for more than one of them may load them all. */
export interface Rubrics {
  readonly byId: Pick<ReadonlyMap<string, Rubric>, 'get' | 'keys' | 'values' | 'size'>;
  readonly prescribed: Rubric | undefined;
  /** The id of one that was prescribed and cannot be used: no other stands in for it. */
  readonly refused?: string;
}

/** A unit whose rubric is not known: reported, and listed as not scored. */
export interface UnplacedUnit {
  readonly id: string;
  readonly name: string;
  readonly class: string | undefined;
  readonly group: string | undefined;
  /** As written; empty where none is. */
  readonly rubric: string;
  readonly files: readonly SourceFile[];
}

/** @param unplaced gets the units that cannot be scored under any rubric */
export function readEntries(root: Node, rubrics: Rubrics, problems: Problems, unplaced: UnplacedUnit[]): EvidenceEntry[] {
  if (root.kind !== 'map' || isRubric(root)) {
    problems.add('evidence/not-evidence', root.kind === 'map' ? { of: 'rubric' } : {}, firstLineOf(root));
    return [];
  }
  const before = problems.list.length;
  const file = asMeant(root, keys, problems, 'file');
  const units = childOf(file, 'units');
  if (units?.kind !== 'list') {
    const entry = readEntry([file], rubrics, problems, unplaced);
    return entry ? [{ ...entry, faulty: hasErrors(problems, before) }] : [];
  }
  const assessed = childOf(file, 'assessed');
  if (assessed) checkAssessed(assessed, problems);
  const rootFaulty = hasErrors(problems, before);
  const entries = units.items.flatMap((item) => {
    if (item.kind !== 'map') {
      problems.add('evidence/not-a-map', { key: 'units', found: item.kind === 'scalar' ? item.text : '[…]' }, item);
      return [];
    }
    const from = problems.list.length;
    const entry = readEntry([asMeant(item, keys, problems, 'file'), file], rubrics, problems, unplaced);
    return entry ? [{ ...entry, faulty: rootFaulty || hasErrors(problems, from) }] : [];
  });
  return withoutTwins(entries, problems);
}

const isRubric = (root: Node): boolean =>
  !childOf(root, 'unit') && !childOf(root, 'units') && (childOf(root, 'items') ?? childOf(root, 'rules'))?.kind === 'list';

const hasErrors = (problems: Problems, from: number): boolean => problems.list.slice(from).some((one) => problems.isError(one));

/** The same unit twice in one file: two entries cannot both be meant; the second is reported and left out. */
function withoutTwins(entries: readonly EvidenceEntry[], problems: Problems): EvidenceEntry[] {
  const first = new Map<string, EvidenceEntry>();
  for (const entry of entries) {
    // Ids of units and names of offices may hold blanks.
    const key = JSON.stringify([entry.unit, entry.rubric.id, entry.stage, entry.office]);
    const known = first.get(key);
    if (!known) {
      first.set(key, entry);
      continue;
    }
    problems.add('evidence/duplicate-unit', { unit: entry.unit }, idOf(entry), {
      unit: entry.unit,
      related: [{ span: idOf(known), role: 'first' }],
    });
    first.set(key, { ...known, faulty: true });
  }
  return [...first.values()];
}

export const idOf = ({ unitNode }: EvidenceEntry): Span => childOf(unitNode, 'id') ?? unitNode;

/** @param scopes the entry itself, then the file around it */
function readEntry(scopes: readonly MapNode[], rubrics: Rubrics, problems: Problems, unplaced: UnplacedUnit[]): EvidenceEntry | undefined {
  const [node] = scopes as [MapNode];
  const said = (key: string): Node | undefined => scopes.map((scope) => childOf(scope, key)).find((found) => found !== undefined);
  const unitNode = childOf(node, 'unit');
  const id = childOf(unitNode, 'id');
  if (unitNode?.kind !== 'map' || id?.kind !== 'scalar' || id.text === '') {
    if (unitNode?.kind === 'map') problems.add('evidence/no-unit-id', {}, id ?? firstLineOf(unitNode));
    else problems.add('evidence/no-unit', {}, unitNode ?? firstLineOf(node));
    return undefined;
  }
  const rubric = findRubric(said('rubric'), node, rubrics, problems);
  const stage = readStage(said('stage'), problems);
  const assessed = childOf(node, 'assessed');
  if (assessed) checkAssessed(assessed, problems);
  for (const key of textKeys) checkText(unitNode, key, problems);
  const facts = readFacts(childOf(node, 'facts'), problems);
  const named = namesOf(unitNode, id.text);
  if (!rubric) {
    unplaced.push({ id: id.text, ...named, rubric: textOf(said('rubric')) ?? '', files: [node.file] });
    return undefined;
  }
  const cohort = said('cohort');
  const entry: EvidenceEntry = {
    unit: id.text,
    ...named,
    unitNode,
    rubric,
    prescribed: rubrics.prescribed !== undefined,
    stage: stage ?? 'final',
    office: textOf(said('office')),
    assessedBy: assessorOf(said('assessed')),
    nothingFound: readUnstated(said('unstated'), problems),
    facts,
    notApplicable: readNotApplicable(said('not_applicable'), rubric, problems),
    cohort: cohort?.kind === 'map' ? cohort : undefined,
    appeals: readAppeals(childOf(node, 'appeals'), rubric, problems),
    faulty: false,
    node,
  };
  checkClass(entry, problems);
  checkOffice(said('office'), rubric, problems);
  return entry;
}

/** An empty `facts:` states nothing. */
function readFacts(node: Node | undefined, problems: Problems): MapNode | undefined {
  if (node?.kind === 'map') return node;
  if (node && !(node.kind === 'scalar' && node.value === null))
    problems.add('evidence/not-a-map', { key: 'facts', found: node.kind === 'scalar' ? node.text : '[…]' }, node);
  return undefined;
}

/** A list or map as the name of a group would put the unit in no group at all. */
function checkText(unit: MapNode, key: (typeof textKeys)[number], problems: Problems): void {
  const found = childOf(unit, key);
  if (found && found.kind !== 'scalar')
    problems.add('evidence/fact-type', { fact: key, type: 'text', found: found.kind === 'list' ? '[…]' : '{…}' }, found);
}

function checkAssessed(node: Node, problems: Problems): void {
  if (node.kind === 'map') checkDate(asMeant(node, assessedKeys, problems), problems);
  else problems.add('evidence/not-a-map', { key: 'assessed', found: textOf(node) ?? '[…]' }, node);
}

/** However `by` is spelt, and also where only a name stands: what is wrong has been said. */
function assessorOf(node: Node | undefined): string | undefined {
  if (node?.kind !== 'map') return textOf(node);
  return textOf(childOf(asMeant(node, assessedKeys, new Problems()), 'by'));
}

function findRubric(
  node: Node | undefined,
  entry: MapNode,
  { byId, prescribed, refused }: Rubrics,
  problems: Problems,
): Rubric | undefined {
  if (prescribed) return prescribed;
  if (refused !== undefined) {
    problems.add('evidence/unknown-rubric', { rubric: refused, known: [...byId.keys()].join(' ') }, firstLineOf(entry));
    return undefined;
  }
  if (!node) {
    if (byId.size === 1) return [...byId.values()][0];
    problems.add('evidence/no-rubric', {}, firstLineOf(entry));
    return undefined;
  }
  const id = textOf(node) ?? '';
  const rubric = byId.get(id);
  if (rubric) return rubric;
  const known = [...byId.keys()];
  problems.add('evidence/unknown-rubric', { rubric: id, known: known.join(' '), near: nearest(id, known) }, node);
  return undefined;
}

/** Without `stage:` the file speaks for the final stage. */
function readStage(node: Node | undefined, problems: Problems): Stage | undefined {
  if (!node) return 'final';
  const text = textOf(node) ?? '';
  const stage = stages.find((known) => known === text);
  if (!stage) problems.add('evidence/unknown-stage', { stage: text, known: stages.join(' '), near: wordMeant(text, stages) }, node);
  return stage;
}

function readUnstated(node: Node | undefined, problems: Problems): boolean {
  if (!node) return false;
  if (textOf(node) === 'nothing_found') return true;
  problems.add('evidence/unstated-word', { found: textOf(node) ?? '…' }, node);
  return false;
}

function checkClass({ rubric, unitNode, class: name, unit }: EvidenceEntry, problems: Problems): void {
  const { classes } = rubric;
  if (!classes || (name !== undefined && classes.includes(name))) return;
  // A class that is no text has been said.
  if (name === undefined && ![undefined, 'scalar'].includes(childOf(unitNode, 'class')?.kind)) return;
  const known = classes.join(' ');
  if (name === undefined) problems.add('evidence/missing-class', { known }, firstLineOf(unitNode), { unit });
  else problems.add('evidence/unknown-class', { class: name, known, near: nearest(name, classes) }, childOf(unitNode, 'class'), { unit });
}
