// How `each` can turn out: nothing, an incident, every label, every place of an order, an incident that was free.

import { branch, fired, quiet, quoted, written } from '../branch.js';
import type { Branch, RuleTesting } from '../rule-kind.js';
import type { EachSpec } from './rule.js';

const labelsOf = ({ figure, order }: EachSpec): readonly string[] =>
  !order && figure.kind === 'table' && figure.by === 'label' ? [...figure.cases.keys()] : [];

/** Of a line that stands for some incidents after one another. */
export function branchesOf(label: string | undefined, position: number, times: number, spec: EachSpec): readonly string[] {
  const { order } = spec;
  if (order) {
    // All that are beyond the list stand in its last place.
    const places = Math.min(times, order.length);
    return Array.from({ length: places }, (_, at) => `place ${Math.min(position + at, order.length - 1) + 1}`);
  }
  return label !== undefined && labelsOf(spec).includes(label) ? [`label ${label}`] : ['fired'];
}

export const eachTesting: RuleTesting<EachSpec> = {
  branches(spec) {
    const labels = labelsOf(spec).map((label) => branch(`label ${label}`, `类别 ${label}`, `label ${label}`));
    const places = (spec.order ?? []).map((amount, at) =>
      branch(`place ${at + 1}`, `第 ${at + 1} 次（${written(amount)}）`, `occurrence ${at + 1} (${written(amount)})`),
    );
    const others =
      labels.length > 0 && spec.figure.kind === 'table' && spec.figure.otherwise ? [branch('fired', '其他类别', 'another label')] : [];
    const counted: readonly Branch[] = labels.length + places.length > 0 ? [...labels, ...others, ...places] : [fired];
    return [...counted, ...(spec.free ? [branch('free', '免计的一次', 'one that is free')] : []), quiet];
  },
  probes(spec) {
    const labels = labelsOf(spec);
    if (labels.length > 0) return ['{}', ...labels.flatMap((label) => counts.map((count) => `{${quoted(label)}: ${count}}`))];
    return ['0', ...counts];
  },
};

/** Enough to reach a cap or a floor where one is in reach. */
const counts = ['1', '2', '3', '4', '5', '6', '8', '10', '20', '100'];
