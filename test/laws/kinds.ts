// One maker a rule kind: the kind's own keys, its direction, and facts that fit. `rank` stands apart: it has no fact.

import type { Dice } from './dice.js';
import {
  count,
  dayText,
  decimal,
  incidents,
  labels,
  levels,
  series,
  stated,
  things,
  weeksOfMay,
  withHoles,
  type PeriodChoice,
} from './facts.js';
import type { Place, Vocabulary } from './vocabulary.js';
import { hundredths, plain, type Yaml, type YamlMap } from './yaml-text.js';

export interface Scope {
  readonly words: Vocabulary;
  readonly period: PeriodChoice;
  readonly place: Place | undefined;
  /** Items that a charge may name; undefined: the rule is not `charge: named`. */
  readonly named: readonly string[] | undefined;
  /** Two rules read this fact: only forms that suit both. */
  readonly shared: boolean;
  /** Amounts that never fall when there is more to punish. */
  readonly rising: boolean;
}

export interface Kind {
  readonly keys: YamlMap;
  readonly direction: 'deducts' | 'awards' | 'signed' | 'mixed';
  /** What a measure or formula must be to stand for the fact. */
  readonly reads: 'flag' | 'number' | 'in_label' | 'in_date' | 'evidence' | 'nothing';
  readonly fact: (dice: Dice) => Yaml;
  /** A part of a stated fact: some periods left open. */
  readonly holes?: (fact: Yaml, dice: Dice) => Yaml | undefined;
}

type Maker = (dice: Dice, scope: Scope) => Kind;

const small = (dice: Dice): number => dice.pick(100, 50, 200, 33, 150, 500);
const signs = (dice: Dice): 'deduct' | 'award' => dice.pick('deduct', 'deduct', 'award');
const directionOf = (sign: string): Kind['direction'] => (sign === 'deduct' ? 'deducts' : 'awards');

function amount(dice: Dice, { words, place }: Scope, all = true): Yaml {
  return all && dice.chance(8) ? 'all' : words.figure(dice, small(dice), place);
}

const byLabel = (dice: Dice, scope: Scope, known: readonly string[]): YamlMap => ({
  ...(dice.chance(2) && { by: 'label' }),
  ...Object.fromEntries(known.map((label) => [label, amount(dice, scope)])),
});

const flag: Maker = (dice, scope) => {
  const sign = signs(dice);
  return {
    keys: { [sign]: amount(dice, scope) },
    direction: directionOf(sign),
    reads: 'flag',
    fact: (own) => {
      const value = own.roll(3) > 0;
      return own.chance(3)
        ? { value, id: own.pick('c1', 'c2', 'c3'), ...(own.chance(2) && { date: dayText(own) }) }
        : stated(value, own, true);
    },
  };
};

const each: Maker = (dice, scope) => {
  const sign = signs(dice);
  const form = dice.pick('plain', 'plain', 'label', 'level', 'order');
  const order = () => dice.some(3, () => hundredths(small(dice)), 1);
  const orders = {
    plain: () => amount(dice, scope),
    label: () => byLabel(dice, scope, labels),
    level: () => ({ by: 'level', low: hundredths(small(dice)), high: amount(dice, scope) }),
    order: (): Yaml => [...order(), ...(dice.chance(4) ? ['all'] : [])],
  };
  const rowsOnly = form === 'level' || scope.shared || scope.named !== undefined;
  return {
    keys: {
      [sign]: orders[form](),
      ...(dice.chance(5) && { free: plain(dice.between(1, 2)) }),
      ...(dice.chance(5) && !(scope.rising && form === 'order') && { shared: true }),
      ...(form === 'order' && dice.chance(2) && { same: 'label' }),
    },
    direction: directionOf(sign),
    reads: form === 'plain' || form === 'order' ? 'number' : 'evidence',
    fact: (own) => {
      const known = form === 'label' || scope.shared ? { labels } : {};
      const rows = () => incidents(own, { ...known, ...(scope.named && { items: scope.named }) });
      if (rowsOnly || own.chance(2)) return rows();
      return form === 'label' || own.chance(3) ? series(own.subset(labels), own, count) : stated(count(own), own, true);
    },
  };
};

const checklist: Maker = (dice, scope) => {
  const sign = signs(dice);
  return {
    keys: { [sign]: dice.chance(2) ? byLabel(dice, scope, things) : amount(dice, scope), required: things },
    direction: directionOf(sign),
    reads: 'evidence',
    fact: (own) =>
      scope.named || own.chance(3)
        ? incidents(own, { labels: things, ...(scope.named && { items: scope.named }) })
        : own.chance(3)
          ? { missing: own.subset(things) }
          : stated(own.subset(things), own, true),
  };
};

