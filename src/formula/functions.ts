// The functions of formulas: their names, how many arguments they take and of which types. Checking and "did you mean" derive from it.

import { nearest } from '../diagnostic/nearest.js';
import type { Aggregate, PlainFunction } from './ast.js';
import type { CohortFunction, ResultField } from './environment.js';
import type { StaticType } from './value.js';

export interface Arity {
  readonly least: number;
  readonly most: number;
}

/** What a function of fixed types takes and gives; parameters beyond `required` may be left out. */
export interface Signature {
  readonly parameters: readonly StaticType[];
  readonly required: number;
  readonly result: StaticType;
}

export const signatures: Readonly<Record<Exclude<PlainFunction, 'if'>, Signature>> = {
  abs: { parameters: ['number'], required: 1, result: 'number' },
  round: { parameters: ['number', 'number'], required: 1, result: 'number' },
  floor: { parameters: ['number'], required: 1, result: 'number' },
  ceil: { parameters: ['number'], required: 1, result: 'number' },
  date: { parameters: ['number', 'number', 'number'], required: 3, result: 'date' },
  days: { parameters: ['date', 'date'], required: 2, result: 'number' },
  months: { parameters: ['date', 'date'], required: 2, result: 'number' },
  add_months: { parameters: ['date', 'number'], required: 2, result: 'date' },
};

const plainFunctions: ReadonlySet<string> = new Set<PlainFunction>(['if', ...(Object.keys(signatures) as (keyof typeof signatures)[])]);
const aggregates: ReadonlySet<string> = new Set<Aggregate>(['sum', 'mean', 'min', 'max', 'count']);
const referenceNames: ReadonlySet<string> = new Set<ReferenceName>(['points', 'score', 'lost']);
const resultFields: ReadonlySet<string> = new Set<ResultField>(['score', 'rank', 'rank_from_bottom', 'grade']);

export type ReferenceName = 'points' | 'score' | 'lost';

export const isPlainFunction = (name: string): name is PlainFunction => plainFunctions.has(name);
export const isAggregate = (name: string): name is Aggregate => aggregates.has(name);
export const isReferenceName = (name: string): name is ReferenceName => referenceNames.has(name);
/** The functions of a list and those of the cohort are the same five. */
export const isCohortFunction = (name: string): name is CohortFunction => aggregates.has(name);
export const isResultField = (name: string): name is ResultField => resultFields.has(name);

const functionNames: readonly string[] = [
  ...plainFunctions,
  ...aggregates,
  ...referenceNames,
  'rank',
  'rank_from_bottom',
  'result',
  'not',
  'and',
  'or',
  ...[...aggregates].map((name) => `cohort.${name}`),
];

/** What spreadsheets and papers call them. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ...['average', 'avg', 'averageif', '平均', '平均值'].map((name) => [name, 'mean'] as const),
  ...['sumif', 'total', '合计', '求和'].map((name) => [name, 'sum'] as const),
  ...['countif', 'counta', '个数', '计数'].map((name) => [name, 'count'] as const),
  ...['最大', '最大值'].map((name) => [name, 'max'] as const),
  ...['最小', '最小值'].map((name) => [name, 'min'] as const),
  ...['如果', 'iif', 'ifs'].map((name) => [name, 'if'] as const),
  ...['四舍五入'].map((name) => [name, 'round'] as const),
  ...['int', 'trunc', 'rounddown', '取整'].map((name) => [name, 'floor'] as const),
  ...['roundup', 'ceiling'].map((name) => [name, 'ceil'] as const),
  ...['datedif', 'datediff'].map((name) => [name, 'days'] as const),
  ...['edate'].map((name) => [name, 'add_months'] as const),
  ...['得分'].map((name) => [name, 'score'] as const),
]);

/** The function that was probably meant. */
export function nearestFunction(name: string): string | undefined {
  const lower = name.toLowerCase();
  return otherNames.get(lower) ?? (functionNames.includes(lower) ? lower : nearest(name, functionNames));
}

export const nearestResultField = (field: string): string | undefined => nearest(field, resultFields);
