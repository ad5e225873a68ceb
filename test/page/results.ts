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

type Appeal = Result['units'][number]['appeals'][number];

const appeal = (item: string | null, decision: Appeal['decision'], claim: string, reason: string | null): Appeal => ({
  item,
  filed: '2018-01-25',
  claim,
  decision,
  decided: decision === null ? null : '2018-02-02',
  by: decision === null ? null : '示例区法治办',
  reason,
  document: null,
  at: 'evidence/departments/bureau_ding.appeal.yaml:6',
});

/** The units of the district, one of which contested its result. */
export const contested: Result = {
  ...district,
  rubrics: district.rubrics.map((rubric) => ({
    ...rubric,
    appeal: { text: null, to: '示例区法治办', within: 10, unit: 'workday', announced: '2018-01-22', until: '2018-02-05' },
  })),
  units: district.units.map((unit) =>
    unit.unit.id === 'bureau_ding'
      ? {
          ...unit,
          stages: [
            { stage: 'verified', by: ['考核二组'], facts: 14, files: ['evidence/departments/bureau_ding.yaml'] },
            { stage: 'appeal', by: ['示例区法治办'], facts: 1, files: ['evidence/departments/bureau_ding.appeal.yaml'] },
          ],
          overridden: [
            {
              fact: 'uncertified',
              earlier: { stage: 'verified', at: 'evidence/departments/bureau_ding.yaml:11', value: '2' },
              later: { stage: 'appeal', at: 'evidence/departments/bureau_ding.appeal.yaml:9', value: '1' },
            },
          ],
          appeals: [
            appeal('enforcement_conduct', 'partly', '一人持有有效证件', '查验证件，一人有效'),
            appeal('disclosure', 'rejected', '栏目更新了五次', '更新记录只有两次'),
            appeal(null, null, '总分有误', null),
          ],
        }
      : unit,
  ),
};

/** A group of many units: those of the district over and over, under names of their own. */
export function crowd(count: number): Result {
  const departments = district.units.filter(({ within }) => within === '部门');
  const units = Array.from({ length: count }, (_, at) => {
    const one = departments[at % departments.length]!;
    return { ...one, unit: { ...one.unit, id: `unit_${at}`, name: `${one.unit.name}${at}` }, rank: at + 1 };
  });
  return { ...district, units, groups: district.groups.slice(0, 1) };
}