const quota: Maker = (dice, scope) => {
  const sign = signs(dice);
  const every = dice.pick('month', 'quarter', 'year', 'week', 'level');
  const { months, quarters } = scope.period;
  const inYear = dice.chance(2) ? {} : { every };
  const narrowed =
    every === 'month' && dice.chance(3)
      ? {
          from: dice.pick<Yaml>(plain('2017-04'), plain('2017-04-10'), 'date(2017, 5, 1)'),
          to: dice.pick<Yaml>(plain('2017-06'), plain('2017-06-30')),
        }
      : {};
  return {
    keys: {
      target: scope.words.figure(dice, dice.pick(200, 100, 250), scope.place),
      ...(every === 'year' ? inYear : { every }),
      ...(every === 'week' ? { from: plain('2017-05-01'), to: plain('2017-05-31') } : narrowed),
      [sign]: amount(dice, scope),
      ...(dice.chance(4) && {
        surplus: { [dice.pick('award', 'deduct')]: amount(dice, scope, false), ...(dice.chance(2) && { at_most: hundredths(200) }) },
      }),
    },
    direction: directionOf(sign),
    reads: every === 'year' ? 'number' : 'evidence',
    fact: (own) => {
      if (own.chance(3)) return incidents(own, { dated: true });
      if (every === 'level') return series(levels, own, count);
      if (every === 'week') return series(weeksOfMay, own, count);
      if (every === 'year') return stated(count(own, 6), own, true);
      return series(every === 'quarter' && own.chance(2) ? quarters : months, own, count);
    },
    ...(every !== 'level' && { holes: withHoles }),
  };
};

const steps: Maker = (dice, scope) => {
  const side = (): YamlMap => ({
    each: scope.words.positive(dice, 100),
    [signs(dice)]: amount(dice, scope),
    ...(dice.chance(4) && { at_most: hundredths(200) }),
  });
  const sides = dice.pick(['below'], ['above'], ['below', 'above']);
  const keys = Object.fromEntries(sides.map((name) => [name, side()]));
  const cliff = dice.chance(4) && { cliff: { [dice.pick('below', 'above')]: hundredths(100), [signs(dice)]: amount(dice, scope) } };
  const signed = new Set([...Object.values(keys), ...(cliff ? [cliff.cliff] : [])].map((one) => ('deduct' in one ? 'deducts' : 'awards')));
  return {
    keys: { target: scope.words.figure(dice, 300, scope.place), ...keys, ...cliff, partial: dice.pick('whole', 'started', 'pro_rata') },
    direction: signed.size === 2 ? 'mixed' : ([...signed][0] as Kind['direction']),
    reads: 'number',
    fact: (own) => stated(decimal(own), own, true),
  };
};

const bands: Maker = (dice, scope) => {
  const edge = dice.pick('from', 'to');
  const bounds = edge === 'from' ? [900, 300, 100] : [100, 300, 900];
  const points = (): Yaml => (dice.chance(4) ? hundredths(-small(dice)) : scope.words.figure(dice, small(dice), scope.place));
  return {
    keys: {
      bands: [...bounds.slice(dice.roll(3)).map((bound) => ({ [edge]: hundredths(bound), points: points() })), { points: points() }],
    },
    direction: 'signed',
    reads: 'number',
    fact: (own) => stated(decimal(own), own, true),
  };
};

const proportion: Maker = (dice, scope) => {
  const sign = dice.pick('award', 'award', 'deduct');
  return {
    keys: { [sign]: amount(dice, scope), target: scope.words.positive(dice, 500), ...(dice.chance(3) && { short: plain('0.8') }) },
    direction: directionOf(sign),
    reads: 'number',
    fact: (own) => stated(decimal(own), own, true),
  };
};

const choice: Maker = (dice, scope) => {
  const points = {
    none: plain(0),
    municipal: scope.words.figure(dice, 300, scope.place),
    provincial: hundredths(-small(dice)),
    ...(dice.chance(4) && { exempted: 'not_applicable' }),
  };
  return {
    keys: { points, ...(dice.chance(3) && { default: 'none' }) },
    direction: 'signed',
    reads: 'in_label',
    fact: (own) => stated(own.pick(...(Object.keys(points) as [string, ...string[]])), own, false),
  };
};

