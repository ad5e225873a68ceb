// Width, wrapping and alignment of text with Chinese in it.

import fc from 'fast-check';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { describe, expect, it } from 'vitest';
import { alignDecimals, cleanText, displayWidth, joiner, keepTogether, noBreak, untied, wrapText } from '../../src/terminal/index.js';

describe('displayWidth', () => {
  it('agrees with string-width for every text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => displayWidth(text) === stringWidth(text)));
    const plain = fc.string({ unit: fc.constantFrom('甲', '，', 'a', ' ', '−', '…', noBreak, joiner, 'é', '\u0301') });
    fc.assert(fc.property(plain, (text) => displayWidth(text) === stringWidth(text)));
    for (const text of ['示例甲镇', 'a，b', '（〔2017〕）', '“决定”', '①', 'ｶﾅ', '～￥', '〿', '👨‍👩‍👧', 'é'])
      expect(displayWidth(text)).toBe(stringWidth(text));
  });

  it('agrees with string-width for every character of the basic plane', () => {
    const characters = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
    expect(characters.filter((character) => displayWidth(character) !== stringWidth(character))).toEqual([]);
  });
});

describe('wrapText', () => {
  it('keeps marks with what they close or open', () => {
    expect(wrapText('没有目录的，扣一分', 10)).toEqual(['没有目录', '的，扣一分']);
    expect(wrapText('按规定（试行）办', 8)).toEqual(['按规定', '（试行）', '办']);
  });

  it('does not tear numbers or words', () => {
    expect(wrapText('少 1 条扣 -0.25 分', 12)).toEqual(['少 1 条扣', '-0.25 分']);
    expect(wrapText('事实news_items在此', 12)).toEqual(['事实', 'news_items在', '此']);
  });

  it('keeps what a no-break space ties', () => {
    expect(wrapText('一\u00a0-2，三\u00a0-0.5', 10)).toEqual(['一 -2，', '三 -0.5']);
  });

  it('never loses a character and never exceeds the width', () => {
    const part = fc.constantFrom('示例', '，', '。', '（', '）', 'word', '-1.25', ' ', 'a/very/long/path.yaml:12', '“', '”', '👍', 'é');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.integer({ min: 6, max: 40 }), (parts, width) => {
        const text = parts.join('');
        const lines = wrapText(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('cuts what is longer than a line as wrap-ansi does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '9', '/', '−', '·', 'é', 'ñ', '�'), minLength: 1, maxLength: 20 });
    const upTo6 = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(upTo6, fc.oneof(fc.constant('甲'), word), upTo6, fc.integer({ min: 1, max: 12 }), (open, inner, close, width) => {
        const piece = `${'（'.repeat(open)}${inner}${'）'.repeat(close)}`;
        expect(wrapText(piece, width)).toEqual(wrapAnsi(piece, width, { hard: true, trim: false }).split('\n'));
      }),
    );
  });

  it('breaks plain text where it breaks any other', () => {
    const part = fc.constantFrom(
      '示例',
      '，',
      '。',
      '（',
      '）',
      'word',
      '-1.25',
      ' ',
      'a/very/long/path.yaml:12',
      '“',
      '”',
      noBreak,
      joiner,
      '〇',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), fc.integer({ min: 6, max: 40 }), (parts, width) => {
        const text = `${parts.join('')} ${'甲'.repeat(30)}`;
        expect(wrapText(`${text} é`, width).join(' ')).toBe(`${wrapText(text, width).join(' ')} é`);
      }),
    );
  });
});

describe('alignDecimals', () => {
  it('pads blanks behind, never zeros', () => {
    expect(alignDecimals(['12.9', '100', '-0.25', '625/18', '未评定'])).toEqual(['12.9 ', '100   ', '-0.25', '625/18   ', '未评定']);
  });
});

describe('keepTogether', () => {
  it('ties a short name, brackets included, and leaves no trace', () => {
    const text = `甲乙丙丁，${keepTogether('评审（高）')}${noBreak}-7.9，戊`;
    expect(wrapText(text, 20)).toEqual(['甲乙丙丁，', '评审（高） -7.9，戊']);
    expect(untied(text)).toBe('甲乙丙丁，评审（高） -7.9，戊');
  });
});

describe('cleanText', () => {
  it('shows what would steer the terminal, hide or reorder text', () => {
    expect(cleanText('a\r\n  b\tc\u0007\u202e\u200b\ud800')).toBe('a b c␇���');
  });
});
