// What stands at a place, in words, and what a rule can cost: worked out by hand from the rubric of desk.ts.

import { describe, expect, it } from 'vitest';
import { readRubrics } from '../../src/assessment/sources.js';
import { costOf } from '../../src/lsp/cost.js';
import { definitionsAt } from '../../src/lsp/definition.js';
import { hoverAt } from '../../src/lsp/hover.js';
import { actionsIn } from '../../src/lsp/problems.js';
import { serverWords } from '../../src/lsp/words.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { SourceFile, textOf } from '../../src/source/index.js';
import { readTrees } from '../../src/source/read.js';
import { source } from '../examples/shipped.js';
import { evidence, inEvidence, inRubric, rubric, type AtCursor } from './desk.js';

const hover = ({ analysis, position }: AtCursor): string => {
  const contents = hoverAt(analysis, position, 'zh')?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
};

describe('hover', () => {
  it('on a rule: what it is and what it can cost', () => {
    const text = hover(inRubric(rubric.replace('id: abs', 'id: ab|s')));
    expect(text).toContain('评分标准 absences（逐次）');
    expect(text).toContain('最多扣 3 分');
  });

  it('on a key: what it says, in the map it stands in', () => {
    expect(hover(inRubric(rubric.replace('at_most', 'at_|most')))).toContain('本条累计最多扣加多少'.replaceAll('_', '\\_'));
    expect(hover(inRubric(rubric.replace('kind: quota', 'kind: quo|ta')))).toContain('定额：每期应有多少');
    expect(hover(inRubric(rubric.replace('every: quarter', 'ev|ery: quarter')))).toContain('每 year');
  });

  it('on a fact: its clause, what it costs, for everyone who reads it', () => {
    const text = hover(inEvidence(`${evidence}facts:\n  pap|ers: [方案]\n`));
    expect(text).toContain('考核事项：一 材料（10分）');
    expect(text).toContain('最多扣 6 分');
  });

  it('on an incident: the fact it belongs to', () => {
    expect(hover(inEvidence(`${evidence}facts:\n  lawsuits: [{id: 1号, label: pl|ain}]\n`))).toContain('最多扣 10 分');
  });

  it('is silent where there is nothing to say', () => {
    expect(hover(inEvidence(`${evidence}# |\n`))).toBe('');
    expect(hover(inEvidence('rubric: other\nun|it: {id: a}\n'))).toBe('');
  });

  it('shows marks as they are', () => {
    const marked = rubric.replace('text: 败诉', 'text: "败诉 *每次* <b> [x](y)"');
    expect(hover(inRubric(marked.replace('id: lawsuits', 'id: law|suits')))).toContain('败诉 \\*每次\\* \\<b\\> \\[x\\](y)');
  });
});

describe('what a rule can cost', () => {
  const cost = (yaml: string, id: string): string | undefined => {
    const [shelved] = readRubrics([source('r.yaml', yaml)]);
    return costOf(shelved!.rubric!.rules.get(id)!, shelved!.rubric!, serverWords.zh);
  };

  it.each([
    ['papers', '最多扣 6 分', '2 × 3'],
    ['news', '最多扣 8 分', '4 quarters × 2 × 1'],
    ['lawsuits', '最多扣 10 分', 'without bound, down to the floor of its row'],
    ['absences', '最多扣 3 分', 'its cap'],
    ['faults', '最多扣 10 分', 'the points of one repetition'],
    ['level_reached', '最多加 3 分', 'the best outcome; extra has no bounds'],
  ])('%s: %s', (id, text) => {
    expect(cost(rubric, id)).toBe(text);
  });

  const one = (rule: string, item = 'points: 5', root = ''): string | undefined =>
    cost(`rubric: r\ntitle: x\n${root}items:\n  - {id: a, title: 甲, ${item}, rules: [{id: x, ${rule}}]}\n`, 'x');

  it.each([
    ['kind: flag, deduct: 2', undefined, '最多扣 2 分'],
    ['kind: flag, deduct: 9', undefined, '最多扣 5 分'],
    ['kind: flag, deduct: 9', 'points: 5, floor: -2', '最多扣 7 分'],
    ['kind: each, deduct: 1', 'points: 5, floor: none', '扣分没有上限'],
    ['kind: each, award: 1', undefined, '最多加 5 分'],
    ['kind: flag, deduct: all', undefined, '最多扣 5 分'],
    ['kind: choice, points: {good: 1, bad: -2}', 'points: 5, start: 3', '最多扣 2 分，最多加 1 分'],
    ['kind: each, deduct: 1, charge: total', 'points: 5, start: full', '扣分没有上限'],
    ['kind: judged, deduct: {up_to: 4}', undefined, '最多扣 4 分'],
    ['kind: steps, target: 100, below: {each: 1, deduct: 0.5}, partial: whole, at_most: 4', undefined, '最多扣 4 分'],
    ['kind: bands, bands: [{from: 90, points: 5}, {points: 1}]', 'points: 5, start: zero', '最多加 5 分'],
  ])('%s, %s: %s', (rule, item, text) => {
    expect(one(rule, item)).toBe(text);
  });

  it('is said for each class where it differs', () => {
    const classes = 'classes: [大, 小]\n';
    expect(one('kind: flag, deduct: {by: class, 大: 2, 小: 1}', 'points: 5', classes)).toBe('大：最多扣 2 分；小：最多扣 1 分');
    expect(one('kind: flag, deduct: {by: class, 大: 2, 小: 2}', 'points: 5', classes)).toBe('最多扣 2 分');
  });
});

