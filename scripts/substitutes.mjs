// Parts of libraries that the bundle replaces, each because it costs every start of the command something that most runs never use.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describedZod } from './described-zod.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const own = (name) => fileURLToPath(new URL(name, import.meta.url));

/** cli-table3 measures with the program's own measure: see one-width.cjs. The program starts no child process: commander's need of it is cut. */
const replaced = [
  { name: /^string-width$/, importer: /[\\/]cli-table3[\\/]/, by: own('one-width.cjs') },
  { name: /^node:child_process$/, importer: /[\\/]commander[\\/]/, by: own('no-child-process.cjs') },
];

const versioned = (name) => `${name}-${JSON.parse(readFileSync(own(`../node_modules/${name}/package.json`), 'utf8')).version}`;

const zodNames = Object.keys(describedZod(() => {}));
const yamlFunctions = ['isAlias', 'isMap', 'isScalar'];
const yamlClasses = ['Composer', 'Document', 'Lexer', 'Pair', 'Parser', 'Scalar', 'YAMLMap', 'YAMLSeq'];

/** Libraries that are parts by themselves, with what they hold. Of zod only what the schemas use, without its sixty languages. */
export const libraryParts = {
  [versioned('zod')]: { library: 'zod', names: zodNames },
  [versioned('yaml')]: { library: 'yaml', names: [...yamlFunctions, ...yamlClasses] },
};
const [zodPart, yamlPart] = Object.keys(libraryParts);

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

const lazyYaml = (part) => `${lazily(part, yamlFunctions)}\n${lazilyClasses(part, yamlClasses)}`;

/** Take 2 to 60 ms to load (terminal, segmenter, the list of all emoji, schemas), and most runs never call them: loaded at the first call. */
const lazy = {
  zod: described,
  yaml: lazyYaml(`./${yamlPart}.cjs`),
  'node:crypto': lazily('node:crypto', ['createHash', 'hash']),
  'node:v8': lazily('node:v8', ['setFlagsFromString']),
  'string-width': "let real;\nexport default (...given) => (real ??= require('string-width').default)(...given);",
  'cli-table3': "export default new Proxy(class {}, { construct: (_, given) => new (require('cli-table3'))(...given) });",
  'wrap-ansi': "let real;\nexport default (...given) => (real ??= require('wrap-ansi').default)(...given);",
  chalk: lazilyClasses('chalk', ['Chalk']),
};

/** The module's objects: what they hold is looked up in the real ones. */
const lazilyObjects = (name, objects) =>
  objects
    .map(
      (each) => `const real_${each} = () => require('${name}').${each};
export const ${each} = new Proxy({}, {
  get: (_, key) => real_${each}()[key],
  has: (_, key) => key in real_${each}(),
  ownKeys: () => Reflect.ownKeys(real_${each}()),
  getOwnPropertyDescriptor: (_, key) => Object.getOwnPropertyDescriptor(real_${each}(), key),
});`,
    )
    .join('\n');

const { outputFiles: catalogueText } = await build({
  entryPoints: [own('../src/diagnostic/catalogue.ts')],
  bundle: true,
  format: 'esm',
  write: false,
});
const { catalogue } = await import(`data:text/javascript;base64,${Buffer.from(catalogueText[0].contents).toString('base64')}`);

