// Parts of libraries that the bundle replaces, each because it costs every start of the command something that most runs never use.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describedZod } from './described-zod.mjs';

const own = (name) => fileURLToPath(new URL(name, import.meta.url));

/** cli-table3 measures with the program's own measure: see one-width.cjs. The program starts no child process: commander's need of it is cut. */
const replaced = [
  { name: /^string-width$/, importer: /[\\/]cli-table3[\\/]/, by: own('one-width.cjs') },
  { name: /^node:child_process$/, importer: /[\\/]commander[\\/]/, by: own('no-child-process.cjs') },
];

const zodVersion = JSON.parse(readFileSync(own('../node_modules/zod/package.json'), 'utf8')).version;

/** The real zod, a part by itself. Only what the schemas use, without its sixty languages. */
export const zodPart = `zod-${zodVersion}`;
const zodNames = Object.keys(describedZod(() => {}));
export const zodEntry = `export { ${zodNames.join(', ')} } from 'zod';`;

const described = `import { describedZod } from '${own('described-zod.mjs')}';
const zod = describedZod(() => require('./${zodPart}.cjs'));
${zodNames.map((name) => `const ${name}_ = zod.${name};`).join('\n')}
export { ${zodNames.map((name) => `${name}_ as ${name}`).join(', ')} };`;

const lazily = (name, functions) =>
  `let real;\n${functions.map((each) => `export const ${each} = (...given) => (real ??= require('${name}')).${each}(...given);`).join('\n')}`;

const lazilyClasses = (name, classes) =>
  classes
    .map((each) => `export const ${each} = new Proxy(class {}, { construct: (_, given) => new (require('${name}').${each})(...given) });`)
    .join('\n');

/** Take 2 to 60 ms to load (terminal, segmenter, the list of all emoji, schemas), and most runs never call them: loaded at the first call. */
const lazy = {
  zod: described,
  yaml: `${lazily('yaml', ['isAlias', 'isMap', 'isScalar'])}\n${lazilyClasses('yaml', ['Composer', 'Document', 'Lexer', 'Pair', 'Parser', 'Scalar', 'YAMLMap', 'YAMLSeq'])}`,
  'string-width': "let real;\nexport default (...given) => (real ??= require('string-width').default)(...given);",
  'wrap-ansi': "let real;\nexport default (...given) => (real ??= require('wrap-ansi').default)(...given);",
  chalk: lazilyClasses('chalk', ['Chalk']),
};

/** Node's own modules that a library imports: loaded with the library, not with the bundled part that holds it. */
const builtin = /^node:/;

const substitutesOf = (lazyParts) => ({
  name: 'substitutes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, importer, namespace }) => {
      const by = replaced.find(({ name, importer: from }) => name.test(path) && from.test(importer))?.by;
      if (by) return { path: by };
      if (builtin.test(path) && importer.includes('node_modules')) return { path, namespace: 'builtin' };
      if (path === `./${zodPart}.cjs`) return { path, external: true };
      return path in lazyParts && namespace !== 'lazily' ? { path, namespace: 'lazily' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: `module.exports = require('${path}');` }));
    onLoad({ filter: /.*/, namespace: 'lazily' }, ({ path }) => ({ contents: lazyParts[path], resolveDir: process.cwd() }));
  },
});

/** For the command. */
export const substitutes = substitutesOf(lazy);

/** For the library, which has zod inside. */
const { zod: _, ...withoutZod } = lazy;
export const librarySubstitutes = substitutesOf(withoutZod);