describe('definition', () => {
  const documents = (text: string): ReturnType<typeof readTrees> => readTrees(new SourceFile('证据.yaml', text, ''), new Problems());
  const stated = documents(
    'rubric: t\nunits:\n  - unit: {id: a}\n    facts:\n      lawsuits: 1\n  - unit: {id: b}\n    facts:\n      contracts: [{id: c, faults: 1}]\n',
  );
  const lead = ({ analysis, position }: AtCursor): string[] =>
    definitionsAt(analysis, position, () => stated).map(
      (span) => `${span.file.path}:${span.file.position(span.start).line} ${textOf(span)}`,
    );

  it.each([
    ['a fact to its rule', inEvidence(`${evidence}facts:\n  law|suits: 1\n`), ['rubrics/t.yaml:14 lawsuits']],
    ['an incident to its rule', inEvidence(`${evidence}facts:\n  lawsuits: [{id: |1号, label: plain}]\n`), ['rubrics/t.yaml:14 lawsuits']],
    ['a declared fact to its declaration', inEvidence(`${evidence}facts:\n  d|ue: 1\n`), ['rubrics/t.yaml:5 due']],
    ['an item that does not apply to the item', inEvidence(`${evidence}not_applicable: {pa|pers: 无}\n`), ['rubrics/t.yaml:8 papers']],
    ['the name of the rubric to the rubric', inEvidence(evidence.replace('rubric: t', 'rubric: |t')), ['rubrics/t.yaml:1 t']],
    ['a name in a formula to what it names', inRubric(rubric.replace('2 * due', '2 * d|ue')), ['rubrics/t.yaml:5 due']],
    ['a rule to the evidence', inRubric(rubric.replace('id: lawsuits', 'id: law|suits')), ['证据.yaml:5 lawsuits']],
    ['a rule of rows to the rows', inRubric(rubric.replace('id: faults', 'id: fau|lts')), ['证据.yaml:8 faults']],
    ['nothing to nowhere', inRubric(rubric.replace('示例', '示|例')), []],
  ])('%s', (_name, at, places) => {
    expect(lead(at)).toEqual(places);
  });
});

describe('corrections', () => {
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const actions = ({ analysis }: AtCursor, range = everywhere): ReturnType<typeof actionsIn> =>
    actionsIn(analysis, range, 'zh', (path) => `file:///${path}`);

  it('change exactly what is wrong', () => {
    const [action, ...more] = actions(inRubric(`|${rubric.replace('kind: quota', 'kind: qouta')}`));
    expect(more).toEqual([]);
    expect(action).toMatchObject({
      title: '改为 quota',
      diagnostics: [{ code: 'rubric/unknown-kind' }],
      edit: {
        changes: {
          'file:///rubrics/t.yaml': [{ newText: 'quota', range: { start: { line: 8, character: 44 }, end: { line: 8, character: 49 } } }],
        },
      },
    });
  });

  it('are offered only at their place', () => {
    const broken = inRubric(`|${rubric.replace('kind: quota', 'kind: qouta')}`);
    expect(actions(broken, { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } })).toEqual([]);
    expect(actions(broken, { start: { line: 8, character: 46 }, end: { line: 8, character: 46 } })).toHaveLength(1);
  });
});
