// Two readers, one meaning: whatever the quick reader takes, the reader of whole YAML reads as the very same tree, places included.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { decodeSource } from '../../src/source/decode.js';
import { readTrees } from '../../src/source/read.js';
import { SourceFile } from '../../src/source/source-file.js';
import { readSubset } from '../../src/source/subset/index.js';

const project = path.resolve(import.meta.dirname, '../..');
const yamlIn = (folder: string): string[] =>
  readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => path.join(folder, file));

const shipped = ['rubrics', 'examples'].flatMap(yamlIn);
const tested = ['test/conformance', 'test/diagnostics', 'test/rules'].flatMap(yamlIn);

/** False where the quick reader leaves the text to the other. */
function readsAlike(file: SourceFile): boolean {
  const quick = readSubset(file);
  if (!quick) return false;
  const problems = new Problems();
  const whole = readTrees(file, problems, true);
  expect({ text: file.text, trees: [quick], problems: [] }).toEqual({ text: file.text, trees: whole, problems: problems.list });
  return true;
}

const alike = (text: string): boolean => readsAlike(new SourceFile('file.yaml', text, ''));

describe('the quick reader', () => {
  it.each(shipped)('reads %s by itself', (file) => {
    const source = decodeSource(file, readFileSync(path.join(project, file)), '', new Problems())!;
    expect(readsAlike(source)).toBe(true);
  });

  it('reads the files of the tests alike, where it reads them', () => {
    for (const file of tested) {
      const source = decodeSource(file, readFileSync(path.join(project, file)), '', new Problems());
      if (source) readsAlike(source);
    }
  });

  it.each([
    ['comments', '# 说明\n\na: 1 # one\n# between\nb:\n  # before\n  c: 2\n'],
    ['lines as Windows ends them', 'a: 1\r\nb:\r\n  - x\r\n  - "y"\r\nc: {d: [1, 2]}\r\n'],
    ['a text without a last line break', 'a: 1\nb: [x]'],
    ['a marker of the first document', '# head\n---\na: 1\n'],
    ['quotes with escapes', 'a: "say \\"yes\\", \\u4e2d\\n\\t\\\\"\nb: \'it\'\'s\'\n"c": d\n'],
    ['numbers, flags, null', 'a: 0.20\nb: -3\nc: +1\nd: .5\ne: true\nf: ~\ng: null\nh:\n'],
    ['words of other versions of YAML', 'a: yes\nb: off\nc: 12:30:45\nd: 2017-01-01\ne: 1_000\n'],
    ['lists in maps, as deep or deeper', 'a:\n- 1\n- b: 2\n  c: 3\nd:\n  - - 1\n    - 2\n  -\n'],
    ['brackets', 'a: []\nb: {}\nc: [1, "x", {d: e, "f":g}, [h]]\n'],
    ['brackets over several lines', 'a: [\n    1,\n    {b: c},\n]\nd:\n  - {e: f,\n     g: h}\n'],
    ['JSON', '{"a": 1, "b":[true, null, "x"], "c": {"d":"e"}}\n'],
    ['text under |', 'a: |\n  one\n    deeper\n\n  two\nb: |-\n  no break\nc: |+\n  kept\n\n\nd: 1\n'],
    ['text under >', 'a: >\n  one\n  line\n\n  next\nb: >-\n  x\n'],
    ['Chinese marks in ordinary text', 'note: 程序违法，造成“影响”：已整改（2017）\n'],
    ['characters that the normal form changes', 'n\u0303: e\u0301\n'],
  ])('takes %s', (_, text) => {
    expect(alike(text)).toBe(true);
  });

  it('takes a byte order mark, which decoding drops', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('a: 1\n')]);
    expect(readsAlike(decodeSource('file.yaml', bytes, '', new Problems())!)).toBe(true);
  });

  it.each([
    ['anchors and aliases', 'a: &x 1\nb: *x\n'],
    ['tags', 'a: !!str 1\n'],
    ['several documents', 'a: 1\n---\nb: 2\n'],
    ['keys twice', 'a: 1\na: 2\n'],
    ['merge keys', '<<: {a: 1}\n'],
    ['text over several lines', 'a: one\n  two\n'],
    ['tabs', 'a:\t1\n'],
    ['numbers that programs read differently', 'a: 012\n'],
    ['slips of a Chinese keyboard', 'a: {b：1}\n'],
    ['what is no YAML', 'a: [1\n'],
    ['nothing', '# only a comment\n'],
  ])('leaves %s to the other', (_, text) => {
    expect(readSubset(new SourceFile('file.yaml', text, ''))).toBeUndefined();
  });
});

const corpus = [...shipped, ...tested].map((file) => readFileSync(path.join(project, file), 'utf8')).filter((text) => text.length < 4000);

const pieces = Array.from('：，“”[]{}-:#|>&*!?%@`~\n ,"\'\u3000\t\\é', (character): string => character).concat(
  '- ',
  ': ',
  ' #',
  '\n  ',
  '\n    ',
  '|-\n',
  '>+\n',
  '---\n',
  '<<: ',
  'null',
  '012',
  '1e3',
  '-1',
  '\r\n',
  '\\n',
  '"":',
  'k: v\n',
  '- x\n',
  '[a: b]',
  '12:30',
);

const edit = fc.record({ at: fc.nat(), removed: fc.nat(3), inserted: fc.constantFrom('', ...pieces), indents: fc.boolean() });

/** Some lines of a real file with a few places overwritten, lines shifted, or line breaks as on Windows. */
const mutated = fc
  .record({
    file: fc.nat(),
    from: fc.nat(),
    lines: fc.integer({ min: 2, max: 14 }),
    edits: fc.array(edit, { maxLength: 3 }),
    windows: fc.boolean(),
  })
  .map(({ file, from, lines, edits, windows }) => {
    const all = corpus[file % corpus.length]!.split('\n');
    const part = all.slice(from % all.length).slice(0, lines);
    const margin = Math.min(...part.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)), 40);
    const text = edits.reduce(mutate, `${part.map((line) => line.slice(margin)).join('\n')}\n`);
    return windows ? text.replace(/\r?\n/g, '\r\n') : text;
  });

function mutate(
  text: string,
  { at, removed, inserted, indents }: { at: number; removed: number; inserted: string; indents: boolean },
): string {
  const place = at % (text.length + 1);
  if (!indents) return text.slice(0, place) + inserted + text.slice(place + removed);
  const line = text.lastIndexOf('\n', place) + 1;
  return text.slice(0, line) + ' '.repeat(removed) + text.slice(line);
}

describe('any text near real ones', () => {
  it('is read alike or left to the other', { timeout: 60_000 }, () => {
    let taken = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        if (alike(text)) taken++;
      }),
      { numRuns: 3000 },
    );
    // Otherwise the property would say nothing.
    expect(taken).toBeGreaterThan(300);
  });
});
