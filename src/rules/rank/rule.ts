// rank: points by the place among the units ranked together.

import { firstLineOf } from '../../source/index.js';
import * as z from 'zod';
import { addRange, divideRange, Exact, hull, isPoint, multiplyRange, point, zeroRange, type Range } from '../../exact/index.js';
import { readFigure, type Figure } from '../../figure/index.js';
import { readFormula, type Formula } from '../../formula/formula.js';
import { because } from '../../ledger/index.js';
import { show } from '../amounts.js';
import type { Place, RuleContext, RuleKind, RuleSource } from '../rule-kind.js';
import { figure, formula } from '../schema.js';
import { branchOfPlace, rankTesting } from './branches.js';
import { describeRank } from './clause.js';

export interface RankSpec {
  readonly of: Formula;
  readonly points: { readonly list: readonly Figure[]; readonly rest?: Figure } | { readonly first: Figure; readonly each: Figure };
  /** From which end places are counted. */
  readonly from: 'best' | 'worst';
  /** What is best; undefined: the rubric's direction. */
  readonly order?: 'high' | 'low';
  readonly ties: 'share' | 'mean';
}

export const rank: RuleKind<RankSpec, undefined> = {
  name: 'rank',
  title: { zh: '名次', en: 'rank' },
  summary: { zh: '按同组名次得分', en: 'points by place among the units ranked together' },
  shape: {
    of: formula.optional(),
    points: z.unknown().optional(),
    rest: figure.optional(),
    from: z.enum(['best', 'worst']).optional(),
    order: z.enum(['high', 'low']).optional(),
    ties: z.enum(['share', 'mean']).optional(),
  },
  keys: {
    of: { zh: '按什么排：事实、指标、事项或 total', en: 'what is ranked: a fact, measure, item or `total`' },
    points: { zh: '各名次的分 [60, 57, 54]，或 {first: 2, each: -0.1}', en: 'points by place [60, 57, 54], or {first: 2, each: -0.1}' },
    rest: { zh: '列出的名次之后得几分，不写是 0', en: 'beyond the list, 0 without it' },
    from: { zh: '从最好（best）还是最差（worst）数起', en: 'counted from the best or the worst' },
    order: { zh: '大的好（high）还是小的好（low）', en: 'whether high or low is best' },
    ties: { zh: '并列：share 都取较好名次，mean 取平均', en: 'ties share the better place, or take the mean' },
  },
  factType: undefined,
  example: '',
  describe: describeRank,
  testing: rankTesting,
  direction: () => 'signed',
  read: readSpec,
  figures: ({ points }) => ('list' in points ? [...points.list, ...(points.rest ? [points.rest] : [])] : [points.first, points.each]),
  formulas: ({ of }) => [{ formula: of, expected: ['number', 'list'] }],
  forms: () => [],
  readFact: () => undefined,

  outcome(_fact, spec, context) {
    const place = context.place(spec.of, { from: spec.from, order: spec.order });
    if (place === 'not_applicable') return 'not_applicable';
    const effect = pointsOver(place, spec, context);
    const message = because(place.tied > 1 ? 'rank/tied' : 'rank', {
      place: show(place.place),
      of: String(place.units),
      points: show(effect),
      tied: String(place.tied),
    });
    const known = isPoint(place.place) ? place.place.low.toSafeInteger() : undefined;
    const branches = known === undefined ? {} : { branches: [branchOfPlace(known, spec)] };
    return [{ effect, kind: 'rule', message, facts: [], ...branches, ...(known === undefined && { open: true }) }];
  },
  unknown: (spec, context) => ({ effect: anyPlace(spec, context) }),
  valueOf: () => ({ type: 'number', range: point(Exact.zero) }),
};

/** Any place: how many units there will be is not known. */
function anyPlace({ points }: RankSpec, context: RuleContext): Range {
  if ('list' in points) {
    const rest = points.rest ? context.number(points.rest) : zeroRange;
    return points.list.map((figure) => context.number(figure)).reduce(hull, rest);
  }
  const first = context.number(points.first);
  const each = context.number(points.each);
  return {
    low: each.low.sign < 0 ? Exact.minusInfinity : first.low,
    high: each.high.sign > 0 ? Exact.infinity : first.high,
  };
}

/** While places are open, a tie may come to cover any of the places that follow; a mean of their points lies between them. */
function pointsOver({ place, tied, units }: Place, spec: RankSpec, context: RuleContext): Range {
  const [first, last] = [place.low.toSafeInteger()!, place.high.toSafeInteger()!];
  const isMean = spec.ties === 'mean';
  if (first === last) return shared(first, isMean ? tied : 1, spec, context);
  const places = decisive(first, isMean ? Math.max(units, last) : last, spec);
  return places.map((one) => pointsAt(one, spec, context)).reduce(hull);
}

/** Of a stretch of places those that have the most and the fewest points among them. */
function decisive(first: number, last: number, { points }: RankSpec): readonly number[] {
  if ('first' in points) return [first, last];
  const end = Math.max(first, Math.min(last, points.list.length + 1));
  return Array.from({ length: end - first + 1 }, (_, index) => first + index);
}

/** Tied units share the better place, or the mean of the places they cover. */
function shared(place: number, tied: number, spec: RankSpec, context: RuleContext): Range {
  const all = Array.from({ length: tied }, (_, index) => pointsAt(place + index, spec, context));
  return divideRange(all.reduce(addRange), point(Exact.int(tied)));
}

function pointsAt(place: number, { points }: RankSpec, context: RuleContext): Range {
  if ('first' in points) {
    const steps = multiplyRange(context.number(points.each), point(Exact.int(place - 1)));
    return addRange(context.number(points.first), steps);
  }
  const figureAt = points.list[place - 1] ?? points.rest;
  return figureAt ? context.number(figureAt) : zeroRange;
}

function readSpec(source: RuleSource): RankSpec | undefined {
  const of = source.child('of');
  const reads = of?.kind === 'scalar' ? readFormula(of, source.problems) : undefined;
  if (!of) source.problems.add('rubric/missing-key', { key: 'of' }, firstLineOf(source.node));
  const points = readPoints(source);
  const order = source.text('order') as RankSpec['order'];
  const from = (source.text('from') ?? 'best') as RankSpec['from'];
  return reads && points && { of: reads, points, from, ties: source.text('ties') === 'mean' ? 'mean' : 'share', ...(order && { order }) };
}

function readPoints(source: RuleSource): RankSpec['points'] | undefined {
  const node = source.child('points');
  if (node?.kind === 'list') {
    const list = node.items.map((item) => readFigure(item, source.problems)).filter((one) => one !== undefined);
    const rest = source.figure('rest');
    return { list, ...(rest && { rest }) };
  }
  const first = node && source.figure('first', node);
  const each = node && source.figure('each', node);
  if (!node) source.problems.add('rubric/missing-key', { key: 'points' }, firstLineOf(source.node));
  else if (!first || !each) source.problems.add('rubric/rank-points', {}, node);
  return first && each && { first, each };
}
