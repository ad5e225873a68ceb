// Judgements: how much of the points hangs on them, and steps that never arrive at the end of the range.

import type { Problems } from '../diagnostic/diagnostic.js';
import { Exact, formatExact, isPoint, roundTo } from '../exact/index.js';
import { rulesOf, type Item } from '../rubric/model.js';
import type { JudgedSpec } from '../rules/judged/rule.js';
import type { Anyone } from './anyone.js';
import { pointsOf } from './attainable.js';
import { byClass, havingItem, type Subject } from './subject.js';

export function findJudged(subject: Subject, problems: Problems): void {
  for (const { kind, spec, id } of subject.rubric.rules.values())
    if (kind.name === 'judged') checkStep(id, spec as JudgedSpec, subject, problems);
  const { root } = subject.rubric;
  for (const args of byClass(subject.anyone, (anyone) => shareOf(root, anyone, subject)))
    problems.add('rubric/judged-share', args, pointsOf(root));
}

/** A mark must be a multiple of the step, so an end that is none can never be given. */
function checkStep(id: string, { step, from, to }: JudgedSpec, { anyone: classes }: Subject, problems: Problems): void {
  if (!step) return;
  for (const end of [from, to]) {
    if (!end) continue;
    const found = byClass(classes, (anyone) => {
      const size = anyone.number(step);
      const mark = anyone.number(end);
      if (!size || !mark || !isPoint(size) || !isPoint(mark) || size.low.sign <= 0 || mark.low.dividedBy(size.low).isInteger)
        return undefined;
      return { step: formatExact(size.low), end: formatExact(mark.low) };
    });
    for (const args of found) problems.add('rubric/step-misses-end', { id, ...args }, step.node);
  }
}

/** Points that a judgement alone can move, converted and weighted up to the total. Only where every figure on the way is known. */
function shareOf(root: Item, anyone: Anyone, subject: Subject) {
  const whole = anyone.maximum(root)?.high;
  const judged = movedBy(root, anyone, subject);
  if (!whole?.isFinite || whole.sign <= 0 || !judged || judged.isZero) return undefined;
  const percent = judged.times(Exact.int(100)).dividedBy(whole);
  const shown = (value: Exact): string => formatExact(roundTo(value, { to: Exact.ratio(1n, 10n), mode: 'half_up' }));
  return { judged: shown(judged), points: formatExact(whole), percent: `${shown(percent)}%` };
}

function movedBy(item: Item, anyone: Anyone, subject: Subject): Exact | undefined {
  if (!havingItem(subject, item).includes(anyone)) return Exact.zero;
  if (item.repeat || (item.items.length > 1 && item.take !== 'sum')) return undefined;
  const own = [...rulesOf(item.rules)]
    .filter(({ kind }) => kind.name === 'judged')
    .map((rule) => {
      const reach = anyone.reach(rule);
      return reach && Exact.max(reach.low.abs(), reach.high.abs());
    });
  const parts = [...own, ...item.items.map((child) => movedBy(child, anyone, subject))];
  const sum = parts.reduce<Exact | undefined>((total, one) => total && one && total.plus(one), Exact.zero);
  const points = anyone.maximum(item)?.high;
  if (!sum?.isFinite || !points?.isFinite) return sum?.isZero ? sum : undefined;
  return converted(Exact.min(sum, points), points, item, anyone);
}

function converted(moved: Exact, points: Exact, { countsAs, weight, weightField }: Item, anyone: Anyone): Exact | undefined {
  const share = countsAs ? anyone.number(countsAs)?.high : points;
  const times = weight ? anyone.number(weight)?.high : Exact.one;
  if (!share || !times || weightField !== undefined || points.isZero) return moved.isZero ? moved : undefined;
  return moved.times(share).dividedBy(points).times(times);
}
