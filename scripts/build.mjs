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
/** `--version` needs the first, the commands that people run most the second, the others all three. */
const together = { start: [first], program: ['src/cli/program.ts', 'src/cli/services.ts'], others: ['src/cli/other-commands.ts'] };

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
  for (const [title, entries] of Object.entries(together)) {
    const names = neededBy(entries, metafile).filter((name) => !(name in partOf));
    const part = writePart(title, await joined(names, modules, metafile));
    for (const name of names) partOf[name] = part;
  }
  for (const name of modules.keys()) if (!(name in partOf)) writePart(name, await joined([name], modules, metafile));
  for (const [name, held] of Object.entries(libraryParts)) writePart(`${name}.cjs`, await libraryPart(`${name}.cjs`, held));
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

/** Modules that are loaded whenever these are. */
function neededBy(entries, metafile) {
  const needed = new Set();
  const visit = (file) => {
    if (needed.has(file) || !(file in metafile.outputs)) return;
    needed.add(file);
    for (const { path: other, kind } of metafile.outputs[file].imports) if (kind === 'import-statement') visit(other);
  };
  for (const entry of entries) visit(outputOf(entry, metafile));
  return [...needed].map(nameOf);
}

/** Stubs name the modules that they stand for. */
const withRareParts = (text, metafile) =>
  rareModules.reduce((all, module) => all.replaceAll(rarePart(module), `./${nameOf(outputOf(module, metafile))}`), text);

/** Splitting works for ES modules only, into many small ones: those that always load together become one again. */
const joined = (names, modules, metafile) =>
  commonJs({
    contents: handedOut(
      names.map((name) => ({ name, from: `./${name}`, exports: exportsOf(name, metafile), late: setsLater(modules.get(name)) })),
    ),
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

const exportsOf = (name, { outputs }) => Object.entries(outputs).find(([file]) => nameOf(file) === name)[1].exports;

/** A library inside it is set up only when it is first asked for. */
const setsLater = (text) => /\b__esm\(/.test(text);

/**
 * A part hands out its modules by name, each an object that is made when another part asks for it. Plain values: what esbuild itself would make, a
 * getter for every export at the start of the part, takes longer than most parts take to run.
 */
function handedOut(modules) {
  const imports = modules.map(({ from }, index) => `import * as module${index} from '${from}';`);
  const objects = modules.map(({ name, exports, late }, index) => {
    const values = exports.map((key) => (late ? `get ${key}() { return module${index}.${key}; }` : `${key}: module${index}.${key}`));
    return `get ${JSON.stringify(name)}() { return { ${values.join(', ')} }; }`;
  });
  return `${imports.join('\n')}\nexport const modules = { ${objects.join(', ')} };`;
}

const libraryPart = (name, { library, names }) =>
  commonJs({ contents: handedOut([{ name, from: library, exports: names, late: false }]), plugins: [] });

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
