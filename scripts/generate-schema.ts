// Writes schema/rubric.json and schema/rubric.en.json, the schemas that editors take from the package: `npm run schema`.

import { writeFileSync } from 'node:fs';
import { rubricSchema } from '../src/editor/rubric-schema.js';

for (const [file, language] of [
  ['rubric.json', 'zh'],
  ['rubric.en.json', 'en'],
] as const)
  writeFileSync(new URL(`../schema/${file}`, import.meta.url), `${JSON.stringify(rubricSchema(language), null, 2)}\n`);