/** How grave a problem is, most runs must know; its words are loaded with the first that is shown. */
function catalogueStub(part) {
  const alike = new Map();
  for (const [code, { severity, aside = false }] of Object.entries(catalogue)) {
    const key = JSON.stringify({ severity, ...(aside && { aside }) });
    alike.set(key, [...(alike.get(key) ?? []), code]);
  }
  return `${lazilyObjects(part, ['catalogue']).replace('export const catalogue', 'const whole')}
const known = new Map();
const entry = (code, facts) => ({
  ...facts,
  get zh() { return whole[code].zh; },
  get en() { return whole[code].en; },
  get explain() { return whole[code].explain; },
});
function entryOf(code) {
  if (known.size === 0) {
    for (const [facts, codes] of ${JSON.stringify([...alike].map(([facts, codes]) => [JSON.parse(facts), codes.join(' ')]))}) {
      for (const one of codes.split(' ')) known.set(one, facts);
    }
  }
  return known.has(code) ? entry(code, known.get(code)) : undefined;
}
export const catalogue = new Proxy({}, {
  get: (_, code) => entryOf(code),
  has: (_, code) => entryOf(code) !== undefined,
  ownKeys: () => Reflect.ownKeys(whole),
  getOwnPropertyDescriptor: (_, code) => entryOf(code) && { value: entryOf(code), enumerable: true, configurable: true },
});`;
}

/** Own modules that most runs never call or look into, with what others use of them: parts by themselves too. */
const rare = {
  'src/analysis/baseline.ts': { functions: ['readBaseline', 'compareWith', 'writeBaseline'] },
  'src/analysis/place.ts': { functions: ['placeReader'] },
  'src/analysis/registry.ts': { functions: ['analyseRubric', 'analyseShelf'] },
  'src/cohort/join.ts': { functions: ['joinSummaries'] },
  'src/cohort/read-summary.ts': { functions: ['readSummary', 'spanIn'] },
  'src/diagnostic/catalogue.ts': { stub: catalogueStub },
  'src/diagnostic/explain.ts': { functions: ['explainCode', 'isCode'] },
  'src/report/explain-tree.ts': { functions: ['renderExplanation'] },
  'src/report/html/page.ts': { functions: ['renderPage'] },
  'src/report/problems/markdown.ts': { functions: ['problemSummary', 'markdown'] },
  'src/report/problems/registry.ts': { objects: ['renderProblems'] },
  'src/report/public.ts': { functions: ['publicResult'] },
  'src/report/read-result.ts': { functions: ['readResult'] },
  'src/source/mend.ts': { functions: ['diagnose'] },
};
/** Stands in the built text for the name of the part, which is known afterwards. */
export const rarePart = (module) => `./rare:${module}`;
export const rareModules = Object.keys(rare);
const stubOf = (module) => {
  const { functions = [], objects = [], stub } = rare[module];
  if (stub) return stub(rarePart(module));
  return (functions.length > 0 ? lazily(rarePart(module), functions) : '') + lazilyObjects(rarePart(module), objects);
};

/** Node's own modules that a library imports: loaded with the library, not with the bundled part that holds it. */
const builtin = /^node:/;

const substitutesOf = (lazyParts, rareStubs) => ({
  name: 'substitutes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path: name, importer, namespace, kind, resolveDir }) => {
      const by = replaced.find(({ name: one, importer: from }) => one.test(name) && from.test(importer))?.by;
      if (by) return { path: by };
      if (builtin.test(name) && importer.includes('node_modules')) return { path: name, namespace: 'builtin' };
      if (namespace === 'lazily' && name.startsWith('./')) return { path: name, external: true };
      if (name in lazyParts && namespace !== 'lazily') return { path: name, namespace: 'lazily' };
      if (kind !== 'import-statement' || !name.startsWith('.')) return undefined;
      const module = path.relative(project, path.join(resolveDir, name)).replaceAll(path.sep, '/').replace(/\.js$/, '.ts');
      return module in rareStubs ? { path: module, namespace: 'lazily' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path: name }) => ({ contents: `module.exports = require('${name}');` }));
    onLoad({ filter: /.*/, namespace: 'lazily' }, ({ path: name }) => ({
      contents: lazyParts[name] ?? rareStubs[name],
      resolveDir: project,
    }));
  },
});

/** For the command. */
export const substitutes = substitutesOf(lazy, Object.fromEntries(rareModules.map((module) => [module, stubOf(module)])));

/** For the library, which has its libraries inside. */
const { zod: _, yaml: __, ...others } = lazy;
export const librarySubstitutes = substitutesOf({ ...others, yaml: lazyYaml('yaml') }, {});
