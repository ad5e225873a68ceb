// Which branches of a rubric its cases take: those of rules as scoring tells them, those of the frame as the ledger shows them.

import type { EntryResult, UnitResult } from '../report/result.js';
import { allItems } from '../report/select.js';
import type { Rubric } from '../rubric/model.js';
import { branchesOfRubric, keyOf, scopeOfDuplicate, type RubricBranch } from './branches.js';
import type { CaseRun } from './run-case.js';

export interface BranchCoverage {
  readonly branch: RubricBranch;
  /** How many cases take it. */
  readonly cases: number;
  /** Why it cannot happen, as the tests say; then it is not asked for. */
  readonly unreachable?: string;
}

export interface Coverage {
  readonly rubric: Rubric;
  readonly branches: readonly BranchCoverage[];
  readonly taken: number;
  /** Those asked for: all but the unreachable. */
  readonly all: number;
}

/** @param unreachable reasons by the key of a branch */
export function coverageOf(rubric: Rubric, runs: readonly CaseRun[], unreachable: ReadonlyMap<string, string>): Coverage {
  const all = runs.map((run) => takenIn(run, rubric));
  const branches = branchesOfRubric(rubric).map((one): BranchCoverage => {
    const reason = unreachable.get(keyOf(one));
    return {
      branch: one,
      cases: all.filter((taken) => taken.has(keyOf(one))).length,
      ...(reason !== undefined && { unreachable: reason }),
    };
  });
  const asked = branches.filter((one) => one.unreachable === undefined);
  return { rubric, branches, taken: asked.filter(({ cases }) => cases > 0).length, all: asked.length };
}

export const isOpen = ({ cases, unreachable }: BranchCoverage): boolean => cases === 0 && unreachable === undefined;

/** Whole per cent, rounded down: 100 means all. */
export const percentOf = ({ taken, all }: Pick<Coverage, 'all' | 'taken'>): number => (all === 0 ? 100 : Math.floor((100 * taken) / all));

/** Keys of branches. */
export function takenIn({ units, branches }: CaseRun, rubric: Rubric): Set<string> {
  const vetoes = new Set(rubric.verdict.vetoes.map(({ id }) => id));
  const fromRules = [...branches].flatMap(([id, taken]) =>
    [...taken].map((branch) => keyOf({ owner: { kind: vetoes.has(id) ? 'veto' : 'rule', id }, id: branch })),
  );
  const scored = units.filter(({ status }) => status !== 'error');
  return new Set([...fromRules, ...scored.flatMap((unit) => [...inLedger(unit, rubric), ...inVerdict(unit, rubric)])]);
}

function* inLedger(unit: UnitResult, rubric: Rubric): Generator<string> {
  const { extra } = unit;
  const limits = { floor: 'floored', ceiling: 'ceiled' } as const;
  const frame = (id: string, entries: readonly EntryResult[]): string[] =>
    entries.flatMap(({ kind }) =>
      kind === 'floor' || kind === 'ceiling' ? [keyOf({ owner: { kind: 'item', id }, id: limits[kind] })] : [],
    );
  const items = allItems(unit);
  yield* frame(rubric.id, unit.entries);
  for (const item of items) {
    yield* frame(item.id, item.entries);
    if (item.state === 'not_applicable') yield keyOf({ owner: { kind: 'item', id: item.id }, id: 'not_applicable' });
  }
  const entries = [...unit.entries, ...extra.entries, ...items.flatMap((item) => [...item.entries, ...item.transfer])];
  for (const entry of entries) yield* ofEntry(entry, rubric);
  const gate = (id: string): string => keyOf({ owner: { kind: 'extra', id: 'extra' }, id });
  const closed = extra.entries.some(({ kind }) => kind === 'gate');
  const withheld = closed || extra.entries.some(({ kind }) => kind === 'veto');
  if (closed) yield gate('closed');
  if (!withheld && allItems({ ...unit, items: [] }).some(({ contributes }) => !contributes.startsWith('-') && contributes !== '0'))
    yield gate('open');
  if (extra.entries.some(({ message }) => message.code === 'pool/most')) yield gate('most');
  if (extra.entries.some(({ message }) => message.code === 'pool/least')) yield gate('least');
}

function* ofEntry({ kind, rule, message }: EntryResult, rubric: Rubric): Generator<string> {
  if (rule === null) return;
  if (kind === 'cap') {
    yield keyOf({ owner: { kind: 'rule', id: rule }, id: 'capped' });
    yield keyOf({ owner: { kind: 'together', id: rule }, id: 'capped' });
  }
  if (kind === 'together') yield keyOf({ owner: { kind: 'together', id: rule }, id: 'suppressed' });
  if (kind !== 'duplicate') return;
  if (message.code === 'duplicate/yields') yield keyOf({ owner: { kind: 'rule', id: rule }, id: 'yields' });
  else
    for (const { id } of rubric.rules.values())
      if (scopeOfDuplicate(rubric, id).has(rule)) yield keyOf({ owner: { kind: 'rule', id }, id: 'duplicate' });
}

function* inVerdict(unit: UnitResult, { verdict }: Rubric): Generator<string> {
  if (unit.grade !== null) yield keyOf({ owner: { kind: 'grade', id: unit.grade }, id: 'given' });
  const why = unit.explained.grade?.message;
  if (why?.code === 'grade/quota') yield keyOf({ owner: { kind: 'grade', id: why.args['grade'] ?? '' }, id: 'full' });
  for (const { id } of verdict.consequences) {
    const found = unit.consequences.find((one) => one.id === id);
    if (!found || found.certain) yield keyOf({ owner: { kind: 'consequence', id }, id: found ? 'holds' : 'not' });
  }
  if (unit.unit.class !== null) yield keyOf({ owner: { kind: 'class', id: unit.unit.class }, id: 'tested' });
}
