// The page without a browser: nothing in a name can break it, drawings are exact, packing loses nothing, and it asks nobody for anything.

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageAssets } from '../../scripts/build-page.js';
import { Exact, parseExact } from '../../src/exact/index.js';
import { htmlPage } from '../../src/report/html/html.js';
import { heatOf } from '../../src/report/html/heat-map.js';
import { lossesByItem } from '../../src/report/html/item-losses.js';
import { escapeHtml, html } from '../../src/report/html/markup.js';
import { pack, unpacker } from '../../src/report/html/pack.js';
import { Scale } from '../../src/report/html/scale.js';
import { groupsOf } from '../../src/report/groups.js';
import { judgedDistrict } from '../support/district.js';
import { options } from '../support/draw.js';
import { entry, item, result, start, unit } from '../support/results.js';
import { awkwardResult } from './awkward.js';

const points = (text: string): Exact => parseExact(text)!;
const page = htmlPage.render(awkwardResult(), options);

describe('the page', () => {
  it('is the same bytes for the same result', () => {
    expect(htmlPage.render(awkwardResult(), options)).toBe(page);
  });

  it('lets no name become markup: its only scripts are its own three', () => {
    expect([...page.matchAll(/<script/g)]).toHaveLength(3);
    expect([...page.matchAll(/<\/script/g)]).toHaveLength(3);
    expect(page).not.toMatch(/<img|<iframe|<link|<object/);
  });

  it('names no other place: no address, no import, no style or script from outside', () => {
    expect(page).not.toMatch(/https?:|\/\/[\w.]+\.\w+\/|@import|url\((?!"?#)/);
  });

  it('is in the language asked for', () => {
    const english = htmlPage.render(judgedDistrict(), { ...options, language: 'en' });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Distribution of scores');
    expect(htmlPage.render(judgedDistrict(), options)).toContain('<html lang="zh-CN">');
  });

  it('shows what changed against the result of last year', () => {
    const now = judgedDistrict();
    const earlier = {
      name: 'previous',
      units: now.units.map((one) => (one.unit.id === 'town_a' ? { ...one, score: '16.5', rank: 3 } : one)),
    };
    const shown = htmlPage.render(now, { ...options, earlier });
    const [row] = /<tr data-unit="#unit=town_a"[^]*?<\/tr>/.exec(shown)!;
    expect(row).toContain('<b class="gain">+1.5</b>');
    expect(row).toContain('名次 3 → 1');
  });

  it('has a script and a style that are those of page/ (npm run page)', { timeout: 60_000 }, async () => {
    expect(await pageAssets()).toBe(readFileSync(new URL('../../src/report/html/assets.ts', import.meta.url), 'utf8'));
  });

  it('calls nothing that browsers of its target do not have: esbuild writes syntax anew, but no functions', async () => {
    // Of 2021 and later: Array.prototype.at is of Chrome 92, findLast of 97, toSorted of 110, Object.groupBy of 117.
    const later = /\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy)\(/;
    expect(later.exec((await pageAssets()).replace(/\b\w+\.at\((?!-?\d)/g, ''))).toBeNull();
  });
});

describe('markup', () => {
  it('escapes whatever is put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: made } = html`<p title="${text}">${text}</p>`;
        expect(made.replace(/^<p title="|<\/p>$/g, '').split('">')).toHaveLength(2);
        expect(escapeHtml(text)).not.toMatch(/[<>"']|[\u0000-\u0008\u202a-\u202e]/);
      }),
    );
  });
});

describe('packing', () => {
  it('gives back every value', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ noUnicodeString: false })), (values) => {
        const read = unpacker(JSON.parse(JSON.stringify(pack(values))) as ReturnType<typeof pack>);
        expect(values.map((_, at) => read(at))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('tells an empty list and an empty map from numbers', () => {
    const values = [0, [], {}, 1, 2, { a: {} }, '0', '[0]', null, [0], [[]]];
    const read = unpacker(pack(values));
    expect(values.map((_, at) => read(at))).toEqual(values);
  });

  it('writes what occurs twice once', () => {
    const sheet = { name: '一', entries: [{ amount: '10' }, { amount: '-1' }] };
    expect(pack([sheet, structuredClone(sheet), structuredClone(sheet)]).nodes).toEqual(pack([sheet]).nodes);
  });
});

describe('a scale', () => {
  const value = fc.tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.constantFrom(1n, 10n, 100n, 3n));
  const values = fc.array(
    value.map(([top, bottom]) => Exact.ratio(BigInt(top), bottom)),
    { minLength: 1, maxLength: 8 },
  );

  it('holds all its values, in their order, between round ends', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 12 }), (given, most) => {
        const scale = new Scale(given, 100, most);
        for (const each of given) {
          expect(scale.low.compare(each)).toBeLessThanOrEqual(0);
          expect(scale.high.compare(each)).toBeGreaterThanOrEqual(0);
        }
        expect(scale.ticks.length).toBeLessThanOrEqual(most + 1);
        const [first, second] = [...given].sort((a, b) => a.compare(b));
        if (second) expect(points(scale.at(first!)).compare(points(scale.at(second)))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it.each([
    [['53.6', '104.5'], '40', '120', '40'],
    [['12', '12'], '12', '13', '0'],
    [['0', '1'], '0', '1', '100'],
  ])('of %j runs from %s to %s', (given, low, high, last) => {
    const scale = new Scale(given.map(points), 100, 4);
    expect([scale.low, scale.high]).toEqual([points(low), points(high)]);
    expect(scale.at(points(given[1]!)).startsWith(last === '40' ? '80.6' : last)).toBe(true);
  });
});

describe('shades of the heat map', () => {
  /** By hand: 10 points; lost 0, 1 (a tenth), 1.01, 2.5, 5, 7.5, 7.51, and 1 more than there was. */
  it.each([
    ['0', 0],
    ['-1', 1],
    ['-1.01', 2],
    ['-2.5', 2],
    ['-5', 3],
    ['-7.5', 4],
    ['-7.51', 5],
    ['-10', 5],
    ['1', 0],
  ])('%s of 10 is shade %i', (amount, shade) => {
    expect(heatOf(item({ id: 'a', title: 'a', points: '10', entries: [start('10'), entry('rule', amount, '')] }))).toBe(shade);
  });
});

describe('losses by item', () => {
  it('add up what units lost in the lowest rows, the most first', () => {
    const row = (id: string, lost: string): ReturnType<typeof item> =>
      item({ id, title: id, points: '10', entries: [start('10'), entry('rule', `-${lost}`, '')] });
    const open = item({ id: 'b', title: 'b', points: '10', state: 'not_assessed', entries: [start('10'), entry('rule', '-10', '')] });
    const units = [
      unit({ id: 'x', name: 'x', items: [item({ id: 't', title: 't', points: '20', items: [row('a', '1'), row('b', '3')] })] }),
      unit({ id: 'y', name: 'y', items: [item({ id: 't', title: 't', points: '20', items: [row('a', '0.5'), open] })] }),
    ];
    const [group] = groupsOf(result(units));
    expect(lossesByItem(group!).map(({ id, units: losing, total, mean }) => [id, losing, total, mean])).toEqual([
      ['b', 1, points('3'), points('3')],
      ['a', 2, points('1.5'), points('0.75')],
    ]);
  });
});
