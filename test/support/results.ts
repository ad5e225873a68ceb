// Hand-made results for the tests of reports and commands: fictional units, and ledgers that balance because the sums are built here.

import { Exact, formatExact } from '../../src/exact/index.js';
import type {
  EntryKind,
  EntryResult,
  ExtraResult,
  FactResult,
  ItemResult,
  ItemState,
  Result,
  RubricSummary,
  UnitResult,
} from '../../src/report/result.js';
import { difference, pointsOf } from '../../src/report/points.js';

const sum = (texts: readonly string[]): string => formatExact(Exact.sum(texts.map(pointsOf)));
const amounts = (entries: readonly EntryResult[]): string[] => entries.map(({ amount }) => amount);

export function entry(kind: EntryKind, amount: string, because: string, more: Partial<EntryResult> = {}): EntryResult {
  return { kind, rule: null, amount, because, message: { code: `ledger/${kind}`, args: {} }, clause: null, at: null, facts: [], ...more };
}

export const start = (amount: string): EntryResult => entry('start', amount, '从满分起评', { at: 'rubrics/townships.yaml:12' });

export function fact(name: string, line: number, more: Partial<FactResult> = {}): FactResult {
  return { fact: name, at: `evidence/town_a.yaml:${line}`, ...more };
}

interface ItemWish {
  readonly id: string;
  readonly number?: string | null;
  readonly title: string;
  readonly points?: string | null;
  readonly state?: ItemState;
  readonly score?: string | null;
  /** What the item counts in its parent, where it is converted. */
  readonly countsAs?: string;
  readonly printed?: string;
  readonly entries?: readonly EntryResult[];
  readonly transfer?: readonly EntryResult[];
  readonly items?: readonly ItemResult[];
}

export function item(wish: ItemWish): ItemResult {
  const { entries = [], transfer = [], items = [] } = wish;
  const exact = sum([...amounts(entries), ...items.map(({ contributes }) => contributes)]);
  const contributes = sum([exact, ...amounts(transfer)]);
  const maximum = wish.countsAs ?? wish.points ?? null;
  const score = wish.score === undefined ? exact : wish.score;
  return {
    id: wish.id,
    number: wish.number ?? null,
    title: wish.title,
    points: wish.points ?? null,
    state: wish.state ?? 'scored',
    score,
    exact,
    contributes,
    lost: maximum === null || score === null ? null : formatExact(difference(maximum, contributes)),
    printed: wish.printed ?? null,
    entries,
    transfer,
    items,
  };
}

export function extra(items: readonly ItemResult[] = [], entries: readonly EntryResult[] = []): ExtraResult {
  return { contributes: sum([...amounts(entries), ...items.map(({ contributes }) => contributes)]), entries, items };
}

type UnitWish = Partial<Omit<UnitResult, 'unit'>> & { readonly id: string; readonly name: string; readonly group?: string | null };

export function unit({ id, name, group = '乡镇', ...wish }: UnitWish): UnitResult {
  const { entries = [], items = [] } = wish;
  const extraResult = wish.extra ?? extra();
  const exact = sum([...amounts(entries), ...items.map(({ contributes }) => contributes), extraResult.contributes]);
  const score = wish.score === undefined ? exact : wish.score;
  return {
    unit: { id, name, class: null, group },
    rubric: 'township_news_2017',
    status: 'final',
    score,
    exact: score === null ? null : exact,
    lowest: score,
    highest: score,
    rank: null,
    rank_lowest: wish.rank ?? null,
    rank_highest: wish.rank ?? null,
    within: group,
    rate: null,
    distance: null,
    rank_from_bottom: null,
    rank_from_bottom_lowest: null,
    rank_from_bottom_highest: null,
    grade: null,
    grade_certain: true,
    grades_possible: [],
    vetoes: [],
    consequences: [],
    explained: { rank: null, grade: null },
    entries,
    items,
    extra: extraResult,
    evidence: [{ file: `evidence/${id}.yaml`, sha256: 'a'.repeat(64) }],
    missing: [],
    waits_for: [],
    overridden: [],
    stages: [],
    appeals: [],
    cohort: null,
    ...wish,
  };
}

export const rubric = (id: string, title: string, points: string | null): RubricSummary => ({
  id,
  edition: '2017',
  title,
  points,
  sha256: 'b'.repeat(64),
});

export function result(units: readonly UnitResult[], more: Partial<Result> = {}): Result {
  return {
    schema: 'rubric-result/1',
    engine: { name: 'rubric', version: '0.1.0' },
    rubrics: [rubric('township_news_2017', '示例区乡镇政务公开考核评分细则', '20')],
    stage: null,
    units,
    groups: [],
    diagnostics: [],
    ...more,
  };
}
