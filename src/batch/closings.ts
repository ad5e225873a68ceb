// What a whole unit comes to, kept for all that come to the same sum: floor, ceiling, rounding and the entries they make.

import { formatExact, zeroRange, type Range } from '../exact/index.js';
import { nobodyIn } from '../evidence/nobody.js';
import type { Figure } from '../figure/index.js';
import type { Extra, Item } from '../rubric/model.js';
import { checkBalance } from '../scoring/balance.js';
import { noExtra } from '../scoring/extra.js';
import { existsFor, printedMaximum } from '../scoring/maximum.js';
import type { Plan } from '../scoring/plan.js';
import { Run } from '../scoring/run.js';
import type { Contribution, UnitScore } from '../scoring/score.js';
import { closeScore, type Closed, type Closing } from '../scoring/unit.js';
import { ofMillionths } from './amount.js';
import { askedOfNobody, type Outcome, type RowOutcome } from './outcome.js';
import { isPlainParent } from './plain-parents.js';
import { sumAsRow } from './sums.js';

/** The rows of a unit as one number. */
export interface KnownSum {
  readonly millionths: number;
  /** What the rows outside the points came to; the same text for the same. */
  readonly extra: string;
  readonly class: string | undefined;
}

export interface RowsBelow {
  children(): readonly Contribution[];
  /** @param before the sum of the table */
  extra(before: Range): UnitScore['extra'];
}

/** The sum of rows; undefined where one of them is open or has more to say than a number. */
export function sumOfRows(outcomes: readonly RowOutcome[], isExtra: readonly boolean[]): Omit<KnownSum, 'class'> | undefined {
  let millionths = 0;
  let extra = '';
  for (let index = 0; index < outcomes.length; index++) {
    const outcome = outcomes[index];
    if (!outcome) continue;
    if (outcome === 'own' || outcome.millionths === undefined || outcome.missing.length > 0) return undefined;
    if (isExtra[index]) extra += `${index}${tellOf(outcome)}`;
    else if (outcome.isWhole) millionths += outcome.millionths;
    else return undefined;
  }
  return Number.isSafeInteger(millionths) ? { millionths, extra } : undefined;
}

/** All of a row outside the points that the pools look at. */
function tellOf(outcome: Outcome): string {
  const known = tellings.get(outcome);
  if (known !== undefined) return known;
  const { score, contributes, maximum } = outcome.contribution;
  const ranges = [score.mark, score.exact, score.awards, score.penalties, contributes, maximum];
  const told = `[${score.state} ${ranges.map((range) => (range ? `${formatExact(range.low)}…${formatExact(range.high)}` : '')).join(' ')}]`;
  tellings.set(outcome, told);
  return told;
}

const tellings = new WeakMap<Outcome, string>();

export class Closings {
  private readonly classes = new Map<string | undefined, boolean>();
  private readonly known = new Map<string | undefined, Map<number | string, UnitScore>>();

  private constructor(private readonly plan: Plan) {}

  /** For rubrics where nothing comes between the sum of the rows and the score but figures that are the same for all of a class. */
  static for(plan: Plan, isKnownRow: (id: string) => boolean): Closings | undefined {
    const { rubric } = plan;
    const { root, rules, extra } = rubric;
    const isSum = (item: Item): boolean => isPlainParent(item, rubric) && item.items.every((child) => isKnownRow(child.id) || isSum(child));
    const alike =
      !plan.movesCharges &&
      [root.floor, root.ceiling].every((limit) => limit === undefined || limit === 'none' || limit.kind === 'constant') &&
      (!extra || isStill(extra, isKnownRow)) &&
      [...rules.values()].every(({ effect }) => !effect) &&
      isSum(root);
    return alike ? new Closings(plan) : undefined;
  }

  /** Whether the table of a class is a sum: a section of which a class has no row is more than that. */
  isSumFor(unitClass: string | undefined): boolean {
    const known = this.classes.get(unitClass);
    if (known !== undefined) return known;
    const exists = (item: Item): boolean => existsFor(item, { unit: { class: unitClass } });
    const isSum = ({ items }: Item): boolean => {
      const own = items.filter(exists);
      return own.length > 0 && own.every((child) => child.repeat || child.items.length === 0 || isSum(child));
    };
    const found = isSum(this.plan.rubric.root);
    this.classes.set(unitClass, found);
    return found;
  }

