// Random choices that shrink well: a finite row of throws, read one by one. Smaller and fewer throws choose the earlier, simpler option.

import fc from 'fast-check';

export type Throws = readonly number[];

const sides = 1 << 16;

export class Dice {
  private at = 0;

  constructor(private readonly throws: Throws) {}

  /** 0 … count − 1; 0 when the throws have run out. */
  roll(count: number): number {
    return Math.floor(((this.throws[this.at++] ?? 0) * count) / sides);
  }

  /** The first is the simplest. */
  pick<T>(...options: readonly [T, ...T[]]): T {
    return options[this.roll(options.length)]!;
  }

  /** Once in so many; the simple answer is no. */
  chance(oneIn: number): boolean {
    return this.roll(oneIn) === oneIn - 1;
  }

  between(least: number, most: number): number {
    return least + this.roll(most - least + 1);
  }

  some<T>(most: number, make: (index: number) => T, least = 0): T[] {
    return Array.from({ length: this.between(least, most) }, (_, index) => make(index));
  }

  subset<T>(items: readonly T[]): T[] {
    return items.filter(() => this.roll(2) === 1);
  }

  /** The same items in another order (the given one when all throws are 0). */
  shuffled<T>(items: readonly T[]): T[] {
    const rest = [...items];
    return items.map(() => rest.splice(this.roll(rest.length), 1)[0]!);
  }
}

export const throwsOf = (length: number): fc.Arbitrary<Throws> =>
  fc.array(fc.noBias(fc.nat(sides - 1)), { minLength: length, maxLength: length, size: 'max' });
