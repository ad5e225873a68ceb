// YAML to trees: values, places, keys, aliases, limits. Mistakes of a Chinese keyboard are in slips.test.ts.

import { describe, expect, it } from 'vitest';
import { Exact, formatExact } from '../../src/exact/index.js';
import { textOf } from '../../src/source/source-file.js';
import { childOf, entryOf, type ListNode, type MapNode, type Node, type ScalarNode } from '../../src/source/tree.js';
import { problemsIn, read, treeOf } from './reading.js';

const scalar = (text: string): ScalarNode => childOf(treeOf(`a: ${text}\n`), 'a') as ScalarNode;
const shown = ({ value }: ScalarNode): unknown => (value instanceof Exact ? formatExact(value) : value);
const number = (text: string): string | undefined => {
  const { value } = scalar(text);
  return value instanceof Exact ? formatExact(value) : undefined;
};

describe('plain scalars', () => {
  it.each([
    ['2', '2'],
    ['-0.20', '-0.2'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['3.', '3'],
    ['0', '0'],
    ['0.50', '0.5'],
    ['1.10', '1.1'],
    ['99999999999999999999', '99999999999999999999'],
    ['0.1000000000000000000000001', '0.1000000000000000000000001'],
  ])('%s is the number %s', (text, value) => {
    expect(number(text)).toBe(value);
    expect(scalar(text).text).toBe(text);
  });

  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['null', null],
    ['~', null],
    ['', null],
  ])('%j is %j', (text, value) => {
    expect(shown(scalar(text))).toBe(value);
  });

  it.each([
    'yes',
    'no',
    'on',
    'tRUE',
    '是',
    '2026-01-02',
    '2017-01',
    '12:30',
    '1_000',
    '95%',
    '０１',
    '３',
    '1,000',
    'NaN',
    'inf',
    '1.2.3',
    'e5',
    '1e',
  ])('%s is text', (text) => {
    expect(shown(scalar(text))).toBe(text);
  });

  it.each(['"5"', "'5'", '"true"', "'1e3'", '"012"', '"~"'])('%s in quotes is text', (text) => {
    const node = scalar(text);
    expect(node.value).toBe(text.slice(1, -1));
    expect(node.quoted).toBe(true);
  });

  it('text of blocks is text, also when it looks like a number', () => {
    const node = childOf(treeOf('a: |\n  012\nb: 1\n'), 'a') as ScalarNode;
    expect(node).toMatchObject({ value: '012\n', quoted: true });
    expect(textOf(node)).toBe('|\n  012');
  });

  it('is normalised to NFC', () => {
    expect(scalar('cafe\u0301')).toMatchObject({ value: 'caf\u00e9', text: 'caf\u00e9' });
    expect(scalar('"cafe\u0301"')).toMatchObject({ value: 'caf\u00e9' });
    expect(entryOf(treeOf('cafe\u0301: 1'), 'caf\u00e9')?.key.text).toBe('caf\u00e9');
  });
});

describe('refused numbers', () => {
  it.each([
    ['1e3', 'yaml/number', '1000'],
    ['1.5E-2', 'yaml/number', '0.015'],
    ['0x1F', 'yaml/number', '31'],
    ['0o12', 'yaml/number', '10'],
    ['.inf', 'yaml/number', undefined],
    ['-.INF', 'yaml/number', undefined],
    ['.nan', 'yaml/number', undefined],
  ])('%s', (text, code, plain) => {
    expect(problemsIn(`a: ${text}`)).toEqual([`${code}@1:4 ${JSON.stringify(text)}`]);
    expect(read(`a: ${text}`).problems[0]!.args).toEqual({ text, plain });
  });

  it.each([
    ['01', '1'],
    ['012', '12'],
    ['-012', '-12'],
    ['00.5', '0.5'],
  ])('%s wants quotes', (text, number) => {
    const [problem] = read(`- ${text}\n`).problems;
    expect(problem).toMatchObject({ code: 'yaml/leading-zero', args: { text, number }, replacement: { text: `"${text}"` } });
  });

  it('more than a hundred digits', () => {
    expect(read(`a: ${'1'.repeat(101)}`).problems).toMatchObject([{ code: 'yaml/number-too-long', args: { digits: '101' } }]);
  });

  it('are no problem as keys: keys are labels', () => {
    expect((treeOf('{01: 2, 1e3: 4, 0x1F: 5}') as MapNode).entries.map(({ key }) => key.text)).toEqual(['01', '1e3', '0x1F']);
  });
});

