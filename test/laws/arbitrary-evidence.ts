// Evidence for a generated rubric: facts stated, missing, partly stated, exempt; spread over offices and stages; units not applicable in parts.
// The same draft also gives what the missing facts may turn out to be, for the laws about ranges.

import { Dice, type Throws } from './dice.js';
import { exemption, stated } from './facts.js';
import type { Tree } from './arbitrary-item.js';
import { offices, type FactSpec } from './arbitrary-rule.js';
import type { WrittenRubric } from './arbitrary-rubric.js';
import { isMap, plain, type Yaml, type YamlMap } from './yaml-text.js';

export interface UnitPlan {
  readonly unit: YamlMap;
  readonly files: readonly FilePlan[];
}

export interface FilePlan {
  readonly header: YamlMap;
  readonly notApplicable: YamlMap;
  readonly facts: { [fact: string]: Yaml };
}

/** Which of the missing facts are to be stated after all. */
export type Filling = (fact: string) => boolean;

const nothing: Filling = () => false;
export const everything: Filling = () => true;

export function writeUnit(written: WrittenRubric, throws: Throws, index: number, fills: Filling = nothing): UnitPlan {
  const dice = new Dice(throws);
  const unit: YamlMap = {
    id: `u${index + 1}`,
    ...(dice.chance(3) && { name: `示例${'甲乙丙丁'[index]}局` }),
    class: dice.pick('a', 'b'),
    ...(dice.chance(3) && { group: dice.pick('部门', '乡镇') }),
    size: plain(dice.between(1, 7)),
    zone: dice.pick('山区', '平坝'),
  };
  const files = headers(dice).map((header): FilePlan => ({ header, notApplicable: {}, facts: {} }));
  for (const tree of written.trees) callNotApplicable(tree, files, dice);
  const sheet = new Sheet(written, files, index, fills);
  for (const fact of written.facts.filter(({ place }) => place === undefined)) sheet.state(fact);
  for (const tree of written.trees) sheet.repetitions(tree);
  return { unit, files };
}

/** One to three files: stages in order, offices, whether silence means that nothing was found. */
function headers(dice: Dice): YamlMap[] {
  return Array.from({ length: dice.pick(1, 1, 1, 2, 3) }, () => ({
    rubric: 'law',
    ...(dice.chance(2) && { stage: dice.pick('self', 'verified', 'final', 'appeal') }),
    ...(dice.chance(4) && { office: dice.pick(...offices) }),
    assessed: { by: '考核一组', date: plain('2017-12-18') },
    ...(dice.chance(3) && { unstated: 'nothing_found' }),
    ...(dice.chance(8) && { note: '示例' }),
  }));
}

function callNotApplicable({ id, mayNotApply, children }: Tree, files: readonly FilePlan[], dice: Dice): void {
  if (mayNotApply && dice.chance(3)) (files[0]!.notApplicable as { [item: string]: Yaml })[id] = '无此职责';
  for (const child of children) callNotApplicable(child, files, dice);
}

class Sheet {
  constructor(
    private readonly written: WrittenRubric,
    private readonly files: readonly FilePlan[],
    private readonly index: number,
    private readonly fills: Filling,
  ) {}

  private dice(fact: FactSpec, offset = 0): Dice {
    return new Dice(fact.throws[this.index]!.slice(offset));
  }

  /** A fact of the unit: where it is stated, how much of it, and what another stage said of it. */
  state(fact: FactSpec): void {
    const dice = this.dice(fact);
    const how = dice.pick('whole', 'whole', 'whole', 'missing', 'holes', 'stages', 'split');
    const file = this.files[dice.roll(this.files.length)]!;
    const value = fact.value(this.dice(fact, 4));
    const partial = how === 'holes' ? fact.holes?.(value, dice) : undefined;
    const fill = this.fills(fact.id) && !fact.hasDefault && !isFound(fact, this.files);
    if (how === 'missing') {
      if (fill) file.facts[fact.id] = withoutExemption(value);
      return;
    }
    file.facts[fact.id] = partial !== undefined && !this.fills(fact.id) ? partial : value;
    if (how === 'stages') this.earlier(fact, file);
    if (how === 'split') this.split(fact, file);
  }

