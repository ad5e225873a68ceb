// What a proposed case says beyond the base: of one unit, or of several that are ranked together. Written as block YAML.

import type { Rule } from '../rubric/model.js';
import { quoted } from '../rules/branch.js';

export interface Setting {
  /** YAML by fact. */
  readonly facts: ReadonlyMap<string, string>;
  readonly unitClass?: string;
  /** YAML by attribute. */
  readonly attributes?: ReadonlyMap<string, string>;
  /** Facts of the base that this unit does not have. */
  readonly without?: readonly string[];
  /** An item that does not apply. */
  readonly notApplicable?: string;
  /** Published values of its cohort, YAML by question. */
  readonly cohort?: ReadonlyMap<string, string>;
}

export interface Scenario {
  readonly units: readonly Setting[];
  /** The units it is about, where others only stand beside them. */
  readonly about?: readonly Setting[];
  /** YAML by name. */
  readonly results?: ReadonlyMap<string, string>;
  /** Whose row the case is about. */
  readonly rule?: Rule;
}

export const setting = (facts: Iterable<readonly [string, string]>, more: Omit<Setting, 'facts'> = {}): Setting => ({
  facts: new Map(facts),
  ...more,
});

export const single = (facts: Iterable<readonly [string, string]>, rule?: Rule, more: Omit<Setting, 'facts'> = {}): Scenario => ({
  units: [setting(facts, more)],
  ...(rule && { rule }),
});

export const idOf = (index: number): string => `unit_${index + 1}`;

/** The lines of a case, without its name and expectation. */
export function linesOf({ units, results }: Scenario): string[] {
  const shared = results ? [`results: ${mapOf(results)}`] : [];
  const [only] = units;
  if (units.length === 1 && only) return [...shared, ...partsOf(only, undefined)];
  return [...shared, 'units:', ...units.map((unit, index) => `  - {${partsOf(unit, idOf(index)).join(', ')}}`)];
}

function partsOf({ facts, unitClass, attributes, without, notApplicable, cohort }: Setting, id: string | undefined): string[] {
  const unit = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(unitClass === undefined ? [] : [`class: ${quoted(unitClass)}`]),
    ...[...(attributes ?? [])].map(([name, value]) => `${quoted(name)}: ${value}`),
  ];
  return [
    ...(unit.length > 0 ? [`unit: {${unit.join(', ')}}`] : []),
    ...(without && without.length > 0 ? [`without: [${without.map(quoted).join(', ')}]`] : []),
    ...(notApplicable === undefined ? [] : [`not_applicable: {${quoted(notApplicable)}: 试例}`]),
    ...(cohort ? [`cohort: ${mapOf(cohort)}`] : []),
    ...(facts.size > 0 || unit.length === 0 ? [`facts: ${mapOf(facts)}`] : []),
  ];
}

const mapOf = (entries: ReadonlyMap<string, string>): string =>
  `{${[...entries].map(([name, value]) => `${quoted(name)}: ${value}`).join(', ')}}`;

/** What is special about the case, as a name: facts, class, attributes, row; of several units the first ones. */
export function nameOf({ units: all, about, results }: Scenario): string {
  const units = about ?? all;
  const shown = units.slice(0, 3).map(saysOf);
  const told =
    units.length === 1
      ? (shown[0] ?? '')
      : `${units.length} × (${shown.map((one) => one || '—').join(' | ')}${units.length > 3 ? ' | …' : ''})`;
  const given = [...(results ?? [])].map(([name, value]) => `${name} ${value}`);
  return [told, ...given].filter((part) => part !== '').join('; ') || '{}';
}

function saysOf({ facts, unitClass, attributes, notApplicable, cohort }: Setting): string {
  const list = [...facts].map(([name, value]) => `${name}: ${value}`);
  const few = list.length > 4 ? [...list.slice(0, 3), '…'] : list;
  const about = [...(attributes ?? []), ...(cohort ?? [])].map(([name, value]) => `${name} ${value}`);
  return [unitClass, ...about, notApplicable === undefined ? undefined : `${notApplicable} ∅`, ...few]
    .filter((part) => part !== undefined)
    .join(', ');
}
