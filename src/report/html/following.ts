// What follows for whom in a group: each veto and each consequence with its units, long lists closed.

import type { RankedGroup } from '../groups.js';
import type { UnitResult } from '../result.js';
import type { Words } from '../words.js';
import type { Context } from './data.js';
import { html, joined, type Html, type Part } from './markup.js';

interface Following {
  readonly kind: string;
  readonly text: string;
  readonly units: { readonly unit: UnitResult; readonly note: string }[];
}

const few = 6;

export function following({ units }: RankedGroup, context: Context): Part {
  const all = followingOf(units, context.words);
  if (all.length === 0) return false;
  return html`<h4>${context.page.follows}</h4>
    <div class="lines">${all.map((each) => part(each, context))}</div>`;
}

/** In the order in which they first appear, vetoes before consequences. */
function followingOf(units: readonly UnitResult[], words: Words): Following[] {
  const all = new Map<string, Following>();
  const add = (kind: string, text: string, unit: UnitResult, notes: readonly string[]): void => {
    const key = `${kind} ${text}`;
    const known = all.get(key) ?? { kind, text, units: [] };
    all.set(key, known);
    known.units.push({ unit, note: notes.join(' ') });
  };
  const unsure = (certain: boolean): string[] => (certain ? [] : [words.possible]);
  for (const unit of units) for (const { id, text, certain } of unit.vetoes) add(words.veto, text ?? id, unit, unsure(certain));
  for (const unit of units)
    for (const { id, text, value, certain } of unit.consequences)
      add(words.consequence, text ?? id, unit, [...(value === null ? [] : [value]), ...unsure(certain)]);
  return [...all.values()];
}

function part({ kind, text, units }: Following, { words, link }: Context): Html {
  const names = units.map(
    ({ unit, note }) =>
      html`<span
        ><a href="${link(unit)}"><bdi>${unit.unit.name}</bdi></a
        >${note !== '' && html` <small>${note}</small>`}</span
      >`,
  );
  return html`<details${units.length <= few && html` open`}><summary><span class="kind">${kind}</span> ${text} <span class="faint">${words.unitCount(units.length)}</span></summary><p>${joined(names, words.comma)}</p></details>
`;
}
