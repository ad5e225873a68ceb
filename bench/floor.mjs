// The least that any program in Node must do: find the files, read them, make objects of them. The files are JSON, which Node parses natively.
// Usage: node floor.mjs FOLDER, with FOLDER/json made by run.mjs.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const home = path.join(process.argv[2], 'json');
let facts = 0;
for (const folder of readdirSync(home)) {
  for (const file of readdirSync(path.join(home, folder))) {
    facts += Object.keys(JSON.parse(readFileSync(path.join(home, folder, file), 'utf8')).facts).length;
  }
}
console.log(facts);
