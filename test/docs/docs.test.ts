// The documentation runs: every file in it is valid, every command prints what the page shows, every case comes out as written,
// every generated part is fresh, and nothing that can be written in a rubric or evidence file is left out.

import { describe, expect, it } from 'vitest';
import { commandsOf, cutLike, fileOf, Folder, runRubric, trimmed } from './console.js';
import { isCases, isFormulas, runCases, runFormulas } from './cases.js';
import { withGenerated } from './generated.js';
import { pages, readPage, sectionsOf, type Block, type Table } from './page.js';

for (const page of pages.map(readPage)) {
  describe(page.path, () => {
    for (const { title, parts } of sectionsOf(page)) {
      const folder = new Folder(parts);
      for (const [index, part] of parts.entries()) {
        if (part.type === 'block' && part.language === 'console') {
          it(`${title}: line ${part.line} prints what it shows`, async () => {
            const files = folder.advanceTo(part.line);
            for (const { line, argv, code, output } of commandsOf(part)) {
              expect(argv, `only rubric is run: ${line}`).toBeDefined();
              const ran = await runRubric(argv!, files, page.language);
              expect({ line, code: ran.code }).toEqual({ line, code });
              expect(trimmed(output).join('\n')).toBe(cutLike(ran.shown, trimmed(output)).join('\n'));
            }
          });
        }
        if (part.type === 'table' && (isCases(part) || isFormulas(part))) {
          const block = parts.slice(0, index).findLast((one): one is Block => one.type === 'block' && one.language === 'yaml');
          it(`${title}: the cases from line ${part.line} come out as written`, () => {
            expect(block, 'a YAML block above the table').toBeDefined();
            for (const { line, said, got } of run(block!, part)) {
              expect(Object.keys(said), `line ${line} compares something`).not.toEqual([]);
              expect({ line, ...got }).toEqual({ line, ...said });
            }
          });
        }
      }
    }

    it('has no YAML that is not run', () => {
      const idle = page.parts.flatMap((part, index) => {
        if (part.type !== 'block' || part.language !== 'yaml' || fileOf(part) !== undefined) return [];
        const table = page.parts.slice(index + 1).find((one): one is Table | Block => one.type === 'table' || one.type === 'block');
        return table?.type === 'table' && (isCases(table) || isFormulas(table)) ? [] : [part.line];
      });
      expect(idle).toEqual([]);
    });

    it('has fresh generated parts (npm run docs)', () => {
      expect(page.text).toBe(withGenerated(page));
    });
  });
}

const run = (block: Block, table: Table) => (isFormulas(table) ? runFormulas(block.text, table) : runCases(block.text, table));
