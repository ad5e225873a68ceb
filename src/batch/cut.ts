// Which cutter a file is for.

import { beginsJson, cutJson } from './json-sheet.js';
import type { Sheet } from './sheet.js';
import { cutYaml } from './yaml-sheet.js';

const mark = [0xef, 0xbb, 0xbf];

/** @returns undefined where the file is for the reader of whole YAML */
export function cutSheet(bytes: Uint8Array): Sheet | undefined {
  const from = mark.every((byte, at) => bytes[at] === byte) ? mark.length : 0;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from);
  return beginsJson(text) ? cutJson(text) : cutYaml(text);
}
