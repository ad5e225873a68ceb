// Rubrics of which rows are known from other units, and there is more to the table than its rows: result and problems are those of the reference.

import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import { fewest } from '../../src/assessment/gather.js';
import { renderText } from '../../src/diagnostic/render-text.js';
import { json } from '../../src/report/json.js';
import { plain } from '../../src/report/reporter.js';

const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), named: true });

const late = '{id: late, title: 逾期, points: 5, kind: each, deduct: 1}';
const tables: Record<string, string> = {
  'a charge to the total that does not apply': `rubric: town
title: 虚构示例
items: [${late}]
extra: {rules: [{id: visits, kind: flag, deduct: 1, charge: total, when: "size > 2"}]}
facts: [{id: size, type: count}]
`,
  'a charge to the total that applies': `rubric: town
title: 虚构示例
items: [${late}]
extra: {rules: [{id: visits, kind: flag, deduct: 1, charge: total, when: "size > 0"}]}
facts: [{id: size, type: count}]
`,
  'a title with characters that mark places inside the program': `rubric: town
title: 虚构示例
items: [${late.replace('逾期', '"逾期\ue0001:2"')}]
facts: [{id: size, type: count}]
`,
  'a measure without a value, for which a row stands in': `rubric: town
title: 虚构示例
measures: [{id: share, value: 10 / (size - 1), otherwise: "= late"}]
items: [${late}, {id: few, title: 占比, points: 5, kind: steps, fact: share, target: 3, above: {each: 1, deduct: 1}, partial: whole}]
facts: [{id: size, type: count}]
`,
  'a section of which a class has no row': `rubric: town
title: 虚构示例
classes: [town, park]
items: [{id: a, title: 甲, items: [${late}]}, {id: b, title: 乙, items: [{id: size, title: 规模, points: 3, classes: [park], kind: each, deduct: 1}]}]
`,
};

const evidenceFor = (table: string) =>
  Array.from({ length: fewest }, (_, index) => {
    const unit = `{id: u${index}, name: 示例${index}, class: town}`;
    const size = table.startsWith('a section') ? '' : '  size: 1\n';
    return source(`evidence/u${index}.yaml`, `rubric: town\nunit: ${unit}\nfacts:\n  late: ${index % 7}\n${size}`);
  });

describe.each(Object.entries(tables))('%s', (name, text) => {
  it('is in the result as in that of the reference', () => {
    const request = { rubrics: [source('rubrics/town.yaml', text)], evidence: evidenceFor(name) };
    const options = { view: 'score', language: 'zh', width: 80, paint: plain, renderMessage: () => '' } as const;
    const told = ({ result, diagnostics }: ReturnType<typeof assess>): string =>
      json.render(result, options) + renderText(diagnostics, { language: 'zh', colour: 0, width: 80 });
    expect(told(assess(request))).toBe(told(assess({ ...request, reference: true })));
    expect(assess(request).result.units.every(({ status }) => status === 'final')).toBe(true);
  });
});
