// Evidence in whatever form, whole or damaged: a stream that knows rows from the documents before says the same, in every byte, as one that reads
// each document with the reader of whole YAML (`reference`).

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { services } from '../../src/cli/services.js';
import { town, written } from '../batch/written.js';
import { edited, edits, type Edit } from './damaged.js';
import { patience, runs } from './runs.js';

const encoder = new TextEncoder();
const rubrics = [{ path: 'rubrics/town.yaml', bytes: encoder.encode(town), named: true }];

/** What matters where files are cut: ends of lines, of texts and of maps, keys that are looked for. */
const cuts = [
  '\r\n',
  '\n\n',
  '\n  ',
  '\n- ',
  ',',
  '\\',
  '\\u',
  '/',
  '"}',
  '}}',
  '"facts":',
  'facts:\n',
  '\nfacts:',
  'unit:',
  '---\n',
  '\ufeff',
];

const damage: fc.Arbitrary<Edit[]> = fc.oneof(
  edits,
  fc.array(fc.record({ at: fc.nat(9999), remove: fc.nat(3), insert: fc.constantFrom(...cuts) }), { minLength: 1, maxLength: 2 }),
);

const document = fc
  .tuple(fc.nat(written.length - 1), fc.constantFrom('a', 'b', 'c'), fc.option(damage))
  .map(([which, id, all]) => edited(written[which]![1](id), all ?? []));

function streamed(documents: readonly string[], reference: boolean): string {
  const scorer = services.engine.stream({ rubrics, results: [], reference });
  const sound = documents.map((text, index) => scorer.score(encoder.encode(text), index + 1));
  return `${sound.join(' ')}\n${Buffer.from(scorer.take()).toString()}`;
}

it('gives the same lines with rows known from other documents and without', { timeout: patience }, () => {
  fc.assert(
    fc.property(fc.array(document, { minLength: 2, maxLength: 8 }), (documents) => {
      expect(streamed(documents, false)).toBe(streamed(documents, true));
    }),
    runs(150),
  );
});
