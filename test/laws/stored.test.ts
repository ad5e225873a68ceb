// What is taken out of a store is what is scored afresh: after any edits, with any options, whatever happened to the store.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Assessment, type AssessRequest } from '../../src/assessment/assess.js';
import { renderText } from '../../src/diagnostic/render-text.js';
import { assessStored } from '../../src/memory/assess-stored.js';
import type { Store } from '../../src/memory/store.js';
import { csv } from '../../src/report/csv.js';
import { ndjson } from '../../src/report/json.js';
import { plain } from '../../src/report/reporter.js';
import { whole } from './arbitrary-rubric.js';
import { cases, rubricFile, type File } from './case.js';
import { forms, manyOf } from './copies.js';
import { desksOf, someEdits } from './edits.js';
import { patience, runs } from './runs.js';
import { totalWith } from './total.js';

const options = { view: 'rank', language: 'zh', width: 80, paint: plain, renderMessage: () => '' } as const;

const told = ({ result: { units, ...rest }, diagnostics }: Assessment, rows: AssessRequest['rows']): string =>
  (rows === 'marks' ? csv : ndjson).render({ ...rest, units }, options) +
  JSON.stringify(rest) +
  renderText(diagnostics, { language: 'zh', colour: 0, width: 80 });

const source = ({ path, text }: File) => ({ path, bytes: new TextEncoder().encode(text), named: true });

type Rot = { readonly kind: 'none' | 'lose' | 'cut' | 'flip' | 'swap'; readonly at: number; readonly where: number };

const rots: fc.Arbitrary<Rot> = fc.record({
  kind: fc.constantFrom('none', 'none', 'none', 'lose', 'cut', 'flip', 'swap'),
  at: fc.nat(100),
  where: fc.nat(100_000),
});

/** Pieces get lost, cut, damaged and mixed up. */
class RottingStore implements Store {
  private readonly pieces = new Map<string, Uint8Array>();
  found = 0;
  written = 0;

  read(name: string): Uint8Array | undefined {
    const piece = this.pieces.get(name);
    if (piece && name.startsWith('groups/')) this.found++;
    return piece;
  }

  write(name: string, content: Uint8Array): void {
    this.written++;
    this.pieces.set(name, content);
  }

  rot({ kind, at, where }: Rot): void {
    const names = [...this.pieces.keys()];
    const name = names[at % names.length];
    const piece = name === undefined ? undefined : this.pieces.get(name);
    if (name === undefined || !piece || kind === 'none') return;
    if (kind === 'lose') this.pieces.delete(name);
    if (kind === 'cut') this.pieces.set(name, piece.slice(0, where % piece.length));
    if (kind === 'flip')
      this.pieces.set(
        name,
        piece.map((byte, index) => (index === where % piece.length ? byte ^ 1 : byte)),
      );
    if (kind === 'swap') this.pieces.set(name, this.pieces.get(names[where % names.length]!)!);
  }
}

const total = totalWith({ row: '', unit: '' });

describe('a store', () => {
  it('gives after any edits what is scored afresh, whatever happened to it', { timeout: patience }, () => {
    const seen = { found: 0, fresh: 0 };
    const parts = fc.record({
      edits: someEdits,
      rotten: fc.array(rots, { minLength: 9, maxLength: 9 }),
      rows: fc.constantFrom<AssessRequest['rows'][]>(undefined, 'lines', 'marks'),
      form: fc.constantFrom(...Object.values(forms)),
      composite: fc.boolean(),
    });
    fc.assert(
      fc.property(cases({ ...whole, cohort: true }, 3), parts, (one, { edits, rotten, rows, composite, form }) => {
        const units = manyOf(one, form);
        const evidence = composite ? [...units, ...units.flatMap((file) => total.evidenceOf(file))] : units;
        const store = new RottingStore();
        const first = { rubrics: [rubricFile(one.rubric), ...(composite ? [total.rubric] : [])], evidence, final: false };
        for (const [index, desk] of desksOf(first, edits).entries()) {
          const sources = { rubrics: desk.rubrics.map(source), evidence: desk.evidence.map(source) };
          const request = { ...desk, ...sources, ...(rows && { rows }) };
          const anew = told(assess(request), rows);
          expect(told(assessStored(request, store, 'the program'), rows)).toBe(anew);
          store.rot(rotten[index % rotten.length]!);
          expect(told(assessStored(request, store, 'the program'), rows)).toBe(anew);
        }
        seen.found += store.found;
        seen.fresh += store.written;
      }),
      runs(25),
    );
    // Else the law says nothing.
    expect(seen.found / seen.fresh).toBeGreaterThan(0.2);
  });
});
