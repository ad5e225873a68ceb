// Bundles the command and the library into dist/. One file each, plus the parts the command loads only when it needs them: start-up matters.

import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

// Some dependencies are CommonJS and ask for Node's own modules by require.
const requireForCommonJs = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);";

/** cli-table3 measures with the program's own measure: see one-width.cjs. */
const oneWidth = {
  name: 'one-width',
  setup({ onResolve }) {
    const path = fileURLToPath(new URL('one-width.cjs', import.meta.url));
    onResolve({ filter: /^string-width$/ }, ({ importer }) => (/[\\/]cli-table3[\\/]/.test(importer) ? { path } : undefined));
  },
};

/** These two take 30 ms to load (a segmenter and the list of all emoji), and most runs never call them: loaded at the first call. */
const lazily = {
  name: 'lazily',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:string-width|wrap-ansi)$/ }, ({ path, namespace }) =>
      namespace === 'lazily' ? undefined : { path, namespace: 'lazily' },
    );
    onLoad({ filter: /.*/, namespace: 'lazily' }, ({ path }) => ({
      contents: `let real;\nexport default (...given) => (real ??= require('${path}').default)(...given);`,
      resolveDir: process.cwd(),
    }));
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  banner: { js: requireForCommonJs },
  plugins: [oneWidth, lazily],
  logLevel: 'warning',
};

await build({
  ...shared,
  entryPoints: { rubric: 'src/cli/main.ts' },
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  minify: true,
  keepNames: true,
  legalComments: 'none',
});

await build({ ...shared, entryPoints: { index: 'src/index.ts' } });
