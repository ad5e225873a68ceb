// bands: a number falls into one band of a table, first that holds, and earns the points of that band.

import * as z from 'zod';
import { Exact, hull, type Range } from '../../exact/index.js';
import { figuresIn, type Figure } from '../../figure/index.js';
import { because } from '../../ledger/index.js';
import { childOf, firstLineOf, type Node } from '../../source/index.js';
import { show } from '../amounts.js';
import { numberFromValue, readNumber, valueOfNumber, type NumberFact } from '../number-fact.js';
import type { RuleContext, RuleKind, RuleSource } from '../rule-kind.js';
import { figure } from '../schema.js';
import { bandsTesting, branchOfBand } from './branches.js';
import { describeBands } from './clause.js';

interface Band {
  /** None: the band that takes the rest. */
  readonly bound?: Figure;
  readonly points: Figure;
  readonly node: Node;
}

export interface BandsSpec {
  /** `from` is at least, `to` at most; one direction in a table. */
  readonly edge: 'from' | 'to';
  readonly bands: readonly Band[];
}

export const bands: RuleKind<BandsSpec, NumberFact> = {
  name: 'bands',
  title: { zh: '分档', en: 'bands' },
  summary: { zh: '一个数落在哪一档就得哪一档的分', en: 'a number earns the points of the first band that holds' },
  shape: { bands: z.array(z.strictObject({ from: figure.optional(), to: figure.optional(), points: figure.optional() })).min(1) },
  keys: {
    bands: {
      zh: '各档：from（及以上）或 to（及以下）和 points，先符合先得',
      en: '`from` (at least) or `to` (at most) and `points`; the first that holds',
    },
  },
  factType: 'number',
  example: '85',
  describe: describeBands,
  testing: bandsTesting,
  direction: () => 'signed',
  read: readBands,
  figures: ({ bands: all }) => all.flatMap(({ bound, points }) => [...(bound ? figuresIn(bound) : []), ...figuresIn(points)]),
  forms: () => [{ form: 'number' }],
  readFact: (fact, _spec, source) => readNumber(fact, source),
  fromValue: numberFromValue,

  outcome({ value, use }, spec, context) {
    const possible = bandsFor(value, spec, context);
    const points = possible.map((band) => context.number(band.points)).reduce(hull);
    const open = value.low !== value.high && possible.length > 1;
    const band = possible[0]!;
    const edge = band.bound ? `${spec.edge === 'from' ? '≥' : '≤'} ${show(context.number(band.bound))}` : '';
    const message = because(edge ? 'bands' : 'bands/rest', { value: show(value), edge, points: show(points) });
    return [
      { effect: points, kind: 'rule', message, facts: [use], branches: [branchOfBand(spec.bands.indexOf(band))], ...(open && { open }) },
    ];
  },

  unknown: (spec, context) => ({ effect: spec.bands.map(({ points }) => context.number(points)).reduce(hull) }),
  valueOf: valueOfNumber,
};

function readBands(source: RuleSource): BandsSpec | undefined {
  const before = source.problems.list.length;
  const read: Band[] = [];
  const edges = new Set<'from' | 'to'>();
  for (const node of source.list('bands')) {
    for (const edge of ['from', 'to'] as const)
      if (node.kind === 'map' && node.entries.some(({ key }) => key.text === edge)) edges.add(edge);
    const bound = source.figure('from', node) ?? source.figure('to', node);
    const points = source.figure('points', node);
    if (points) read.push({ ...(bound && { bound }), points, node });
    else if (node.kind === 'map' && !node.entries.some(({ key }) => key.text === 'points'))
      source.problems.add('rubric/missing-key', { key: 'points' }, firstLineOf(node));
  }
  if (read.length === 0) return undefined;
  const spec: BandsSpec = { edge: edges.has('to') ? 'to' : 'from', bands: read };
  if (edges.size === 2) {
    const [first] = edges;
    const turned = source.list('bands').map((node) => childOf(node, first === 'from' ? 'to' : 'from'));
    source.problems.add(
      'rubric/bands-two-directions',
      {},
      turned.find((node) => node !== undefined),
    );
  } else if (source.problems.list.length === before) checkOrder(spec, source);
  return spec;
}

/** Bands are read from the top: a later band must reach further, and the last must take the rest. Figures that vary are not comparable here. */
function checkOrder({ edge, bands: all }: BandsSpec, source: RuleSource): void {
  let last: Exact | undefined;
  all.forEach(({ bound, node }, index) => {
    if (!bound) {
      if (index < all.length - 1) source.problems.add('rubric/bands-unreachable', {}, all[index + 1]!.node);
      return;
    }
    if (index === all.length - 1 && all.every((band) => band.bound)) source.problems.add('rubric/bands-gap', { edge }, node);
    if (bound.kind !== 'constant') return;
    const wrong = last && (edge === 'from' ? bound.value.compare(last) >= 0 : bound.value.compare(last) <= 0);
    if (wrong) source.problems.add('rubric/bands-overlap', { edge }, bound.node);
    last = bound.value;
  });
}

function bandsFor(value: Range, { edge, bands: all }: BandsSpec, context: RuleContext): Band[] {
  const possible: Band[] = [];
  for (const band of all) {
    if (!band.bound) return [...possible, band];
    const bound = context.number(band.bound);
    const [can, must] =
      edge === 'from'
        ? [value.high.compare(bound.low) >= 0, value.low.compare(bound.high) >= 0]
        : [value.low.compare(bound.high) <= 0, value.high.compare(bound.low) <= 0];
    if (can) possible.push(band);
    if (must) return possible;
  }
  return possible;
}
