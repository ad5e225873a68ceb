// The forms evidence comes in, one by one: whichever of them is cut into facts and scored by rows known from other units, or read the common way,
// result and problems are those of the reference.

import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import { fewest, gatherEvidence } from '../../src/assessment/gather.js';
import { RubricShelf } from '../../src/assessment/shelf.js';
import { services } from '../../src/cli/services.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { renderText } from '../../src/diagnostic/render-text.js';
import { json } from '../../src/report/json.js';
import { plain } from '../../src/report/reporter.js';
import { town, written } from './written.js';

const encoder = new TextEncoder();
const source = (path: string, text: string) => ({ path, bytes: encoder.encode(text), named: true });
const rubrics = [source('rubrics/town.yaml', town)];

/** Twice as many as it takes. */
const filesOf = (write: (id: string) => string) =>
  Array.from({ length: fewest * 2 }, (_, index) => source(`evidence/u${index}.yaml`, write(`u${index}`)));

type Request = Parameters<typeof assess>[0];

function told(request: Request): string {
  const { result, diagnostics } = assess(request);
  const options = { view: 'score', language: 'zh', width: 80, paint: plain, renderMessage: () => '' } as const;
  return json.render(result, options) + renderText(diagnostics, { language: 'zh', colour: 0, width: 80 });
}

function streamed(documents: readonly Uint8Array[], reference: boolean): string {
  const scorer = services.engine.stream({ rubrics, results: [], reference });
  const sound = documents.map((bytes, index) => scorer.score(bytes, index + 1));
  return `${sound.join(' ')} ${Buffer.from(scorer.take()).toString()}`;
}

const keptOf = (evidence: Request['evidence']): number =>
  gatherEvidence({ evidence }, new RubricShelf(rubrics, new Set()), new Problems()).kept.size;

describe.each(written)('%s', (_, write, kept) => {
  const evidence = filesOf(write);

  it('gives the bytes of the reference', () => {
    for (const final of [false, true]) expect(told({ rubrics, evidence, final })).toBe(told({ rubrics, evidence, final, reference: true }));
  });

  it('gives the bytes of the reference as a stream', () => {
    const documents = evidence.map(({ bytes }) => bytes);
    expect(streamed(documents, false)).toBe(streamed(documents, true));
  });

  if (kept !== undefined)
    it('is scored by known rows as far as that is sure', () => {
      expect(keptOf(evidence) / evidence.length).toBe(kept);
    });
});