  closed(sum: KnownSum, rows: RowsBelow): Closed {
    return new ClosedSum(this.scoreOf(sum, rows), rows);
  }

  private scoreOf(sum: KnownSum, rows: RowsBelow): UnitScore {
    const ofClass = this.known.get(sum.class) ?? new Map<number | string, UnitScore>();
    this.known.set(sum.class, ofClass);
    const key = sum.extra === '' ? sum.millionths : `${sum.millionths} ${sum.extra}`;
    const known = ofClass.get(key) ?? this.close(sum, rows);
    if (ofClass.size >= most) ofClass.clear();
    ofClass.set(key, known);
    return known;
  }

  private close({ millionths, class: unitClass }: KnownSum, below: RowsBelow): UnitScore {
    const { rubric } = this.plan;
    const run = new Run(this.plan, nobodyIn(rubric, unitClass), askedOfNobody, new Map());
    const total = ofMillionths(millionths);
    const maximum = printedMaximum(rubric.root, run.top, run);
    const rows = sumAsRow(rubric.root, { children: [], total, maximum: maximum ?? zeroRange });
    const extra = rubric.extra ? { ...below.extra(total), failed: false } : noExtra;
    const score = closeScore({ state: 'scored', total, maximum, entries: [], children: [rows], bases: [] }, extra, [], run);
    checkBalance(score, unitClass ?? '', () => true);
    const { entries, contributes } = extra;
    return { ...score, children: [], extra: rubric.extra ? { entries, contributes, children: [] } : noExtra };
  }
}

/** The same score for other rows, which are put together when somebody looks at them. */
class ClosedSum implements Closed, UnitScore, Closing {
  constructor(
    private readonly alike: UnitScore,
    private readonly rows: RowsBelow,
  ) {}

  get closings(): readonly Closing[] {
    return [this];
  }
  get score(): UnitScore {
    return this;
  }
  get fired(): Closing['fired'] {
    return nothingFired;
  }
  get children(): readonly Contribution[] {
    return this.rows.children();
  }
  get entries(): UnitScore['entries'] {
    return this.alike.entries;
  }
  get extra(): UnitScore['extra'] {
    const { extra } = this.alike;
    if (extra === noExtra) return extra;
    const rows = (): readonly Contribution[] => this.rows.extra(zeroRange).children;
    return {
      ...extra,
      get children() {
        return rows();
      },
    };
  }
  get status(): UnitScore['status'] {
    return this.alike.status;
  }
  get unrounded(): UnitScore['unrounded'] {
    return this.alike.unrounded;
  }
  get maximum(): UnitScore['maximum'] {
    return this.alike.maximum;
  }
  get missing(): UnitScore['missing'] {
    return this.alike.missing;
  }
  get open(): UnitScore['open'] {
    return this.alike.open;
  }
  get behindQuestions(): UnitScore['behindQuestions'] {
    return this.alike.behindQuestions;
  }
  get total(): Range | undefined {
    return this.alike.total;
  }
}

const nothingFired: Closing['fired'] = [];

/** Sums that are closed once; beyond it all are forgotten. */
const most = 50_000;

/** Whether only its rows and constants decide what extra comes to, and all of its rows are known. */
function isStill({ item, opensAt, opensAbove, atMost, atLeast }: Extra, isKnownRow: (id: string) => boolean): boolean {
  const isConstant = (figure: Figure | undefined): boolean => !figure || figure.kind === 'constant';
  const isStillItem = (one: Item): boolean =>
    isKnownRow(one.id) ||
    (one.rules.length === 0 &&
      !one.appliesWhen &&
      !one.repeat &&
      [one.points, one.countsAs, one.weight].every(isConstant) &&
      [one.start, one.floor, one.ceiling].every((limit) => limit === undefined || typeof limit === 'string' || isConstant(limit)) &&
      one.items.every(isStillItem));
  return [opensAt, opensAbove, atMost, atLeast].every(isConstant) && isStillItem(item);
}
