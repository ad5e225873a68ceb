// Cases for what no test shows: facts on the edges of every rule, tried one after another, kept where they take a branch that is still
// open. The score is what the engine gives, so each is marked for a person to confirm.

import { formatDay } from '../calendar/date.js';
import { Problems } from '../diagnostic/diagnostic.js';
import { readsOf } from '../formula/reads.js';
import type { UnitResult } from '../report/result.js';
import { allItems } from '../report/select.js';
import type { FactDeclaration, Rubric, Rule } from '../rubric/model.js';
import { policiesOf } from '../rubric/incident-policies.js';
import { quoted } from '../rules/branch.js';
import { readTrees } from '../source/read.js';
import { SourceFile, type MapNode, type Node } from '../source/index.js';
import { keyOf } from './branches.js';
import { isOpen, takenIn, type Coverage } from './coverage.js';
import { isError, scoreCase, type CaseRun } from './run-case.js';
import { casesOf, type TestFile } from './test-file.js';

export interface Proposal {
  readonly rubric: Rubric;
  /** Cases as block YAML, without indentation. */
  readonly cases: readonly string[];
  /** Keys of branches for which nothing was found. */
  readonly left: readonly string[];
  /** For a new file: facts of a unit of whom nothing is wrong, as block YAML under `base`. */
  readonly base: string;
}

const [one, other] = ['unit_1', 'unit_2'];

/** @param confirm the remark behind the mark, in the language of the user */
export function propose(coverage: Coverage, files: readonly TestFile[], runs: readonly CaseRun[], confirm: string): Proposal {
  const { rubric } = coverage;
  const shown = new Set(runs.flatMap((run) => [...takenIn(run, rubric)]));
  const open = new Set(
    coverage.branches
      .filter(isOpen)
      .map(({ branch }) => keyOf(branch))
      .filter((key) => !shown.has(key)),
  );
  const written = baseOf(rubric);
  const base = files.find((file) => file.base)?.base ?? (parse(written) as MapNode);
  const cases: string[] = [];
  // What reads the cohort has no value for one unit alone: a second one, of whom nothing is wrong, stands beside it.
  const alone = scoreOf('facts: {}', base, rubric)?.problems.every(({ code }) => code !== 'score/no-cohort') ?? true;
  for (const [facts, rule] of candidates(rubric)) {
    if (open.size === 0) break;
    const text = alone ? `facts: {${facts}}` : `units: [{unit: {id: ${one}}, facts: {${facts}}}, {unit: {id: ${other}}}]`;
    const run = tryOut(text, base, rubric);
    const unit = alone ? run?.units[0] : run?.units.find((each) => each.unit.id === one);
    const news = run ? [...takenIn(run, rubric)].filter((key) => open.has(key)) : [];
    if (!unit || news.length === 0) continue;
    for (const key of news) open.delete(key);
    cases.push(
      [
        `case: ${quoted(facts)}`,
        `confirm: true # ${confirm}`,
        text,
        `expect: ${alone ? expectationOf(unit, rule, rubric) : `{units: {${one}: ${expectationOf(unit, rule, rubric)}}}`}`,
      ].join('\n'),
    );
  }
  return { rubric, cases, left: [...open], base: written };
}

/** `fact: value`, with the rule it is meant for. */
function* candidates(rubric: Rubric): Generator<readonly [string, Rule]> {
  for (const rule of rubric.rules.values()) {
    const probes = rule.kind.testing?.probes(rule.spec, rubric.period) ?? [];
    for (const fact of factsOf(rule, rubric)) for (const probe of probes) yield [`${fact}: ${probe}`, rule];
  }
  for (const { rules } of policiesOf(rubric)) {
    const [first, second] = rules.flatMap((rule) => {
      const fact = rule.reads.type === 'fact' && rule.kind.name === 'each' ? rule.reads.id : undefined;
      const label = rule.kind.labels?.(rule.spec)?.[0];
      return fact === undefined
        ? []
        : [{ rule, text: `${fact}: [{id: 同一件事${label === undefined ? '' : `, label: ${quoted(label)}`}}]` }];
    });
    if (first && second) yield [`${first.text}, ${second.text}`, second.rule];
  }
  for (const { id, type } of rubric.facts.values()) {
    if (type !== 'flag') continue;
    const [rule] = [...rubric.rules.values()].filter((one) => one.when?.text.includes(id));
    const [probe] = rule?.kind.testing?.probes(rule.spec, rubric.period).slice(1) ?? [];
    if (rule && probe && rule.reads.type === 'fact') yield [`${id}: true, ${rule.reads.id}: ${probe}`, rule];
  }
}

/** The fact of a rule, or those behind its measure. */
function factsOf({ reads }: Rule, { facts, measures }: Rubric): string[] {
  if (reads.type === 'fact') return [reads.id];
  if (reads.type === 'nothing') return [];
  const names = [...readsOf(reads.formula.expression).names];
  const behind = names.flatMap((name) => {
    const measure = measures.get(name);
    return measure ? [...readsOf(measure.value.expression).names] : [name];
  });
  return behind.filter((name) => facts.has(name)).reverse();
}

function scoreOf(text: string, base: MapNode, rubric: Rubric): CaseRun | undefined {
  const list = parse(`- ${text}\n`);
  const [test] = list?.kind === 'list' ? casesOf(list, base, rubric.id, new Problems()) : [];
  return test && scoreCase(test, rubric);
}

/** Undefined where the facts do not lead to a score. */
function tryOut(text: string, base: MapNode, rubric: Rubric): CaseRun | undefined {
  const run = scoreOf(text, base, rubric);
  return !run || run.problems.some(isError) || run.units.some(({ status }) => status !== 'final') ? undefined : run;
}

function parse(text: string): Node | undefined {
  return readTrees(new SourceFile('proposal', text, ''), new Problems())[0];
}

function expectationOf(unit: UnitResult, rule: Rule, rubric: Rubric): string {
  const item = allItems(unit).find(({ id }) => id === rule.item);
  const parts = [
    `score: ${unit.score}`,
    ...(item && item.score !== null ? [`items: {${quoted(item.id)}: ${item.score}}`] : []),
    ...(rubric.verdict.vetoes.length > 0 ? [`vetoes: [${unit.vetoes.map(({ id }) => quoted(id)).join(', ')}]`] : []),
    ...(unit.grade === null ? [] : [`grade: ${quoted(unit.grade)}`]),
  ];
  return `{${parts.join(', ')}}`;
}

/** Every fact at its calmest: nothing found, everything there, targets met. Counts that only formulas read are 100, so that shares are per cent. */
function baseOf(rubric: Rubric): string {
  const lines = [...rubric.facts.values()].flatMap((fact) => {
    const calm = calmFact(fact, rubric);
    return calm === undefined ? [] : [`  ${quoted(fact.id)}: ${calm}`];
  });
  const [first] = rubric.classes ?? [];
  const unit = first === undefined ? [] : [`unit: {class: ${quoted(first)}}`];
  return (
    [...unit, 'assessed: {by: 考核组}', 'unstated: nothing_found', ...(lines.length > 0 ? ['facts:', ...lines] : [])].join('\n') + '\n'
  );
}

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
