// Exact rational numbers: the only kind of number that points, targets and measures are made of.
// Owns arithmetic and comparison; knows nothing of YAML, rounding or text layout.
// Canonical form: reduced, denominator >= 0; both parts are safe integers where they fit, else both are bigint.
// The safe-integer form is what makes scoring fast; a result that does not fit is recomputed with bigint, never rounded.
// Denominator 0 stands for the two infinities, which only ranges of unknown facts use.

export class Exact {
  private constructor(
    private readonly n: number | bigint,
    private readonly d: number | bigint,
  ) {}

  /** For this file: both parts already canonical. */
  static make(n: number | bigint, d: number | bigint): Exact {
    return new Exact(n, d);
  }

  static readonly zero = new Exact(0, 1);
  static readonly one = new Exact(1, 1);
  static readonly infinity = new Exact(1, 0);
  static readonly minusInfinity = new Exact(-1, 0);

  /** An integer. Throws RangeError when it is not a safe integer: a float can never become points. */
  static int(value: number): Exact {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact integer: ${value}`);
    return value === 0 ? Exact.zero : new Exact(value, 1);
  }

  /** numerator / denominator, reduced. Throws RangeError when the denominator is zero. */
  static ratio(numerator: bigint, denominator: bigint): Exact {
    if (denominator === 0n) throw new RangeError('division by zero');
    return fromBig(numerator, denominator);
  }

  static sum(values: Iterable<Exact>): Exact {
    let total = Exact.zero;
    for (const value of values) total = total.plus(value);
    return total;
  }

  static min(a: Exact, b: Exact): Exact {
    return a.compare(b) <= 0 ? a : b;
  }

  static max(a: Exact, b: Exact): Exact {
    return a.compare(b) >= 0 ? a : b;
  }

  /** Both parts where they are small, for quick ways; undefined where only bigint holds them. */
  get small(): { readonly n: number; readonly d: number } | undefined {
    const { n, d } = this;
    return typeof n === 'number' && typeof d === 'number' ? { n, d } : undefined;
  }

  /** numerator / denominator, reduced. Both safe integers, the denominator positive. */
  static smallRatio(numerator: number, denominator: number): Exact {
    return fromSmall(numerator, denominator);
  }

  get numerator(): bigint {
    return BigInt(this.n);
  }

  get denominator(): bigint {
    return BigInt(this.d);
  }

  get sign(): -1 | 0 | 1 {
    return this.n > 0 ? 1 : this.n < 0 ? -1 : 0;
  }

  get isZero(): boolean {
    return this.n === 0;
  }

  get isFinite(): boolean {
    return this.d !== 0;
  }

  get isInteger(): boolean {
    return this.d === 1 || this.d === 1n;
  }

  /** The value as a JavaScript integer, for counts and indices only; undefined when it is not one. */
  toSafeInteger(): number | undefined {
    return this.d === 1 && typeof this.n === 'number' ? this.n : undefined;
  }

  /** Sum. Opposite infinities have no sum: RangeError. */
  plus(other: Exact): Exact {
    const { n: a, d: b } = this;
    const { n: c, d } = other;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      if (b === d) {
        if (b === 1) {
          const sum = a + c;
          if (Number.isSafeInteger(sum)) return sum === 0 ? Exact.zero : new Exact(sum, 1);
        } else if (b === 0) {
          if (a === c) return this;
          throw new RangeError('the sum of opposite infinities is not a number');
        }
      } else if (b === 0) return this;
      else if (d === 0) return other;
      const top = a * d + c * b;
      const bottom = b * d;
      if (Number.isSafeInteger(a * d) && Number.isSafeInteger(c * b) && Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) {
        return fromSmall(top, bottom);
      }
    }
    if (!this.isFinite) return this;
    if (!other.isFinite) return other;
    return fromBig(BigInt(a) * BigInt(d) + BigInt(c) * BigInt(b), BigInt(b) * BigInt(d));
  }

  minus(other: Exact): Exact {
    return this.plus(other.negate());
  }

  /** Product. Zero times infinity is zero: the convention of interval arithmetic. */
  times(other: Exact): Exact {
    const { n: a, d: b } = this;
    const { n: c, d } = other;
    if (a === 0 || c === 0) return Exact.zero;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      const top = a * c;
      const bottom = b * d;
      if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return fromSmall(top, bottom);
    }
    if (!this.isFinite || !other.isFinite) return this.sign * other.sign > 0 ? Exact.infinity : Exact.minusInfinity;
    return fromBig(BigInt(a) * BigInt(c), BigInt(b) * BigInt(d));
  }

  /** Quotient. Throws RangeError on division by zero: callers that can meet it test isZero first and locate the error. */
  dividedBy(other: Exact): Exact {
    if (other.isZero) throw new RangeError('division by zero');
    if (!other.isFinite) return Exact.zero;
    return this.times(other.sign < 0 ? make(-other.d, -other.n) : make(other.d, other.n));
  }

  negate(): Exact {
    return this.n === 0 ? this : make(-this.n, this.d);
  }

  abs(): Exact {
    return this.sign < 0 ? this.negate() : this;
  }

  compare(other: Exact): -1 | 0 | 1 {
    const { n: a, d: b } = this;
    const { n: c, d } = other;
    if (b === d) return a < c ? -1 : a > c ? 1 : 0;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      const left = a * d;
      const right = c * b;
      if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right ? -1 : left > right ? 1 : 0;
    }
    const left = BigInt(a) * BigInt(d);
    const right = BigInt(c) * BigInt(b);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Exact): boolean {
    return this.n === other.n && this.d === other.d;
  }

  /** Largest integer not above the value. */
  floor(): Exact {
    if (this.isInteger || !this.isFinite) return this;
    const n = this.numerator;
    const d = this.denominator;
    const quotient = n / d;
    return fromBig(n < 0n ? quotient - 1n : quotient, 1n);
  }

  /** Smallest integer not below the value. */
  ceil(): Exact {
    return this.negate().floor().negate();
  }
}

const { make } = Exact;

function fromSmall(n: number, d: number): Exact {
  if (n === 0) return Exact.zero;
  let a = Math.abs(n);
  let b = d;
  while (b !== 0) [a, b] = [b, a % b];
  return make(n / a, d / a);
}

function fromBig(n: bigint, d: bigint): Exact {
  if (n === 0n) return Exact.zero;
  let a = n < 0n ? -n : n;
  let b = d < 0n ? -d : d;
  while (b !== 0n) [a, b] = [b, a % b];
  if (d < 0n) a = -a;
  const top = n / a;
  const bottom = d / a;
  return fits(top) && fits(bottom) ? make(Number(top), Number(bottom)) : make(top, bottom);
}

function fits(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
}
