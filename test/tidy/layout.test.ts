// The layout of a file: what it becomes, that it stays so, and that nothing but the layout changes.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRubrics } from '../../src/assessment/sources.js';
import { sameContent } from '../../src/evidence/same.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { readTrees } from '../../src/source/read.js';
import { SourceFile, type Node } from '../../src/source/index.js';
import { formatYaml } from '../../src/tidy/layout.js';

const root = path.resolve(import.meta.dirname, '..', '..');
const shipped = ['rubrics', 'examples'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
);

const treesOf = (text: string): Node[] => readTrees(new SourceFile('a.yaml', text, ''), new Problems());
const comments = (text: string): string[] => [...text.matchAll(/(?<=^|\s)#.*$/gm)].map(([comment]) => comment.trimEnd());

const plainOf = (node: Node): unknown => {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainOf(value)]));
};

const messy = `# head
rubric:   a   


title:  "x"
items:
- id: p      # note
  title:   行
  # about rules
  rules:
     -   {id: r,kind: each , deduct: {a:  1,b: 2 } }
     - id:  q
       kind: flag
       text: |
          first

           second  
       deduct: 1
- {id: z, title: 长
     续行, points: 5}
# end
points: 5`;

const tidy = `# head
rubric: a

title: "x"
items:
  - id: p      # note
    title: 行
    # about rules
    rules:
      - {id: r, kind: each, deduct: {a: 1, b: 2}}
      - id: q
        kind: flag
        text: |
           first

            second  
        deduct: 1
  - {id: z, title: 长
       续行, points: 5}
# end
points: 5
`;

describe('the layout', () => {
  it('has two columns a level and one blank behind marks; texts and comments stay', () => {
    expect(formatYaml('a.yaml', messy)).toBe(tidy);
  });

  it('is what the shipped files have', { timeout: 60_000 }, () => {
    for (const text of shipped) expect(formatYaml('a.yaml', text)).toBe(text);
  });

  it('keeps what is put out of use at its level, so that it fits once its # is gone', () => {
    const form = `units:
    - unit: {id: a}
      facts:
          conduct:    # points lost, with a reason
              # lost:
              # reason:
          cases:
              # - id: 1
              #   date: 2020-01-01
    - unit: {id: b}
      facts:
          conduct:
              # lost:
# appeal: {days: 5}
`;
    const laid = formatYaml('a.yaml', form)!;
    expect(laid).toBe(`units:
  - unit: {id: a}
    facts:
      conduct:    # points lost, with a reason
        # lost:
        # reason:
      cases:
        # - id: 1
        #   date: 2020-01-01
  - unit: {id: b}
    facts:
      conduct:
        # lost:
# appeal: {days: 5}
`);
    const used = laid.replaceAll(/# (lost|reason):/g, '$1: 1').replace('# appeal', 'appeal');
    expect(Object.keys(plainOf(treesOf(used)[0]!) as object)).toEqual(['units', 'appeal']);
    expect(plainOf(treesOf(used)[0]!)).toMatchObject({
      units: [{ facts: { conduct: { lost: '1', reason: '1' } } }, { facts: { conduct: { lost: '1' } } }],
    });
  });

  it('takes the line ends of Windows and the mark before the text away', () => {
    expect(formatYaml('a.yaml', '\ufeffrubric: a\r\ntitle: b\r\n')).toBe('rubric: a\ntitle: b\n');
  });

  it('is not guessed for what cannot be read', () => {
    expect(formatYaml('a.yaml', 'rubric: [a\n')).toBeUndefined();
  });
});

/** Keys behind a dash stand where the indentation of their siblings is. */
const wideDashes = (body: string, factor: number): string =>
  body.replace(/^(?:- )+/, (marks) => marks.replaceAll('- ', `-${' '.repeat(2 * factor - 1)}`));

/** The same file written by somebody in a hurry. Lines inside texts of several lines are left alone: their blanks mean something. */
function disturbed(text: string, draw: (most: number) => number): string {
  const factor = 1 + draw(2);
  const lines = text.split('\n').flatMap((line) => {
    const [, indent = '', body = ''] = /^( *)(.*)$/.exec(line)!;
    let written = ' '.repeat(indent.length * factor) + wideDashes(body, factor);
    if (draw(5) === 0) written += ' '.repeat(1 + draw(3));
    if (!/["'#]/.test(line)) {
      if (draw(3) === 0) written = written.replace(/, (?=\S)/g, [',  ', ' , ', ', '][draw(3)]!).replace(/\{(?=\S)/g, '{ ');
      if (draw(3) === 0) written = written.replace(/^(\s*(?:- )?[\w-]+): (?=\S)/, '$1:   ');
    }
    return draw(8) === 0 && body !== '' ? ['', '', written] : [written];
  });
  return lines.join(draw(4) === 0 ? '\r\n' : '\n');
}

const plainFiles = shipped.filter((text) => !/[|>]-?\s*$/m.test(text) && !/^\s+\{[^}]*$/m.test(text));

describe('laws', () => {
  it(
    'hold for shipped files written anyhow: same content, same comments in the same order, and once is enough',
    { timeout: 120_000 },
    () => {
      expect(plainFiles.length).toBeGreaterThan(10);
      fc.assert(
        fc.property(fc.constantFrom(...plainFiles), fc.infiniteStream(fc.nat(1000)), (text, stream) => {
          const draw = (most: number): number => stream.next().value! % most;
          const written = disturbed(text, draw);
          const trees = treesOf(written);
          fc.pre(trees.length > 0);
          const formatted = formatYaml('a.yaml', written)!;
          const after = treesOf(formatted);
          expect(after.length).toBe(trees.length);
          trees.forEach((tree, at) => expect(sameContent(tree, after[at]!)).toBe(true));
          expect(comments(formatted)).toEqual(comments(written.replaceAll('\r', '')));
          expect(formatYaml('a.yaml', formatted)).toBe(formatted);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('give the same rubric: items, rules and points', { timeout: 60_000 }, () => {
    const idsOf = (text: string): unknown => {
      const [found] = readRubrics([{ path: 'a.yaml', bytes: new TextEncoder().encode(text), named: true }]);
      const { rubric } = found!;
      return rubric && { items: [...rubric.items.keys()], rules: [...rubric.rules.keys()], facts: [...rubric.facts.keys()] };
    };
    for (const text of plainFiles.filter((one) => /^rubric: .*\ntitle/m.test(one))) {
      const written = text.replace(/^( *)(.*)$/gm, (_, indent: string, body: string) => indent + indent + wideDashes(body, 2));
      expect(written).not.toBe(text);
      expect(idsOf(formatYaml('a.yaml', written)!)).toEqual(idsOf(text));
    }
  });
});
