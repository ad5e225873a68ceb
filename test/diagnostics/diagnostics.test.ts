// Every code of the catalogue as its reader meets it: a folder of inputs, the places counted by hand (expect.json), the exact text at 80 columns.
// After a change of wording `npx vitest run test/diagnostics -u` rewrites output.*.txt: read them before committing. expect.json is never rewritten.

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostic/catalogue.js';
import { foldersOf } from './folder.js';
import { runFolder } from './run.js';

const folders = foldersOf();
const isAboutOneCode = (name: string): boolean => !name.startsWith('together/');

/** Notes that come with every rubric when they are asked for: only those of the folder are its matter. */
const isAside = (code: string): boolean => (catalogue as Readonly<Record<string, { readonly aside?: true }>>)[code]?.aside === true;

describe('the folders', () => {
  it('are the codes of the catalogue', () => {
    const named = folders.map(({ name }) => name).filter(isAboutOneCode);
    expect(named).toEqual(Object.keys(catalogue).sort());
  });

  it('show their own code and no consequence of it', () => {
    for (const { name, codes } of folders.filter((folder) => isAboutOneCode(folder.name))) {
      expect([...new Set(codes.map(({ code }) => code))], name).toEqual([name]);
    }
  });
});

describe.each(folders)('$name', (folder) => {
  it('stands under the right place and says so in both languages', { timeout: 60_000 }, async () => {
    const { places, units, zh, en } = await runFolder(folder);
    expect(places.filter(({ code }) => code === folder.name || !isAside(code))).toEqual(folder.codes);
    if (folder.units) expect(units).toEqual(folder.units);
    expect([zh.exit, en.exit]).toEqual([folder.exit, folder.exit]);
    await expect(zh.text).toMatchFileSnapshot(path.join(folder.location, 'output.zh.txt'));
    await expect(en.text).toMatchFileSnapshot(path.join(folder.location, 'output.en.txt'));
  });
});
