// An item with its whole frame: points, start, limits, conversion, what happens when it does not apply, repetition.

import { Dice, type Throws } from './dice.js';
import { scorerOf, writeRule, type RuleDraft, type RuleSite, type Table, type WrittenRule } from './arbitrary-rule.js';
import { roundingOf, type Place } from './vocabulary.js';
import { hundredths, plain, type Yaml, type YamlMap } from './yaml-text.js';

export interface ItemDraft {
  readonly spec: Throws;
  readonly rules: readonly RuleDraft[];
  readonly items: readonly ItemDraft[];
}

/** What evidence must know of an item: whether it may be called not applicable, and how its repetitions are stated. */
export interface Tree {
  readonly id: string;
  readonly yaml: YamlMap;
  readonly mayNotApply: boolean;
  readonly repeat?: 'month' | 'quarter' | 'rows';
  /** The list fact of rows. */
  readonly list?: string;
  /** Hundredths; undefined where it is not a plain sum of constants. */
  readonly maximum: number | undefined;
  readonly children: readonly Tree[];
}

export interface Surroundings {
  readonly part: 'table' | 'extra';
  readonly place: Place | undefined;
  readonly scorers: readonly string[] | undefined;
}

interface Repeating {
  readonly keys: YamlMap;
  readonly repeat?: NonNullable<Tree['repeat']>;
  readonly list?: string;
}

export function writeItem(draft: ItemDraft, around: Surroundings, table: Table): Tree {
  const dice = new Dice(draft.spec);
  const id = table.itemIds[table.nextItem++]!;
  const { words } = table;
  const repeating = around.place || !dice.chance(8) ? { keys: {} } : repetition(dice, id, table);
  const place: Place | undefined = repeating.repeat ? { item: id, rows: repeating.repeat === 'rows' } : around.place;
  const scorer = scorerOf(dice);
  const scorers = scorer['scorer'] === undefined ? around.scorers : ([scorer['scorer']].flat() as string[]);
  const children = draft.items.map((item) => writeItem(item, { ...around, place, scorers }, table));
  const isLeaf = children.length === 0;
  const inline = isLeaf && draft.rules.length === 1 && !dice.chance(3);
  const frame = frameOf(dice, around, repeating.repeat !== undefined, table);
  const mayNotApply = frame['not_applicable'] !== undefined && frame['not_applicable'] !== 'forbid';
  const rules = writeRules(draft.rules, { item: id, place, scorers, inline, mayNotApply }, dice, table);
  const points = dice.pick(500, 1000, 250, 200, 100);
  const sum = sumOf(children);
  const yaml: YamlMap = uncrossed({
    id,
    ...(dice.chance(4) && { number: dice.pick('一', '1.1'), title: '示例事项', criteria: '示例标准', printed: '9' }),
    ...pointsOf(
      dice,
      { isLeaf, points, sum, take: repeating.keys['take'] ?? frame['take'], hasRules: rules.written.length > 0 },
      repeating.repeat ? 'constant' : place,
      table,
    ),
    ...startOf(dice, { isLeaf, rules: rules.written, part: around.part }, place, table),
    ...frame,
    ...repeating.keys,
    ...scorer,
    ...(inline ? withoutId(rules.written[0]!.keys) : {}),
    ...(children.length > 0 && { items: children.map(({ yaml: child }) => child) }),
    ...(!inline && rules.parts.length > 0 && { rules: rules.parts }),
  });
  if (!around.place) words.items.push(id);
  return {
    id,
    yaml,
    mayNotApply,
    ...repeating,
    maximum: maximumOf(yaml),
    children,
  };
}

/** By the calendar only where the rubric has a period: without one nobody can say which months there are. */
function repetition(dice: Dice, id: string, { period }: Table): Repeating {
  const repeat = period.from === undefined ? 'rows' : dice.pick('month', 'quarter', 'rows');
  const weight = dice.chance(3) && { weight: repeat === 'rows' ? 'price' : plain(2) };
  const take = dice.pick('mean', 'sum', 'best', 'worst');
  const keys = { repeat: repeat === 'rows' ? `${id}_rows` : repeat, take, ...(take === 'mean' && weight) };
  return { keys, repeat, ...(repeat === 'rows' && { list: `${id}_rows` }) };
}

function frameOf(dice: Dice, { part, place }: Surroundings, isRepeated: boolean, { words }: Table): YamlMap {
  const treatment = !dice.chance(3)
    ? undefined
    : dice.pick<Yaml>('exclude', 'full', 'rescale', 'spread', hundredths(150), 'forbid', ...(words.family.cohort ? ['cohort_mean'] : []));
  const condition = treatment !== undefined &&
    treatment !== 'forbid' &&
    !isRepeated &&
    dice.chance(3) && { applies_when: words.flag(dice, place) };
  return {
    ...(dice.chance(5) && { floor: dice.pick<Yaml>('none', plain(-2), plain(0), plain('0.5')) }),
    ...(dice.chance(6) && { ceiling: dice.pick<Yaml>('none', plain(4)) }),
    ...(dice.chance(8) && part === 'table' && { overflow: dice.pick('total', 'drop') }),
    ...(dice.chance(4) && { take: dice.pick('sum', 'mean', 'best', 'worst') }),
    ...(dice.chance(6) && { weight: dice.pick<Yaml>(plain('0.5'), plain(2), { by: 'class', a: plain(1), b: plain('0.3') }) }),
    ...(dice.chance(8) && { counts_as: words.positive(dice, 300) }),
    ...(treatment !== undefined && { not_applicable: treatment }),
    ...condition,
    ...(dice.chance(10) && { classes: dice.pick<Yaml>(['a'], ['a', 'b'], ['b']) }),
    ...(dice.chance(6) && { round: roundingOf(dice) }),
    ...(words.family.incidents && dice.chance(10) && { same_incident: dice.pick('highest', 'first', 'all') }),
  };
}

