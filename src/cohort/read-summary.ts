// A summary read back from its file, every value checked: what is damaged is said with its place. Says nothing of whether it fits a run.

import { catalogue, type Code } from '../diagnostic/catalogue.js';
import { problem, type Diagnostic } from '../diagnostic/diagnostic.js';
import { Exact, parseExact, point, type Range } from '../exact/index.js';
import type { FormulaFault } from '../formula/environment.js';
import { placeInJson, readJson } from '../source/json-place.js';
import { SourceFile, type Span } from '../source/index.js';
import { CohortSummary, GroupSummary, marksIn, sheetsIn, valuesIn, type Fault } from './summary.js';
import { summarySchema } from './summary-text.js';
import { noTally, type Tally } from './tally.js';

type Path = readonly (string | number)[];

/** A summary and where in its file things stand, for what is found out later. */
export interface ReadSummary {
  readonly file: SourceFile;
  readonly summary: CohortSummary;
  /** Of the program that wrote it. */
  readonly engine: string;
}

export function readSummary(path: string, bytes: Uint8Array, sha256: string): ReadSummary | Diagnostic {
  const file = new SourceFile(path, new TextDecoder('utf-8').decode(bytes), sha256);
  const read = readJson(file);
  if ('broken' in read) return problem('cohort/not-json', {}, read.broken);
  const { value } = read;
  const schema = isMap(value) ? value['schema'] : undefined;
  if (typeof schema !== 'string' || !schema.startsWith('rubric-cohort/'))
    return problem('cohort/not-a-summary', {}, spanIn(file, schema === undefined ? [] : ['schema']));
  if (schema !== summarySchema) return problem('cohort/other-version', { made: schema, own: summarySchema }, spanIn(file, ['schema']));
  try {
    return { file, ...readWhole(value as Data) };
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return problem('cohort/damaged', { where: written(error.path) }, spanIn(file, error.path));
  }
}

export const spanIn = (file: SourceFile, path: Path, part: 'key' | 'value' = 'value'): Span => ({
  file,
  ...placeInJson(file.text, path, part),
});

/** `groups[3].values.total` */
const written = (path: Path): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');

type Data = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

class Damage extends Error {
  constructor(readonly path: Path) {
    super(written(path));
  }
}

function readWhole(root: Data): Pick<ReadSummary, 'summary' | 'engine'> {
  const stage = root['stage'] === null ? null : text(root['stage'], ['stage']);
  const summary = new CohortSummary(stage);
  for (const [id, sha256] of entries(root['rubrics'], ['rubrics'])) summary.rubrics.set(id, text(sha256, ['rubrics', id]));
  list(root['groups'], ['groups']).forEach((group, index) => addGroup(group, ['groups', index], summary));
  const engine = dataOf(root['engine'], ['engine']);
  return { summary, engine: text(engine['version'], ['engine', 'version']) };
}

function addGroup(value: unknown, path: Path, summary: CohortSummary): void {
  const data = dataOf(value, path);
  const rubric = text(data['rubric'], [...path, 'rubric']);
  if (!summary.rubrics.has(rubric)) throw new Damage([...path, 'rubric']);
  const group = data['group'] === null ? '' : text(data['group'], [...path, 'group']);
  if (summary.group(rubric, group)) throw new Damage([...path, 'group']);
  readGroup(data, path, summary.groupFor(rubric, group));
}

