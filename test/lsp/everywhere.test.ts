// No place of a shipped file makes the server fail, and what it offers can be put in.

import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/lsp/analysis.js';
import { complete } from '../../src/lsp/completion.js';
import { definitionsAt } from '../../src/lsp/definition.js';
import { hoverAt } from '../../src/lsp/hover.js';
import { offsetAt } from '../../src/lsp/place.js';
import { filesIn, textOf } from '../examples/shipped.js';

const rubrics = filesIn('rubrics/zhaohua-2017');
const rubric = rubrics.find(({ path }) => path.endsWith('townships.yaml'))!;
const evidence = filesIn('examples/zhaohua-2017/evidence/townships')[0]!;

describe.each([
  ['a rubric', rubric, [rubric], []],
  ['evidence', evidence, rubrics, [evidence]],
] as const)('%s', (_name, file, around, stated) => {
  const analysis = analyse({ path: file.path, bytes: file.bytes, rubrics: around, evidence: stated }, undefined);
  const text = textOf(file);
  /** A place in every third line, a different column each time. */
  const places = text.split('\n').flatMap((line, at) => (at % 3 === 0 ? [{ line: at, character: (at * 7) % (line.length + 1) }] : []));

  it('has something to say about most places, and fails at none', () => {
    const said = places.filter((place) => hoverAt(analysis, place, 'zh') !== undefined);
    expect(said.length * 2).toBeGreaterThan(places.length);
    for (const place of places) definitionsAt(analysis, place, () => []);
  });

  it('offers only what replaces the word at the cursor', () => {
    const offers = places.flatMap((place) => complete(analysis, place, 'zh').map((item) => ({ place, item })));
    expect(offers.length).toBeGreaterThan(20);
    for (const { place, item } of offers) {
      const edit = item.textEdit as { range: { start: typeof place; end: typeof place }; newText: string };
      expect(edit.newText.startsWith(item.label)).toBe(true);
      const [start, at, end] = [edit.range.start, place, edit.range.end].map((one) => offsetAt(text, one)) as [number, number, number];
      expect(start <= at && at <= end && !/\s/.test(text.slice(start, end))).toBe(true);
    }
  });
});
