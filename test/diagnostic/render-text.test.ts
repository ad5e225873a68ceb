// The picture a person sees. Whole pictures are written by hand; columns under Chinese text are recomputed by an independent measure of width.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem, type Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { renderText, type TextOptions } from '../../src/diagnostic/render-text.js';
import { SourceFile } from '../../src/source/source-file.js';

const options: TextOptions = { language: 'zh', colour: 0, width: 80 };

/** Two columns for CJK, kana, hangul and full-width forms, one for all else that these tests use. */
const columns = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );

function spanOf(text: string, part: string, path = 'file.yaml') {
  const start = text.indexOf(part);
  return { file: new SourceFile(path, text, ''), start, end: start + part.length };
}

const tab = (text: string, part: string): Diagnostic => problem('yaml/tab', {}, spanOf(text, part));

/** The code line and the mark line below it, without gutter. */
function frame(diagnostic: Diagnostic, width = 80): { readonly code: string; readonly mark: string } {
  const lines = renderText([diagnostic], { ...options, width }).split('\n');
  const at = lines.findIndex((line) => /^ +\| *\^+$/.test(line));
  const gutter = lines[at]!.indexOf('|') + 2;
  return { code: lines[at - 1]!.slice(gutter), mark: lines[at]!.slice(gutter) };
}

/** The part of the code line that lies above the carets, by the independent measure. */
function aboveCarets({ code, mark }: { readonly code: string; readonly mark: string }): string {
  const from = mark.indexOf('^');
  let column = 0;
  let text = '';
  for (const character of code) {
    if (column >= from && column < mark.length) text += character;
    column += columns(character);
  }
  return text;
}

describe('pictures', () => {
  it('shows a slip, its place and its correction', () => {
    const text = 'title: 公文处理\n得分：20\nitems: []\n';
    const span = spanOf(text, '：');
    const diagnostic = problem('yaml/full-width-colon', { key: '得分' }, span, { replacement: { span, text: ': ' } });
    expect(renderText([diagnostic], options)).toBe(
      [
        '错误[yaml/full-width-colon]：“得分”后面的冒号是全角“：”，应为半角冒号加一个空格',
        '“: ”。',
        ' --> file.yaml:2:3',
        '1 | title: 公文处理',
        '2 | 得分：20',
        '  |     ^^',
        '  = 应为：得分: 20',
        '',
        '1 个错误，0 个警告（rubric explain yaml/full-width-colon 查看说明）',
        '',
      ].join('\n'),
    );
  });

  it('shows both places of a duplicate key, in English', () => {
    const text = `points: 10\n${'# 注释\n'.repeat(8)}title: 测试\npoints: 20\n`;
    const file = new SourceFile('a/甲.yaml', text, '');
    const second = text.lastIndexOf('points');
    const diagnostic = problem(
      'yaml/duplicate-key',
      { key: 'points' },
      { file, start: second, end: second + 6 },
      {
        related: [{ span: { file, start: 0, end: 6 }, role: 'first' }],
        unit: 'town_a',
      },
    );
    expect(renderText([diagnostic, diagnostic], { ...options, language: 'en' })).toBe(
      [
        ...Array<string[]>(2)
          .fill([
            'error[yaml/duplicate-key]: The key "points" is written twice in one level;',
            'delete one of them or rename it.',
            '  --> a/甲.yaml:11:1 unit town_a',
            '10 | title: 测试',
            '11 | points: 20',
            '   | ^^^^^^',
            ' --> a/甲.yaml:1:1 first here',
            '1 | points: 10',
            '  | ------',
            '',
          ])
          .flat(),
        '2 errors, 0 warnings (see rubric explain yaml/duplicate-key)',
        '',
      ].join('\n'),
    );
  });

  it('says nothing about nothing', () => {
    expect(renderText([], options)).toBe('');
  });

  it('does without a place', () => {
    expect(
      renderText([problem('yaml/tab', {}, undefined, { unit: '示例甲镇' })], options)
        .split('\n')
        .slice(0, 2),
    ).toEqual(['错误[yaml/tab]：这一行的缩进里有制表符（Tab），应当用空格，每层两个。', '--> 单位 示例甲镇']);
    expect(
      renderText(
        [problem('yaml/too-large', { size: '20 MiB', limit: '16 MiB' }, { file: new SourceFile('x.yaml', '', ''), start: 0, end: 0 })],
        options,
      ),
    ).toBe(
      '错误[yaml/too-large]：文件有 20 MiB，上限是 16 MiB；请拆成几个文件。\n --> x.yaml:1:1\n\n1 个错误，0 个警告（rubric explain yaml/too-large 查看说明）\n',
    );
  });

  it('keeps indentation in a correction that changes it', () => {
    const text = 'items:\n　　- id: x\n';
    const span = spanOf(text, '　　');
    const rendered = renderText(
      [problem('yaml/full-width-space', { space: 'U+3000' }, span, { replacement: { span, text: '    ' } })],
      options,
    );
    expect(rendered).toContain('\n2 | 　　- id: x\n  | ^^^^\n  = 应为：    - id: x\n');
  });
});

