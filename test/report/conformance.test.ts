// What every reporter keeps to, whatever its format: every unit is there, every shown score, the same totals; nothing in a name can break it.

import { beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/report/registry.js';
import type { View } from '../../src/report/reporter.js';
import { options } from '../support/draw.js';
import { awkwardResult } from './awkward.js';
import { readBack, type ReadUnit } from './read-back.js';

const result = awkwardResult();
const views: readonly View[] = ['score', 'rank', 'explain'];
const cases = formats.flatMap((reporter) => views.map((view) => [`${reporter.name} ${view}`, reporter, view] as const));

/** Letters and digits: how a format escapes, wraps or marks direction is its own affair. */
const core = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const number = (text: string): string => String(text).replace(/^'/, '');

describe.each(cases)('%s', (_, reporter, view) => {
  let found: readonly ReadUnit[] = [];

  beforeAll(async () => {
    const made = await reporter.render(result, { ...options, width: 600, view });
    found = await readBack(reporter.name, made, view);
  });

  it('has every unit, and every score as the result shows it', () => {
    for (const { unit, score, status } of result.units) {
      const own = found.filter(({ name }) => core(name) === core(unit.name));
      expect(own.length, unit.name).toBeGreaterThan(0);
      if (score !== null && found.some((one) => one.score !== undefined))
        expect(
          own.map((one) => number(one.score ?? '')),
          `${unit.name} ${status}`,
        ).toContain(score);
    }
  });

  it('has the units of the result, once, and no other', () => {
    // A ledger as a flat table has a row for every entry.
    const once = reporter.name === 'csv' && view === 'explain' ? [...new Map(found.map((one) => [one.name, one])).values()] : found;
    expect(once.map(({ name }) => core(name)).sort()).toEqual(result.units.map(({ unit }) => core(unit.name)).sort());
  });
});
