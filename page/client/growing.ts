// A long list that is drawn piece by piece, as the reader comes near its end: thousands of rows never stand in the page at once unasked.

import type { Html } from '../../src/report/html/markup.js';
import type { PageWords } from '../../src/report/html/words.js';

export interface Growing {
  readonly place: Element;
  /** Stands below the list: the button for more, which also draws more when it comes into sight. */
  readonly button: HTMLButtonElement;
  readonly step: number;
}

export function growingList<T>({ place, button, step }: Growing, page: PageWords): (items: readonly T[], draw: (item: T) => Html) => void {
  let more = (): void => {};
  button.addEventListener('click', () => more());
  new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) more();
    },
    { rootMargin: '600px' },
  ).observe(button);
  return (items, draw) => {
    let drawn = 0;
    place.replaceChildren();
    more = () => {
      const next = items.slice(drawn, drawn + step);
      place.insertAdjacentHTML('beforeend', next.map((item) => draw(item).text).join(''));
      drawn += next.length;
      button.hidden = drawn >= items.length;
      button.textContent = page.more(Math.min(step, items.length - drawn));
    };
    more();
  };
}
