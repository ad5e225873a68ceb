// Random but valid rubrics over the whole language, as drafts: trees of throws that shrink by losing items, rules and choices.
// Writing a draft gives the YAML of the rubric and the facts its evidence can state.

import fc from 'fast-check';
import { Dice, throwsOf, type Throws } from './dice.js';
import { count, dayText, decimal, incidents, periods, series, type PeriodChoice } from './facts.js';
import { writeItem, type ItemDraft, type Tree } from './arbitrary-item.js';
import { writeRule, type FactSpec, type RuleDraft, type Table } from './arbitrary-rule.js';
import { gradeNames, writeConsequences, writeGrades, writeRanking } from './arbitrary-verdict.js';
import { inputsIn, inputTypes, roundingOf, Vocabulary, type Family, type Input } from './vocabulary.js';
import { hundredths, plain, writeYaml, type Yaml, type YamlMap } from './yaml-text.js';

export interface RubricDraft {
  readonly family: Family;
  readonly root: Throws;
  readonly items: readonly ItemDraft[];
  readonly rules: readonly RuleDraft[];
  readonly extra: readonly ItemDraft[];
  readonly vetoes: readonly RuleDraft[];
  /** For each unit: its file headers and what it says of inputs. */
  readonly units: readonly Throws[];
}

export interface WrittenRubric {
  readonly yaml: YamlMap;
  readonly facts: readonly FactSpec[];
  readonly trees: readonly Tree[];
  readonly period: PeriodChoice;
}

export const whole: Family = { others: true, cohort: false, incidents: true };

const ruleDraft = (units: number): fc.Arbitrary<RuleDraft> =>
  fc.record({ spec: throwsOf(30), facts: fc.array(throwsOf(40), { minLength: units, maxLength: units }) });

function itemDraft(units: number, depth: number): fc.Arbitrary<ItemDraft> {
  return fc.record({
    spec: throwsOf(30),
    rules: fc.array(ruleDraft(units), { maxLength: 2 }),
    items:
      depth === 0
        ? fc.constant([])
        : fc.oneof(
            { weight: 3, arbitrary: fc.constant([]) },
            { weight: 2, arbitrary: fc.array(itemDraft(units, depth - 1), { maxLength: 3 }) },
          ),
  });
}

/** @param units how many units the evidence will speak of */
export const arbitraryRubric = (family: Family, units = 1): fc.Arbitrary<RubricDraft> =>
  fc.record({
    family: fc.constant(family),
    root: throwsOf(60),
    items: fc.array(itemDraft(units, 2), { minLength: 1, maxLength: 3 }),
    rules: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(ruleDraft(units), { maxLength: 1 }) }),
    extra: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(itemDraft(units, 1), { maxLength: 2 }) }),
    vetoes: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(ruleDraft(units), { maxLength: 2 }) }),
    units: fc.array(throwsOf(80), { minLength: units, maxLength: units }),
  });

export function writeRubric({ family, root, items, rules, extra, vetoes, units }: RubricDraft): WrittenRubric {
  const dice = new Dice(root);
  const period = dice.pick(...periods);
  const words = new Vocabulary(family);
  const ids = idsOf([...items, ...extra]);
  const hasGrades = dice.chance(4);
  const table: Table = {
    words,
    period,
    facts: [],
    itemIds: ids,
    hasExtra: extra.length > 0,
    grades: hasGrades ? gradeNames : [],
    nextItem: 0,
    nextRule: 1,
  };
  if (dice.chance(3)) dice.some(2, () => words.measure(dice), 1);
  const written = items.map((item) => writeItem(item, { part: 'table', place: undefined, scorers: undefined }, table));
  const own = rules.map((rule) =>
    writeRule(rule, { item: 'rubric', place: undefined, scorers: undefined, mayNotApply: false, inline: false }, table),
  );
  const pool = extra.map((item) => writeItem(item, { part: 'extra', place: undefined, scorers: undefined }, table));
  const vetoed = vetoes.map((rule) =>
    writeRule(rule, { item: '', place: undefined, scorers: undefined, mayNotApply: false, inline: false, veto: true }, table),
  );
  const frame = rootFrame(dice, words);
  const gate = gates(dice, words);
  const verdict = {
    ...(hasGrades && writeGrades(dice, words)),
    ...(dice.chance(5) && writeRanking(dice, words)),
    ...(dice.chance(5) && writeConsequences(dice, words)),
  };
  const body: YamlMap = {
    rubric: 'law',
    title: '示例细则',
    ...(dice.chance(4) && { edition: '2017', source: { document: '示例〔2017〕1号', part: '附件1' }, description: '示例' }),
    ...(period.from !== undefined && { period: { from: plain(period.from), to: plain(period.to!) } }),
    classes: ['a', 'b'],
    ...frame,
    ...(words.measures.length > 0 && { measures: words.measures }),
    items: written.map(({ yaml: item }) => item),
    ...(own.length > 0 && { rules: own.map(({ keys }) => keys) }),
    ...(pool.length > 0 && { extra: { ...gate, items: pool.map(({ yaml: item }) => item) } }),
    ...(vetoed.length > 0 && { vetoes: vetoed.map(({ keys }) => keys) }),
    ...verdict,
  };
  const inputs = inputsIn(writeYaml(body));
  const yaml = inputs.length > 0 ? { ...body, facts: inputs.map(declaration) } : body;
  return { yaml, facts: [...table.facts, ...inputs.map((id) => inputFact(id, units))], trees: [...written, ...pool], period };
}

