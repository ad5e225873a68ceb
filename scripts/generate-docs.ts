// Writes the generated parts of the documentation and the outputs of its commands anew: `npm run docs`.
// Tables of cases are written by hand and stay as they are. Review every changed output: it is what readers will trust.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandsOf, Folder, refreshed } from '../test/docs/console.js';
import { withGenerated } from '../test/docs/generated.js';
import { pages, parsePage, project, readPage, sectionsOf } from '../test/docs/page.js';

for (const file of pages) {
  const before = readPage(file);
  const page = parsePage(file, withGenerated(before));
  const lines = page.text.split('\n');
  const changes: { readonly line: number; readonly length: number; readonly text: string }[] = [];
  for (const { parts } of sectionsOf(page)) {
    const folder = new Folder(parts);
    for (const part of parts) {
      if (part.type !== 'block' || part.language !== 'console' || commandsOf(part).length === 0) continue;
      const text = await refreshed(part, folder.advanceTo(part.line), page.language);
      changes.push({ line: part.line, length: part.text.split('\n').length, text });
    }
  }
  for (const { line, length, text } of changes.reverse()) lines.splice(line, length, ...text.split('\n'));
  const after = lines.join('\n');
  if (after !== before.text) console.log(`wrote ${file}`);
  if (after !== before.text) writeFileSync(path.join(project, file), after);
}
