import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonText, plainJson } from '../../src/report/json-text.js';

/** Texts of ordinary words, and of every character that JSON or a terminal minds. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\u0000', '\u0085', '\u007f', '\u2028', '\ud800', '\udc00', '镇', 'a') }),
);

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, fc.oneof(tie('value'), fc.constant(undefined)), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('JSON put together from small values', () => {
  test('is the JSON of the whole', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(plainJson(one)).toBe(jsonText(one, 0));
      }),
    );
  });
});
