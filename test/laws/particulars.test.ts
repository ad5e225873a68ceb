// Cases and judgements of which hardly two are alike, under rules that look at them in every way they can: what is known of others that differ
// in ids, days and texts alone changes nothing.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess, type Assessment } from '../../src/assessment/assess.js';
import { gatherEvidence } from '../../src/assessment/gather.js';
import { RubricShelf } from '../../src/assessment/shelf.js';
import { KeptUnit } from '../../src/batch/kept-unit.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { renderText } from '../../src/diagnostic/render-text.js';
import { csv } from '../../src/report/csv.js';
import { json, ndjson } from '../../src/report/json.js';
import { plain } from '../../src/report/reporter.js';
import { crewed } from '../support/crewed.js';
import { Dice, throwsOf } from './dice.js';
import { patience, runs } from './runs.js';

const options = { view: 'score', language: 'zh', width: 80, paint: plain, renderMessage: () => '' } as const;
const units = 90;
const rows = ['alpha', 'beta', 'gamma', 'delta'] as const;
/** Points are said, and an assessor: only now and then something is wrong. */
const seldom = 400;

const rule = fc.record({
  kind: fc.constantFrom('each', 'each', 'judged', 'flag'),
  deduct: fc.constantFrom<unknown>(
    0.5,
    1,
    [0.5, 1, 'all'],
    { 轻微: 0.25, 严重: 2 },
    { by: 'note', 逾期未报: 0.25, else: 1 },
    '=if(label = "严重", 2, 1)',
  ),
  more: fc.constantFrom<object>(
    {},
    {},
    { free: 1 },
    { at_most: 2 },
    { same_incident: 'highest' },
    { shared: true },
    { same: 'source' },
    { same: 'label' },
    { same: 'date' },
  ),
});
type Rule = typeof rule extends fc.Arbitrary<infer One> ? One : never;

const rubric = fc.record({
  rules: fc.array(fc.array(rule, { minLength: 1, maxLength: 2 }), { minLength: rows.length, maxLength: rows.length }),
  root: fc.constantFrom<object>({}, {}, { same_incident: 'highest' }, { same_incident: 'highest' }, { same_incident: 'first' }),
  period: fc.constantFrom<object>({ period: { from: '2025-01-01', to: '2025-12-31' } }, {}),
  section: fc.constantFrom<object>({}, { not_applicable: 'exclude' }, { not_applicable: 'exclude', same_incident: 'highest' }),
  treatment: fc.constantFrom('full', 'rescale', 'spread', 'exclude'),
  extra: fc.boolean(),
  asJson: fc.boolean(),
});
type Parts = typeof rubric extends fc.Arbitrary<infer One> ? One : never;

const factOf = (row: string, at: number): string => `${row}_${at}`;

function ruleOf({ kind, deduct, more }: Rule, id: string): object {
  const isList = Array.isArray(deduct);
  if (kind === 'judged') return { id, kind, deduct: { up_to: 3 } };
  if (kind === 'flag') return { id, kind, deduct: 1 };
  const { shared, same, ...rest } = more as { shared?: boolean; same?: string };
  const figure = typeof deduct === 'object' && deduct !== null && 'by' in deduct ? { points: undefined, deduct } : { deduct };
  return { id, kind, deduct: figure.deduct, ...rest, ...(shared && { shared }), ...(same !== undefined && isList && { same }) };
}

function rubricText({ rules, root, period, section, treatment, extra }: Parts): string {
  const item = (id: string, index: number): object => ({
    id,
    title: `示例${id}`,
    points: 4,
    not_applicable: treatment,
    rules: rules[index]!.map((one, at) => ruleOf(one, factOf(id, at))),
  });
  const [first, second, third, fourth] = rows.map(item) as [object, object, object, object];
  const penalties = { id: 'special', title: '特别扣分', rules: [{ id: 'unlawful', kind: 'each', deduct: 2 }] };
  return JSON.stringify({
    rubric: 'law',
    title: '虚构示例',
    ...root,
    ...period,
    items: [{ id: 'section', title: '示例', ...section, items: [first, second] }, third, fourth],
    ...(extra && { extra: { items: [penalties], at_least: -5 } }),
  });
}

