// Nothing old is taken for new: after any edits the result of a program that stays is, in every byte and every problem, that of one started afresh.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type AssessRequest, type Assessment } from '../../src/assessment/assess.js';
import { renderText } from '../../src/diagnostic/render-text.js';
import { RunMemory } from '../../src/memory/run-memory.js';
import { ndjson } from '../../src/report/json.js';
import { plain } from '../../src/report/reporter.js';
import { whole } from './arbitrary-rubric.js';
import { cases, rubricFile, type File } from './case.js';
import { forms, manyOf } from './copies.js';
import { desksOf, someEdits, type Desk } from './edits.js';
import { patience, runs } from './runs.js';
import { totalWith } from './total.js';

const options = { view: 'score', language: 'zh', width: 80, paint: plain, renderMessage: () => '' } as const;

const told = ({ result: { units, ...rest }, diagnostics }: Assessment): string =>
  ndjson.render({ ...rest, units }, options) + JSON.stringify(rest) + renderText(diagnostics, { language: 'zh', colour: 0, width: 80 });

/** The same text is the very same bytes, wherever it stands. */
function sources(): (file: File) => { path: string; bytes: Uint8Array; named: boolean } {
  const known = new Map<string, Uint8Array>();
  return ({ path, text }) => {
    const bytes = known.get(text) ?? new TextEncoder().encode(text);
    known.set(text, bytes);
    return { path, bytes, named: true };
  };
}

const requestFor = ({ rubrics, evidence, ...rest }: Desk, source: ReturnType<typeof sources>): AssessRequest => ({
  ...rest,
  rubrics: rubrics.map(source),
  evidence: evidence.map(source),
});

const total = totalWith({ row: `    when: "unit.weight = 'full'"\n`, unit: ', weight: full' });

describe('a program that stays', () => {
  it('says after any edits what one started afresh says', { timeout: patience }, () => {
    const seen = { units: 0, same: 0 };
    fc.assert(
      fc.property(
        cases({ ...whole, cohort: true }, 3),
        fc.constantFrom(...Object.values(forms)),
        someEdits,
        fc.boolean(),
        (one, form, all, lines) => {
          const evidence = manyOf(one, form);
          const first = {
            rubrics: [rubricFile(one.rubric), total.rubric],
            evidence: [...evidence, ...evidence.flatMap((file) => total.evidenceOf(file))],
            final: false,
          };
          const memory = new RunMemory();
          const source = sources();
          let before = new Set<unknown>();
          for (const desk of desksOf(first, all)) {
            const request = { ...requestFor(desk, source), ...(lines && { rows: 'lines' as const }) };
            const remembered = assess({ ...request, memory });
            expect(told(remembered)).toBe(told(assess(request)));
            seen.units += remembered.result.units.length;
            seen.same += remembered.result.units.filter((unit) => before.has(unit)).length;
            before = new Set(remembered.result.units);
          }
        },
      ),
      runs(25),
    );
    // Else the law says nothing.
    expect(seen.same / seen.units).toBeGreaterThan(0.05);
  });
});
