// Rows known from other units change nothing: of many units the result is the same, in every byte, as without them (`reference`).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../src/assessment/assess.js';
import { gatherEvidence } from '../../src/assessment/gather.js';
import { RubricShelf } from '../../src/assessment/shelf.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { renderText } from '../../src/diagnostic/render-text.js';
import { csv } from '../../src/report/csv.js';
import { json, ndjson } from '../../src/report/json.js';
import { plain } from '../../src/report/reporter.js';
import { crewed } from '../support/crewed.js';
import { whole } from './arbitrary-rubric.js';
import { cases, rubricFile, type File } from './case.js';
import { forms, manyOf } from './copies.js';
import { patience, runs } from './runs.js';

const options = { view: 'score', language: 'zh', width: 80, paint: plain, renderMessage: () => '' } as const;

const source = ({ path, text }: File) => ({ path, bytes: new TextEncoder().encode(text), named: true });

const told = ({ result, diagnostics }: Assessment): string =>
  ndjson.render(result, options) + json.render(result, options) + renderText(diagnostics, { language: 'zh', colour: 0, width: 80 });

describe.each(Object.entries(forms))('for every rubric and evidence in %s', (name, form) => {
  it('rows known from other units, and from other threads, are the same as rows scored anew', { timeout: patience }, async () => {
    const seen = { units: 0, kept: 0, closed: 0, remote: 0 };
    await fc.assert(
      fc.asyncProperty(cases({ ...whole, cohort: true }, 3), async (one) => {
        const request = { rubrics: [source(rubricFile(one.rubric))], evidence: manyOf(one, form).map(source) };
        const { result: anew, diagnostics } = assess({ ...request, reference: true });
        expect(told(assess(request))).toBe(told({ result: anew, diagnostics }));
        expect(ndjson.render(assess({ ...request, rows: 'lines' }).result, options)).toBe(ndjson.render(anew, options));
        expect(csv.render(assess({ ...request, rows: 'marks' }).result, options)).toBe(csv.render(anew, options));
        const shared = await crewed(request);
        expect(ndjson.render(shared.result, options)).toBe(ndjson.render(anew, options));
        seen.remote += shared.remote;
        const gathered = gatherEvidence(request, new RubricShelf(request.rubrics, new Set()), new Problems());
        seen.units += gathered.loaded.length;
        seen.kept += gathered.kept.size;
        for (const unit of gathered.kept.values()) if (unit.closed()) seen.closed++;
      }),
      runs(name === 'YAML' ? 40 : 10),
    );
    expect(seen.kept / seen.units).toBeGreaterThan(name === 'YAML' ? 0.1 : 0.05);
    if (name === 'YAML') expect(Math.min(seen.closed, seen.remote)).toBeGreaterThan(0);
  });
});
