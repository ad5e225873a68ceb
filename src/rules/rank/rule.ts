// rank: points by the place among the units ranked together.

import { firstLineOf } from '../../source/index.js';
import * as z from 'zod';
import { Exact, hull, isPoint, point, zeroRange, type Range } from '../../exact/index.js';
import { readFigure, type Figure } from '../../figure/index.js';
import { readFormula, type Formula } from '../../formula/formula.js';
import { because } from '../../ledger/index.js';
import { show } from '../amounts.js';
import type { Place, RuleContext, RuleKind, RuleSource } from '../rule-kind.js';
import { figure, formula } from '../schema.js';
import { branchOfPlace, rankTesting } from './branches.js';
import { describeRank } from './clause.js';
import { PointsByPlace, type Stretch } from './points.js';

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

/** While places are open, a tie may come to cover places before and behind. */
function pointsOver({ place, behind }: Place, { points, ties }: RankSpec, context: RuleContext): Range {
  const byPlace = new PointsByPlace(points, (figure) => context.number(figure));
  return ties === 'mean' ? byPlace.meanOver(stretch(place), stretch(behind)) : byPlace.anyOf(stretch(place));
}

const stretch = ({ low, high }: Range): Stretch => ({ first: low.toSafeInteger()!, last: high.toSafeInteger()! });

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
