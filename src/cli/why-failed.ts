// Why something cannot be written, in the reader's words where the system's code is a known one.

import { failureCode } from './io.js';
import type { Session } from './session.js';

export function whyFailed(error: unknown, words: Session['words']): string {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: words.folderMissing,
    EACCES: words.folderDenied,
    EISDIR: words.isFolder,
    ENOSPC: words.diskFull,
  };
  const code = failureCode(error) ?? '';
  return reasons[code] ?? (error instanceof Error ? error.message : code);
}
