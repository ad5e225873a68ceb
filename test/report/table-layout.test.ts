// The terminal tables are exact at any width with Chinese text, coloured or not, and nothing in a name steers the terminal.

import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { paintFor } from '../../src/cli/colour.js';
import { district, judgedDistrict } from '../support/district.js';
import { draw } from '../support/draw.js';
import { entry, item, result, start, unit } from '../support/results.js';

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));

const longNames = result([
  unit({
    id: 'long',
    name: '示例区人民政府政务服务和公共资源交易服务中心（示例区大数据管理局、示例区社会信用体系建设办公室）',
    rank: 1,
    items: Array.from({ length: 12 }, (_, at) =>
      item({
        id: `item_${at}`,
        number: String(at + 1),
        title: '落实《示例省重大行政决策程序规定》，坚持重大决策必经程序；建立年度重大行政决策目录，完善法律顾问制度',
        points: '12.5',
        entries: [
          start('12.5'),
          entry('rule', '-1.25', '未建立目录，扣 1.25 分（'.repeat(6), { clause: '没有目录的扣1.25分，'.repeat(9) }),
        ],
      }),
    ),
  }),
]);

describe.each(['zh', 'en'] as const)('every line fits (%s)', (language) => {
  it.each([
    ['rank', district()],
    ['score', district()],
    ['explain', district()],
    ['rank', judgedDistrict()],
    ['explain', judgedDistrict()],
    ['rank', longNames],
    ['score', longNames],
    ['explain', longNames],
  ] as const)('%s', (view, given) => {
    for (const width of [60, 80, 100, 132]) expect(widest(draw(given, { view, language, width }))).toBeLessThanOrEqual(width);
  });

  it('and none begins with a closing mark or ends in blanks', () => {
    for (const view of ['rank', 'score', 'explain'] as const) {
      for (const given of [district(), longNames]) {
        for (const line of draw(given, { view, language }).split('\n')) {
          expect(line).not.toMatch(/^\s*[。，、；：？！）”’」』》〉】〕]/);
          expect(line).not.toMatch(/\s$/);
        }
      }
    }
  });
});

describe('colour', () => {
  const paint = paintFor(true);

  it.each(['rank', 'score', 'explain'] as const)('%s: is laid over the same text', (view) => {
    const coloured = draw(district(), { view, paint });
    expect(coloured).toContain('\u001b[');
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(draw(district(), { view }));
  });

  it('losses are red, gains green, suppressed points faint', () => {
    const text = draw(district(), { view: 'explain', paint });
    expect(text).toContain(paint.loss('-0.2'));
    expect(text).toContain(paint.gain('+3  '));
    expect(text).toContain(paint.faint('+0.9'));
  });
});

describe('hostile text', () => {
  it('cannot steer the terminal or break the table', () => {
    const name = 'a\u001b[31mb\tc\nd\u202ee\u009b2J';
    const hostile = result([
      unit({
        id: name,
        name,
        items: [item({ id: 'x', title: name, points: '1', entries: [start('1'), entry('rule', '-1', name, { clause: name })] })],
      }),
    ]);
    for (const view of ['rank', 'score', 'explain'] as const) {
      const text = draw(hostile, { view });
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      expect(text).toContain('a␛[31mb c');
      expect(text).toContain('d�e�2J');
      expect(widest(text)).toBeLessThanOrEqual(80);
    }
  });
});
