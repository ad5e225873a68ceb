// Which known name a misspelt one is taken for.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, slipOf } from '../../src/diagnostic/nearest.js';

describe('nearest', () => {
  it.each([
    ['pionts', ['title', 'points', 'items'], 'points'],
    ['point', ['title', 'points', 'items'], 'points'],
    ['criterai', ['criteria', 'clause'], 'criteria'],
    ['lastYearArea', ['last_year_area', 'area'], 'last_year_area'],
    ['Points', ['pints', 'points'], 'points'],
    ['ｐｏｉｎｔｓ', ['pints', 'points'], 'points'],
    ['无证上岗1', ['无证上岗', '有证上岗'], '无证上岗'],
    ['青山', ['红河镇', '青山镇'], '青山镇'],
    ['青山镇政府', ['青山镇', '红河镇'], '青山镇'],
    ['城关鎮', ['城关镇', '青山镇'], '城关镇'],
    ['未按期报送', ['未按时报送', '按时办结'], '未按时报送'],
    ['Ａ１', ['a2', 'A1'], 'A1'],
    ['teir', ['tier', 'each'], 'tier'],
  ])('%s among %j is %s', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected);
  });

  it.each([
    ['xyz', ['points', 'title']],
    ['加分', ['扣分', '得分']],
    ['甲', ['乙', '甲乙']],
    ['id', ['is', 'at']],
    ['', ['a', '']],
    ['a', []],
    ['enforcement', ['punctuality']],
  ])('%j among %j is nobody', (name, candidates) => {
    expect(nearest(name, candidates)).toBeUndefined();
  });

  it('equal but for width or case wins over one edit', () => {
    expect(nearest('NEWS', ['new', 'newt', 'news'])).toBe('news');
  });

  it('takes the first of equally near names', () => {
    expect(nearest('plan', ['plant', 'plane'])).toBe('plant');
    expect(nearest('plan', ['plane', 'plant'])).toBe('plane');
  });

  it('never gives back the name itself', () => {
    expect(nearest('points', ['points', 'point'])).toBe('point');
  });

  it('finds any name again after one edit of five or more characters', () => {
    const name = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom('drop', 'swap', 'add'), (known, random, kind) => {
        const at = random % (known.length - 1);
        const edits = {
          drop: known.slice(0, at) + known.slice(at + 1),
          swap: known.slice(0, at) + known[at + 1]! + known[at]! + known.slice(at + 2),
          add: `${known.slice(0, at)}x${known.slice(at)}`,
        };
        const typed = edits[kind as keyof typeof edits];
        expect(nearest(typed, ['qqqqqqqqqqqqqqq', known])).toBe(typed === known ? undefined : known);
      }),
    );
  });
});

describe('slipOf', () => {
  const known = ['id', 'date', 'label', 'exempt'];

  it.each([
    ['dae', 'date'],
    ['exemp', 'exempt'],
    ['lable', 'label'],
    ['Date', 'date'],
  ])('%s is one slip away from %s', (name, meant) => {
    expect(slipOf(name, known)).toBe(meant);
  });

  it.each(['level', 'it', 'day', 'date', 'note'])('%s may be a name of its own', (name) => {
    expect(slipOf(name, known)).toBeUndefined();
  });
});
