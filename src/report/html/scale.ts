// From points to places on a drawing, exactly: the same result is the same drawing on every machine. Knows nothing of what is drawn.

import { Exact, formatExact, roundTo } from '../../exact/index.js';

const tenth = { to: Exact.ratio(1n, 10n), mode: 'half_up' } as const;
const ten = Exact.int(10);

export const coordinate = (value: Exact): string => formatExact(roundTo(value, tenth));

/** An axis from a round number to a round number, with a mark at every step. */
export class Scale {
  readonly ticks: readonly Exact[];
  readonly low: Exact;
  readonly high: Exact;

  /**
   * @param size length of the axis in units of the drawing
   * @param most steps at most
   */
  constructor(
    values: readonly Exact[],
    private readonly size: number,
    most = 6,
  ) {
    const least = values.reduce(Exact.min, values[0] ?? Exact.zero);
    const greatest = values.reduce(Exact.max, values[0] ?? Exact.zero);
    const step = roundStep(least, greatest, most);
    this.low = least.dividedBy(step).floor().times(step);
    const high = greatest.dividedBy(step).ceil().times(step);
    this.high = high.equals(this.low) ? this.low.plus(step) : high;
    const ticks: Exact[] = [];
    for (let tick = this.low; tick.compare(this.high) <= 0; tick = tick.plus(step)) ticks.push(tick);
    this.ticks = ticks;
  }

  /** Where a value stands; what lies beyond an end stands at the end. */
  at(value: Exact): string {
    return coordinate(this.exactly(value));
  }

  width(from: Exact, to: Exact): string {
    return coordinate(this.exactly(to).minus(this.exactly(from)));
  }

  private exactly(value: Exact): Exact {
    const inside = Exact.max(this.low, Exact.min(this.high, value));
    return inside.minus(this.low).times(Exact.int(this.size)).dividedBy(this.high.minus(this.low));
  }
}

/** The smallest of … 0.5, 1, 2, 5, 10 … that takes no more than `most` steps. */
function roundStep(low: Exact, high: Exact, most: number): Exact {
  const spread = high.minus(low);
  if (spread.isZero) return Exact.one;
  const reaches = (step: Exact): boolean => step.times(Exact.int(most)).compare(spread) >= 0;
  let power = Exact.one;
  while (!reaches(power)) power = power.times(ten);
  while (reaches(power.dividedBy(ten))) power = power.dividedBy(ten);
  const candidates = [power.dividedBy(Exact.int(5)), power.dividedBy(Exact.int(2)), power, power.times(Exact.int(2))];
  return candidates.find((step) => steps(low, high, step) <= most) ?? power.times(Exact.int(5));
}

function steps(low: Exact, high: Exact, step: Exact): number {
  const from = low.dividedBy(step).floor();
  const to = high.dividedBy(step).ceil();
  return to.minus(from).toSafeInteger() ?? Infinity;
}
