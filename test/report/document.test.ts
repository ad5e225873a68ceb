// Documents read back from their XML: every unit and score, nothing stated that the result does not say, the same bytes at any hour.

import { documentWords } from '../../src/report/docx/words.js';
import { inflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { docx } from '../../src/report/docx/docx.js';
import type { View } from '../../src/report/reporter.js';
import type { Result } from '../../src/report/result.js';
import { judgedDistrict } from '../support/district.js';
import { options } from '../support/draw.js';
import { awkwardResult } from './awkward.js';

afterEach(() => vi.useRealTimers());

const bytesOf = (result: Result, view: View): Promise<Uint8Array> => docx.render(result, { ...options, view });

/** The text of a document, a paragraph a line; a part of the archive is found through its directory. */
async function textOf(result: Result, view: View): Promise<string> {
  const xml = partOf(await bytesOf(result, view), 'word/document.xml');
  const plain = xml
    .replace(/<w:br w:type="page"\/>/g, '\f')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '');
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

function partOf(bytes: Uint8Array, name: string): string {
  const buffer = Buffer.from(bytes);
  let at = buffer.readUInt32LE(buffer.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  for (;;) {
    const [method, size, nameLength] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20), buffer.readUInt16LE(at + 28)];
    if (buffer.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = buffer.readUInt32LE(at + 42);
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
      const data = buffer.subarray(start, start + size);
      return (method === 0 ? data : inflateRawSync(data)).toString('utf8');
    }
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
}

const core = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

describe.each(['rank', 'score'] as const)('a document of view %s', (view) => {
  it('has every unit with its score, whatever it is called', async () => {
    const result = awkwardResult();
    const text = await textOf(result, view);
    const found = core(text);
    for (const { unit, score } of result.units) {
      expect(found, unit.name).toContain(core(unit.name));
      if (score !== null) expect(text).toContain(score);
    }
  });

  it('has the same bytes at any hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T08:00:00Z') });
    const first = await bytesOf(judgedDistrict(), view);
    vi.setSystemTime(new Date('2027-11-05T23:59:58Z'));
    expect(await bytesOf(judgedDistrict(), view)).toEqual(first);
    expect(partOf(first, 'docProps/core.xml')).not.toMatch(/20\d\d-/);
  });
});

describe('the bulletin', () => {
  it('tells places, grades, what follows and where points were lost, and leaves signing to people', async () => {
    const lines = (await textOf(judgedDistrict(), 'rank')).split('\n');
    expect(lines[0]).toBe('关于示例区各乡镇（街道）2017年度法治政府建设、示例区区级各部门2017年度法治政府建设考核结果的通报');
    const text = lines.join('\n');
    expect(text).toContain('一、考核结果');
    expect(text).toContain('共 4 个单位。平均 14，最高 18，最低 11。');
    expect(text).toContain('示例丙街道办事处尚缺事实，得分为暂定');
    expect(text).toContain('示例丁乡的证据有误，没有计分。');
    expect(text).toMatch(/二、等次\n优秀：示例甲镇。/);
    expect(text).toMatch(/三、一票否决和结果运用\n一票否决 发生较大以上责任事故：示例乙镇。/);

    expect(text).toContain('规范性文件审查、报备：');
    expect(lines.slice(-4).join('|')).toContain('（发文机关署名、印章）|　　年　　月　　日');
  });
});

describe('score sheets', () => {
  it('stand on a page each, with the grounds of every loss', async () => {
    const result = judgedDistrict();
    const pages = (await textOf(result, 'score')).split('\f');
    expect(pages.map((page) => page.trim().split('\n')[0])).toEqual(
      ['示例甲镇', '示例乙镇', '示例丙街道办事处', '示例丁乡'].map((name) => `${name}评分表`),
    );
    expect(pages[1]).toMatch(/-2　未经合法性审查的文件 2 件[^]*条款：规范性文件未经合法性审查的，每件扣1分/);
    expect(pages[1]).toContain('被考核单位核对意见：');
    // The rubric gives no right to appeal: a line for the office, and no word of our own.
    for (const page of pages) expect(page).toContain('申诉受理单位和期限（评分细则没有写明）：　');
  });
});

describe('main problems in English', () => {
  it('are sentences with a blank between them', () => {
    const { problem, clauses } = documentWords('en');
    expect(problem('Reports', 2, '5.8') + clauses('late')).toMatch(/5\.8 in all\. Mostly: late\.$/);
  });
});
