// Cases for what no test shows: scenarios tried one after another, kept where they take a branch that is still open. The score is what the
// engine gives, so each is marked for a person to confirm.

import { Problems } from '../diagnostic/diagnostic.js';
import { parseExact } from '../exact/index.js';
import type { UnitResult } from '../report/result.js';
import { allItems } from '../report/select.js';
import type { Rubric, Rule } from '../rubric/model.js';
import { quoted } from '../rules/branch.js';
import { readTrees } from '../source/read.js';
import { SourceFile, type MapNode, type Node } from '../source/index.js';
import { keyOf, type RubricBranch } from './branches.js';
import { baseOf } from './calm.js';
import { isOpen, takenIn, type Coverage } from './coverage.js';
import { isError, scoreCase, type CaseRun } from './run-case.js';
import { aloneScenarios, asClass, Learnt, worstOf } from './scenarios.js';
import { linesOf, nameOf, setting, type Scenario, type Setting } from './setting.js';
import { resultScenarios, severalScenarios } from './several.js';
import { casesOf, type TestFile } from './test-file.js';
import { valuesOf } from './values.js';
import { whyLeft, type Why } from './why-left.js';

export interface Proposal {
  readonly rubric: Rubric;
  /** Cases as block YAML, without indentation. */
  readonly cases: readonly string[];
  /** Branches for which nothing was found, and what they hang on. */
  readonly left: readonly (Why & { readonly key: string })[];
  /** For a new file: facts of a unit of whom nothing is wrong, as block YAML under `base`. */
  readonly base: string;
}

/** @param confirm the remark behind the mark, in the language of the user */
export function propose(coverage: Coverage, files: readonly TestFile[], runs: readonly CaseRun[], confirm: string): Proposal {
  const { rubric } = coverage;
  const shown = new Set(runs.flatMap((run) => [...takenIn(run, rubric)]));
  const open = new Map(coverage.branches.filter(isOpen).map(({ branch }) => [keyOf(branch), branch] as const));
  for (const key of shown) open.delete(key);
  const written = baseOf(rubric);
  const trial = new Trial(rubric, files.find((file) => file.base)?.base ?? (parse(written) as MapNode));
  const cases: string[] = [];
  for (const scenario of trial.scenarios()) {
    if (open.size === 0) break;
    if (scenario.units.length > few && ![...open.values()].some(takesMany)) continue;
    const run = trial.run(scenario);
    const news = run ? [...takenIn(run, rubric)].filter((key) => open.has(key)) : [];
    if (!run || news.length === 0) continue;
    const telling = new Telling(news, open, rubric);
    for (const key of news) open.delete(key);
    cases.push(telling.write(scenario, run, confirm));
  }
  return { rubric, cases, left: [...open].map(([key, branch]) => ({ key, ...whyLeft(branch, rubric) })), base: written };
}

/** So many units show every mean and place; quotas and the ends of a ranking may take more. */
const few = 4;
const takesMany = ({ owner: { kind } }: RubricBranch): boolean => kind === 'grade' || kind === 'consequence';

/** Scores scenarios over one base, and learns from those of a single fact. */
class Trial {
  private readonly learnt = new Learnt();
  /** What reads the cohort has no value for one unit alone: a second one, of whom nothing is wrong, stands beside it. */
  private readonly companion: Setting | undefined;

  constructor(
    private readonly rubric: Rubric,
    private readonly base: MapNode,
  ) {
    const calm = this.score({ units: [setting([])] });
    const needsOthers = calm?.problems.some(({ code }) => code === 'score/no-cohort') ?? false;
    this.companion = needsOthers ? this.findCompanion() : undefined;
  }

  /** A ranking without ties may need it to differ in something. */
  private findCompanion(): Setting {
    const facts = [...this.rubric.facts.values()].filter(({ repeated }) => repeated === undefined);
    const others = facts.flatMap((fact) => valuesOf(fact, this.rubric).map((value) => setting([[fact.id, value]])));
    const stands = (other: Setting): boolean => {
      const run = this.score({ units: [setting([]), other] });
      return run !== undefined && isSound(run);
    };
    return [setting([]), ...others].find(stands) ?? setting([]);
  }

  *scenarios(): Generator<Scenario> {
    for (const scenario of aloneScenarios(this.rubric, this.learnt)) yield this.accompanied(scenario);
    yield* severalScenarios(this.rubric, this.learnt);
    yield* this.published();
    for (const scenario of resultScenarios(this.rubric, this.learnt)) yield this.accompanied(scenario);
  }

