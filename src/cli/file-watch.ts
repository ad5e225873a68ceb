// Watching files on a real machine. The library is loaded here and nowhere else, and only for `--watch`.

import path from 'node:path';

/** Editors write a file in several steps: what comes within this time is one change. Milliseconds. */
const settle = 100;

/** Never ends by itself. Changes that come while the work is done are worked on afterwards. */
export async function watchFiles(roots: readonly string[], changed: () => Promise<void>): Promise<void> {
  const { watch } = await import('chokidar');
  const isHidden = (file: string): boolean => !roots.includes(file) && /^(?:\.|node_modules$)/.test(path.basename(file));
  const watcher = watch([...roots], { ignoreInitial: true, ignored: isHidden });
  return new Promise((_, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let working = Promise.resolve();
    watcher.on('error', reject);
    watcher.on('all', (_event, file) => {
      // What the command itself writes beside its input must not set it going again.
      if (!/\.ya?ml$/i.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        working = working.then(changed);
        working.catch(reject);
      }, settle);
    });
  });
}
