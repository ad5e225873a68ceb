// A long list that is drawn piece by piece, as the reader comes near its end: thousands of rows never stand in the page at once unasked.

import type { PageWords } from '../../src/report/html/words.js';

export interface Growing<T> {
  readonly place: Element;
  /** Stands below the list: the button for more, which also draws more when it comes into sight. */
  readonly button: HTMLButtonElement;
  readonly step: number;
  readonly append: (items: readonly T[]) => void;
}

/** @returns shows another list in place of the one there is; on paper all of it */
export function growingList<T>({ place, button, step, append }: Growing<T>, page: PageWords): (items: readonly T[]) => void {
  let items: readonly T[] = [];
  let drawn = 0;
  const more = (count: number): void => {
    append(items.slice(drawn, drawn + count));
    drawn = Math.min(items.length, drawn + count);
    button.hidden = drawn >= items.length;
    button.textContent = page.more(Math.min(step, items.length - drawn));
  };
  button.addEventListener('click', () => more(step));
  const near = new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting) && !button.hidden) more(step);
    },
    { rootMargin: '600px' },
  );
  near.observe(button);
  addEventListener('beforeprint', () => {
    if (place.isConnected && place.closest('[hidden]') === null) more(items.length);
  });
  return (others) => {
    items = others;
    drawn = 0;
    place.replaceChildren();
    more(step);
  };
}
