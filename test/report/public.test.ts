// The public version holds nothing of what it promises to leave out, in any format; and everything it promises to keep.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import { renderMessage } from '../../src/ledger/index.js';
import { words } from '../../src/ledger/catalogue.js';
import { publicCause } from '../../src/report/public-cause.js';
import { publicResult } from '../../src/report/public.js';
import { binaryReporters, formats, renderFor, reporters } from '../../src/report/registry.js';
import { readWorkbook } from '../../src/workbook/hucre.js';
import type { Result } from '../../src/report/result.js';
import { allItems } from '../../src/report/select.js';
import { docxText } from '../support/docx-text.js';
import { options } from '../support/draw.js';

const rubric = `
rubric: openness
title: 政务公开考核
period: {from: 2017-01-01, to: 2017-12-31}
points: 60
same_incident: highest
items:
  - {id: disclosure, title: 信息公开, points: 10, kind: judged, deduct: {up_to: 10}}
  - id: lawsuits
    title: 败诉
    points: 20
    not_applicable: exclude
    rules:
      - {id: lost, kind: each, deduct: {by: label, serious: 3, default: 1}, text: 每件扣1分，严重的扣3分}
      - {id: reported, kind: each, deduct: [2, 1], text: 被通报的每件扣2分}
  - {id: duty, title: 本职, points: 10, not_applicable: exclude, kind: flag, deduct: 1}
  - id: contracts
    title: 合同
    points: 10
    repeat: contracts
    take: mean
    rules: [{id: faults, kind: each, deduct: 1}]
  - {id: survey, title: 民意, points: 10, start: zero, kind: panel, award: 10, valid_if: "count(mark, mark >= 90) <= 1"}
vetoes:
  - {id: accident, kind: flag, text: 发生事故, effect: {grade_at_most: 合格}}
grades: [{name: 优秀, from: 55}, {name: 合格}]
ranking: {by: rate}
`;

/** Whatever a person wrote about persons and cases is a secret here; `secret(n)` is a text of its own. */
const evidence = (secret: (at: number) => string): string => `
rubric: openness
unit: {id: town_a, name: 示例甲镇, group: 乡镇}
stage: verified
assessed: {by: "${secret(0)}", date: 2017-12-18}
unstated: nothing_found
not_applicable: {duty: "${secret(1)}"}
facts:
  disclosure: {lost: 1.5, reason: "${secret(2)}", by: "${secret(3)}", source: "${secret(4)}"}
  lost:
    - {id: "${secret(5)}", date: 2017-03-01, label: serious, note: "${secret(6)}", source: "${secret(7)}", document: "${secret(8)}"}
    - {id: "${secret(9)}", date: 2017-04-01, label: "${secret(10)}"}
    - {id: "${secret(11)}", date: 2017-05-01, exempt: {reason: "${secret(12)}", document: "${secret(13)}"}}
  reported:
    - {id: "${secret(5)}", date: 2017-03-01, note: "${secret(14)}"}
    - {id: "${secret(26)}", date: 2017-06-01, label: "${secret(10)}"}
  contracts:
    - {id: "${secret(15)}", faults: 2}
    - {id: "${secret(16)}", faults: [{id: "${secret(17)}", note: "${secret(18)}"}]}
  survey:
    - {rater: "${secret(19)}", mark: 95}
    - {rater: "${secret(20)}", mark: 80}
  accident: {value: true, source: "${secret(21)}", note: "${secret(22)}"}
---
rubric: openness
unit: {id: town_a, name: 示例甲镇, group: 乡镇}
stage: self
facts:
  accident: {value: false, note: "${secret(23)}"}
---
rubric: openness
unit: {id: town_a, name: 示例甲镇, group: 乡镇}
stage: appeal
assessed: {by: "${secret(27)}"}
appeals:
  - {item: disclosure, filed: 2018-01-24, claim: "${secret(28)}", decision: rejected, decided: 2018-02-01, by: "${secret(29)}", reason: "${secret(30)}", document: "${secret(31)}"}
  - {claim: "${secret(32)}"}
---
rubric: openness
unit: {id: town_b, name: 示例乙镇, group: 乡镇}
unstated: nothing_found
not_applicable: {duty: "${secret(24)}"}
facts:
  contracts: [{id: "${secret(25)}"}]
  survey: [{rater: "${secret(19)}", mark: 92}, {rater: "${secret(20)}", mark: 70}]
`;
const secrets = 33;

const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), named: true });

function scored(secret: (at: number) => string): Result {
  const { result } = assess({ rubrics: [source('rubric.yaml', rubric)], evidence: [source(`${secret(secrets)}.yaml`, evidence(secret))] });
  expect(result.units.map(({ status }) => status).filter((status) => status === 'error')).toEqual([]);
  return result;
}

