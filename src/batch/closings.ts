// What a whole unit comes to, kept for all that come to the same sum: floor, ceiling, rounding and the entries they make.

import { zeroRange, type Range } from '../exact/index.js';
import { nobodyIn } from '../evidence/nobody.js';
import type { Item } from '../rubric/model.js';
import { checkBalance } from '../scoring/balance.js';
import { noExtra } from '../scoring/extra.js';
import { existsFor, printedMaximum } from '../scoring/maximum.js';
import type { Plan } from '../scoring/plan.js';
import { Run } from '../scoring/run.js';
import type { Contribution, UnitScore } from '../scoring/score.js';
import { closeScore, type Closed, type Closing } from '../scoring/unit.js';
import { ofMillionths } from './amount.js';
import { askedOfNobody, type RowOutcome } from './outcome.js';
import { isPlainParent } from './plain-parents.js';
import { sumAsRow } from './sums.js';

/** The rows of a unit as one number. */
export interface KnownSum {
  readonly millionths: number;
  readonly class: string | undefined;
}

export interface RowsBelow {
  children(): readonly Contribution[];
}

/** The sum of rows; undefined where one of them is open or has more to say than a number. */
export function sumOfRows(outcomes: readonly RowOutcome[]): number | undefined {
  let sum = 0;
  for (const outcome of outcomes) {
    if (!outcome) continue;
    if (outcome === 'own' || outcome.millionths === undefined || !outcome.isWhole || outcome.missing.length > 0) return undefined;
    sum += outcome.millionths;
  }
  return Number.isSafeInteger(sum) ? sum : undefined;
}

export class Closings {
  private readonly classes = new Map<string | undefined, boolean>();
  private readonly known = new Map<string | undefined, Map<number, UnitScore>>();

  private constructor(private readonly plan: Plan) {}

  /** For rubrics where nothing comes between the sum of the rows and the score but figures that are the same for all of a class. */
  static for(plan: Plan, isKnownRow: (id: string) => boolean): Closings | undefined {
    const { rubric } = plan;
    const { root, rules, extra } = rubric;
    const isSum = (item: Item): boolean => isPlainParent(item, rubric) && item.items.every((child) => isKnownRow(child.id) || isSum(child));
    const alike =
      !extra &&
      plan.chargedToTotal.length === 0 &&
      [root.floor, root.ceiling].every((limit) => limit === undefined || limit === 'none' || limit.kind === 'constant') &&
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
    return new ClosedSum(this.scoreOf(sum), rows);
  }

  private scoreOf({ millionths, class: unitClass }: KnownSum): UnitScore {
    const ofClass = this.known.get(unitClass) ?? new Map<number, UnitScore>();
    this.known.set(unitClass, ofClass);
    const known = ofClass.get(millionths) ?? this.close(millionths, unitClass);
    ofClass.set(millionths, known);
    return known;
  }

  private close(millionths: number, unitClass: string | undefined): UnitScore {
    const { rubric } = this.plan;
    const run = new Run(this.plan, nobodyIn(rubric, unitClass), askedOfNobody, new Map());
    const total = ofMillionths(millionths);
    const maximum = printedMaximum(rubric.root, run.top, run);
    const rows = sumAsRow(rubric.root, { children: [], total, maximum: maximum ?? zeroRange });
    const score = closeScore({ state: 'scored', total, maximum, entries: [], children: [rows], bases: [] }, noExtra, [], run);
    checkBalance(score, unitClass ?? '', () => true);
    return { ...score, children: [] };
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
    return this.alike.extra;
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
  get behindQuestions(): UnitScore['behindQuestions'] {
    return this.alike.behindQuestions;
  }
  get total(): Range | undefined {
    return this.alike.total;
  }
}

const nothingFired: Closing['fired'] = [];