/** Rules one by one, or some of them together. */
function writeRules(drafts: readonly RuleDraft[], site: RuleSite, dice: Dice, table: Table): { written: WrittenRule[]; parts: Yaml[] } {
  const isTogether = !site.inline && drafts.length > 0 && dice.chance(4);
  const written = drafts.map((rule) => writeRule(rule, site, table));
  const parts = written.map(({ keys }) => keys);
  if (!isTogether) return { written, parts };
  const { incidents } = table.words.family;
  const together = {
    together: `t${table.nextRule++}`,
    take: incidents ? dice.pick('all', 'highest', 'lowest', 'first') : dice.pick('all', 'highest'),
    ...(dice.chance(2) && { at_most: hundredths(dice.pick(200, 100)) }),
    ...(incidents && dice.chance(3) && { same_incident: dice.pick('highest', 'first') }),
    ...(dice.chance(3) && { text: '示例合并条款' }),
    rules: parts,
  };
  return { written, parts: [together] };
}

interface PointsWish {
  readonly isLeaf: boolean;
  readonly points: number;
  readonly sum: number | undefined;
  readonly take: Yaml | undefined;
  readonly hasRules: boolean;
}

function pointsOf(
  dice: Dice,
  { isLeaf, points, sum, take, hasRules }: PointsWish,
  place: Place | 'constant' | undefined,
  { words }: Table,
): YamlMap {
  if (isLeaf && !hasRules && dice.chance(2)) return { points: plain(0) };
  if (isLeaf) return { points: place !== 'constant' && dice.chance(3) ? words.figure(dice, points, place) : hundredths(points) };
  if (place === 'constant') return {};
  if (take !== undefined && take !== 'sum') return dice.chance(2) ? { points: hundredths(points) } : {};
  return sum !== undefined && dice.chance(2) ? { points: hundredths(sum) } : {};
}

interface StartWish {
  readonly isLeaf: boolean;
  readonly rules: readonly WrittenRule[];
  readonly part: Surroundings['part'];
}

/** Said where the directions of the rules do not say it; now and then elsewhere too. */
function startOf(dice: Dice, { isLeaf, rules, part }: StartWish, place: Place | undefined, { words }: Table): YamlMap {
  if (!isLeaf || part === 'extra') return dice.chance(8) ? { start: dice.pick<Yaml>('zero', plain(1), 'full') } : {};
  const directions = new Set(rules.map(({ direction }) => (direction === 'signed' ? 'awards' : direction)));
  const isSaid = directions.size === 1 && !directions.has('mixed');
  if (isSaid && !dice.chance(6)) return {};
  return { start: dice.pick<Yaml>('full', 'zero', plain(2), words.figure(dice, 200, place)) };
}

/** What an item brings at most where constants alone say so. */
function maximumOf({ points, counts_as: converted, weight, classes }: YamlMap): number | undefined {
  if (weight !== undefined || classes !== undefined) return undefined;
  return constantOf(converted ?? points);
}

/** In hundredths. */
function constantOf(value: Yaml | undefined): number | undefined {
  const text = typeof value === 'object' && 'text' in value ? String(value['text']) : undefined;
  return text === undefined ? undefined : Math.round(Number(text) * 100);
}

/** The numbers in a figure, in hundredths; a formula has none that a rubric could be refused for. */
function constantsIn(value: Yaml | undefined): number[] {
  const own = constantOf(value);
  if (own !== undefined) return Number.isNaN(own) ? [] : [own];
  return typeof value === 'object' ? Object.values(value).flatMap((inner: Yaml | undefined) => constantsIn(inner)) : [];
}

/** Without limits that a rubric is refused for: a start, floor or figure for what does not apply beyond the points, crossed limits. */
export function uncrossed(item: YamlMap): YamlMap {
  const most = Math.min(constantOf(item['points']) ?? Infinity, constantOf(item['ceiling']) ?? Infinity);
  const beyond = (key: string) => (constantOf(item[key]) ?? -Infinity) > most;
  const floor = beyond('floor') ? plain(0) : item['floor'];
  const [least, greatest] = [
    Math.max(0, ...constantsIn(floor)),
    Math.min(...constantsIn(item['points']), ...constantsIn(item['ceiling']), ...(item['items'] ? [0] : [])),
  ];
  const isOutside = constantsIn(item['start']).some((start) => start < least || start > greatest);
  return {
    ...item,
    ...(beyond('floor') && { floor: plain(0) }),
    ...(isOutside && { start: 'full' }),
    ...(beyond('not_applicable') && { not_applicable: 'exclude' }),
  };
}

function sumOf(children: readonly Tree[]): number | undefined {
  const maxima = children.map(({ maximum }) => maximum);
  return maxima.every((maximum) => maximum !== undefined) ? maxima.reduce((sum, maximum) => sum! + maximum!, 0) : undefined;
}

function withoutId({ id: _id, ...keys }: YamlMap): YamlMap {
  return keys;
}
