// What all views share: the data, the places they draw in, and how markup becomes elements.

import type { RankedGroup } from '../../src/report/groups.js';
import type { Context } from '../../src/report/html/data.js';
import type { Html } from '../../src/report/html/markup.js';

export interface App {
  readonly context: Context;
  readonly groups: readonly RankedGroup[];
  /** The ranking, which stands in the page from the start. */
  readonly ranking: HTMLElement;
  /** Where the other views are drawn. */
  readonly other: HTMLElement;
}

export function element<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Everything in it was escaped where it was made. */
export function fill(place: Element, content: Html): void {
  place.innerHTML = content.text;
}

/** After a pause in typing; every key would be too often for thousands of rows. */
export function settled(act: () => void, milliseconds = 120): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(act, milliseconds);
  };
}
