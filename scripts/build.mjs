// Bundles the command and the library into dist/. The command is one small part and others that it loads only when it needs them, as CommonJS
// (Node starts it faster) with the code that V8 made of them: start-up matters. See scripts/launch.cjs.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { librarySubstitutes, substitutes, zodEntry, zodPart } from './substitutes.mjs';

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

async function buildCommand() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: 'dist/parts',
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    ...smaller,
    write: false,
  });
  mkdirSync('dist/parts', { recursive: true });
  for (const { path: file, text } of outputFiles) writeFileSync(file.replace(/\.js$/, '.cjs'), await toCommonJs(text));
  const {
    outputFiles: [zod],
  } = await build({
    stdin: { contents: zodEntry, resolveDir: project },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    ...smaller,
    write: false,
  });
  writeFileSync(`dist/parts/${zodPart}.cjs`, wrapped(zod.text));
  const first = path.basename(outputFiles.find(({ path: file }) => /\/main-[^/]*$/.test(file)).path, '.js');
  writeFileSync('dist/rubric.cjs', readFileSync('scripts/launch.cjs', 'utf8').replace("'main.cjs'", `'${first}.cjs'`), { mode: 0o755 });
}

/** As Node wraps modules; not when the command starts, because that would copy every part. */
const wrapped = (code) => `(function(exports,require,module,__filename,__dirname){${inAscii(code)}\n})`;

/** The bundler escapes strings; regular expressions it leaves as they are, where an escape means the same. One byte a letter reads fastest. */
const inAscii = (code) => code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Splitting works for ES modules only; a dynamic import becomes a require that runs when it is reached. */
async function toCommonJs(text) {
  const renamed = text.replace(/^#!.*\n/, '').replace(/(["'])(\.\/[\w-]+)\.js\1/g, '$1$2.cjs$1');
  const { code } = await transform(renamed, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    supported: { 'dynamic-import': false },
    ...smaller,
  });
  return wrapped(code);
}

/** What people run most; each run adds the code of the functions that it called. */
const training = [
  ['--version'],
  ['--help'],
  ['validate', 'rubrics/zhaohua-2017', 'examples/zhaohua-2017'],
  ['score', 'examples/zhaohua-2017'],
  ['rank', 'examples/zhaohua-2017'],
  ['rank', 'examples/zhaohua-2017', '--format', 'json'],
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
