// A strict reader of the XML that test reports are written in: elements, attributes, text, the five entities. Throws at anything else.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const token = /<\?xml [^?]*\?>\n|<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<>]*")*)(\/?)>|([^<>]+)/gy;
/** What XML 1.0 calls a character, without line breaks in attributes, which would be read as blanks. */
const characters = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n', '#9': '\t' };

export function readXml(xml: string): Element {
  if (!characters.test(xml)) throw new Error('a character that XML cannot hold');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (!match) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 40)}`);
    const [, closed, name, attributes, empty, text] = match;
    if (text !== undefined) open.at(-1)!.text += decode(text);
    else if (closed !== undefined && open.pop()!.name !== closed) throw new Error(`</${closed}> closes nothing`);
    else if (name !== undefined) {
      const element: Element = { name, attributes: attributesOf(attributes!), children: [], text: '' };
      open.at(-1)!.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('elements are left open, or there is more than one at the top');
  return root.children[0]!;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decode(value!)] as const);
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`attributes: ${text}`);
  return Object.fromEntries(pairs);
}

const decode = (text: string): string =>
  text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`no entity: ${whole}`);
    return character;
  });
