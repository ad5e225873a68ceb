// What the last run used: one that does without something has forgotten it.

export class Recent<K, V> {
  private before = new Map<K, V>();
  private now = new Map<K, V>();

  /** A new run begins. */
  turn(): void {
    this.before = this.now;
    this.now = new Map();
  }

  clear(): void {
    this.before = new Map();
    this.now = new Map();
  }

  /** @param isSame whether what is known under the key still holds */
  get(key: K, isSame: (known: V) => boolean, work: () => V): V {
    const known = this.now.get(key) ?? this.before.get(key);
    const value = known !== undefined && isSame(known) ? known : work();
    this.now.set(key, value);
    return value;
  }
}
