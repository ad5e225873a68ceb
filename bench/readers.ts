// Which way files were read: rows known from other units, the reader of the small part of YAML that nearly all files are written in, or the
// `yaml` package behind it. Untimed. Usage: tsx readers.ts FOLDER; prints a line of JSON. Of very many files it looks at the first.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gatherEvidence } from '../src/assessment/gather.js';
import { RubricShelf } from '../src/assessment/shelf.js';
import { hashOf, type SourceBytes } from '../src/assessment/sources.js';
import { Problems } from '../src/diagnostic/diagnostic.js';
import { decodeSource } from '../src/source/decode.js';
import { readSubset } from '../src/source/subset/index.js';

const folder = process.argv[2] ?? '.';

const most = 20_000;

const filesIn = (name: string): SourceBytes[] =>
  readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .slice(0, most)
    .map((file) => ({ path: `${name}/${file}`, bytes: readFileSync(path.join(folder, name, file)), named: true }));

const evidence = filesIn('evidence');
const { kept } = gatherEvidence({ evidence }, new RubricShelf(filesIn('rubrics'), new Set()), new Problems());
const quick = evidence.filter(({ path: shown, bytes }) => {
  const file = decodeSource(shown, bytes, hashOf(bytes), new Problems());
  return file !== undefined && readSubset(file) !== undefined;
});
console.log(JSON.stringify({ files: evidence.length, rowsKnown: kept.size, fellBack: evidence.length - quick.length }));
