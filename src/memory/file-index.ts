// What each file of evidence says of units, by its path and the hash of its bytes (see keyOfFile): enough to tell which groups are what they were without reading a file.

export interface KnownUnit {
  readonly rubric: string;
  readonly id: string;
  readonly name: string;
  /** Empty: all units of the rubric are ranked together. */
  readonly group: string;
  /** Names all the files that speak of it, and with what bytes. */
  readonly files: string;
}

/** Only files of which there is nothing to say stand in it. */
export type FileIndex = ReadonlyMap<string, readonly KnownUnit[]>;

type Row = readonly [file: string, ...units: (readonly [rubric: string, id: string, name: string, group: string, files: string])[]];

export const writeIndex = (index: FileIndex): Uint8Array =>
  Buffer.from(
    JSON.stringify(
      [...index].map(([file, units]): Row => [
        file,
        ...units.map(({ rubric, id, name, group, files }) => [rubric, id, name, group, files] as const),
      ]),
    ),
  );

export function readIndex(content: Uint8Array): FileIndex {
  const rows = JSON.parse(Buffer.from(content).toString()) as readonly Row[];
  return new Map(
    rows.map(([file, ...units]) => [file, units.map(([rubric, id, name, group, files]) => ({ rubric, id, name, group, files }))]),
  );
}