const delay: Maker = (dice, scope) => {
  const sign = dice.pick('deduct', 'deduct', 'award');
  const { months } = scope.period;
  const form = dice.pick('day', 'formula', 'map', 'every');
  const missing = dice.chance(2) && { missing: amount(dice, scope) };
  const due = {
    day: () => plain('2017-06-20'),
    formula: () => 'date(2017, 5, 20) + 3',
    map: () => ({ [months[1]!]: plain(`${months[1]!}-20`), [months[0]!]: 'period.end' }),
    every: () => 'period.end + 5',
  }[form]();
  const day = (own: Dice): Yaml => (missing && own.chance(3) ? 'never' : plain(`2017-0${own.between(1, 9)}-2${own.between(0, 8)}`));
  const keys = form === 'map' ? months.slice(0, 2) : form === 'every' ? months : undefined;
  return {
    keys: {
      due,
      unit: dice.pick('day', 'workday', 'week', 'month', 'once'),
      [sign]: amount(dice, scope),
      ...missing,
      ...(form === 'every' && { every: 'month' }),
    },
    direction: directionOf(sign),
    reads: keys ? 'evidence' : 'in_date',
    fact: (own) => (keys ? series(keys, own, day) : stated(day(own), own, true)),
    holes: withHoles,
  };
};

const judged: Maker = (dice) => {
  const sign = signs(dice);
  const most = dice.pick(3, 5, 1);
  const from = dice.chance(4) && { from: plain('0.5') };
  const within: YamlMap = from ? { ...from, to: plain(most) } : { up_to: plain(most) };
  return {
    keys: {
      [sign]: within,
      ...(dice.chance(4) && { step: plain('0.5') }),
      ...(dice.chance(4) && { guide: [{ to: plain(1), text: '较好' }] }),
    },
    direction: directionOf(sign),
    reads: 'evidence',
    fact: (own) => {
      const taken = own.between(0, most * 2) * 50;
      const says = own.pick('lost', 'given');
      const takes = (says === 'lost') === (sign === 'deduct');
      const by = own.chance(3) && { by: '考核一组', note: '示例' };
      return { [says]: hundredths(takes ? taken : most * 100 - taken), reason: '示例理由', ...by };
    },
  };
};

const panel: Maker = (dice, scope) => {
  const sign = dice.pick('award', 'award', 'deduct');
  const grouped = dice.chance(3);
  const mapped = dice.chance(3);
  const rescale = dice.chance(2);
  const whole = dice.chance(3) ? '= value / 20' : amount(dice, scope);
  const groups = ['代表', '委员'] as const;
  const ballot = (own: Dice, index: number, group?: string): YamlMap => ({
    ...(own.chance(2) && { rater: `p${index}` }),
    ...(grouped && { group: group ?? own.pick(...groups) }),
    mark: mapped && own.chance(2) ? own.pick('satisfied', 'fair') : plain(own.between(0, 10) * 10),
    ...(own.chance(4) && { count: plain(own.between(1, 5)) }),
  });
  return {
    keys: {
      [sign]: whole,
      ...(mapped && { map: { satisfied: plain(100), fair: plain(60) } }),
      ...(dice.chance(3) && {
        drop: { highest: plain(1), ...(dice.chance(2) && { lowest: plain(1) }), if_more_than: plain(dice.between(3, 5)) },
      }),
      ...(grouped && { weights: { 代表: plain(3), 委员: plain('1.5') } }),
      ...(scope.words.family.cohort &&
        dice.chance(3) && { valid_if: dice.pick('count(mark, mark >= 90) <= 2', 'mean(mark) > 20 or count(mark) < 2') }),
      ...(rescale && { rescale }),
      ...(dice.chance(4) && { scale: plain(120) }),
    },
    direction: directionOf(sign),
    reads: 'evidence',
    fact: (own) => [
      ...(grouped ? groups.map((group, index) => ({ ...ballot(own, index, group), mark: plain(70) })) : []),
      ...own.some(4, (index) => ballot(own, index), 1),
    ],
  };
};

const formula: Maker = (dice, { words, place }) => {
  const sign = signs(dice);
  return { keys: { [sign]: words.number(dice, place) }, direction: directionOf(sign), reads: 'nothing', fact: () => '' };
};

export const makers = { flag, each, checklist, quota, steps, bands, proportion, choice, delay, judged, panel, formula } as const;
export type KindName = keyof typeof makers;
