// Figures and formulas of generated rubrics: what they may name at the place where they stand, and which inputs they make necessary.

import type { Dice } from './dice.js';
import { hundredths, plain, type Yaml, type YamlMap } from './yaml-text.js';

/** What is asked of the generated rubrics. `others`: figures may read other items; `cohort`: other units; `incidents`: incidents may compete. */
export interface Family {
  readonly others: boolean;
  readonly cohort: boolean;
  readonly incidents: boolean;
}

/** Inputs declared under `facts:` as soon as a formula names them. Series, text and list have a form of their own in evidence. */
export const inputTypes = {
  in_flag: 'flag',
  in_count: 'count',
  in_number: 'number',
  in_date: 'date',
  in_label: 'label',
  in_text: 'text',
  in_series: 'series',
  in_list: 'list',
} as const;
export type Input = keyof typeof inputTypes;

const numbers = [
  'in_count',
  'in_count * 2 + 1',
  'abs(in_number)',
  'if(in_flag, 1, 2)',
  'max(in_count, 3)',
  'min(in_count, 4, 2.5)',
  'round(abs(in_number) / 3, 1)',
  'floor(abs(in_number))',
  'ceil(abs(in_number) / 2)',
  'sum(in_series)',
  'count(in_list)',
  'count(in_list, price > 2)',
  'sum(in_list.price)',
  'max(0, days(in_date, date(2017, 12, 20)))',
  'max(0, days(in_date, add_months(date(2017, 8, 31), 1)))',
  'abs(months(date(2017, 1, 31), in_date))',
  'unit.size',
  'unit.size / 4',
  'abs(-in_number)',
  'mean(in_count, 2, abs(in_number))',
] as const;

const aboutCohort = [
  'max(0, cohort.mean(in_count))',
  'cohort.max(unit.size)',
  'abs(cohort.min(in_number, in_count > 0))',
  "cohort.sum(in_count, unit.class = 'a') / 3",
  'rank(in_count)',
  'rank_from_bottom(in_count)',
  'cohort.count(in_count > 1)',
] as const;

const flags = [
  'in_flag',
  'not in_flag',
  'in_count > 2',
  'in_number >= 1.5',
  "in_label = 'x'",
  "in_text != '无'",
  "unit.class = 'a'",
  'unit.size >= 3',
  'in_flag and in_count > 1',
  'in_flag or in_number < 2',
  'in_date > date(2017, 6, 30)',
  'count(in_list) >= 1',
] as const;

const inRepeat = (item: string, rows: boolean) => ({
  numbers: [`${item}_count`, `max(${item}_count, 2)`, ...(rows ? ['price', 'price / 2'] : [])],
  flags: [`${item}_count > 1`, `not (${item}_count = 0)`, ...(rows ? ['price >= 2'] : [])],
});

/** Where a figure stands: in the table at large, or inside a repeated item. */
export interface Place {
  readonly item: string;
  readonly rows: boolean;
}

export class Vocabulary {
  readonly measures: YamlMap[] = [];
  /** Items and rules written before: only those are read, so no circle arises. */
  readonly items: string[] = [];
  readonly rules: string[] = [];

  constructor(readonly family: Family) {}

  /** Never negative. */
  number(dice: Dice, place?: Place): string {
    if (place) return pickFrom(dice, inRepeat(place.item, place.rows).numbers);
    const choices: string[] = [...numbers];
    const measure = this.measures.at(-1);
    if (measure) choices.push(String(measure['id']));
    if (this.family.others) choices.push(...this.aboutOthers(dice));
    if (this.family.cohort && dice.chance(3)) return pickFrom(dice, aboutCohort);
    return pickFrom(dice, choices);
  }

  flag(dice: Dice, place?: Place): string {
    if (place) return pickFrom(dice, inRepeat(place.item, place.rows).flags);
    const choices: string[] = [...flags];
    if (this.family.others && this.items.length > 0) choices.push(`score(${pickFrom(dice, this.items)}) >= 2`);
    return pickFrom(dice, choices);
  }

