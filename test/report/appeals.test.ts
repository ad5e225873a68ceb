// The right to appeal, its deadline, and what was appealed and decided: from rubric and evidence to every format that people read.

import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../src/ledger/index.js';
import { pageData, contextOf } from '../../src/report/html/data.js';
import { sheetView, unitView } from '../../src/report/html/unit-view.js';
import { reporterNamed, binaryReporters, renderFor } from '../../src/report/registry.js';
import type { View } from '../../src/report/reporter.js';
import type { Result, UnitResult } from '../../src/report/result.js';
import { readWorkbook } from '../../src/workbook/hucre.js';
import { assessTexts } from '../support/assess-texts.js';
import { docxText } from '../support/docx-text.js';
import { options } from '../support/draw.js';

const rubric = (appeal: string): string => `
rubric: openness
title: 政务公开考核
points: 20
items:
  - {id: disclosure, number: 1, title: 信息公开, points: 10, kind: judged, deduct: {up_to: 10}}
  - {id: late, number: 2, title: 报送信息, points: 10, kind: each, deduct: 2}
${appeal}`;

const evidence = `
unit: {id: town_a, name: 示例甲镇, group: 乡镇}
stage: self
assessed: {by: 甲镇自评组}
facts: {disclosure: {lost: 0}, late: 1}
---
unit: {id: town_a, name: 示例甲镇, group: 乡镇}
stage: verified
assessed: {by: 考核一组}
facts: {disclosure: {lost: 1.5, reason: 两次公开逾期}, late: 1}
---
unit: {id: town_a, name: 示例甲镇, group: 乡镇}
stage: appeal
assessed: {by: 示例区法治办}
appeals:
  - {item: late, filed: 2018-01-26, claim: 系统故障}
  - {item: disclosure, filed: 2018-01-24, claim: 第二次没有逾期, decision: partly, decided: 2018-02-01, by: 示例区法治办, reason: 一次有回执, document: 复核〔2018〕2号}
facts: {disclosure: {lost: 0.5, reason: 一次公开逾期}}
`;

const scored = (appeal: string, stage?: 'final'): Result => assessTexts([rubric(appeal)], [evidence], stage ? { stage } : {}).result;
const unitOf = ({ units }: Result): UnitResult => units[0]!;

/** Every format for people, in the view that shows a unit's sheet, as text. */
async function sheets(result: Result): Promise<Record<string, string>> {
  const text = (name: string, view: View): string =>
    renderFor(reporterNamed(name)!, result, { ...options, renderMessage, view, width: 400 });
  const bytes = (name: string): Promise<Uint8Array> => {
    const reporter = binaryReporters.find((one) => one.name === name)!;
    return renderFor(reporter, result, { ...options, renderMessage, view: 'score' });
  };
  const book = await readWorkbook('a.xlsx', await bytes('xlsx'), '');
  const context = contextOf(pageData(result, 'zh', renderMessage, undefined));
  return {
    table: text('table', 'score'),
    explain: text('table', 'explain'),
    markdown: text('markdown', 'score'),
    'markdown explain': text('markdown', 'explain'),
    docx: docxText(await bytes('docx')),
    xlsx: book.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell?.text ?? ''))).join('\n'),
    page: unitView(unitOf(context.result), context).text,
    'printed sheet': sheetView(unitOf(context.result), context).text,
  };
}

describe('the right to appeal', () => {
  it('stands on every sheet with the last day, ten working days behind Monday, 22 January 2018', async () => {
    const result = scored('appeal: {to: 示例区法治办, within: 10, unit: workday, announced: 2018-01-22}');
    expect(result.rubrics[0]!.appeal).toEqual({
      text: null,
      to: '示例区法治办',
      within: 10,
      unit: 'workday',
      announced: '2018-01-22',
      until: '2018-02-05',
    });
    const sentence = '对本结果有异议的，可自公布之日（2018年1月22日）起 10 个工作日内向示例区法治办提出申诉，最后一天是2018年2月5日。';
    for (const [name, text] of Object.entries(await sheets(result))) expect(text, name).toContain(sentence);
  });

  it('has no date where nobody knows when the result is announced; paper leaves a blank for it', async () => {
    const all = await sheets(scored('appeal: {to: 示例区法治办, within: 15}'));
    for (const [name, text] of Object.entries(all))
      expect(text, name).toContain('对本结果有异议的，可自公布之日起 15 日内向示例区法治办提出申诉。');
    expect(all['docx']).toContain('提出申诉。最后一天：　　年　　月　　日。');
    expect(all['page']).not.toContain('最后一天');
  });

  it('is told in the words of the paper where the rubric has them', async () => {
    const all = await sheets(scored('appeal: {text: 对结果不服的，三日内书面申诉。, within: 3, announced: 2018-01-22}'));
    for (const [name, text] of Object.entries(all))
      expect(text, name).toContain('对结果不服的，三日内书面申诉（最后一天：2018年1月25日）。');
  });

  it('is not invented where the rubric has none: only paper has a line to fill in', async () => {
    const { docx, ...others } = await sheets(scored('', 'final'));
    for (const [name, text] of Object.entries(others)) expect(text, name).not.toContain('申诉');
    expect(docx).toContain('申诉受理单位和期限（评分细则没有写明）：　');
  });

  it('is English in an English report, with the English of the rubric', () => {
    const result = scored('appeal: {to: 示例区法治办, to_en: the Law Office, within: 1, unit: month, until: 2018-03-01}');
    const shown = renderFor(reporterNamed('markdown')!, result, { ...options, renderMessage, view: 'explain', language: 'en' });
    expect(shown).toContain(
      'Right to appeal: This result may be appealed against to the Law Office within 1 month of the announcement; the last day is 1 March 2018.',
    );
  });
});

describe('stages and appeals', () => {
  const result = scored('');

  it('are in the result, appeals by the day of filing', () => {
    const { stages, appeals, score } = unitOf(result);
    expect(stages.map(({ stage, by, facts }) => [stage, by, facts])).toEqual([
      ['self', ['甲镇自评组'], 2],
      ['verified', ['考核一组'], 2],
      ['appeal', ['示例区法治办'], 1],
    ]);
    expect(appeals.map(({ item, decision, filed }) => [item, decision, filed])).toEqual([
      ['disclosure', 'partly', '2018-01-24'],
      ['late', null, '2018-01-26'],
    ]);
    // 10 - 0.5 + 10 - 2; before the appeal 10 - 1.5 + 10 - 2.
    expect([score, unitOf(scored('', 'final')).score]).toEqual(['17.5', '16.5']);
    expect(unitOf(scored('', 'final')).appeals).toEqual([]);
  });

  it('are told on every sheet that tells more than points', async () => {
    const { table: _table, markdown: _markdown, 'printed sheet': _sheet, ...all } = await sheets(result);
    for (const [name, text] of Object.entries(all))
      for (const told of ['自查自评', '甲镇自评组', '第二次没有逾期', '部分采纳', '一次有回执', '复核〔2018〕2号', '系统故障', '尚未决定'])
        expect(text, name).toContain(told);
  });

  it('a stage that leaves a fact blank overrides nothing', () => {
    const blank = assessTexts([rubric('')], ['unit: {id: a}\nstage: self\nfacts: {late: 1}\n---\nunit: {id: a}\nfacts:\n  late:\n']).result;
    expect(unitOf(blank).overridden).toEqual([]);
    expect(unitOf(blank).stages.map(({ stage, facts }) => [stage, facts])).toEqual([
      ['self', 1],
      ['final', 0],
    ]);
  });
});
