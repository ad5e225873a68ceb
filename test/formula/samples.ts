// Random formulas, each with what it comes to. The reference computes with fractions of its own, knows no ranges and shares no code
// with the evaluator.

import fc from 'fast-check';

export interface Fraction {
  readonly n: bigint;
  /** Above zero; not reduced. */
  readonly d: bigint;
}

export interface Facts {
  readonly numbers: Readonly<Record<string, Fraction>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly marks: readonly Fraction[];
  /** The element under its own name, within the condition of the list. */
  readonly mark?: Fraction;
}

/** A formula and what it comes to; `fault` is thrown where there is no value. */
export interface Sample<T> {
  readonly text: string;
  readonly run: (facts: Facts) => T;
}

export class NoValue extends Error {}

export const whole = (n: bigint): Fraction => ({ n, d: 1n });
export const add = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const minus = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
const order = (a: Fraction, b: Fraction): bigint => a.n * b.d - b.n * a.d;
function over(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new NoValue();
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
}
function floor({ n, d }: Fraction): Fraction {
  const towardsZero = n / d;
  return whole(n < 0n && towardsZero * d !== n ? towardsZero - 1n : towardsZero);
}
const ceil = (a: Fraction): Fraction => minus(floor(minus(a)));
const abs = (a: Fraction): Fraction => (a.n < 0n ? minus(a) : a);
/** Adding a half and cutting off, on the absolute value. */
function round(a: Fraction, digits: bigint): Fraction {
  const scale = whole(10n ** digits);
  const up = over(floor(add(times(abs(a), scale), { n: 1n, d: 2n })), scale);
  return a.n < 0n ? minus(up) : up;
}
const least = (values: readonly Fraction[]): Fraction => values.reduce((a, b) => (order(b, a) < 0n ? b : a));
export const total = (values: readonly Fraction[]): Fraction => values.reduce(add, whole(0n));
function some(values: readonly Fraction[]): readonly Fraction[] {
  if (values.length === 0) throw new NoValue();
  return values;
}
const folds: Record<string, (values: readonly Fraction[]) => Fraction> = {
  sum: total,
  count: (values) => whole(BigInt(values.length)),
  mean: (values) => over(total(some(values)), whole(BigInt(values.length))),
  min: (values) => least(some(values)),
  max: (values) => minus(least(some(values).map(minus))),
};
const comparisons: Record<string, (sign: bigint) => boolean> = {
  '<': (sign) => sign < 0n,
  '<=': (sign) => sign <= 0n,
  '>': (sign) => sign > 0n,
  '>=': (sign) => sign >= 0n,
  '=': (sign) => sign === 0n,
  '!=': (sign) => sign !== 0n,
};
const operations: Record<string, (a: Fraction, b: Fraction) => Fraction> = {
  '+': add,
  '-': (a, b) => add(a, minus(b)),
  '*': times,
  '/': over,
};
const unary: Record<string, (a: Fraction) => Fraction> = { '-': minus, abs, floor, ceil, round: (a) => round(a, 0n) };

export const numberNames = ['a', 'b', '丙'];
export const flagNames = ['p', 'q'];
const apart = { depthSize: 'small', withCrossShrink: true } as const;

/** Every operation stands in parentheses: how operators bind is not what is tested here. */
export const samples = fc.letrec<{ number: Sample<Fraction>; flag: Sample<boolean> }>((tie) => ({
  number: fc.oneof(
    apart,
    fc.tuple(fc.nat(40), fc.constantFrom('', '.5', '.25')).map(([n, tail]): Sample<Fraction> => {
      const quarters = BigInt(n * 4) + (tail === '' ? 0n : tail === '.5' ? 2n : 1n);
      return { text: `${n}${tail}`, run: () => ({ n: quarters, d: 4n }) };
    }),
    fc.constantFrom(...numberNames).map((name) => ({ text: name, run: ({ numbers }: Facts) => numbers[name]! })),
    fc
      .constantFrom('a', 'b')
      .map((name) => ({ text: `(mark + ${name})`, run: ({ numbers, mark, marks }: Facts) => add(mark ?? total(marks), numbers[name]!) })),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number')).map(([a, sign, b]) => ({
      text: `(${a.text} ${sign} ${b.text})`,
      run: (facts: Facts) => operations[sign]!(a.run(facts), b.run(facts)),
    })),
    fc
      .tuple(fc.constantFrom(...Object.keys(unary)), tie('number'))
      .map(([name, a]) => ({ text: `${name}(${a.text})`, run: (facts: Facts) => unary[name]!(a.run(facts)) })),
    fc
      .tuple(tie('number'), fc.nat(3))
      .map(([a, digits]) => ({ text: `round(${a.text}, ${digits})`, run: (facts: Facts) => round(a.run(facts), BigInt(digits)) })),
    fc.tuple(tie('flag'), tie('number'), tie('number')).map(([c, a, b]) => ({
      text: `if(${c.text}, ${a.text}, ${b.text})`,
      run: (facts: Facts) => (c.run(facts) ? a.run(facts) : b.run(facts)),
    })),
    fc.tuple(fc.constantFrom(...Object.keys(folds)), fc.array(tie('number'), { minLength: 2, maxLength: 3 })).map(([name, args]) => ({
      text: `${name}(${args.map((a) => a.text).join(', ')})`,
      run: (facts: Facts) => folds[name]!(args.map((a) => a.run(facts))),
    })),
    fc.constantFrom(...Object.keys(folds)).map((name) => ({ text: `${name}(mark)`, run: ({ marks }: Facts) => folds[name]!(marks) })),
    fc
      .tuple(fc.constantFrom(...Object.keys(folds)), fc.constantFrom(...Object.keys(comparisons)), tie('number'))
      .map(([name, sign, b]) => ({
        text: `${name}(mark, mark ${sign} ${b.text})`,
        run: (facts: Facts) => folds[name]!(facts.marks.filter((mark) => comparisons[sign]!(order(mark, b.run({ ...facts, mark }))))),
      })),
  ),
  flag: fc.oneof(
    apart,
    fc.constantFrom(...flagNames).map((name) => ({ text: name, run: ({ flags }: Facts) => flags[name]! })),
    fc.boolean().map((value) => ({ text: String(value), run: () => value })),
    fc.tuple(tie('number'), fc.constantFrom(...Object.keys(comparisons)), tie('number')).map(([a, sign, b]) => ({
      text: `(${a.text} ${sign} ${b.text})`,
      run: (facts: Facts) => comparisons[sign]!(order(a.run(facts), b.run(facts))),
    })),
    tie('flag').map((a) => ({ text: `(not ${a.text})`, run: (facts: Facts) => !a.run(facts) })),
    fc
      .tuple(tie('flag'), tie('flag'))
      .map(([a, b]) => ({ text: `(${a.text} and ${b.text})`, run: (facts: Facts) => a.run(facts) && b.run(facts) })),
    fc
      .tuple(tie('flag'), tie('flag'))
      .map(([a, b]) => ({ text: `(${a.text} or ${b.text})`, run: (facts: Facts) => a.run(facts) || b.run(facts) })),
  ),
}));

const fraction = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.constantFrom(1, 1, 2, 3, 7))
  .map(([n, d]): Fraction => ({ n: BigInt(n), d: BigInt(d) }));
export const factsOf = fc.record({
  numbers: fc.record({ a: fraction, b: fraction, 丙: fraction }),
  flags: fc.record({ p: fc.boolean(), q: fc.boolean() }),
  marks: fc.array(fraction, { maxLength: 4 }),
});
