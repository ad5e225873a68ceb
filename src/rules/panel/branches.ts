// How `panel` can turn out: marked, with the extremes dropped or not, with a sheet that is not valid.

import { Exact, formatExact } from '../../exact/index.js';
import { branch, numbersIn, quoted } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';
import type { PanelSpec } from './rule.js';

export const panelTesting: RuleTesting<PanelSpec> = {
  branches: ({ drop, validIf, map }) => [
    ...(map
      ? [...map.keys()].map((label) => branch(`mark ${label}`, `评为 ${label}`, `marked ${label}`))
      : [branch('fired', '打分', 'marked')]),
    ...(drop ? [branch('trimmed', '去掉最高、最低', 'highest or lowest dropped')] : []),
    ...(drop?.ifMoreThan ? [branch('untrimmed', '人数不够，不去最高、最低', 'too few marks to drop any')] : []),
    ...(validIf ? [branch('invalid', '无效的评分表', 'a sheet that is not valid')] : []),
  ],
  probes(spec) {
    const marks = spec.map ? [...spec.map.keys()].map(quoted) : ['100', '60', '0'];
    const few = spec.drop?.ifMoreThan ? (numbersIn(spec.drop.ifMoreThan)[0] ?? Exact.int(5)) : Exact.one;
    return [few, few.plus(Exact.int(2))].flatMap((count) => marks.map((mark) => ballots(mark, formatExact(count), spec)));
  },
};

function ballots(mark: string, count: string, { weights }: PanelSpec): string {
  const groups = weights ? [...weights.keys()].map((group) => `group: ${quoted(group)}, `) : [''];
  return `[${groups.map((group) => `{${group}mark: ${mark}, count: ${count}}`).join(', ')}]`;
}