describe('structure', () => {
  it('keeps the written order of keys and knows every place', () => {
    const text = 'b: {x: [1, "二"]}\na:\n  - 甲\n  - k: v\n2: 3 # last\n';
    const tree = treeOf(text) as MapNode;
    expect(tree.entries.map(({ key }) => key.text)).toEqual(['b', 'a', '2']);
    expect(textOf(tree)).toBe('b: {x: [1, "二"]}\na:\n  - 甲\n  - k: v\n2: 3');
    expect(textOf(childOf(tree, 'b')!)).toBe('{x: [1, "二"]}');
    expect(textOf(childOf(tree, 'a')!)).toBe('- 甲\n  - k: v');
    expect(textOf((childOf(tree, 'a') as ListNode).items[1]!)).toBe('k: v');
    expect(textOf(entryOf(tree, '2')!.key)).toBe('2');
  });

  it('gives an empty value a place', () => {
    const node = childOf(treeOf('a:\nb: 1\n'), 'a') as ScalarNode;
    expect(node).toMatchObject({ value: null, start: 2, end: 2 });
  });

  it('counts lines and columns the same with CRLF', () => {
    const tree = treeOf('a: 1\r\nb:\r\n  - 甲\r\n  - 乙\r\n');
    const second = (childOf(tree, 'b') as ListNode).items[1]!;
    expect(second.file.position(second.start)).toEqual({ line: 4, column: 5 });
    expect(textOf(second)).toBe('乙');
  });

  it('reads several documents and leaves out empty ones', () => {
    expect(read('---\na: 1\n---\n# nothing\n---\n- 2\n...\n').trees.map(({ kind }) => kind)).toEqual(['map', 'list']);
  });

  it.each(['', '\n\n', '# only a comment\n', '---\n', '---\n---\n'])('%j is empty', (text) => {
    expect(problemsIn(text)).toEqual(['yaml/empty@1:1 ""']);
  });

  it('reports every problem of values at once, in order', () => {
    expect(problemsIn('a: 012\nb: !x 1\na: .inf\nc: *none\n')).toEqual([
      'yaml/leading-zero@1:4 "012"',
      'yaml/tag@2:4 "!x"',
      'yaml/duplicate-key@3:1 "a"',
      'yaml/number@3:4 ".inf"',
      'yaml/unknown-alias@4:4 "*none"',
    ]);
  });

  it('gives no tree beside a problem', () => {
    expect(read('a: 1\na: 2\n').trees).toEqual([]);
  });
});

describe('keys', () => {
  it('are unique by their text, and both places are given', () => {
    const [problem, ...others] = read('points: 10\ntitle: 甲\n"points": 20\n').problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'yaml/duplicate-key',
      args: { key: 'points' },
      span: { start: 20, end: 28 },
      related: [{ role: 'first', span: { start: 0, end: 6 } }],
    });
  });

  it('5 and "5" are one key; 1.1 and 1.10 are two', () => {
    expect(problemsIn('{5: a, "5": b}')).toEqual(['yaml/duplicate-key@1:8 "\\"5\\""']);
    expect((treeOf('{1.1: a, 1.10: b}') as MapNode).entries).toHaveLength(2);
  });

  it('composed and decomposed letters are one key', () => {
    expect(problemsIn('caf\u00e9: 1\ncafe\u0301: 2\n')).toHaveLength(1);
  });

  it.each([
    ['? [a]\n: b\n', 'yaml/key-not-text@1:3 "[a]"'],
    ['{{x}}: 1\n', 'yaml/key-not-text@1:1 "{{x}}"'],
    ['a: &x 1\n*x : 2\n', 'yaml/key-not-text@2:1 "*x"'],
    [': 1\n', 'yaml/empty-key@1:1 ":"'],
    ['<<: {a: 1}\n', 'yaml/merge-key@1:1 "<<"'],
  ])('%j is refused', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it('may be `<<`, `__proto__` or empty in quotes', () => {
    expect((treeOf('{"<<": 1, "__proto__": 2, "": 3}') as MapNode).entries).toHaveLength(3);
  });
});