  /** Another stage says something else of the same fact: the later one holds, and that is the only one a file may fill. */
  private earlier(fact: FactSpec, file: FilePlan): void {
    const other = this.files.find(({ header }) => stageOf(header) < stageOf(file.header));
    if (other) other.facts[fact.id] = fact.value(this.dice(fact, 11));
  }

  /** Two files of one stage share the incidents of a list between them. */
  private split(fact: FactSpec, file: FilePlan): void {
    const other = this.files.find((one) => one !== file && stageOf(one.header) === stageOf(file.header));
    const list = file.facts[fact.id];
    if (!other || !Array.isArray(list) || list.length < 2 || !list.every((row) => isMap(row) && row['id'] !== undefined)) return;
    file.facts[fact.id] = list.slice(0, 1);
    other.facts[fact.id] = list.slice(1);
  }

  repetitions(tree: Tree): void {
    for (const child of tree.children) this.repetitions(child);
    if (!tree.repeat) return;
    const inside = this.written.facts.filter(({ place }) => place === tree.id);
    const dice = new Dice((inside[0]?.throws[this.index] ?? []).slice(20));
    const how = dice.pick('some', 'some', 'missing', 'empty');
    const file = this.files[dice.roll(this.files.length)]!;
    const fill = this.fills(tree.id);
    if (how === 'missing' && !fill) return;
    if (tree.repeat === 'rows') {
      const rows = dice.some(
        3,
        (index) => this.row(index, this.entry(inside, index, fill, how === 'missing' ? undefined : file), dice),
        how === 'empty' ? 0 : 1,
      );
      file.facts[tree.list!] = how === 'empty' ? [] : rows;
      return;
    }
    const all = tree.repeat === 'month' ? this.written.period.months : this.written.period.quarters;
    const listed = all.filter(() => !dice.chance(3));
    const shown = all.map((period, index) => {
      const isListed = listed.includes(period) && how !== 'missing';
      // Of a period that nobody lists, what has a default holds already: it is not missing.
      const open = isListed ? inside : inside.filter(({ hasDefault }) => !hasDefault);
      return [period, this.entry(open, index, fill, isListed ? file : undefined)] as const;
    });
    file.facts[tree.id] = Object.fromEntries(shown.filter(([period]) => fill || listed.includes(period)));
  }

  private row(index: number, entry: YamlMap, dice: Dice): YamlMap {
    return { id: `w${index + 1}`, price: plain(dice.between(1, 4)), ...entry };
  }

  /** @param listedIn the file that lists this period or row; what its silence covers is not missing there */
  private entry(inside: readonly FactSpec[], index: number, fill: boolean, listedIn: FilePlan | undefined): YamlMap {
    return Object.fromEntries(
      inside.flatMap((fact) => {
        const dice = this.dice(fact, index * 3);
        const isSaid = !dice.chance(4);
        const value = fact.value(dice);
        const mayFill = fill && !fact.hasDefault && !(listedIn && isFound(fact, [listedIn]));
        return isSaid || mayFill ? [[fact.id, isSaid ? value : withoutExemption(value)] as const] : [];
      }),
    );
  }
}

/** What a missing fact may turn out to be; that someone also exempts it is another matter. */
function withoutExemption(fact: Yaml): Yaml {
  if (Array.isArray(fact)) return fact.map((row: Yaml) => withoutExemption(row));
  return isMap(fact) ? { ...fact, exempt: undefined } : fact;
}

const stages = ['self', 'verified', 'final', 'appeal'];
const stageOf = ({ stage }: YamlMap): number => stages.indexOf((stage as string | undefined) ?? 'final');

/** `unstated: nothing_found` of a file covers the fact: it is not missing, so nothing is left to fill. */
function isFound({ findable, scorers }: FactSpec, files: readonly FilePlan[]): boolean {
  return (
    findable &&
    files.some(
      ({ header }) =>
        header['unstated'] !== undefined && (header['office'] === undefined || !scorers || scorers.includes(header['office'] as string)),
    )
  );
}

/** A file of its own for each of a unit's plans, with facts and what does not apply. */
export const documentOf = ({ header, notApplicable, facts }: FilePlan, unit: YamlMap): YamlMap => ({
  ...header,
  unit,
  ...(Object.keys(notApplicable).length > 0 && { not_applicable: notApplicable }),
  facts,
});

export { exemption, stated };
