// Bundles the command and the library into dist/. The command is one small part and others that it loads only when it needs them, as CommonJS
// (Node starts it faster) with the code that V8 made of them: start-up matters. See scripts/launch.cjs.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
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
/** What every command needs, and `--version` does not. */
const always = ['src/cli/program.ts', 'src/cli/services.ts'];

async function buildCommand() {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: { main: first, ...Object.fromEntries(rareModules.map((module) => [titleOf(module), module])) },
    outdir: 'dist/parts',
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    ...smaller,
    write: false,
    metafile: true,
  });
  const modules = new Map();
  for (const { path: file, text } of outputFiles) modules.set(nameOf(file), wrapped(await toCommonJs(text, metafile)));
  for (const [name, contents] of Object.entries(libraryParts)) modules.set(`${name}.cjs`, wrapped(await libraryPart(contents)));
  mkdirSync('dist/parts', { recursive: true });
  const start = neededBy([first], metafile);
  const rest = neededBy(always, metafile).filter((name) => !start.includes(name));
  const partOf = { ...writePart('start', start, modules), ...writePart('program', rest, modules) };
  for (const name of modules.keys()) if (!(name in partOf)) writePart(undefined, [name], modules);
  const launcher = readFileSync('scripts/launch.cjs', 'utf8');
  const wiring = {
    "'main.cjs'": `'${nameOf(outputOf(first, metafile))}'`,
    'const partOf = {};': `const partOf = ${JSON.stringify(partOf)};`,
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

/** A file with several modules, so that what is always needed is read at once. Gives the part of each. */
function writePart(title, names, modules) {
  const text = `({${names.map((name) => `${JSON.stringify(name)}:${modules.get(name)}`).join(',')}})`;
  const part = title === undefined ? names[0] : `${title}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.cjs`;
  writeFileSync(path.join('dist/parts', part), text);
  return Object.fromEntries(names.map((name) => [name, part]));
}

function replaceOnce(text, [from, to]) {
  if (text.split(from).length !== 2) throw new Error(`${from} is not in the launcher`);
  return text.replace(from, () => to);
}

async function libraryPart(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    ...smaller,
    write: false,
  });
  return outputFiles[0].text;
}

/** As Node wraps modules; not when the command starts, because that would copy every part. */
const wrapped = (code) => `function(exports,require,module,__filename,__dirname){${inAscii(code)}\n}`;

/** The bundler escapes strings; regular expressions it leaves as they are, where an escape means the same. One byte a letter reads fastest. */
const inAscii = (code) => code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Splitting works for ES modules only; a dynamic import becomes a require that runs when it is reached. */
async function toCommonJs(text, metafile) {
  const named = rareModules.reduce((all, module) => all.replaceAll(rarePart(module), `./${nameOf(outputOf(module, metafile))}`), text);
  const renamed = named.replace(/^#!.*\n/, '').replace(/(["'])(\.\/[\w-]+)\.js\1/g, '$1$2.cjs$1');
  const { code } = await transform(renamed, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    supported: { 'dynamic-import': false },
    ...smaller,
  });
  return code;
}

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