  private aboutOthers(dice: Dice): string[] {
    if (this.items.length === 0) return [];
    const [a, b] = [pickFrom(dice, this.items), pickFrom(dice, this.items)];
    const lost = this.rules.length > 0 ? [`lost(${pickFrom(dice, this.rules)})`] : [];
    return [
      `points(${a}) / 2`,
      `max(0, score(${a}))`,
      `abs(lost(${a}))`,
      `max(0, sum(score(${a}), score(${b})))`,
      `abs(mean(score(${a}), score(${b}), 1))`,
      ...lost,
    ];
  }

  /** A figure, never negative; about as big as `base` hundredths where it is constant. */
  figure(dice: Dice, base: number, place?: Place): Yaml {
    const other = () => hundredths(dice.pick(base, base * 2, base + 33, base + 100, base * 3, 0));
    switch (dice.pick('constant', 'constant', 'constant', 'constant', 'class', 'zone', 'size', 'formula', 'input')) {
      case 'constant':
        return hundredths(base);
      case 'class':
        return dice.chance(2) ? { by: 'class', a: hundredths(base), default: other() } : { by: 'class', a: hundredths(base), b: other() };
      case 'zone':
        return { by: 'zone', 山区: hundredths(base), default: { by: 'class', a: other(), b: other() } };
      case 'size':
        return { by: 'size', at_least: { 5: hundredths(base), 2: other() }, default: other() };
      case 'formula':
        return `= ${this.number(dice, place)}`;
      case 'input':
        if (place) return hundredths(base);
        if (dice.chance(2)) return { by: 'in_label', x: hundredths(base), y: other() };
        return { by: 'in_count', at_least: { 3: hundredths(base), 0: other() } };
    }
  }

  /** Like `figure`, but not zero: for targets and divisors. */
  positive(dice: Dice, base: number, place?: Place): Yaml {
    return dice.pick<Yaml>(
      hundredths(base),
      hundredths(base),
      { by: 'class', a: hundredths(base), b: hundredths(base * 2) },
      '= 1 + unit.size',
      `= 1 + ${this.number(dice, place)}`,
      {
        by: 'size',
        at_least: { 4: hundredths(base) },
        default: hundredths(base + 100),
      },
    );
  }

  /** What a measure without a value is worth; it may read what nothing else reads. */
  private otherwise(dice: Dice): Yaml {
    return dice.pick<Yaml>(plain(0), plain(7), `= ${this.number(dice)}`, {
      by: 'in_label',
      x: hundredths(100),
      y: `= ${this.number(dice)}`,
    });
  }

  measure(dice: Dice): void {
    const value = dice.chance(4) ? `10 / ${this.number(dice)}` : this.number(dice);
    this.measures.push({
      id: `m${this.measures.length + 1}`,
      ...(dice.chance(2) && { title: '比率' }),
      value,
      ...(value.startsWith('10') && { otherwise: this.otherwise(dice) }),
      ...(dice.chance(4) && { round: roundingOf(dice) }),
    });
  }
}

/** Inputs that a written rubric names: the declared ones, and `i3_count` inside the repeated item i3. */
export const inputsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\b(?:in_(?:flag|count|number|date|label|text|series|list)|i\d+_count)\b/g)].map(([name]) => name)),
];

export const pickFrom = <T>(dice: Dice, options: readonly T[]): T => options[dice.roll(options.length)]!;

export const roundingOf = (dice: Dice): Yaml =>
  dice.pick<Yaml>(
    { to: plain('0.1'), mode: dice.pick('half_up', 'half_down', 'half_even', 'up', 'down', 'ceil', 'floor') },
    { to: plain(1) },
    'none',
    { to: plain('0.5'), mode: dice.pick('floor', 'ceil', 'half_even') },
  );
