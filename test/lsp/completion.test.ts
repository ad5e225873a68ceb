// What is offered at a cursor, in texts as they are while somebody writes them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../../src/lsp/completion.js';
import { cursorsAt } from '../../src/lsp/cursor.js';
import { offsetAt } from '../../src/lsp/place.js';
import { ruleKinds } from '../../src/rules/registry.js';
import { evidence, inEvidence, inRubric, rubric, type AtCursor } from './desk.js';

const offered = ({ analysis, position }: AtCursor): string[] => complete(analysis, position, 'zh').map(({ label }) => label);

describe('in evidence', () => {
  const facts = (marked: string): string[] => offered(inEvidence(`${evidence}facts:\n${marked}`));

  it.each([
    [
      'facts that are not stated yet',
      '  lawsuits: 1\n  |\n',
      ['papers', 'news', 'absences', 'level_reached', 'grave', 'way', 'due', 'contracts'],
    ],
    ['facts behind others', '  |\n  due: 3\n', ['papers', 'news', 'lawsuits', 'absences', 'level_reached', 'grave', 'way', 'contracts']],
    ['labels of a choice', '  level_reached: |\n', ['none', 'city']],
    ['labels of a declared fact', '  way: 纸|\n', ['纸质', '网上']],
    ['labels of a list', '  papers: [方案, |]\n', ['方案', '总结']],
    ['labels of a list in lines', '  papers:\n    - |\n', ['方案', '总结']],
    ['labels of an incident', '  lawsuits:\n    - id: 1号\n      label: |\n', ['plain', 'serious']],
    ['labels of an incident in braces', '  lawsuits: [{id: 1号, label: |}]\n', ['plain', 'serious']],
    ['labels of counts', '  lawsuits: {plain: 1, |}\n', ['serious', 'value', 'source', 'document', 'date', 'note', 'exempt', 'id']],
    ['periods', '  news: {2017-Q1: 2, |}\n', ['2017-Q2', '2017-Q3', '2017-Q4']],
    ['facts of a row', '  contracts:\n    - id: c1\n      |\n', ['exempt', 'faults']],
  ])('%s', (_name, marked, labels) => {
    const found = facts(marked);
    if (_name === 'labels of counts') expect(found[0]).toBe('serious');
    else if (_name === 'periods') expect(found.filter((label) => /^\d/.test(label))).toEqual(labels);
    else expect([...found].sort()).toEqual([...labels].sort());
  });

  it('keys of the file, stages and rubrics', () => {
    expect(offered(inEvidence(`${evidence}|\n`))).toEqual(expect.arrayContaining(['stage', 'unstated', 'facts', 'not_applicable']));
    expect(offered(inEvidence(`${evidence}stage: |\n`))).toEqual(['self', 'verified', 'final', 'appeal']);
    expect(offered(inEvidence('rubric: |\nunit: {id: a}\n'))).toEqual(['t']);
    expect(offered(inEvidence(`${evidence}not_applicable:\n  |\n`))).toEqual(expect.arrayContaining(['papers', 'contracts_work']));
  });

  it('with titles and clauses, replacing what is there', () => {
    const { analysis, position } = inEvidence(`${evidence}facts:\n  pap|x: [方案]\n`);
    const item = complete(analysis, position, 'zh').find(({ label }) => label === 'papers')!;
    expect(item.detail).toBe('缺一样扣3分');
    expect(item.documentation).toContain('考核事项：一 材料（10分）');
    expect(item.textEdit).toEqual({ range: { start: { line: 4, character: 2 }, end: { line: 4, character: 6 } }, newText: 'papers' });
    const fresh = inEvidence(`${evidence}facts:\n  pap|\n`);
    const [first] = complete(fresh.analysis, fresh.position, 'zh').filter(({ label }) => label === 'papers');
    expect(first!.textEdit).toMatchObject({ newText: 'papers: ' });
  });
});

describe('in a rubric', () => {
  const appended = (marked: string): string[] => offered(inRubric(rubric.replace('extra:\n', `${marked}extra:\n`)));

  it('kinds, keys of the kind, words', () => {
    expect(appended('  - id: x\n    kind: |\n')).toEqual(ruleKinds.map(({ name }) => name));
    expect(appended('  - id: x\n    kind: delay\n    |\n')).toEqual(expect.arrayContaining(['due', 'missing', 'deduct', 'title']));
    expect(appended('  - id: x\n    kind: delay\n    |\n')).not.toContain('target');
    expect(appended('  - {id: x, kind: delay, unit: |}\n')).toEqual(['day', 'workday', 'week', 'month', 'once']);
  });

  it('ids of its own, though it has errors', () => {
    expect(appended('  - {id: x, rules: [{id: y, kind: each, deduct: 1, charge: |}]}\n')).toEqual(
      expect.arrayContaining(['item', 'extra', 'total', 'papers', 'cases', 'level']),
    );
    expect(appended('  - {id: x, rules: [{id: y, kind: each, deduct: 1, yields_to: [law|]}]}\n')).toEqual(
      expect.arrayContaining(['lawsuits', 'papers']),
    );
    expect(appended('  - {id: x, rules: [{id: y, kind: flag, deduct: 1, fact: |}]}\n')).toEqual(
      expect.arrayContaining(['way', 'due', 'twice', 'lawsuits', 'papers']),
    );
    expect(offered(inRubric(rubric.replace('grade: 合格', 'grade_at_most: |')))).toEqual(['优秀', '合格']);
  });

  it('names inside a formula', () => {
    expect(appended('  - id: x\n    kind: flag\n    deduct: 1\n    when: due > 3 and tw|\n')).toEqual(
      expect.arrayContaining(['twice', 'due']),
    );
  });
});

describe('cursors', () => {
  it('are found without failing, in any text at any place', () => {
    const lines = fc.array(fc.constantFrom('a:', '  - b: 1', '{x: [', '  c: "q', '- ', 'd: |', '证据：', '\t', '# x', '}]', 'facts:', ''), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(lines, fc.nat(60), (parts, at) => {
        const text = parts.join('\n');
        const offset = Math.min(at, text.length);
        for (const { start, end } of cursorsAt(text, offset)) {
          expect(start).toBeLessThanOrEqual(offset);
          expect(end).toBeGreaterThanOrEqual(offset);
          expect(text.slice(start, end)).not.toMatch(/\s/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are at the offsets that the protocol means', () => {
    const text = '证据: 1\r\n𠮷: 2\n';
    expect(offsetAt(text, { line: 1, character: 2 })).toBe(9);
    expect(offsetAt(text, { line: 0, character: 99 })).toBe(6);
    expect(offsetAt(text, { line: 9, character: 0 })).toBe(text.length);
  });
});
