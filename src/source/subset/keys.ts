// The keys of one map as they come: each once, none that has a meaning of its own.

import type { ScalarNode } from '../tree.js';
import { notMine } from './cursor.js';

/** Up to here a look through the list is quicker than a set. */
const few = 12;
/** The reader of whole YAML has a limit on keys, and says so. */
const most = 50_000;

export class Keys {
  private readonly list: string[] = [];
  private set: Set<string> | undefined;

  add({ text, quoted }: ScalarNode): void {
    if (!quoted && (text === '' || text === '<<')) notMine();
    if (this.has(text) || this.list.length >= most) notMine();
    this.list.push(text);
    if (this.set) this.set.add(text);
    else if (this.list.length > few) this.set = new Set(this.list);
  }

  private has(text: string): boolean {
    return this.set ? this.set.has(text) : this.list.includes(text);
  }
}
