// What a first run without arguments says: commands that work where one is.

import path from 'node:path';
import { displayWidth, padEnd } from '../terminal/width.js';
import type { Io } from './io.js';
import type { WelcomeWords } from './words-examples.js';

export function welcomeText({ head, example, evidence, always, foot }: WelcomeWords, io: Io): string {
  const isThere = (folder: string): boolean => io.kindOf(path.resolve(io.workingFolder, folder)) === 'folder';
  const lines = [...(isThere('examples/zhaohua-2017') ? example : []), ...(isThere('evidence') ? evidence : []), ...always];
  const width = Math.max(...lines.map(([command]) => displayWidth(command)));
  return `${head}${lines.map(([command, does]) => `  ${padEnd(command, width)}   ${does}\n`).join('')}${foot}`;
}