/** Every text that a reader of the file can find. */
async function textOf(format: string, bytes: Uint8Array): Promise<string> {
  if (format === 'docx') return docxText(bytes);
  if (format !== 'xlsx') throw new Error(`nobody reads ${format} here: ${formats.map(({ name }) => name).join(' ')}`);
  const { sheets } = await readWorkbook('a.xlsx', bytes, '');
  return sheets.flatMap(({ name, rows }) => [name, ...rows.flatMap((row) => row.map((cell) => cell?.text ?? ''))]).join('\n');
}

describe('the public version', () => {
  /** Letters that occur nowhere else, so that what is found was leaked. */
  const stem = fc.stringMatching(/^[ᚠ-ᚸ]{6}$/);

  it('holds no text of a removed field, in any format, view or language', () => {
    fc.assert(
      fc.property(stem, (base) => {
        const secret = (at: number): string => `${base}${String.fromCodePoint(0x1680 + at + 1)}`;
        const result = scored(secret);
        const told = JSON.stringify(result);
        expect(Array.from({ length: secrets + 1 }, (_, at) => at).filter((at) => !told.includes(secret(at)))).toEqual([]);
        const open = publicResult(result, renderMessage);
        for (const reporter of reporters)
          for (const view of ['score', 'rank', 'explain'] as const)
            for (const language of ['zh', 'en'] as const)
              expect(reporter.render(open, { ...options, renderMessage, width: 400, view, language })).not.toContain(base);
      }),
      { numRuns: 10 },
    );
  });

  it('holds none in a format of bytes', { timeout: 60_000 }, async () => {
    const base = 'ᚠᚢᚦᚨᚱᚲ';
    const open = publicResult(
      scored((at) => `${base}${String.fromCodePoint(0x1680 + at + 1)}`),
      renderMessage,
    );
    for (const reporter of binaryReporters)
      for (const language of ['zh', 'en'] as const) {
        for (const view of ['rank', 'score'] as const) {
          const text = await textOf(reporter.name, await renderFor(reporter, open, { ...options, renderMessage, language, view }));
          expect(text).toContain('示例甲镇');
          expect(text).not.toContain(base);
          expect(text).toMatch(/公开版|Public version/);
        }
      }
  });

  it('keeps points, clauses, places and grades, and the number of entries', () => {
    const result = scored((at) => `甲${at}`);
    const open = publicResult(result, renderMessage);
    const kept = ({ units }: Result): unknown =>
      units.map((unit) => ({
        name: unit.unit.name,
        score: [unit.score, unit.exact, unit.rank, unit.grade, unit.rate],
        vetoes: unit.vetoes.map(({ text, effect }) => [text, effect]),
        entries: allItems(unit).flatMap(({ entries }) => entries.map(({ kind, amount, rule, clause }) => [kind, amount, rule, clause])),
      }));
    expect(kept(open)).toEqual(kept(result));
    const because = allItems(open.units[0]!).flatMap(({ entries }) => entries.map((entry) => entry.because));
    expect(because).toEqual(expect.arrayContaining(['评扣 1.5（最多 10）', '1 次 × 3', '同一事件已在 lost 计入', '理由在公开版中略去']));
  });

  it('says so in every format', () => {
    const open = publicResult(
      scored((at) => `甲${at}`),
      renderMessage,
    );
    for (const reporter of reporters)
      for (const view of ['score', 'rank', 'explain'] as const)
        expect(reporter.render(open, { ...options, renderMessage, view }), reporter.name).toMatch(/公开版|"public": ?true/);
  });

  it('is told once: a second time changes nothing', () => {
    const open = publicResult(
      scored((at) => `甲${at}`),
      renderMessage,
    );
    expect(publicResult(open, renderMessage)).toEqual(open);
  });
});

describe('a cause in public', () => {
  it('is left out where it is not known what it says', () => {
    expect(publicCause({ code: 'from/a-later-version', args: { who: '张三' } }, (text) => text)).toEqual({ code: 'withheld', args: {} });
  });

  it.each(Object.entries(words))('%s: names nobody', (code, { zh }) => {
    const asked: string[] = [];
    const listen = new Proxy({}, { get: (_, name) => (asked.push(String(name)), '1') });
    (zh as (args: Readonly<Record<string, string>>) => string)(listen);
    const args = Object.fromEntries(asked.map((name) => [name, '1']));
    const telling = Object.fromEntries(['reason', 'by', 'incident', 'rater', 'period'].map((name) => [name, `秘密${name}`]));
    const cause = publicCause({ code, args: { ...args, ...telling } }, (text) => text);
    expect(renderMessage(cause, 'zh') + renderMessage(cause, 'en')).not.toContain('秘密');
  });
});
