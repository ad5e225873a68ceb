// The bundle describes schemas before it builds them with zod: both must say the same of every value.

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as zod from 'zod';
import { describedZod, type DescribedZod } from '../../scripts/described-zod.mjs';

type Make = (z: DescribedZod) => zod.ZodType;

const described = describedZod(() => createRequire(import.meta.url)('zod') as typeof zod);

const leaf: fc.Arbitrary<Make> = fc.constantFrom<Make>(
  (z) => z.unknown(),
  (z) => z.string(),
  (z) => z.boolean(),
  (z) => z.literal('none'),
  (z) => z.enum(['a', 'b']),
  (z) => z.custom<string>((value) => typeof value === 'string' || typeof value === 'number').meta({ type: 'string' }),
);

const { schema } = fc.letrec<{ schema: Make }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    tie('schema').map(
      (inner): Make =>
        (z) =>
          z.array(inner(z)),
    ),
    tie('schema').map(
      (inner): Make =>
        (z) =>
          z.array(inner(z)).min(1),
    ),
    tie('schema').map(
      (inner): Make =>
        (z) =>
          z.record(z.string(), inner(z)),
    ),
    fc.tuple(tie('schema'), tie('schema')).map(
      ([one, other]): Make =>
        (z) =>
          z.union([one(z), other(z)]),
    ),
    fc
      .tuple(
        fc.constantFrom('strictObject' as const, 'looseObject' as const),
        fc.dictionary(fc.constantFrom('a', 'b', 'none'), tie('schema')),
        fc.boolean(),
      )
      .map(
        ([kind, shape, optional]): Make =>
          (z) =>
            z[kind](Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, optional ? inner(z).optional() : inner(z)]))),
      ),
  ),
}));

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('a', 'b', 'none', 'x', 0, true, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'none', 'more', '__proto__'), tie('value'), { maxKeys: 3 }),
  ),
}));

describe('a described schema', () => {
  it('accepts and refuses what zod does, with the same issues', () => {
    fc.assert(
      fc.property(schema, value, (make, given) => {
        const ours = make(described).safeParse(given);
        const theirs = make(zod).safeParse(given);
        expect(ours.success).toBe(theirs.success);
        expect(ours.error?.issues).toEqual(theirs.error?.issues);
      }),
      { numRuns: 2000 },
    );
  });
});
