// Bytes of every kind that a Chinese office produces.

import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { messageOf } from '../../src/diagnostic/words.js';
import { decodeSource } from '../../src/source/decode.js';

const decode = (bytes: Uint8Array) => {
  const problems = new Problems();
  const file = decodeSource('file.yaml', bytes, 'abc', problems);
  return { file, problems: problems.list };
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): number[] =>
  [...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return bigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8];
  });

describe('decodeSource', () => {
  it('reads UTF-8 as it is, with path and hash', () => {
    const { file, problems } = decode(utf8('title: 测试\n'));
    expect(problems).toEqual([]);
    expect(file).toMatchObject({ path: 'file.yaml', text: 'title: 测试\n', sha256: 'abc' });
  });

  it('drops the byte order mark and keeps CRLF', () => {
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('a: 1\r\nb: 2\r\n')])).file?.text).toBe('a: 1\r\nb: 2\r\n');
  });

  it('recognises Big5 where GBK would show rare characters', () => {
    const big5 = [0xa5, 0xdc, 0xa8, 0xd2, 0xa5, 0xd2, 0xc2, 0xed, 0xa1, 0x47, 0xb6, 0x6d, 0xc2, 0xed];
    const [problem] = decode(new Uint8Array([...utf8('# '), ...big5, 0x0a])).problems;
    expect(problem).toMatchObject({ code: 'yaml/encoding', args: { encoding: 'Big5' } });
    expect(problem!.span!.file.text).toBe('# 示例甲鎮：鄉鎮\n');
  });

  // 测试 in GBK is B2 E2 CA D4.
  it('recognises GBK and shows the text as it was meant', () => {
    const { file, problems } = decode(new Uint8Array([...utf8('title: '), 0xb2, 0xe2, 0xca, 0xd4, 0x0a]));
    expect(file).toBeUndefined();
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem).toMatchObject({ code: 'yaml/encoding', args: { encoding: 'GBK (GB18030)' }, span: { start: 7, end: 9 } });
    expect(problem!.span!.file.text).toBe('title: 测试\n');
    expect(messageOf(problem!, 'zh')).toContain('UTF-8');
  });

  it.each([
    ['UTF-16 LE', [0xff, 0xfe, ...utf16('title: 测试\n', false)]],
    ['UTF-16 BE', [0xfe, 0xff, ...utf16('title: 测试\n', true)]],
    ['UTF-16 LE', utf16('title: 测试\n', false)],
    ['UTF-16 BE', utf16('title: 测试\n', true)],
    ['UTF-16 LE', utf16('title: a\n', false)],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
  ])('recognises %s', (encoding, bytes) => {
    const { file, problems } = decode(new Uint8Array(bytes));
    expect(file).toBeUndefined();
    expect(problems.map(({ code, args }) => [code, args])).toEqual([['yaml/encoding', { encoding }]]);
  });

  it('says that other bytes are not UTF-8 without guessing a name', () => {
    const { problems } = decode(new Uint8Array([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
    expect(problems).toMatchObject([{ code: 'yaml/encoding', args: { encoding: undefined }, span: { start: 3, end: 4 } }]);
  });

  it.each([
    ['a: x\0y\n', 'U+0000', 4, 'a: xy\n'],
    ['a: \u200bx\n', 'U+200B', 3, 'a: x\n'],
    ['a: x\u007f\n', 'U+007F', 4, 'a: x\n'],
    ['a: 1\ufeff\n', 'U+FEFF', 4, 'a: 1\n'],
    ['a: \u202e1\n', 'U+202E', 3, 'a: 1\n'],
    ['a: 1\rb: 2\n', 'U+000D', 4, 'a: 1\nb: 2\n'],
  ])('refuses the invisible character in %j', (text, name, at, mended) => {
    const { file, problems } = decode(utf8(text));
    expect(file).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'yaml/control-character', args: { name, count: '1' }, span: { start: at, end: at + 1 } }]);
    const { span, text: inserted } = problems[0]!.replacement!;
    expect(text.slice(0, span.start) + inserted + text.slice(span.end)).toBe(mended);
  });

  it('counts invisible characters and reports the first', () => {
    expect(decode(utf8('ab: c\0d\0, ef\0\n')).problems).toMatchObject([{ args: { count: '3' }, span: { start: 5 } }]);
  });

  it('accepts tabs, emoji joined by zero-width joiners and characters beyond the basic plane', () => {
    const text = 'a: 👨‍👩‍👧\t𠮷\n';
    expect(decode(utf8(text)).file?.text).toBe(text);
  });

  it('refuses what is too large before looking into it', () => {
    const { file, problems } = decode(new Uint8Array(20 * 1024 * 1024));
    expect(file).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'yaml/too-large', args: { size: '20.0 MiB', limit: '16 MiB' } }]);
  });
});
