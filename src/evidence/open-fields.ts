// Maps that may hold any field: units, incidents, rows. A key that nothing reads and that is one slip away from one that counts is
// pointed out, for as written it does nothing.

import type { Problems } from '../diagnostic/diagnostic.js';
import { slipOf } from '../diagnostic/nearest.js';
import { fieldsRead } from '../rubric/fields.js';
import type { Rubric } from '../rubric/model.js';
import type { MapNode, Node } from '../source/index.js';

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

export function checkUnitFields(unit: MapNode, rubric: Rubric, problems: Problems): void {
  checkFields(unit, ofUnit, 'unit', rubric, problems);
}

/** @param facts names of facts that stand in the rows */
export function checkRowFields(list: Node, facts: readonly string[], rubric: Rubric, problems: Problems): void {
  if (list.kind !== 'list') return;
  for (const row of list.items) if (row.kind === 'map') checkFields(row, [...ofIncident, ...facts], 'incident', rubric, problems);
}

function checkFields(map: MapNode, known: readonly string[], of: 'unit' | 'incident', rubric: Rubric, problems: Problems): void {
  const read = fieldsRead(rubric);
  for (const { key } of map.entries) {
    if (known.includes(key.text) || read.has(key.text)) continue;
    const near = slipOf(key.text, [...known, ...read]);
    if (near !== undefined) problems.add('evidence/field-or-typo', { name: key.text, near, of }, key);
  }
}
