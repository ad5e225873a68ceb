// Makers of the kinds that count: flag, each, checklist, quota.

import { count, dayText, incidents, labels, levels, series, stated, things, weeksOfMay, withHoles } from './facts.js';
import { amount, byLabel, countOf, directionOf, signs, small, type Maker } from './kind.js';
import { hundredths, plain, type Yaml } from './yaml-text.js';

export const flag: Maker = (dice, scope) => {
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

export const each: Maker = (dice, scope) => {
  const sign = signs(dice);
  const form = scope.shared ? dice.pick('plain', 'order') : dice.pick('plain', 'plain', 'label', 'level', 'order');
  const order = () => dice.some(3, () => hundredths(small(dice)), 1);
  const orders = {
    plain: () => amount(dice, scope),
    label: () => byLabel(dice, scope, labels),
    level: () => ({ by: 'level', low: hundredths(small(dice)), high: amount(dice, scope) }),
    order: (): Yaml => [...order(), ...(dice.chance(4) ? ['all'] : [])],
  };
  const rowsOnly = form === 'level' || scope.named !== undefined;
  return {
    keys: {
      [sign]: orders[form](),
      ...(dice.chance(5) && { free: countOf(dice, dice.between(1, 2), scope) }),
      ...(dice.chance(5) && !(scope.rising && form === 'order') && { shared: true }),
      ...(form === 'order' && dice.chance(2) && { same: 'label' }),
    },
    direction: directionOf(sign),
    reads: form === 'plain' || form === 'order' ? 'number' : 'evidence',
    fact: (own) => {
      const known = form === 'label' ? { labels } : {};
      const rows = () => incidents(own, { ...known, ...(scope.named && { items: scope.named }) });
      if (rowsOnly || own.chance(2)) return rows();
      return form === 'label' || own.chance(3) ? series(own.subset(labels), own, count) : stated(count(own), own, true);
    },
  };
};

export const checklist: Maker = (dice, scope) => {
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

export const quota: Maker = (dice, scope) => {
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
  const surplus = dice.chance(4) && dice.pick('award', 'deduct');
  return {
    keys: {
      target: scope.words.figure(dice, dice.pick(200, 100, 250), scope.place),
      ...(every === 'year' ? inYear : { every }),
      ...(every === 'week' ? { from: plain('2017-05-01'), to: plain('2017-05-31') } : narrowed),
      [sign]: amount(dice, scope),
      ...(surplus && {
        surplus: { [surplus]: amount(dice, scope, false), ...(dice.chance(2) && { at_most: scope.words.figure(dice, 200, scope.place) }) },
      }),
    },
    direction: surplus && surplus !== sign ? 'mixed' : directionOf(sign),
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