describe('aliases', () => {
  it('stand for the very node that was anchored', () => {
    const tree = treeOf('a: &x {b: 1}\nc: *x\nd: [*x]\n');
    expect(childOf(tree, 'c')).toBe(childOf(tree, 'a'));
    expect((childOf(tree, 'd') as ListNode).items[0]).toBe(childOf(tree, 'a'));
    expect(textOf(tree)).toBe('a: &x {b: 1}\nc: *x\nd: [*x]');
  });

  it('do not reach into another document', () => {
    expect(problemsIn('a: &x 1\n---\nb: *x\n')).toEqual(['yaml/unknown-alias@3:4 "*x"']);
  });

  it.each([
    ['a: &x 1\nb: &y *x\n', 'yaml/alias-to-alias@2:7 "*x"'],
    ['a: &x [1, *x]\n', 'yaml/cyclic-alias@1:11 "*x"'],
    ['a: &x\n  b: {c: *x}\n', 'yaml/cyclic-alias@2:10 "*x"'],
    ['a: &x 1\nb: &x 2\n', 'yaml/duplicate-anchor@2:4 "&x"'],
    ['a: *x\nb: &x 1\n', 'yaml/unknown-alias@1:4 "*x"'],
  ])('%j is refused', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it('cannot multiply without bound: 10 to the 7th is one problem, not minutes', () => {
    const levels = Array.from({ length: 7 }, (_, level) => {
      const inner = level === 0 ? '1' : `*a${level - 1}`;
      return `l${level}: &a${level} [${Array(10).fill(inner).join(', ')}]\n`;
    });
    expect(read(levels.join('')).problems).toMatchObject([{ code: 'yaml/alias-expansion' }]);
  });

  it('cannot go deeper than lists written out', () => {
    const levels = Array.from({ length: 60 }, (_, level) => `l${level}: &a${level} [[${level === 0 ? '' : `*a${level - 1}`}]]\n`);
    expect(read(levels.join('')).problems.every(({ code }) => code === 'yaml/too-deep')).toBe(true);
    expect(read(levels.join('')).problems.length).toBeGreaterThan(0);
  });
});

describe('limits', { timeout: 60_000 }, () => {
  it.each([
    ['lists', '['.repeat(99) + ']'.repeat(99), '['.repeat(100) + ']'.repeat(100)],
    ['dashes', `${'- '.repeat(99)}x`, `${'- '.repeat(100)}x`],
  ])('a hundred levels of %s', (_, allowed, refused) => {
    expect(problemsIn(`a: ${'['.repeat(1)}1]`)).toEqual([]);
    expect(read(allowed).problems).toEqual([]);
    expect(read(refused.replace(/^/, '- ')).problems).toMatchObject([{ code: 'yaml/too-deep', args: { limit: '100' } }]);
  });

  it.each(['['.repeat(50_000), '- '.repeat(50_000), '{a: '.repeat(20_000), '? '.repeat(20_000)])('hostile depth is one problem', (text) => {
    expect(read(text).problems.map(({ code }) => code)).toEqual(['yaml/too-deep']);
  });

  it('twenty thousand keys of one map are read, sixty thousand refused', () => {
    const keys = (count: number): string => Array.from({ length: count }, (_, index) => `k${index}: ${index}\n`).join('');
    expect((treeOf(keys(20_000)) as MapNode).entries).toHaveLength(20_000);
    expect(read(keys(60_000)).problems).toMatchObject([{ code: 'yaml/too-many-keys' }]);
    const inBrackets = Array.from({ length: 60_000 }, (_, index) => `k${index}`).join(', ');
    expect(read(`{${inBrackets}}`).problems).toMatchObject([{ code: 'yaml/too-many-keys' }]);
    expect((treeOf(`[${inBrackets}]`) as ListNode).items).toHaveLength(60_000);
  });

  it('blank lines are no values', () => {
    expect((treeOf(`unit: a\n${'\n'.repeat(300_000)}facts: b\n`) as MapNode).entries).toHaveLength(2);
  });

  it.each(['\n', '\r\n', '  \n', '# 备注\n', '\t# 备注\n\n'])('a stretch of lines like %j moves nothing', (line) => {
    const blank = line.repeat(3_000);
    const text = `unit:\n${blank}  id: a\n${blank}  name: b\n${blank}facts: [1,\n${blank}  2]\n${blank}`;
    const root = treeOf(text) as MapNode;
    const written = root.entries.map(({ key, value }) => [textOf(key), value.start, value.end]);
    expect(written).toEqual([
      ['unit', text.indexOf('id'), text.indexOf(': b') + 3],
      ['facts', text.indexOf('['), text.indexOf(']') + 1],
    ]);
    const { problems } = read(`${text}stage： final\n`);
    expect(problems).toMatchObject([{ code: 'yaml/full-width-colon' }]);
    expect(problems[0]!.span!.start).toBe(text.length + 'stage'.length);
  });
});

describe('syntax errors', () => {
  it.each([
    ['- {id: 信息2期 date: 2017-05-03}\n', 'yaml/missing-comma@1:13 "date"'],
    ['a:\n  - id: x\n   \u3000title: y\n', 'yaml/full-width-space@3:4 "\u3000"'],
    ['unit:\n\tid: a\n', 'yaml/tab@2:1 "\\t"'],
    ['unit:\n  id: a\n\tname: b\n', 'yaml/tab@3:1 "\\t"'],
    ['a: [\n\t1]\n', 'yaml/tab@2:1 "\\t"'],
    ['title: 测试\npoints:20\n', 'yaml/missing-space@2:7 ":"'],
    ['version:1\ntitle: x\n', 'yaml/missing-space@1:8 ":"'],
    ['{a:1, b: 2}\n', 'yaml/missing-space@1:3 ":"'],
    ['- a\n-b\n', 'yaml/missing-space@2:1 "-"'],
    ['items:\n  -id: a\n', 'yaml/missing-space@2:3 "-"'],
    ['a: "x"#y\n', 'yaml/missing-space@1:7 "#"'],
    ['unit:\n  id: a\n   name: b\n', 'yaml/indentation@3:4 "name: b"'],
    ['unit:\n    id: a\n  name: b\n', 'yaml/indentation@3:3 "name: b"'],
    ['a: 1\n  b: 2\n', 'yaml/indentation@2:3 "b: 2"'],
    ['a:\n  - 1\n - 2\n', 'yaml/indentation@3:2 "- 2"'],
    ['a:\n  - 1\n   - 2\n', 'yaml/indentation@3:4 "- 2"'],
    ['- a: 1\n b: 2\n', 'yaml/indentation@2:2 "b: 2"'],
    ['a: "x\nb: 1\n', 'yaml/unclosed-quote@1:4 "\\"x"'],
    ["a: 'x\n", 'yaml/unclosed-quote@1:4 "\'x"'],
    ['a: [1, 2\nb: 3\n', 'yaml/unclosed-bracket@1:4 "["'],
    ['a: {b: [1, 2]\n', 'yaml/unclosed-bracket@1:4 "{"'],
    ['a: [{b: 1]\n', 'yaml/wrong-bracket@1:10 "]"'],
    ['a: [1]]\n', 'yaml/stray-bracket@1:7 "]"'],
    ['a: ["x" "y"]\n', 'yaml/missing-comma@1:9 "\\"y\\""'],
    ['a: [1,, 2]\n', 'yaml/extra-comma@1:7 ","'],
    ['a: 1\nfoo\nb: 2\n', 'yaml/missing-colon@2:1 "foo"'],
    ['a: 1\nfoo\n', 'yaml/missing-colon@2:1 "foo"'],
    ['a: b: c\n', 'yaml/colon-in-text@1:4 "b: c"'],
    ['a: {b: c: d}\n', 'yaml/colon-in-text@1:8 "c: d"'],
    ['- a\nb: 1\n', 'yaml/list-among-keys@2:1 "b"'],
    ['a: 1\n- b\n', 'yaml/list-among-keys@2:1 "-"'],
    ['a: - b\n', 'yaml/dash-after-key@1:4 "-"'],
    ['a: "x" y\n', 'yaml/text-after-value@1:8 "y"'],
    ["a: 'it's'\n", 'yaml/text-after-value@1:8 "s\'"'],
    ['a: "x": 1\n', 'yaml/text-after-value@1:7 ": 1"'],
    ['a: @x\n', 'yaml/reserved-character@1:4 "@x"'],
    ['a: `x`\n', 'yaml/reserved-character@1:4 "`x`"'],
    ['a: "\\d"\n', 'yaml/escape@1:5 "\\\\d"'],
    ['a: !重要 x\n', 'yaml/tag@1:4 "!重要"'],
    ['a: !x 1\n', 'yaml/tag@1:4 "!x"'],
    ['a: !!binary aGk=\n', 'yaml/tag@1:4 "!!binary"'],
    ['a: |x\n  b\n', 'yaml/block-text-header@1:5 "x"'],
    ['%YAML 1.1\n---\na: yes\n', 'yaml/directive@1:1 "%YAML 1.1"'],
  ])('%j', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it('are one problem, however much follows from them', () => {
    expect(problemsIn('a: [1, 2\nb: 012\nb: !x 3\nc: "\n')).toEqual(['yaml/unclosed-bracket@1:4 "["']);
  });

  it('accept a closing bracket in the first column', () => {
    const tree: Node = treeOf('a: [\n  1,\n]\nb: {\n  c: 2\n}\n');
    expect(tree.kind).toBe('map');
  });
});
