// A result read back from JSON is the result that was written; anything else is refused at its place.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/json.js';
import { readResult } from '../../src/report/read-result.js';
import { breakInJson, placeInJson } from '../../src/source/json-place.js';
import { district, judgedDistrict } from '../support/district.js';
import { options } from '../support/draw.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): ReturnType<typeof readResult> => readResult('r.json', bytes(text), '');

describe('a result read back', () => {
  it.each([
    ['the district', district()],
    ['a judged district', judgedDistrict()],
  ])('is what was written: %s', (_, result) => {
    expect(read(json.render(result, options))).toEqual({ result: JSON.parse(JSON.stringify(result)), diagnostics: [] });
  });

  it('does not read on where the file is no result', () => {
    for (const text of ['', '{', '[]', '3', 'null', '{}', '{"schema": 1}', '{"schema": "rubric-result/1"}']) {
      const { result, diagnostics } = read(text);
      expect([result, diagnostics.length > 0], text).toEqual([undefined, true]);
    }
  });

  it('names every damage, at its place', () => {
    const text = json
      .render(district(), options)
      .replace('"score": "18"', '"score": 18')
      .replace('"stage": "verified",', '"stage": 1, "x": 2,');
    const { result, diagnostics } = read(text);
    expect(result).toBeUndefined();
    const places = diagnostics.map(({ args, span }) => [args, text.slice(span!.start, span!.end)]);
    expect(places).toEqual([
      [{ where: 'stage', how: 'wrong' }, '1'],
      [{ where: 'x', how: 'unknown' }, '"x"'],
      [{ where: 'units[0].score', how: 'wrong' }, '18'],
    ]);
  });
});

describe('a result of an older version', () => {
  const later = [
    'waits_for',
    'stages',
    'appeals',
    'grade_certain',
    'grades_possible',
    'rank_from_bottom_lowest',
    'rank_from_bottom_highest',
  ];
  const old = JSON.stringify(judgedDistrict(), (key, value: unknown) => (later.includes(key) ? undefined : value));

  it('is read, and it is said what it does not say', () => {
    const { result, diagnostics } = read(old);
    expect(result!.units.map(({ unit, score, rank, stages }) => [unit.id, score, rank, stages])).toEqual(
      judgedDistrict().units.map(({ unit, score, rank }) => [unit.id, score, rank, []]),
    );
    expect(diagnostics.map(({ code, args }) => [code, (args as { keys: string }).keys.split(' ').sort()])).toEqual([
      ['result/older', later.toSorted()],
    ]);
  });

  it('claims no grade for certain of which it does not say so', () => {
    const certain = read(old).result!.units.map(({ status, grade_certain }) => [status, grade_certain]);
    expect(certain).toContainEqual(['final', true]);
    expect(certain).toContainEqual(['provisional', false]);
    expect(certain).not.toContainEqual(['provisional', true]);
  });

  it('is refused all the same where it lacks what every version wrote', () => {
    const { result, diagnostics } = read(old.replace('"status":"final",', ''));
    expect(result).toBeUndefined();
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([['result/damaged', { where: 'units[0].status', how: 'missing' }]]);
  });
});

describe('places in JSON', () => {
  const spaced = fc.constantFrom('', ' ', '\n', '\t\r\n ');

  it('are where JSON.parse takes the value from', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.array(fc.nat(9)), spaced, (text, choices, space) => {
        const written = space + text + space;
        const path: (string | number)[] = [];
        let value: unknown = JSON.parse(text);
        for (const choice of choices) {
          const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
          if (keys.length === 0) break;
          const key = keys[choice % keys.length]!;
          path.push(Array.isArray(value) ? Number(key) : key);
          value = (value as Record<string, unknown>)[key];
        }
        const place = placeInJson(written, path);
        expect(breakInJson(written)).toBeUndefined();
        const found = written.slice(place.start);
        if (typeof value === 'object' && value !== null) expect(found[0]).toBe(Array.isArray(value) ? '[' : '{');
        else expect(JSON.parse(written.slice(place.start, place.end))).toEqual(value);
      }),
    );
  });

  it('is refused exactly where JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 2 }),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', ':', "'", '\n', '1', 'x'),
        (text, at, mark) => {
          const spoilt = text.slice(0, at % (text.length + 1)) + mark + text.slice((at % (text.length + 1)) + 1);
          let sound = true;
          try {
            JSON.parse(spoilt);
          } catch {
            sound = false;
          }
          expect(breakInJson(spoilt) !== undefined).toBe(!sound);
        },
      ),
    );
  });

  it.each([
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ["{'a': 1}", 1],
    ['[1] x', 4],
    ['[01]', 2],
    ['["a\nb"]', 1],
    ['', 0],
  ])('%j stops being JSON at %i', (text, offset) => {
    expect(breakInJson(text)).toBe(offset);
  });
});
