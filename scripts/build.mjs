// Bundles the command and the library into dist/. The command is one small part and others that it loads only when it needs them, as CommonJS
// (Node starts it faster) with the code that V8 made of them: start-up matters. See scripts/launch.cjs.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { libraryParts, librarySubstitutes, rareModules, rarePart, substitutes } from './substitutes.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
process.chdir(project);
rmSync('dist', { recursive: true, force: true });

// Some dependencies are CommonJS and ask for Node's own modules by require.
const requireForCommonJs = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);";

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  plugins: [substitutes],
  logLevel: 'warning',
  // A part of a library that its substitute lacks.
  logOverride: { 'import-is-undefined': 'error' },
};

/** Names stay as they are: a fault of the program shows where it happened. */
const smaller = { minifyWhitespace: true, minifySyntax: true, legalComments: 'none' };

const first = 'src/cli/main.ts';
/** Where further threads begin. */
const thread = 'src/cli/crew/thread-main.ts';
/** What every command needs, and what those need that read rubrics. `--version` needs neither. */
const together = { start: first, program: 'src/cli/program.ts', services: 'src/cli/services.ts' };

async function buildCommand() {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: { main: first, thread, ...Object.fromEntries(rareModules.map((module) => [titleOf(module), module])) },
    outdir: 'dist/parts',
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    ...smaller,
    write: false,
    metafile: true,
  });
  const modules = new Map(outputFiles.map(({ path: file, text }) => [nameOf(file), withRareParts(text, metafile)]));
  mkdirSync('dist/parts', { recursive: true });
  const partOf = {};
  for (const [title, entry] of Object.entries(together)) {
    const names = neededBy(entry, metafile).filter((name) => !(name in partOf));
    const part = writePart(title, await joined(names, modules));
    for (const name of names) partOf[name] = part;
  }
  for (const name of modules.keys()) if (!(name in partOf)) writePart(name, await joined([name], modules));
  for (const [name, contents] of Object.entries(libraryParts)) writePart(`${name}.cjs`, await libraryPart(name, contents));
  const launcher = readFileSync('scripts/launch.cjs', 'utf8');
  const edition = createHash('sha256').update(written.join('')).digest('hex').slice(0, 12);
  const wiring = {
    "'main.cjs'": `'${nameOf(outputOf(first, metafile))}'`,
    "'thread.cjs'": `'${nameOf(outputOf(thread, metafile))}'`,
    'const partOf = {};': `const partOf = ${JSON.stringify(partOf)};`,
    "const edition = '';": `const edition = '${edition}';`,
  };
  writeFileSync('dist/rubric.cjs', Object.entries(wiring).reduce(replaceOnce, launcher), { mode: 0o755 });
}

const titleOf = (module) => module.replace(/^src\/|\.ts$/g, '').replaceAll('/', '-');

/** Of a file that esbuild gave, as the launcher knows it. */
const nameOf = (file) => path.basename(file).replace(/\.js$/, '.cjs');

const outputOf = (entry, { outputs }) => Object.keys(outputs).find((file) => outputs[file].entryPoint === entry);

/** Modules that are loaded whenever this one is. */
function neededBy(entry, metafile) {
  const needed = new Set();
  const visit = (file) => {
    if (needed.has(file) || !(file in metafile.outputs)) return;
    needed.add(file);
    for (const { path: other, kind } of metafile.outputs[file].imports) if (kind === 'import-statement') visit(other);
  };
  visit(outputOf(entry, metafile));
  return [...needed].map(nameOf);
}

/** Stubs name the modules that they stand for. */
const withRareParts = (text, metafile) =>
  rareModules.reduce((all, module) => all.replaceAll(rarePart(module), `./${nameOf(outputOf(module, metafile))}`), text);

/** Splitting works for ES modules only, into many small ones: those that always load together become one again, which exports each by its name. */
const joined = (names, modules) =>
  commonJs({
    contents: names.map((name) => `export * as ${JSON.stringify(name)} from './${name}';`).join('\n'),
    plugins: [
      {
        name: 'joined',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /./ }, ({ path: from }) => {
            const name = from.startsWith('./') ? nameOf(from) : '';
            return names.includes(name) ? { path: name, namespace: 'joined' } : { path: name ? `./${name}` : from, external: true };
          });
          onLoad({ filter: /.*/, namespace: 'joined' }, ({ path: name }) => ({ contents: modules.get(name).replace(/^#!.*\n/, '') }));
        },
      },
    ],
  });

const libraryPart = (name, contents) =>
  commonJs({
    contents: `export * as ${JSON.stringify(`${name}.cjs`)} from 'part';`,
    plugins: [
      {
        name: 'part',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^part$/ }, ({ path: name }) => ({ path: name, namespace: 'part' }));
          onLoad({ filter: /.*/, namespace: 'part' }, () => ({ contents, resolveDir: project }));
        },
      },
    ],
  });

/** A dynamic import becomes a require that runs when it is reached. As Node wraps modules; not when the command starts, because that would copy every part. */
async function commonJs({ contents, plugins }) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    ...smaller,
    plugins,
    write: false,
  });
  return `(function(exports,require,module,__filename,__dirname){${inAscii(outputFiles[0].text)}\n})`;
}

const written = [];

function writePart(name, text) {
  written.push(text);
  const part = name.endsWith('.cjs') ? name : `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.cjs`;
  writeFileSync(path.join('dist/parts', part), text);
  return part;
}

function replaceOnce(text, [from, to]) {
  if (text.split(from).length !== 2) throw new Error(`${from} is not in the launcher`);
  return text.replace(from, () => to);
}

/** The bundler escapes strings; regular expressions it leaves as they are, where an escape means the same. One byte a letter reads fastest. */
const inAscii = (code) => code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Each run adds the code of the functions that it called to that of its command. See the launcher. */
const training = [
  ['--version'],
  ['--help'],
  ['explain', 'examples/zhaohua-2017', '--unit', 'bureau_chou'],
  ['validate', 'rubrics/zhaohua-2017/departments.yaml'],
  ['score', 'examples/zhaohua-2017/evidence/departments/bureau_chou.yaml'],
  ['rank', 'examples/zhaohua-2017'],
];

function keepCode() {
  const env = { ...process.env, RUBRIC_BUILD_CODE: path.resolve('dist/code') };
  delete env.NODE_OPTIONS;
  for (const run of training) execFileSync(process.execPath, ['dist/rubric.cjs', ...run], { env, stdio: 'ignore' });
}

await buildCommand();
keepCode();
await build({
  ...shared,
  plugins: [librarySubstitutes],
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  banner: { js: requireForCommonJs },
  entryPoints: { index: 'src/index.ts' },
});
