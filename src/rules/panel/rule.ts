// panel: many raters mark; the mean of what counts becomes points.

import * as z from 'zod';
import { Exact, divideRange, hull, isPoint, multiplyRange, point, type Range } from '../../exact/index.js';
import { readFigure, type Bound, type Figure } from '../../figure/index.js';
import { readsOf } from '../../formula/reads.js';
import type { Formula } from '../../formula/formula.js';
import { because } from '../../ledger/index.js';
import { reachOf, show, signed } from '../amounts.js';
import type { RuleContext, RuleKind, RuleSource, SignedFigure } from '../rule-kind.js';
import { deductOrAward, figure, formula } from '../schema.js';
import { panelTesting } from './branches.js';
import { describePanel } from './clause.js';
import { readPanel, type PanelFact } from './fact.js';
import { panelValue } from './value.js';

export interface PanelSpec extends SignedFigure {
  /** Marks given as words. */
  readonly map?: ReadonlyMap<string, Figure>;
  readonly drop?: { readonly highest?: Figure; readonly lowest?: Figure; readonly ifMoreThan?: Figure };
  readonly weights?: ReadonlyMap<string, Figure>;
  readonly validIf?: Formula;
  /** A group without marks: its weight goes to the others. */
  readonly rescale: boolean;
  readonly scale?: Figure;
}

export const panel: RuleKind<PanelSpec, PanelFact> = {
  name: 'panel',
  title: { zh: '测评', en: 'panel' },
  summary: { zh: '多人评分取平均，可折合、去高低分、按组加权', en: 'many raters mark; the mean is mapped, trimmed and weighted by group' },
  shape: {
    ...deductOrAward,
    map: z.record(z.string(), figure).optional(),
    drop: z.strictObject({ highest: figure.optional(), lowest: figure.optional(), if_more_than: figure.optional() }).optional(),
    weights: z.record(z.string(), figure).optional(),
    valid_if: formula.optional(),
    rescale: z.boolean().optional(),
    scale: figure.optional(),
  },
  keys: {
    map: { zh: '评语各折合几分，如 满意: 100', en: 'what words are worth, such as satisfied: 100' },
    drop: {
      zh: '去掉几个最高、最低；超过 if_more_than 个评分才去',
      en: 'leave out so many highest and lowest, if there are more than `if_more_than`',
    },
    weights: { zh: '各组的权重', en: 'weights of the groups' },
    valid_if: {
      zh: '一个人的整张票有效的条件，mark 是他的全部评分',
      en: 'when the sheet of a rater is valid; `mark` is the list of all marks',
    },
    rescale: { zh: '没有评分的组，权重让给其余各组', en: 'the weight of a group without marks goes to the others' },
    scale: { zh: '满分是多少，不写是 100', en: 'the highest mark, 100 without it' },
  },
  factType: 'number',
  example: '[{rater: 代表1, mark: 90}]',
  describe: describePanel,
  testing: panelTesting,
  direction: ({ sign }) => (sign < 0 ? 'deducts' : 'awards'),
  read: readSpec,
  figures: ({ figure: amount, map, weights, scale, drop }) =>
    [amount, ...(map?.values() ?? []), ...(weights?.values() ?? []), scale, drop?.highest, drop?.lowest, drop?.ifMoreThan].filter(
      (one) => one !== undefined,
    ),
  formulas: ({ validIf }) => (validIf ? [{ formula: validIf, expected: ['flag'] }] : []),
  labels: ({ map }) => map && [...map.keys()],
  forms: ({ map, weights }) => [{ form: 'ballots', labels: map && [...map.keys()], groups: weights && [...weights.keys()] }],
  readFact: readPanel,

  outcome(fact, spec, context) {
    const { value, counted, lines, branches } = panelValue(fact, spec, context);
    const effect = amountFor(value, spec, context);
    const message = because('panel', { value: show(value), count: String(counted), effect: show(effect) });
    return [...lines, { effect: signed(spec.sign, effect), kind: 'rule', message, facts: [fact.use], branches }];
  },

  unknown(spec, context) {
    if (readsValue(spec)) {
      const value = { type: 'number', range: meansOf(spec, context) } as const;
      return { effect: signed(spec.sign, context.number(spec.figure, { names: { value } })) };
    }
    const amount = context.amount(spec.figure);
    const whole = spec.scale ? context.number(spec.scale) : point(hundred);
    if (typeof amount === 'string' || !isPoint(whole) || whole.low.sign <= 0) return { effect: reachOf(spec.sign) };
    return { effect: signed(spec.sign, divideRange(multiplyRange(amount, meansOf(spec, context)), whole)) };
  },
  /** The mean as the rule works it out, before it becomes points. */
  valueOf: (fact, spec, context) => ({ type: 'number', range: panelValue(fact, spec, context).value }),
  unknownValue: (spec, context) => ({ type: 'number', range: meansOf(spec, context) }),
};

const readsValue = ({ figure: amount }: PanelSpec): boolean =>
  amount.kind === 'formula' && readsOf(amount.formula.expression).names.has('value');

/** A formula of `value` is the amount itself; any other amount is what the whole scale is worth. */
function amountFor(value: Range, spec: PanelSpec, context: RuleContext) {
  const names = { value: { type: 'number', range: value } } as const;
  const amount = context.amount(spec.figure, { names });
  const whole = typeof amount === 'string' ? context.points() : amount;
  if (readsValue(spec)) return whole;
  const scale = spec.scale ? context.settled(spec.scale) : hundred;
  return divideRange(multiplyRange(whole, value), point(scale));
}

/** Every mean there can be: marks lie on the scale, words may be worth more or less. */
function meansOf({ scale, map }: PanelSpec, context: RuleContext): Range {
  const marks: Range = { low: Exact.zero, high: (scale ? context.number(scale) : point(hundred)).high };
  return [...(map?.values() ?? [])].map((figure) => context.number(figure)).reduce(hull, marks);
}

const hundred = Exact.int(100);

function readSpec(source: RuleSource): PanelSpec | undefined {
  const amount = source.amount();
  const map = readMap('map', source);
  const weights = readMap('weights', source, 'not_negative');
  // Shares of nothing: no mark would count.
  if (weights?.size && [...weights.values()].every((weight) => weight.kind === 'constant' && weight.value.isZero))
    source.problems.add('rubric/figure-out-of-range', { key: 'weights', found: '0', bound: 'positive' }, source.child('weights'));
  const validIf = source.formula('valid_if');
  const scale = source.bounded('scale', 'positive');
  const inside = source.child('drop');
  const highest = inside && source.bounded('highest', 'whole', inside);
  const lowest = inside && source.bounded('lowest', 'whole', inside);
  const ifMoreThan = inside && source.bounded('if_more_than', 'whole', inside);
  return (
    amount && {
      ...amount,
      ...(map && { map }),
      ...(weights && { weights }),
      ...(validIf && { validIf }),
      ...(scale && { scale }),
      ...(inside && { drop: { ...(highest && { highest }), ...(lowest && { lowest }), ...(ifMoreThan && { ifMoreThan }) } }),
      rescale: source.flag('rescale'),
    }
  );
}

function readMap(key: string, source: RuleSource, bound?: Bound): ReadonlyMap<string, Figure> | undefined {
  const node = source.child(key);
  if (node?.kind !== 'map') return undefined;
  const figures = new Map<string, Figure>();
  for (const { key: name, value } of node.entries) {
    const read = readFigure(value, source.problems, bound ? { limit: { key, bound } } : {});
    if (read) figures.set(name.text, read);
  }
  return figures;
}