/** Items are numbered in printed order; parents before their children. */
function idsOf(drafts: readonly ItemDraft[], from = 1): string[] {
  let next = from;
  const visit = ({ items }: ItemDraft): string[] => [`i${next++}`, ...items.flatMap(visit)];
  return drafts.flatMap(visit);
}

function rootFrame(dice: Dice, words: Vocabulary): YamlMap {
  const take = dice.pick(undefined, undefined, undefined, 'sum', 'mean', 'best', 'worst');
  return {
    ...(dice.chance(8) && { start: dice.pick<Yaml>(plain(5), 'zero') }),
    ...(dice.chance(4) && { floor: dice.pick<Yaml>('none', plain(-2), plain(1)) }),
    ...(dice.chance(5) && { ceiling: dice.pick<Yaml>('none', plain(12)) }),
    ...(take !== undefined && { take }),
    ...(dice.chance(6) && { counts_as: hundredths(dice.pick(10000, 500)) }),
    ...(dice.chance(4) && { round: roundingOf(dice) }),
    ...(dice.chance(12) && { applies_when: words.flag(dice), not_applicable: 'exclude' }),
    ...(words.family.incidents && dice.chance(8) && { same_incident: dice.pick('highest', 'first', 'all') }),
    ...(dice.chance(8) && { direction: dice.pick('low', 'high') }),
  };
}

function gates(dice: Dice, words: Vocabulary): YamlMap {
  return {
    ...(dice.chance(4) && { [dice.pick('opens_at', 'opens_above')]: words.figure(dice, 300) }),
    ...(dice.chance(3) && { at_most: words.figure(dice, 200) }),
    ...(dice.chance(4) && { at_least: plain(-2) }),
    ...(words.family.incidents && dice.chance(8) && { same_incident: dice.pick('highest', 'first') }),
    ...(dice.chance(5) && { title: '特别加减分' }),
  };
}

const isInput = (id: string): id is Input => id in inputTypes;

/** A name that is not among the inputs is the count of a repeated item: `i3_count`. */
const declaration = (id: string): YamlMap => ({
  id,
  type: isInput(id) ? inputTypes[id] : 'count',
  ...(id === 'in_label' && { labels: ['x', 'y'] }),
  ...(id === 'in_count' && { title: '件数' }),
});

const inputValues: Record<Input, (dice: Dice) => Yaml> = {
  in_flag: (dice) => dice.roll(2) === 1,
  in_count: (dice) => count(dice, 6),
  in_number: (dice) => (dice.chance(4) ? plain('-2.5') : decimal(dice)),
  in_date: dayText,
  in_label: (dice) => dice.pick('x', 'y'),
  in_text: (dice) => dice.pick('无', '有'),
  in_series: (dice) => series(['2017-01', '2017-02'], dice, count),
  in_list: (dice) => incidents(dice).map((row) => ({ ...row, price: count(dice, 5) })),
};

function inputFact(id: string, units: readonly Throws[]): FactSpec {
  const throws = units.map((unit) => unit.slice(30).map((value, index) => (value * (index + id.length)) % 65536));
  if (isInput(id)) return { id, value: inputValues[id], findable: false, scorers: undefined, throws };
  return { id, place: id.slice(0, id.indexOf('_')), value: (dice) => count(dice, 3), findable: false, scorers: undefined, throws };
}
