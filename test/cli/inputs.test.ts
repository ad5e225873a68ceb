// Which files a command line means, in which order, and where rubrics are looked for.

import { describe, expect, it } from 'vitest';
import { classify } from '../../src/cli/classify.js';
import { readInputs } from '../../src/cli/inputs.js';
import { byCodePoint, collectFiles } from '../../src/cli/paths.js';
import { evidence, rubricFile } from '../support/command-line.js';
import { memoryIo } from '../support/memory-io.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('collecting files', () => {
  const files = Object.fromEntries(
    [
      'e/乙.yaml',
      'e/b.yml',
      'e/B.yaml',
      'e/deep/a.yaml',
      'e/.hidden/x.yaml',
      'e/.x.yaml',
      'e/node_modules/x.yaml',
      'e/notes.txt',
      'e/甲.YAML',
    ].map((file) => [file, '']),
  );

  it('walks folders in code-point order, without hidden and foreign ones', () => {
    const { files: found } = collectFiles(['e'], memoryIo({ files }));
    expect(found.map(({ path }) => path)).toEqual(['e/B.yaml', 'e/b.yml', 'e/deep/a.yaml', 'e/乙.yaml', 'e/甲.YAML']);
  });

  it('takes each file once, whatever its ending if it is named', () => {
    const { files: found } = collectFiles(['e/notes.txt', 'e/b.yml', './e/b.yml', '/desk/e/deep'], memoryIo({ files }));
    expect(found.map(({ path, explicit }) => [path, explicit])).toEqual([
      ['e/b.yml', true],
      ['e/deep/a.yaml', false],
      ['e/notes.txt', true],
    ]);
  });

  it('shows names in normal form C and finds them in either form', () => {
    const decomposed = 'e/e\u0301.yaml';
    const io = memoryIo({ files: { [decomposed]: '' } });
    expect(collectFiles(['e'], io).files[0]).toMatchObject({ path: 'e/\u00e9.yaml', location: `/desk/${decomposed}` });
    expect(collectFiles(['e/\u00e9.yaml'], io).problems).toEqual([]);
  });

  it('shows paths outside the working folder as absolute', () => {
    const { files: found } = collectFiles(['../other'], memoryIo({ files: { '/other/a.yaml': '' } }));
    expect(found.map(({ path }) => path)).toEqual(['/other/a.yaml']);
  });

  it('compares by code point, not by UTF-16 unit', () => {
    expect(['\u{20000}', '\uffee', 'a', 'ab', ''].sort(byCodePoint)).toEqual(['', 'a', 'ab', '\uffee', '\u{20000}']);
  });
});

describe('telling rubrics from evidence', () => {
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['a rubric', 'rubric: a\ntitle: 细则\nitems: []\n', 'rubric'],
    ['a rubric that declares facts', 'rubric: a\nfacts: []\nitems: []\n', 'rubric'],
    ['evidence', 'rubric: a\nunit: {id: x}\nfacts: {}\n', 'evidence'],
    ['evidence of several units', 'units:\n  - {}\n', 'evidence'],
    ['evidence that forgot its unit', 'rubric: a\nfacts: {}\n', 'evidence'],
    ['evidence with a title', 'rubric: a\ntitle: x\nunit: {}\n', 'evidence'],
    ['a full-width colon', 'rubric：a\nunit： {id: x}\n', 'evidence'],
    ['a full-width blank', '\u3000unit: {id: x}\n', 'evidence'],
    ['an indented document', '  rubric: a\n  items:\n    - unit: x\n', 'rubric'],
    ['keys of nested maps do not count', 'cases:\n  - unit: x\n    rubric: y\n', 'other'],
    ['quoted keys', '"unit": {id: x}\n', 'evidence'],
    ['a flow map', '{rubric: a, "unit": {id: x}}', 'evidence'],
    ['a comment and a mark first', '# unit: no\n---\nrubric: a\nitems: []\n', 'rubric'],
    ['a byte order mark', '\ufeffunit: {id: x}\n', 'evidence'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...[...'unit: {}\n'].flatMap((letter) => [letter.charCodeAt(0), 0])]), 'evidence'],
    ['GBK', new Uint8Array([...bytes('unit: {name: '), 0xca, 0xbe, 0xc0, 0xfd, ...bytes('}\n')]), 'evidence'],
    ['other YAML', 'name: x\nversion: 1\n', 'other'],
    ['nothing', '', 'empty'],
    ['comments alone', '# 待填\n---\n\n', 'empty'],
    ['a rubric whose first word is misspelt', 'ruric: a\ntitle: 细则\nitems: []\n', 'rubric'],
    ['evidence whose units are misspelt', 'rubric: a\nuints: []\n', 'evidence'],
    ['a list of units without its head', '- unit: {id: x}\n  facts: {}\n', 'evidence'],
    ['keys in Chinese', '单位: {}\n', 'unclear'],
  ];
  for (const [name, content, kind] of cases) {
    it(name, () => expect(classify(typeof content === 'string' ? bytes(content) : content)).toBe(kind));
  }
});

describe('looking for rubrics', () => {
  const found = (paths: string[], files: readonly string[], rubrics?: string[]): string[] => {
    const contents = files.map((file) => [file, /evidence|facts/.test(file.split('/').at(-1)!) ? evidence : rubricFile]);
    const inputs = readInputs(paths, rubrics, memoryIo({ files: Object.fromEntries(contents) }));
    return inputs.rubrics.map(({ path }) => path).sort();
  };

  it('searches rubrics/ here, beside the evidence and above it up to here, and the folder of the evidence itself', () => {
    const files = [
      'a/b/c/evidence.yaml',
      'rubrics/1.yaml',
      'rubrics/deep/2.yaml',
      'a/rubrics/3.yaml',
      'a/b/c/rubrics/4.yaml',
      'a/b/c/5.yaml',
      'a/6.yaml',
      'a/b/x/rubrics/7.yaml',
    ];
    expect(found(['a/b/c/evidence.yaml'], files)).toEqual([
      'a/b/c/5.yaml',
      'a/b/c/rubrics/4.yaml',
      'a/rubrics/3.yaml',
      'rubrics/1.yaml',
      'rubrics/deep/2.yaml',
    ]);
  });

  it('does not climb above the working folder', () => {
    expect(found(['a/evidence.yaml'], ['a/evidence.yaml', '/rubrics/1.yaml'])).toEqual([]);
  });

  it('looks beside and one above evidence from elsewhere', () => {
    const files = ['/far/e/evidence.yaml', '/far/rubrics/1.yaml', '/far/e/rubrics/2.yaml', '/rubrics/3.yaml'];
    expect(found(['/far/e'], files)).toEqual(['/far/e/rubrics/2.yaml', '/far/rubrics/1.yaml']);
  });

  it('searches nowhere when told where they are', () => {
    expect(found(['a'], ['a/evidence.yaml', 'rubrics/1.yaml', 'my/2.yaml'], ['my/2.yaml'])).toEqual(['my/2.yaml']);
  });

  it('takes a rubric once, however it was found', () => {
    expect(found(['rubrics', 'a'], ['a/evidence.yaml', 'rubrics/1.yaml'], undefined)).toEqual(['rubrics/1.yaml']);
  });
});
