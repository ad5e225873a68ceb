// Runs a command line on a machine made of objects.

import { run } from '../../src/cli/program.js';
import { fakeServices, type Answers, type FakeServices } from './fake-services.js';
import { memoryIo, type Machine, type MemoryIo } from './memory-io.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly io: MemoryIo;
  readonly services: FakeServices;
}

export const evidence = 'rubric: township_news_2017\nunit: {id: town_a, name: 示例甲镇}\nfacts: {}\n';
export const rubricFile = 'rubric: township_news_2017\ntitle: 示例细则\nitems: []\nfacts: []\n';

/** A folder with evidence beside a folder with rubrics. */
export const usual: Machine = { files: { 'evidence/town_a.yaml': evidence, 'rubrics/townships.yaml': rubricFile } };

export async function rubric(line: string | readonly string[], machine: Machine = usual, answers: Answers = {}): Promise<Ran> {
  const argv = typeof line === 'string' ? line.split(' ').filter((part) => part !== '') : line;
  const io = memoryIo(machine);
  const services = fakeServices(answers);
  const code = await run(argv, io, services.load);
  return { code, out: io.out(), error: io.error(), io, services };
}

/** Escape sequences, which nothing piped may hold. */
export const escapes = /\u001b/;
