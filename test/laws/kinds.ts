// Makers of the kinds that measure or judge, and the list of all. `rank` stands apart: it has no fact.

import { checklist, each, flag, quota } from './counting-kinds.js';
import type { Dice } from './dice.js';
import { decimal, series, stated, withHoles } from './facts.js';
import { amount, countOf, directionOf, signs, small, type Kind, type Maker } from './kind.js';
import { hundredths, plain, type Yaml, type YamlMap } from './yaml-text.js';

const steps: Maker = (dice, scope) => {
  const side = (): YamlMap => ({
    each: scope.words.positive(dice, 100, scope.place),
    [signs(dice)]: amount(dice, scope),
    ...(dice.chance(4) && { at_most: scope.words.figure(dice, 200, scope.place) }),
  });
  const sides = dice.pick(['below'], ['above'], ['below', 'above']);
  const keys = Object.fromEntries(sides.map((name) => [name, side()]));
  const cliff = dice.chance(4) && {
    cliff: { [dice.pick('below', 'above')]: scope.words.figure(dice, 100, scope.place), [signs(dice)]: amount(dice, scope) },
  };
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
    keys: {
      [sign]: amount(dice, scope),
      target: scope.words.positive(dice, 500, scope.place),
      ...(dice.chance(3) && { short: dice.chance(2) ? plain('0.8') : scope.words.figure(dice, 80, scope.place) }),
    },
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
    ...(scope.mayNotApply && dice.chance(2) && { exempted: 'not_applicable' }),
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

const judged: Maker = (dice, scope) => {
  const sign = signs(dice);
  const most = dice.pick(3, 5, 1);
  const from = dice.chance(4) && { from: plain('0.5') };
  const whole = dice.chance(4) ? scope.words.positive(dice, most * 100, scope.place) : plain(most);
  const within: YamlMap = from ? { ...from, to: whole } : { up_to: whole };
  return {
    keys: {
      [sign]: within,
      ...(dice.chance(4) && { step: dice.chance(3) ? scope.words.positive(dice, 50, scope.place) : plain('0.5') }),
      ...(dice.chance(4) && { guide: [{ to: plain(1), text: '较好' }] }),
    },
    direction: directionOf(sign),
    reads: 'evidence',
    fact: (own) => {
      const taken = own.between(from ? 1 : 0, most * 2) * 50;
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
      ...(mapped && { map: { satisfied: plain(100), fair: scope.words.figure(dice, 6000, scope.place) } }),
      ...(dice.chance(3) && {
        drop: {
          highest: countOf(dice, 1, scope),
          ...(dice.chance(2) && { lowest: plain(1) }),
          if_more_than: countOf(dice, dice.between(3, 5), scope),
        },
      }),
      ...(grouped && { weights: { 代表: plain(3), 委员: scope.words.positive(dice, 150, scope.place) } }),
      ...(scope.words.family.cohort &&
        dice.chance(3) && { valid_if: dice.pick('count(mark, mark >= 90) <= 2', 'mean(mark) > 20 or count(mark) < 2') }),
      ...(rescale && { rescale }),
      ...(dice.chance(4) && { scale: scope.words.positive(dice, 12000, scope.place) }),
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
