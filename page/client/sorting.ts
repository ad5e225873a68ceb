// Tables whose heads sort their rows: buttons in the heads, `aria-sort` on the head that decides. Numbers compare exactly, names as people order them.

import { pointsOf } from '../../src/report/points.js';
import type { PageWords } from '../../src/report/html/words.js';

const number = /^[+-]?\d+(?:\.\d+)?$/;

export function makeSortable(
  table: HTMLTableElement,
  original: readonly HTMLTableRowElement[],
  page: PageWords,
  show: (rows: readonly HTMLTableRowElement[]) => void,
): void {
  const collator = new Intl.Collator(page.languageTag, { numeric: true });
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const head of heads.filter(({ dataset }) => dataset['sort'] !== undefined)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = page.sortBy(head.textContent);
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const descending = head.getAttribute('aria-sort') === 'ascending' || (!head.hasAttribute('aria-sort') && startsHigh(head));
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      const rows = sorted(original, head.cellIndex, { numbers: head.dataset['sort'] === 'number', descending, collator });
      show(rows);
    });
  }
}

/** Of a score one wants to see the highest first; of a place the first. */
const startsHigh = (head: HTMLElement): boolean => head.dataset['sort'] === 'number' && !head.classList.contains('rank');

interface Order {
  readonly numbers: boolean;
  readonly descending: boolean;
  readonly collator: Intl.Collator;
}

/** Rows without a number stay at the end whichever way one sorts. */
function sorted(rows: readonly HTMLTableRowElement[], at: number, { numbers, descending, collator }: Order): HTMLTableRowElement[] {
  const keyed = rows.map((row) => {
    const cell = row.cells[at];
    const text = ((numbers ? cell?.querySelector('b') : cell?.querySelector('a')) ?? cell)?.textContent.trim() ?? '';
    return { row, text, value: numbers && number.test(text) ? pointsOf(text.replace('+', '')) : undefined };
  });
  const way = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (!numbers) return way * collator.compare(a.text, b.text);
    if (a.value === undefined || b.value === undefined) return (a.value === undefined ? 1 : 0) - (b.value === undefined ? 1 : 0);
    return way * a.value.compare(b.value);
  });
  return keyed.map(({ row }) => row);
}
