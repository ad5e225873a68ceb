// The base of proposed cases: a unit of whom nothing is wrong, as far as a rubric says what that means.

import { formatDay } from '../calendar/date.js';
import { readsOf } from '../formula/reads.js';
import { formulasOfRubric } from '../rubric/figures.js';
import type { FactDeclaration, Rubric } from '../rubric/model.js';
import { quoted } from '../rules/branch.js';
import { attributesOf } from './attributes.js';

/** Every fact at its calmest: nothing found, everything there, targets met. Counts that only formulas read are 100, so that shares are per cent. */
export function baseOf(rubric: Rubric): string {
  const facts = [...rubric.facts.values()].flatMap((fact) => {
    const calm = calmFact(fact, rubric);
    return calm === undefined ? [] : [`  ${quoted(fact.id)}: ${calm}`];
  });
  const [first] = rubric.classes ?? [];
  const attributes = [...attributesOf(rubric)].map(([name, [value]]) => `${quoted(name)}: ${value}`);
  const about = [...(first === undefined ? [] : [`class: ${quoted(first)}`]), ...attributes];
  const results = otherResults(rubric).map((name) => `  ${quoted(name)}: ${goodResult}`);
  const lines = [
    ...(about.length > 0 ? [`unit: {${about.join(', ')}}`] : []),
    'assessed: {by: 考核组}',
    'unstated: nothing_found',
    ...(results.length > 0 ? ['results:', ...results] : []),
    ...(facts.length > 0 ? ['facts:', ...facts] : []),
  ];
  return `${lines.join('\n')}\n`;
}

export const goodResult = '{score: 100, rank: 1, rank_from_bottom: 100}';

/** Results that formulas read by name. An earlier one may be missing; a sibling must be there. */
export const resultsRead = (rubric: Rubric): string[] => [
  ...new Set([...formulasOfRubric(rubric)].flatMap(({ formula }) => [...readsOf(formula.expression).results])),
];

const otherResults = (rubric: Rubric): string[] => resultsRead(rubric).filter((name) => name !== 'previous');

function calmFact({ readers, type, labels, repeated }: FactDeclaration, { period }: Rubric): string | undefined {
  if (repeated !== undefined) return undefined;
  const [rule] = readers;
  if (type === undefined && rule) {
    const { kind, spec } = rule;
    if (kind.nothingFound !== undefined && kind.direction(spec) === 'deducts') return undefined;
    return kind.byDefault?.(spec) === undefined ? kind.testing?.probes(spec, period)[0] : undefined;
  }
  if (type === 'flag') return 'false';
  if (type === 'date') return period ? formatDay(period.last) : undefined;
  if (type === 'label') return labels?.[0] === undefined ? undefined : quoted(labels[0]);
  if (type === 'list' || type === 'series') return type === 'list' ? '[]' : '{}';
  return type === 'text' ? '试例' : '100';
}
