// One pass over the concrete syntax of a document, before values are made of it: what is refused whatever it means (tags, directives, depth)
// and which brackets and quotes stay open. Iterative, because the depth of hostile input is unbounded; sees tokens by their shape only.

import { finding, type Finding } from './finding.js';

export const maxDepth = 100;
const maxKeys = 50_000;

/** What this file reads of a syntax token. */
export interface Token {
  readonly type: string;
  readonly offset?: number;
  readonly source?: string;
  readonly start?: Token | readonly Token[];
  readonly items?: readonly TokenItem[];
  readonly value?: Token | undefined;
  readonly end?: readonly Token[];
}

interface TokenItem {
  readonly start?: readonly Token[];
  readonly key?: Token | null | undefined;
  readonly sep?: readonly Token[];
  readonly value?: Token | undefined;
}

export interface Survey {
  readonly findings: Finding[];
  /** Offsets of brackets and quotes that are not closed, in no order. */
  readonly open: number[];
  /** What is found is all there is to say: no values are to be made. */
  tooMuch: boolean;
}

export function surveyDocument(root: Token): Survey {
  const survey: Survey = { findings: [], open: [], tooMuch: false };
  const anchors = new Map<string, Token>();
  const pending: { readonly token: Token; readonly depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) {
      survey.findings.push(finding('yaml/too-deep', { limit: String(maxDepth) }, token.offset ?? 0, (token.offset ?? 0) + 1));
      survey.tooMuch = true;
      return survey;
    }
    if (isLargeMap(token)) {
      survey.findings.push(finding('yaml/too-many-keys', { limit: String(maxKeys) }, token.offset ?? 0, (token.offset ?? 0) + 1));
      survey.tooMuch = true;
    }
    visit(token, survey, anchors);
    for (const child of childrenOf(token)) pending.push({ token: child, depth: child.items ? depth + 1 : depth });
  }
  return survey;
}

/** A list in brackets has items without keys. */
const isLargeMap = ({ items = [] }: Token): boolean =>
  items.length > maxKeys && items.reduce((keys, { key, sep }) => (key || sep ? keys + 1 : keys), 0) > maxKeys;

/** In reverse, so that the stack gives them back in written order: the second of two equal anchors is the one reported. */
function childrenOf(token: Token): Token[] {
  const children: Token[] = Array.isArray(token.start) ? [...(token.start as readonly Token[])] : [];
  for (const item of token.items ?? []) {
    for (const property of item.start ?? []) children.push(property);
    if (item.key) children.push(item.key);
    for (const separator of item.sep ?? []) children.push(separator);
    if (item.value) children.push(item.value);
  }
  if (token.value) children.push(token.value);
  return children.reverse();
}

function visit(token: Token, survey: Survey, anchors: Map<string, Token>): void {
  const { type, offset = 0, source = '' } = token;
  const end = offset + source.length;
  if (type === 'tag') survey.findings.push(finding('yaml/tag', { tag: source }, offset, end));
  else if (type === 'anchor') {
    const first = anchors.get(source);
    if (!first) anchors.set(source, token);
    else {
      const related = { start: first.offset ?? 0, end: (first.offset ?? 0) + source.length, role: 'first' as const };
      survey.findings.push(finding('yaml/duplicate-anchor', { name: source.slice(1) }, offset, end, { related }));
    }
  } else if (type === 'flow-collection') {
    const open = token.start as Token;
    const closing = open.type === 'flow-map-start' ? 'flow-map-end' : 'flow-seq-end';
    if (!token.end?.some((last) => last.type === closing)) survey.open.push(open.offset ?? 0);
  } else if (type.endsWith('-quoted-scalar') && (source.length < 2 || !source.endsWith(source.charAt(0)))) survey.open.push(offset);
}
