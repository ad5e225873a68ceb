// Rows known from other units change nothing: of many units the result is the same, in every byte, as without them (`reference`).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../src/assessment/assess.js';
import { fewest, gatherEvidence } from '../../src/assessment/gather.js';
import { RubricShelf } from '../../src/assessment/shelf.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { renderText } from '../../src/diagnostic/render-text.js';
import { csv } from '../../src/report/csv.js';
import { json, ndjson } from '../../src/report/json.js';
import { plain } from '../../src/report/reporter.js';
import { crewed } from '../support/crewed.js';
import { documentOf } from './arbitrary-evidence.js';
import { whole } from './arbitrary-rubric.js';
import { cases, rubricFile, type Case, type File } from './case.js';
import { writeJson } from './json-text.js';
import { patience, runs } from './runs.js';
import { writeYaml, type YamlMap } from './yaml-text.js';

const options = { view: 'score', language: 'zh', width: 80, paint: plain, renderMessage: () => '' } as const;

type Write = (document: YamlMap, copy: number) => string;

const turned = (document: YamlMap): YamlMap => Object.fromEntries(Object.entries(document).reverse());

/** Comments above the document move all below it. */
const yaml: Write = (document, copy) => '# 虚构示例\n'.repeat(copy) + writeYaml(document);

/** As in a form to fill in: a remark above every fact, and something behind them. */
const filled: Write = (document, copy) =>
  `---\n${writeYaml({ ...document, note: '示例' }).replace(/^ {2}(?=[^ -])/gm, `  # 示例${copy}\n\n$&`)}`;

const list = (documents: readonly YamlMap[]): YamlMap => ({ note: '示例', units: documents });

/** How the documents of a copy of a case are written, one a file or all in one. */
const forms: { readonly [name: string]: { readonly write: Write; readonly together?: true } } = {
  YAML: { write: yaml },
  'YAML with the facts first': { write: (document, copy) => yaml(turned(document), copy) },
  'YAML with remarks between facts and a note behind them': { write: filled },
  'YAML, several units in a file': { write: yaml, together: true },
  'JSON on one line': { write: (document) => writeJson(document) },
  'JSON on many lines': { write: (document, copy) => '\n'.repeat(copy) + writeJson(document, 2) },
  'JSON with the facts first': { write: (document, copy) => writeJson(turned(document), copy % 2) },
  'JSON, several units in a file': { write: (document, copy) => writeJson(document, copy % 3), together: true },
};

/** Every unit often enough for a batch, with other ids. */
function manyOf({ units }: Case, { write, together }: (typeof forms)[string]): File[] {
  const copies = Array.from({ length: together ? fewest : Math.ceil(fewest / units.length) }, (_, copy) => (copy === 0 ? '' : `-${copy}`));
  return copies.flatMap((suffix, copy) => {
    const documents = units.flatMap(({ unit, files }) => {
      const { id } = unit as { readonly id: string };
      const named = { ...unit, id: `${id}${suffix}`, name: `示例${id}${suffix}` };
      return files.map((file, index) => ({ path: `evidence/${id}${suffix}.${index + 1}.yaml`, document: documentOf(file, named), index }));
    });
    if (together) return [{ path: `evidence/all${suffix}.yaml`, text: write(list(documents.map(({ document }) => document)), copy % 3) }];
    return documents.map(({ path, document, index }) => ({ path, text: write(document, (copy % 3) * (index + 2)) }));
  });
}

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
        for (const view of ['score', 'rank'] as const)
          expect(csv.render(assess({ ...request, rows: 'marks' }).result, { ...options, view })).toBe(
            csv.render(anew, { ...options, view }),
          );
        const shared = await crewed(request);
        expect(ndjson.render(shared.result, options)).toBe(ndjson.render(anew, options));
        seen.remote += shared.remote;
        const gathered = gatherEvidence(request, new RubricShelf(request.rubrics, new Set()), new Problems());
        seen.units += gathered.loaded.length;
        seen.kept += gathered.kept.size;
        for (const unit of gathered.kept.values()) if (unit.closed()) seen.closed++;
      }),
      runs(name === 'YAML' ? 60 : 10),
    );
    expect(seen.kept / seen.units).toBeGreaterThan(name === 'YAML' ? 0.1 : 0.05);
    if (name === 'YAML') expect(Math.min(seen.closed, seen.remote)).toBeGreaterThan(0);
  });
});
