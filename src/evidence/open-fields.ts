// Maps that may hold any field: units, incidents, rows. A key that nothing reads and that is one slip away from one that counts is
// pointed out, for as written it does nothing; in an incident it is an error.

import type { Problems } from '../diagnostic/diagnostic.js';
import { slipOf } from '../diagnostic/nearest.js';
import { fieldsRead } from '../rubric/fields.js';
import type { Rubric } from '../rubric/model.js';
import { childOf, type MapNode, type Node } from '../source/index.js';

const ofUnit = ['id', 'name', 'class', 'group'] as const;
const ofIncident = [
  'id',
  'date',
  'label',
  'exempt',
  'item',
  'owners',
  'source',
  'document',
  'note',
  'rater',
  'group',
  'mark',
  'count',
] as const;

/** Names that are compared: quotes within them make another unit, group or incident. */
const compared = ['id', 'name', 'class', 'group', 'label', 'rater'] as const;

/** `group: “乡镇”`: to YAML these quotes are part of the name, and the unit would rank in a group of its own. */
function checkQuotes(map: MapNode, problems: Problems): void {
  for (const key of compared) {
    const found = childOf(map, key);
    const quoted = found?.kind === 'scalar' && !found.quoted ? /^[“‘＂](.*)[”’＂]$/s.exec(found.text) : null;
    if (!found || !quoted) continue;
    const { file, start, end } = found;
    const args = { found: quoted[0].charAt(0), right: '"' };
    problems.add(
      'yaml/full-width-quote',
      args,
      { file, start, end: start + 1 },
      { replacement: { span: { file, start, end }, text: `"${quoted[1]}"` } },
    );
  }
}

export function checkUnitFields(unit: MapNode, rubric: Rubric, problems: Problems): void {
  checkQuotes(unit, problems);
  checkFields(unit, ofUnit, 'unit', rubric, problems);
}

/** @param facts names of facts that stand in the rows */
export function checkRowFields(list: Node, facts: readonly string[], rubric: Rubric, problems: Problems): void {
  if (list.kind !== 'list') return;
  for (const row of list.items) {
    if (row.kind !== 'map') continue;
    checkQuotes(row, problems);
    checkFields(row, [...ofIncident, ...facts], 'incident', rubric, problems);
  }
}

function checkFields(map: MapNode, known: readonly string[], of: 'unit' | 'incident', rubric: Rubric, problems: Problems): void {
  const read = fieldsRead(rubric);
  for (const { key } of map.entries) {
    if (known.includes(key.text) || read.has(key.text)) continue;
    const near = slipOf(key.text, [...known, ...read]);
    if (near === undefined) continue;
    // An attribute may be what it says; a field of an incident decides what it costs.
    if (of === 'incident' && (known.includes(near) || !(rubric.measures.has(near) || rubric.facts.has(near))))
      problems.add('evidence/unknown-key', { key: key.text, near, of }, key);
    else problems.add('evidence/field-or-typo', { name: key.text, near, of }, key);
  }
}
