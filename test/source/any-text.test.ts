// Whatever the text: reading it ends, throws nothing, and gives either trees or problems with places in it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/diagnostic/render-text.js';
import { corrected, read } from './reading.js';

const sample = `rubric: town
unit: {id: a, name: "示例甲镇", tags: [甲, 乙]}
facts:
  news: {2017-01: 2}
  acts:
    - {id: 决定9号, note: '程序违法'}
    - id: x
      text: |
        一：甲，乙。
  ref: &r [1, 2]
  again: *r
`;
const piece = fc.constantFrom(
  ...Array.from('：，、“”‘’［］｛｝【】（）　－＃:,"\'[]{}-#|>&*!%@`?\t\n \u00a0'),
  '  ',
  ': ',
  '- ',
  '\n  ',
  '---\n',
  '<<: ',
  '012',
  '1e3',
  '甲',
  'id',
);

/** The sample with a few places overwritten. */
const damaged = fc
  .array(fc.tuple(fc.nat(sample.length), fc.nat(3), piece), { minLength: 1, maxLength: 4 })
  .map((edits) => edits.reduce((text, [at, length, inserted]) => text.slice(0, at) + inserted + text.slice(at + length), sample));

describe('any text', () => {
  it.each([
    ['made of pieces', fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))],
    ['of any characters', fc.string({ unit: 'grapheme', maxLength: 60 })],
    ['a damaged file', damaged],
  ])('%s', { timeout: 60_000 }, (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { trees, problems } = read(text);
        expect(trees.length > 0).toBe(problems.length === 0);
        for (const { span, related = [], replacement } of problems) {
          for (const place of [span!, ...related.map((other) => other.span), ...(replacement ? [replacement.span] : [])]) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(text.length);
          }
        }
        expect(renderText(problems, { language: 'zh', colour: 0, width: 80 }).includes('undefined')).toBe(false);
        corrected(text);
      }),
      { numRuns: 250 },
    );
  });
});
