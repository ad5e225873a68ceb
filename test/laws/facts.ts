// Facts of generated evidence: incidents, counts by period, and the details that may stand beside any value.

import type { Dice } from './dice.js';
import { entriesOf, hundredths, isMap, plain, type Yaml, type YamlMap } from './yaml-text.js';

export const labels = ['plain', 'serious'] as const;
export const levels = ['low', 'high'] as const;
export const things = ['plan', 'scheme', 'summary'] as const;

/** What the rubric says of its period, and the months, quarters and years that lie wholly inside. */
export interface PeriodChoice {
  readonly from?: string;
  readonly to?: string;
  readonly months: readonly string[];
  readonly quarters: readonly string[];
  readonly years: readonly string[];
}

const monthsFrom = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `2017-${String(first + index).padStart(2, '0')}`);

export const periods: readonly [PeriodChoice, ...PeriodChoice[]] = [
  { from: '2017-01-01', to: '2017-06-30', months: monthsFrom(1, 6), quarters: ['2017-Q1', '2017-Q2'], years: [] },
  {
    from: '2017-01-01',
    to: '2017-12-31',
    months: monthsFrom(1, 12),
    quarters: ['2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4'],
    years: ['2017'],
  },
  { from: '2017-03-15', to: '2017-08-20', months: monthsFrom(4, 7), quarters: ['2017-Q2'], years: [] },
  { months: monthsFrom(1, 12), quarters: ['2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4'], years: ['2017'] },
];

/** The ISO weeks wholly inside May 2017: every rule that counts by weeks is narrowed to that month. */
export const weeksOfMay = ['2017-W18', '2017-W19', '2017-W20', '2017-W21'] as const;

export const dayText = (dice: Dice): Yaml =>
  plain(`2017-${String(dice.between(1, 12)).padStart(2, '0')}-${dice.pick('05', '20', '01', '28')}`);

const details = (dice: Dice): YamlMap => (dice.chance(5) ? { source: '复议决定书', document: '示例〔2017〕1号', note: '示例' } : {});
export const exemption = (dice: Dice): YamlMap => ({ reason: '不可抗力', ...(dice.chance(2) && { document: '示例〔2017〕2号' }) });

/** Now and then a value with what may stand beside it. */
export function stated(value: Yaml, dice: Dice, mayBeExempt: boolean): Yaml {
  if (!dice.chance(5) || isMap(value)) return value;
  return { value, ...details(dice), ...(mayBeExempt && dice.chance(2) && { exempt: exemption(dice) }) };
}

export interface IncidentWish {
  /** Labels that must be there; undefined: any or none. */
  readonly labels?: readonly string[];
  readonly dated?: boolean;
  /** Ids of items one of which each incident names. */
  readonly items?: readonly string[];
  readonly most?: number;
}

/** Rows of incidents. Ids come from a small stock, so that rules meet the same incident. */
export function incidents(dice: Dice, wish: IncidentWish = {}): YamlMap[] {
  const ids = dice.shuffled(['c1', 'c2', 'c3', 'c4', 'c5']);
  return dice.some(wish.most ?? 4, (index) => incident(dice, wish.items || !dice.chance(5) ? ids[index % ids.length]! : undefined, wish));
}

export function incident(dice: Dice, id: string | undefined, { labels: known, dated, items }: IncidentWish = {}): YamlMap {
  const label = known ? known[dice.roll(known.length)] : dice.pick(undefined, 'plain', 'serious', '其他');
  return {
    ...(id !== undefined && { id }),
    ...((dated || !dice.chance(4)) && { date: dice.chance(8) ? plain('2016-12-31') : dayText(dice) }),
    ...(label !== undefined && { label }),
    level: levels[dice.roll(2)]!,
    ...(dice.chance(3) && { owners: dice.pick<Yaml>(plain(2), plain(3), ['甲', '乙'], plain(1)) }),
    ...(items && { item: items[dice.roll(items.length)]! }),
    ...details(dice),
    ...(dice.chance(6) && { exempt: exemption(dice) }),
  };
}

/** A number for each period, or for each of some names. */
export const series = (keys: readonly string[], dice: Dice, value: (dice: Dice) => Yaml): YamlMap =>
  Object.fromEntries(keys.map((key) => [key, value(dice)]));

/** The same map with some entries left out; undefined when all would stay. */
export function withHoles(map: Yaml, dice: Dice): Yaml | undefined {
  if (!isMap(map) || map['value'] !== undefined) return undefined;
  const kept = entriesOf(map).filter(() => !dice.chance(3));
  return kept.length < entriesOf(map).length ? Object.fromEntries(kept) : undefined;
}

export const count = (dice: Dice, most = 4): Yaml => plain(dice.between(0, most));
export const decimal = (dice: Dice): Yaml => hundredths(dice.pick(300, 0, 150, 1000, 250, 9950, 33) + dice.between(0, 3) * 100);
