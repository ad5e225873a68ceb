// Looking up what people write in a table of the program: `constructor` and `toString` stand in every object, and are no entry of any.

export const ownOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