function readGroup(data: Data, path: Path, group: GroupSummary): void {
  const each = (section: string, read: (key: string, value: unknown, at: Path) => void): void => {
    for (const [key, value] of entries(data[section], [...path, section])) read(key, value, [...path, section, key]);
  };
  list(data['units'], [...path, 'units']).forEach((unit, index) => {
    const at = [...path, 'units', index];
    const id = text(unit, at);
    if (group.units.has(id)) throw new Damage(at);
    group.units.add(id);
  });
  each('quantities', (key, value, at) => {
    const { certain, possible } = dataOf(value, at);
    group.quantities.set(key, {
      certain: tally(certain, [...at, 'certain']),
      possible: possible === undefined ? noTally : tally(possible, [...at, 'possible']),
    });
  });
  each('values', (key, value, at) => {
    const values = valuesIn(group, key);
    list(value, at).forEach((pair, index) => {
      const [shared, units] = list(pair, [...at, index]);
      values.add(range(shared, [...at, index, 0]), count(units, [...at, index, 1], 1));
    });
  });
  each('marks', (key, value, at) => {
    const marks = marksIn(group, key);
    const { apart = {}, ...own } = dataOf(value, at);
    marks.tally = tally(own, at);
    for (const [unit, mark] of entries(apart, [...at, 'apart'])) marks.apart.set(unit, range(mark, [...at, 'apart', unit]));
  });
  each('sheets', (key, value, at) => readSheets(value, at, sheetsIn(group, key)));
  each('faults', (key, value, at) => group.faults.set(key, fault(value, at)));
  list(data['waits'], [...path, 'waits']).forEach((one, index) => group.waits.add(text(one, [...path, 'waits', index])));
}

function readSheets(value: unknown, path: Path, sheets: ReturnType<typeof sheetsIn>): void {
  for (const [rater, units] of entries(value, path)) {
    const at = [...path, rater];
    const marksOf = (unit: string, marks: unknown) => list(marks, [...at, unit]).map((mark, index) => number(mark, [...at, unit, index]));
    sheets.set(rater, new Map(entries(units, at).map(([unit, marks]) => [unit, marksOf(unit, marks)] as const)));
  }
}

function fault(value: unknown, path: Path): Fault {
  const data = dataOf(value, path);
  const own = (key: string): string => text(data[key], [...path, key]);
  if (data['code'] === undefined) {
    const reason = faultReasons.find((one) => one === data['reason']);
    if (!reason) throw new Damage([...path, 'reason']);
    return { unit: own('unit'), reason, what: own('what') };
  }
  const args = entries(data['args'], [...path, 'args']).map(([key, one]) => [key, text(one, [...path, 'args', key])] as const);
  const code = own('code');
  if (!Object.hasOwn(catalogue, code)) throw new Damage([...path, 'code']);
  return { unit: own('unit'), code: code as Code, args: Object.fromEntries(args) };
}

const faultReasons = [
  'division_by_zero',
  'not_applicable',
  'wrong_type',
  'not_a_whole_number',
  'no_values',
  'unknown_field',
  'no_result',
] as const satisfies readonly FormulaFault['reason'][];

function tally(value: unknown, path: Path): Tally {
  const data = dataOf(value, path);
  const units = count(data['units'], [...path, 'units'], 0);
  const own = (key: string): Range => range(data[key], [...path, key]);
  const sum = own('sum');
  return units === 0 ? { units, sum } : { units, sum, lowest: own('lowest'), highest: own('highest') };
}

/** A number, or both ends. */
function range(value: unknown, path: Path): Range {
  if (!Array.isArray(value)) return point(number(value, path));
  if (value.length !== 2) throw new Damage(path);
  const [low, high] = value.map((end, index) => number(end, [...path, index]));
  if (low!.compare(high!) > 0) throw new Damage(path);
  return { low: low!, high: high! };
}

/** As `formatExact` writes it. */
function number(value: unknown, path: Path): Exact {
  const found = text(value, path);
  if (found === '∞') return Exact.infinity;
  if (found === '-∞') return Exact.minusInfinity;
  const [top, bottom, ...rest] = found.split('/').map(parseExact);
  if (!top || rest.length > 0 || (found.includes('/') && (!bottom || bottom.isZero))) throw new Damage(path);
  return bottom ? top.dividedBy(bottom) : top;
}

function count(value: unknown, path: Path, least: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) throw new Damage(path);
  return value;
}

function text(value: unknown, path: Path): string {
  if (typeof value !== 'string') throw new Damage(path);
  return value;
}

function list(value: unknown, path: Path): readonly unknown[] {
  if (!Array.isArray(value)) throw new Damage(path);
  return value;
}

function dataOf(value: unknown, path: Path): Data {
  if (!isMap(value)) throw new Damage(path);
  return value;
}

const entries = (value: unknown, path: Path): [string, unknown][] => Object.entries(dataOf(value, path));
