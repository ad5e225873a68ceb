// Results of the examples that ship, as pages.

import { assess } from '../../src/assessment/assess.js';
import { classify } from '../../src/cli/classify.js';
import { renderMessage } from '../../src/ledger/index.js';
import { htmlPage } from '../../src/report/html/html.js';
import type { ReportOptions } from '../../src/report/reporter.js';
import type { Result } from '../../src/report/result.js';
import { filesIn } from '../examples/shipped.js';
import { options } from '../support/draw.js';

function scored(folders: readonly string[], results: Parameters<typeof assess>[0]['results'] = []): Result {
  const files = folders.flatMap(filesIn);
  const are = (kind: string) => files.filter(({ bytes }) => classify(bytes) === kind);
  return assess({ rubrics: are('rubric'), evidence: are('evidence'), results }).result;
}

export const district = scored(['rubrics/zhaohua-2017', 'examples/zhaohua-2017']);
const before = scored(['rubrics/bazhong-style', 'examples/bazhong-style/2019']);
const earlier = { name: 'previous', units: before.units };
export const city = scored(['rubrics/bazhong-style', 'examples/bazhong-style/2020'], [earlier]);

export const pageOf = (result: Result, over: Partial<ReportOptions> = {}): string =>
  htmlPage.render(result, { ...options, renderMessage, ...over });
export const cityPage = (): string => pageOf(city, { earlier });

/** A group of many units: those of the district over and over, under names of their own. */
export function crowd(count: number): Result {
  const departments = district.units.filter(({ within }) => within === '部门');
  const units = Array.from({ length: count }, (_, at) => {
    const one = departments[at % departments.length]!;
    return { ...one, unit: { ...one.unit, id: `unit_${at}`, name: `${one.unit.name}${at}` }, rank: at + 1 };
  });
  return { ...district, units, groups: district.groups.slice(0, 1) };
}