describe('the mark', { timeout: 60_000 }, () => {
  it.each([
    ['甲乙: 丙丁\n', '丙丁'],
    ['a: “甲”，b\n', '，'],
    ['{名称: 党建, id: A, 分值: "十分"}\n', '"十分"'],
    ['𠮷野家: 牛丼\n', '牛丼'],
    ['가나다: 라\n', '라'],
    ['a: b\n', 'b'],
    ['ａｂｃ：３\n', '：'],
  ])('in %j stands exactly under %j', (text, part) => {
    const shown = frame(tab(text, part));
    expect(shown.code).toBe(text.trimEnd());
    expect(aboveCarets(shown)).toBe(part);
    expect(shown.mark.trim()).toHaveLength(columns(part));
  });

  it('counts tabs to the next fourth column', () => {
    expect(frame(tab('a:\t甲\n', '甲'))).toEqual({ code: 'a:  甲', mark: '    ^^' });
    expect(frame(tab('\tb: 1\n', '\t'))).toEqual({ code: '    b: 1', mark: '^^^^' });
  });

  it('is at least one column wide, also at the end of a line or where nothing stands', () => {
    const text = 'a:\nb: 1\n';
    const file = new SourceFile('x', text, '');
    expect(frame(problem('yaml/tab', {}, { file, start: 2, end: 2 }))).toEqual({ code: 'a:', mark: '  ^' });
    expect(renderText([problem('yaml/tab', {}, { file, start: text.length, end: text.length })], options)).toContain(
      '2 | b: 1\n3 |\n  | ^\n',
    );
  });

  it('ends with the line when the place goes on', () => {
    expect(frame(tab('a: [甲,  \n  乙]\n', '[甲,  \n  乙]'))).toEqual({ code: 'a: [甲,', mark: '   ^^^^' });
  });

  it('ends before the line break of CRLF', () => {
    expect(frame(tab('a: 甲\r\nb: 2\r\n', 'a: 甲\r\nb'))).toEqual({ code: 'a: 甲', mark: '^^^^^' });
  });

  it('draws emoji made of several characters as one', () => {
    expect(frame(tab('a: 👨‍👩‍👧 甲\n', '甲'))).toEqual({ code: 'a: 👨‍👩‍👧 甲', mark: '      ^^' });
  });

  it('shows control characters instead of obeying them', () => {
    const shown = frame(tab('a: \u001b[31m\u202e甲\n', '甲'));
    expect(shown).toEqual({ code: 'a: ␛[31m�甲', mark: '         ^^' });
  });

  it('is exact on lines of any make, at any width, and no line is too wide', () => {
    const piece = fc.constantFrom('甲', '，', '“', 'a', ' ', 'bc', '〔2017〕', 'é', '𠮷', '－', '_');
    const line = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(line, line, line, fc.integer({ min: 40, max: 120 }), (before, after, above, width) => {
        const text = `${above}\n${before}丙丁${after}\n`;
        const start = above.length + 1 + before.length;
        const diagnostic = problem('yaml/tab', {}, { file: new SourceFile('x.yaml', text, ''), start, end: start + 2 });
        const rendered = renderText([diagnostic], { ...options, width });
        for (const shown of rendered.split('\n')) expect(columns(shown), shown).toBeLessThanOrEqual(width);
        expect(aboveCarets(frame(diagnostic, width))).toBe('丙丁');
      }),
      { numRuns: 500 },
    );
  });
});

describe('lines', () => {
  it('are cut around the mark', () => {
    const text = `items: {note: ${'一二三四五'.repeat(30)}，最后: ${'六七八九十'.repeat(30)}}\n`;
    const { code, mark } = frame(tab(text, '，'));
    expect(code.startsWith('…')).toBe(true);
    expect(code.endsWith('…')).toBe(true);
    expect(columns(code)).toBeLessThanOrEqual(76);
    expect(aboveCarets({ code, mark })).toBe('，');
  });

  it('of a megabyte are no trouble', () => {
    const text = `a: [${'"甲，乙", '.repeat(150_000)}]\n`;
    const file = new SourceFile('x', text, '');
    const before = performance.now();
    const rendered = renderText([problem('yaml/tab', {}, { file, start: 700_000, end: 700_001 })], options);
    expect(performance.now() - before).toBeLessThan(1000);
    for (const line of rendered.split('\n')) expect(columns(line)).toBeLessThanOrEqual(80);
  });

  it('of messages break where Chinese typography allows', () => {
    const message = renderText([problem('yaml/encoding', { encoding: 'GBK (GB18030)' })], { ...options, width: 40 }).split('\n\n')[0]!;
    expect(message.split('\n')).toEqual([
      '错误[yaml/encoding]：文件是 GBK',
      '(GB18030) 编码，应为 UTF-8；请用编辑器打',
      '开，选“另存为”，编码选 UTF-8，再保存一',
      '次。',
    ]);
  });

  it('quote nothing that could move the cursor', () => {
    const diagnostic = problem(
      'yaml/duplicate-key',
      { key: 'a\u001b[2Jb' },
      { file: new SourceFile('p\u001b[1m.yaml', 'a: 1\n', ''), start: 0, end: 1 },
    );
    expect(renderText([diagnostic], options)).not.toContain('\u001b');
  });
});

describe('colour', () => {
  it('is used at the level asked for and changes no text', () => {
    const diagnostic = tab('a:\tb\n', 'b');
    const plain = renderText([diagnostic], options);
    const coloured = renderText([diagnostic], { ...options, colour: 1 });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });
});
