// What happens around rules, topic by topic: small whole rubrics with values worked out by hand from the language reference.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCases } from '../rules/case-file.js';
import { checkFrameCase } from './frame-case.js';

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.cases.yaml'));
const tables = files
  .sort()
  .map((file) => ({ topic: file.replace('.cases.yaml', ''), cases: readCases(path.join(import.meta.dirname, file)) }));

it('has tables for every part of the frame', () => {
  const count = tables.reduce((sum, { cases }) => sum + cases.length, 0);
  expect(tables.length).toBeGreaterThanOrEqual(12);
  expect(count).toBeGreaterThanOrEqual(120);
});

describe.each(tables)('$topic', ({ cases }) => {
  it('has cases with different names', () => {
    expect(new Set(cases.map((one) => one.text('name'))).size).toBe(cases.length);
  });

  it.each(cases.map((one) => [one.text('name'), one] as const))('%s', (_name, one) => {
    checkFrameCase(one);
  });
});
