// When the machine is told that there is little to do. That it changes no result is what every other test of the command says.

import { expect, it } from 'vitest';
import type { Inputs } from '../../src/cli/inputs.js';
import { expectScoring, expectValidating } from '../../src/cli/short-run.js';
import { memoryIo } from '../support/memory-io.js';

const source = (length: number) => ({ path: 'a.yaml', bytes: new Uint8Array(length), named: true });
const inputs = (...evidence: number[]): Inputs => ({
  rubrics: [],
  evidence: evidence.map(source),
  tests: [],
  strangers: [],
  problems: [],
});

function told(expecting: (io: ReturnType<typeof memoryIo>) => void): boolean {
  let short = false;
  expecting({ ...memoryIo({}), expectShortRun: () => (short = true) });
  return short;
}

it('is a short run that scores less than a megabyte of evidence', () => {
  expect(told((io) => expectScoring(inputs(500_000, 500_000), io))).toBe(true);
  expect(told((io) => expectScoring(inputs(1_000_000, 100_000), io))).toBe(false);
});

it('is a short run that validates a rubric or two of the usual size, and little evidence', () => {
  expect(told((io) => expectValidating([source(12_000)], inputs(), io))).toBe(true);
  expect(told((io) => expectValidating([source(12_000), source(12_000)], inputs(), io))).toBe(false);
  expect(told((io) => expectValidating([source(12_000)], inputs(2_000_000), io))).toBe(false);
});
