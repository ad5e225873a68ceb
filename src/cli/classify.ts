// What a YAML file is by its top-level keys, without parsing it: cheap, and it works on files too broken to parse. The engine decides finally.

/** `unclear`: no top-level keys can be made out; only the reader can say what is wrong. */
export type DocumentKind = 'rubric' | 'evidence' | 'other' | 'unclear';

/** Evidence names a unit. `facts` alone decides nothing: a rubric declares facts, evidence states them. */
export function classify(bytes: Uint8Array): DocumentKind {
  const keys = topLevelKeys(bytes);
  if (keys.size === 0) return 'unclear';
  if (keys.has('unit') || keys.has('units')) return 'evidence';
  if (!keys.has('rubric')) return 'other';
  if (['items', 'rules', 'title', 'extra'].some((key) => keys.has(key))) return 'rubric';
  return keys.has('facts') ? 'evidence' : 'other';
}

/** A key at the start of a line. A full-width colon or blank is a slip that the reader reports: the file is still what its author meant. */
const blockKey = /^([ \t\u3000]*)(["']?)([\w-]+)\2\s*[:\uff1a]/gm;
/** A document written as one flow map. */
const flowKey = /[{,]\s*(["']?)([\w-]+)\1\s*:/g;

/** Top level is where the first key stands; the whole document may be indented. */
function topLevelKeys(bytes: Uint8Array): Set<string> {
  const text = decode(bytes);
  if (/^\s*\{/.test(text)) return new Set([...text.matchAll(flowKey)].map((match) => match[2]!));
  const keys = [...text.matchAll(blockKey)].map((match) => ({ indent: match[1]!, name: match[3]! }));
  return new Set(keys.filter(({ indent }) => indent === '' || indent === keys[0]!.indent).map(({ name }) => name));
}

/** The keys are ASCII, so GBK can be read as UTF-8 here; UTF-16 shows by its zero bytes, and its mark leaves two broken characters. */
function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes.length >= 2 &&
    (bytes[0] === 0 || bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  return new TextDecoder().decode(utf16 ? bytes.filter((byte) => byte !== 0) : bytes).replace(/^\ufffd+/, '');
}
