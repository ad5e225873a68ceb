// What a document says: the text of its paragraphs and the cells of its tables, read from its archive without the library that wrote it.

import { inflateRawSync } from 'node:zlib';

/** A paragraph a line. */
export const docxText = (bytes: Uint8Array): string => plainOf(documentOf(bytes));

/** Tables, their rows, the texts of their cells. */
export const docxTables = (bytes: Uint8Array): string[][][] =>
  partsOf(documentOf(bytes), 'tbl').map((table) =>
    partsOf(table, 'tr').map((row) => partsOf(row, 'tc').map((cell) => plainOf(cell).trim())),
  );

const partsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}(?:\\s[^>]*)?>([^]*?)</w:${name}>`, 'g'))].map((match) => match[1]!);

const plainOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The main part, found through the directory of the archive. */
function documentOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  let at = buffer.readUInt32LE(buffer.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  for (;;) {
    const [method, size, nameLength] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20), buffer.readUInt16LE(at + 28)];
    if (buffer.toString('utf8', at + 46, at + 46 + nameLength) === 'word/document.xml') {
      const local = buffer.readUInt32LE(at + 42);
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
      const data = buffer.subarray(start, start + size);
      return (method === 0 ? data : inflateRawSync(data)).toString('utf8');
    }
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
}
