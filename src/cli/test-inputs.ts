// The files of `rubric test`: rubrics and test files of the paths, test files beside a rubric that was named, rubrics that tests name.

import path from 'node:path';
import { classify } from './classify.js';
import type { SourceBytes } from './engine.js';
import { readInputs, type Inputs } from './inputs.js';
import type { Io } from './io.js';
import { filesInFolder } from './paths.js';

export function readTestInputs(paths: readonly string[], rubricPaths: readonly string[] | undefined, io: Io): Inputs {
  const inputs = readInputs(paths, rubricPaths, io);
  const named = inputs.rubrics.filter((rubric) => rubric.named);
  const ids = new Set(named.flatMap(({ bytes }) => idUnder('rubric', bytes) ?? []));
  const known = new Set(inputs.tests.map((test) => test.path));
  const folders = new Set(named.map((rubric) => path.dirname(path.resolve(io.workingFolder, rubric.path))));
  const beside = [...folders].flatMap((folder) => testsIn(folder, io)).filter((test) => !known.has(test.path));
  const strangers = inputs.strangers.filter((stranger) => !known.has(stranger));
  return { ...inputs, strangers, tests: [...inputs.tests, ...beside.filter(({ bytes }) => ids.has(idUnder('test', bytes) ?? ''))] };
}

function testsIn(folder: string, io: Io): SourceBytes[] {
  return filesInFolder(folder, io, false).flatMap(({ location, path: shown }) => {
    try {
      const bytes = io.readFile(location);
      return classify(bytes) === 'test' ? [{ path: shown, bytes, named: false }] : [];
    } catch {
      // Nobody asked for this file.
      return [];
    }
  });
}

const idUnder = (key: 'rubric' | 'test', bytes: Uint8Array): string | undefined =>
  new RegExp(`^${key}:\\s*["']?([^\\s"'#]+)`, 'm').exec(new TextDecoder('utf-8').decode(bytes))?.[1];