/** One file, as a clerk writes it. */
function evidenceText({ rules, extra }: Parts, index: number, dice: Dice): string {
  const note = (): string =>
    dice.chance(15)
      ? dice.pick('"引号，内：容"', "it's")
      : dice.pick('逾期未报', '材料不全：缺清单', '程序违法，已整改', `第${dice.roll(500)}号情况`, 'late report', 'file-2 of no-7');
  const day = (): string =>
    dice.chance(seldom) ? '2025-02-30' : dice.chance(30) ? '2024-11-05' : `2025-0${dice.between(1, 9)}-${dice.between(10, 28)}`;
  const id = (): string =>
    dice.chance(seldom)
      ? '12'
      : dice.chance(12)
        ? `共案${index}号`
        : dice.chance(8)
          ? `C-${dice.roll(5000)}`
          : `示例${index}-${dice.roll(5000)}号`;
  const aCase = (): string[] => {
    const fields = [
      `id: ${id()}`,
      ...(dice.chance(20) ? [] : [`date: ${day()}`]),
      ...(dice.chance(25) ? [] : [`label: ${dice.chance(6) ? '严重' : '轻微'}`]),
    ];
    const more = [
      `note: ${note()}`,
      ...(dice.chance(15) ? [`source: ${dice.pick('督查通报', '来信')}`] : []),
      ...(dice.chance(30) ? ['owners: 2'] : []),
    ];
    const exempt = dice.chance(20) ? [`exempt: {reason: 已整改${dice.roll(9)}, document: 示例函${index}号}`] : [];
    return [...fields, ...more, ...exempt];
  };
  const list = (fact: string): string => {
    const cases = dice.some(3, aCase);
    if (cases.length === 0) return `  ${fact}: []\n`;
    const gap = dice.chance(25) ? '    # 说明\n' : '';
    const inBlocks = dice.chance(4);
    const write = (one: string[]): string =>
      inBlocks || dice.chance(25) ? `    - ${one.join('\n      ')}\n` : `    - {${one.join(', ')}}\n`;
    return `  ${fact}:\n${cases.map(write).join(gap)}`;
  };
  const skipped = dice.chance(8) ? dice.pick('alpha', 'delta', 'section') : undefined;
  const leaves = (row: string): boolean => skipped === row || (skipped === 'section' && (row === 'alpha' || row === 'beta'));
  const facts = rows.flatMap((row, place) =>
    rules[place]!.map(({ kind }, at) => {
      const fact = factOf(row, at);
      if (leaves(row) || dice.chance(15)) return '';
      if (kind === 'flag')
        return dice.chance(2) ? `  ${fact}: {value: true, id: ${id()}, date: ${day()}, note: ${note()}}\n` : `  ${fact}: false\n`;
      if (kind === 'judged') {
        const fields = [`lost: ${dice.pick(0, 0.5, 1)}`, `reason: 情况${index}与${dice.roll(9)}，见记录`];
        return dice.chance(2) ? `  ${fact}: {${fields.join(', ')}}\n` : `  ${fact}:\n    ${fields.join('\n    ')}\n`;
      }
      return list(fact);
    }),
  );
  return [
    `rubric: law\nunit: {id: unit_${index}, name: 示例单位${index}, group: 第${index % 3}组}\nassessed: {by: 考核组, date: 2025-12-20}\n`,
    skipped === undefined ? '' : `not_applicable: {${skipped}: 没有这项职责}\n`,
    dice.chance(2) ? 'unstated: nothing_found\n' : '',
    `facts:\n${facts.join('')}${extra ? list('unlawful') : ''}  alpha_9: 0\n`.replace(
      '  alpha_9: 0\n',
      facts.join('') || extra ? '' : '  {}\n',
    ),
  ].join('');
}

const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), named: true });
function evidenceFile(parts: Parts, index: number, dice: Dice) {
  const text = evidenceText(parts, index, dice);
  return parts.asJson ? source(`evidence/unit_${index}.json`, JSON.stringify(parse(text))) : source(`evidence/unit_${index}.yaml`, text);
}

const told = ({ result, diagnostics }: Assessment): string =>
  json.render(result, options) + renderText(diagnostics, { language: 'zh', colour: 0, width: 80 });

it('the result is the same for all particulars', { timeout: patience }, async () => {
  const seen = { units: 0, kept: 0, blank: 0, remote: 0 };
  await fc.assert(
    fc.asyncProperty(rubric, throwsOf(units * 60), async (parts, throws) => {
      const dice = new Dice(throws);
      const rubrics = [source('rubrics/law.yaml', rubricText(parts))];
      const evidence = Array.from({ length: units }, (_, index) => evidenceFile(parts, index, dice));
      const request = { rubrics, evidence };
      const anew = assess({ ...request, reference: true });
      expect(told(assess(request))).toBe(told(anew));
      expect(csv.render(assess({ ...request, rows: 'marks' }).result, options)).toBe(csv.render(anew.result, options));
      const shared = await crewed(request);
      expect(ndjson.render(shared.result, options)).toBe(ndjson.render(anew.result, options));
      const { kept } = gatherEvidence(request, new RubricShelf(rubrics, new Set()), new Problems());
      seen.units += units;
      seen.kept += kept.size;
      seen.remote += shared.remote;
      for (const unit of kept.values())
        if (unit instanceof KeptUnit && unit.outcomes.some((one) => one && one !== 'own' && one.blanks.length > 0)) seen.blank++;
    }),
    // To make such a case smaller would take longer than to read it.
    { ...runs(25), endOnFailure: true },
  );
  expect(seen.kept / seen.units).toBeGreaterThan(0.5);
  expect(seen.blank / seen.units).toBeGreaterThan(0.15);
});