  private accompanied(scenario: Scenario): Scenario {
    const [only] = scenario.units;
    if (!this.companion || !only || scenario.units.length > 1) return scenario;
    const { facts: _facts, notApplicable: _none, ...like } = only;
    return { ...scenario, about: [only], units: [only, { ...like, ...this.companion }] };
  }

  /** A unit among published values of its cohort: any place of a hundred. */
  private *published(): Generator<Scenario> {
    for (const unitClass of this.rubric.classes ?? [undefined]) {
      const like = unitClass === undefined ? {} : asClass(unitClass, this.rubric);
      const [first] = this.score({ units: [setting([], like), setting([], like)] })?.units ?? [];
      const places = Object.keys(first?.cohort ?? {}).filter((question) => question.startsWith('place('));
      for (const place of ['1', '2', '50', '100']) {
        const said = new Map(places.map((question) => [question, `{place: ${place}, tied: 1, units: 100}`] as const));
        if (said.size === 0) continue;
        yield { units: [setting([], { ...like, cohort: said })] };
        yield { units: [setting(worstOf(this.rubric.rules.values(), this.rubric, this.learnt), { ...like, cohort: said })] };
      }
    }
  }

  /** Undefined where the facts do not lead to a score. */
  run(scenario: Scenario): CaseRun | undefined {
    const run = this.score(scenario);
    if (!run || !isSound(run)) return undefined;
    const score = run.units[0]?.score;
    const [first] = scenario.units;
    if (first && typeof score === 'string') this.learnt.note({ ...scenario, units: [first] }, parseExact(score)!);
    return run;
  }

  private score(scenario: Scenario): CaseRun | undefined {
    const list = parse(`- ${linesOf(scenario).join('\n').replaceAll('\n', '\n  ')}\n`);
    const [test] = list?.kind === 'list' ? casesOf(list, this.base, this.rubric.id, new Problems()) : [];
    return test && scoreCase(test, this.rubric);
  }
}

const isSound = ({ problems, units }: CaseRun): boolean => !problems.some(isError) && units.every(({ status }) => status === 'final');

function parse(text: string): Node | undefined {
  return readTrees(new SourceFile('proposal', text, ''), new Problems())[0];
}

/** What a case expects: of all its units while they are few, else of those that show something new. */
class Telling {
  private readonly verdict: boolean;

  constructor(
    private readonly news: readonly string[],
    open: ReadonlyMap<string, RubricBranch>,
    private readonly rubric: Rubric,
  ) {
    this.verdict = news.some((key) => open.get(key)?.owner.kind === 'consequence');
  }

  write(scenario: Scenario, run: CaseRun, confirm: string): string {
    return [
      `case: ${quoted(nameOf(scenario))}`,
      `confirm: true # ${confirm}`,
      ...linesOf(scenario),
      ...this.expectation(scenario, run),
    ].join('\n');
  }

  private expectation({ units, rule }: Scenario, run: CaseRun): string[] {
    const [only] = run.units;
    if (units.length === 1 && only) return [`expect: ${this.of(only, rule, false)}`];
    const showing = run.units.filter((unit) =>
      [...takenIn({ ...run, units: [unit], branches: new Map() }, this.rubric)].some((key) => this.news.includes(key)),
    );
    const told = run.units.length <= few ? run.units : (showing.length > 0 ? showing : run.units).slice(0, few);
    return ['expect:', '  units:', ...told.map((unit) => `    ${unit.unit.id}: ${this.of(unit, rule, true)}`)];
  }

  private of(unit: UnitResult, rule: Rule | undefined, ranked: boolean): string {
    const item = rule && allItems(unit).find(({ id }) => id === rule.item);
    const parts = [
      `score: ${unit.score}`,
      ...(item && item.score !== null ? [`items: {${quoted(item.id)}: ${item.score}}`] : []),
      ...(this.rubric.verdict.vetoes.length > 0 ? [`vetoes: [${idsOf(unit.vetoes)}]`] : []),
      ...(ranked && unit.rank !== null ? [`rank: ${unit.rank}`] : []),
      ...(unit.grade === null ? [] : [`grade: ${quoted(unit.grade)}`]),
      ...(this.verdict ? [`consequences: [${idsOf(unit.consequences.filter(({ certain }) => certain))}]`] : []),
    ];
    return `{${parts.join(', ')}}`;
  }
}

const idsOf = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => quoted(id)).join(', ');
