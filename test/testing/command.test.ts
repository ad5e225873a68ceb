// `rubric test` as its user meets it: which files it runs, what passes, what the exit code says, what --propose writes.

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { readXml } from '../report/problems/read-xml.js';
import { memoryIo, type MemoryIo } from '../support/memory-io.js';

const table = `rubric: disputes
title: 化解行政争议
points: 15
items:
  - id: respondent
    title: 履行被告职责
    points: 15
    rules:
      - {id: lawsuits_lost, kind: each, deduct: 3}
      - {id: reviews, kind: each, deduct: 2, at_most: 6}
`;
const cases = `test: disputes
base: {unstated: nothing_found}
cases:
  - {case: 没有, expect: {score: 15}}
  - {case: 败诉一起, facts: {lawsuits_lost: 1}, expect: {score: 12}}
`;

async function rubric(
  line: string,
  files: Readonly<Record<string, string>>,
): Promise<{ code: number; out: string; error: string; io: MemoryIo }> {
  const io = memoryIo({ files });
  const code = await run(`${line} --lang en`.split(' '), io, async () => services);
  return { code, out: io.out(), error: io.error(), io };
}

describe('what is run', () => {
  const files = { 'tables/disputes.yaml': table, 'tables/disputes.test.yaml': cases };

  it.each(['test', 'test .', 'test tables', 'test tables/disputes.yaml', 'test tables/disputes.test.yaml'])('rubric %s', async (line) => {
    const { code, out } = await rubric(line, files);
    expect(code).toBe(0);
    expect(out).toContain('2 cases: 2 passed\n');
  });

  it('examples inside a rubric', async () => {
    const inside = `${table}examples:\n  - {case: 败诉两起, facts: {lawsuits_lost: 2, reviews: 0}, expect: {score: 9}}\n`;
    expect((await rubric('test disputes.yaml', { 'disputes.yaml': inside })).out).toContain('1 case: 1 passed\n');
    expect((await rubric('validate disputes.yaml', { 'disputes.yaml': inside })).code).toBe(0);
  });

  it('finds the rubric of a test file in rubrics/', async () => {
    expect((await rubric('test tests', { 'rubrics/disputes.yaml': table, 'tests/a.test.yaml': cases })).code).toBe(0);
  });

  it('is no evidence and no rubric for other commands', async () => {
    const { code, out, error } = await rubric('validate .', files);
    expect(code).toBe(0);
    expect(out + error).toContain('Checked 1 rubric and 0 evidence files');
    expect(out + error).not.toMatch(/(?:error|warning)\[/);
  });
});

describe('the exit code', () => {
  const ran = async (text: string, line = 'test .') => (await rubric(line, { 'disputes.yaml': table, 'disputes.test.yaml': text })).code;

  it('is 1 for a case that fails', async () => expect(await ran(cases.replace('score: 12', 'score: 13'))).toBe(1));
  it('is 1 for a case nobody confirmed', async () => expect(await ran(cases.replace('case: 没有', 'case: 没有, confirm: true'))).toBe(1));
  it('is 1 for too little coverage', async () => expect(await ran(cases, 'test . --min-coverage 100')).toBe(1));
  it('is 0 for enough coverage: 3 of 6 outcomes', async () => expect(await ran(cases, 'test . --min-coverage 50')).toBe(0));
  it('is 1 for facts that cannot be read', async () => expect(await ran(cases.replace('lawsuits_lost: 1', 'lawsuits_lst: 1'))).toBe(1));
  it('is 2 without cases', async () => expect((await rubric('test .', { 'disputes.yaml': table })).code).toBe(2));
  it('is 2 for a share that is none', async () => expect(await ran(cases, 'test . --min-coverage 101')).toBe(2));
  it('is 2 for a path that is not there', async () => expect((await rubric('test nowhere', {})).code).toBe(2));
});

describe('a case', () => {
  const outcome = async (one: string) => {
    const text = `test: disputes\nbase: {unstated: nothing_found, facts: {reviews: 1}}\ncases:\n  - ${one}\n`;
    const { out } = await rubric('test . --format json', { 'disputes.yaml': table, 'disputes.test.yaml': text });
    const { cases: all } = JSON.parse(out) as { cases: readonly { outcome: string; diagnostics: readonly { code: string }[] }[] };
    return all.map((each) => `${each.outcome} ${each.diagnostics.map(({ code }) => code).join(' ')}`.trim()).join();
  };

  it.each([
    ['takes the facts of the base', '{case: a, expect: {score: 13}}', 'passed'],
    ['overrides them fact by fact', '{case: a, facts: {reviews: 2}, expect: {score: 11}}', 'passed'],
    ['leaves out what it says', '{case: a, without: [reviews], expect: {score: 15}}', 'passed'],
    ['compares numbers, not texts', '{case: a, expect: {score: 13.00}}', 'passed'],
    ['compares the whole ledger of an item', '{case: a, expect: {items: {respondent: {entries: [start 15, rule reviews -2]}}}}', 'passed'],
    ['knows caps', '{case: a, facts: {reviews: 4}, expect: {rules: {reviews: -8}, items: {respondent: 9}}}', 'passed'],
    ['foresees problems', '{case: a, facts: {reviews: 1.5}, expect: {status: error, diagnostics: [evidence/not-a-count]}}', 'passed'],
    ['fails on problems nobody foresaw', '{case: a, facts: {reviews: 1.5}, expect: {status: error}}', 'failed evidence/not-a-count'],
    ['fails on a grade there is not', '{case: a, expect: {grade: 优秀}}', 'failed test/not-met'],
    ['passes on none expected', '{case: a, expect: {grade: ~, rank: 1, vetoes: [], consequences: []}}', 'passed'],
    [
      'ranks several units',
      '{case: a, units: [{unit: {id: x}}, {unit: {id: y}, facts: {reviews: 0}}], expect: {units: {x: {rank: 2}, y: {score: 15, rank: 1}}}}',
      'passed',
    ],
    [
      'keeps stages of a unit apart',
      '{case: a, units: [{unit: {id: x}, stage: self, facts: {reviews: 2}}, {unit: {id: x}, stage: verified, facts: {lawsuits_lost: 1}}], expect: {score: 8}}',
      'passed',
    ],
  ])('%s', async (_name, one, wanted) => expect(await outcome(one)).toBe(wanted));
});

describe('--propose', () => {
  const files = { 'disputes.yaml': table };

  it('writes a file whose cases wait for a person, and pass once confirmed', async () => {
    const { io, code } = await rubric('test disputes.yaml --propose', files);
    expect(code).toBe(0);
    const written = io.textOf('disputes.test.yaml')!;
    const unconfirmed = await rubric('test . --min-coverage 0', { ...files, 'disputes.test.yaml': written });
    expect(unconfirmed.code).toBe(1);
    expect(unconfirmed.out).toMatch(/: 0 passed, \d+ to be confirmed\n$/);
    const confirmed = written.replace(/^ *confirm: true.*\n/gm, '');
    expect((await rubric('test . --min-coverage 100', { ...files, 'disputes.test.yaml': confirmed })).code).toBe(0);
  });

  it('gives the scores by the clause: one, the cap, the floor', async () => {
    const { io } = await rubric('test disputes.yaml --propose', files);
    const written = io.textOf('disputes.test.yaml')!;
    // 15 - 3; 15 - 5 × 3; 15 - 2; 15 - 6.
    for (const line of [
      '{lawsuits_lost: 1}\n    expect: {score: 12,',
      '{lawsuits_lost: 6}\n    expect: {score: 0,',
      '{reviews: 1}\n    expect: {score: 13,',
      '{reviews: 4}\n    expect: {score: 9,',
    ])
      expect(written).toContain(`facts: ${line}`);
  });

  it('adds behind the last case, touches nothing else, and adds nothing the second time', async () => {
    const { io } = await rubric('test . --propose', { ...files, 'disputes.test.yaml': cases });
    const once = io.textOf('disputes.test.yaml')!;
    expect(once.startsWith(cases)).toBe(true);
    expect(once.length).toBeGreaterThan(cases.length);
    const again = await rubric('test . --propose', { ...files, 'disputes.test.yaml': once });
    expect(again.io.textOf('disputes.test.yaml')).toBe(once);
  });

  it('leaves a file alone whose cases fail', async () => {
    const wrong = cases.replace('score: 12', 'score: 13');
    const { io, code, error } = await rubric('test . --propose', { ...files, 'disputes.test.yaml': wrong });
    expect(code).toBe(1);
    expect(error).toContain('test/not-met');
    expect(io.textOf('disputes.test.yaml')).toBe(wrong);
  });
});

/** Everything below takes several units, published values or other results; nothing of it is about the score of one unit alone. */
describe('--propose for a group', () => {
  const ranked = `rubric: ranked
title: 排名
period: {from: 2017-01-01, to: 2017-12-31}
points: 30
facts: [{id: cases, type: count}, {id: lost, type: count}]
measures: [{id: lost_rate, value: 100 * lost / cases}]
items:
  - {id: above, title: 高于平均, points: 10, rules: [{id: over_mean, kind: steps, fact: lost_rate, target: = cohort.mean(lost_rate), partial: started, above: {each: 1, deduct: 0.5}}]}
  - {id: place, title: 名次, points: 10, rules: [{id: news_place, kind: rank, of: news, points: {first: 10, each: -1}}]}
  - {id: order, title: 秩序, points: 10, kind: each, deduct: 1}
grades:
  - {name: 优秀, from: 25, quota: 30%, tie: none}
  - {name: 良好, from: 20, quota: 2, tie: all}
  - {name: 合格}
consequences:
  - {id: last, when: rank_from_bottom <= 1, tie: all, text: 约谈}
  - {id: again, when: rank_from_bottom <= 1 and previous.rank_from_bottom <= 1, tie: all, text: 组织措施}
`.replace('facts: [', 'facts: [{id: news, type: count}, ');

  it('finds what is above the mean, later in rank, beyond a quota, last, and last twice', async () => {
    const { io, code, out } = await rubric('test ranked.yaml --propose', { 'ranked.yaml': ranked });
    expect([code, out]).toEqual([0, expect.not.stringContaining('write their cases by hand') as string]);
    const written = io.textOf('ranked.test.yaml')!;
    const confirmed = written.replace(/^ *confirm: true.*\n/gm, '');
    const again = await rubric('test . --min-coverage 100', { 'ranked.yaml': ranked, 'ranked.test.yaml': confirmed });
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('(100%)') as string]);
  });

  it('says of what it cannot reach what that hangs on', async () => {
    const yearly = `rubric: yearly
title: 按月
period: {from: 2017-01-01, to: 2017-12-31}
points: 10
items: [{id: monthly, title: 每月, points: 10, repeat: month, take: mean, kind: each, deduct: 1}]
`;
    const { out } = await rubric('test yearly.yaml --propose', { 'yearly.yaml': yearly });
    expect(out).toContain('  rule monthly fired  takes the facts of monthly, period by period or row by row\n');
  });
});

describe('as a JUnit report', () => {
  const tested = `${cases}  - {case: 应得 13, facts: {lawsuits_lost: 1}, expect: {score: 13, items: {respondent: 13}}}
  - {case: 待确认, confirm: true, facts: {reviews: 1}, expect: {score: 13}}
`;
  const files = { 'disputes.yaml': table, 'disputes.test.yaml': tested, 'other.test.yaml': 'test: disputs\ncases: []\n' };

  it('has a case for each test, of the class of its file, and the located message where it fails', async () => {
    const { code, io } = await rubric('test . --min-coverage 100 --diagnostics junit=junit.xml', files);
    expect(code).toBe(1);
    const root = readXml(io.textOf('junit.xml') ?? '');
    const shown = root.children.flatMap(({ attributes: suite, children }) =>
      children.map(({ attributes, children: inside }) => {
        expect(attributes['classname']).toBe(suite['name']);
        const [result] = inside;
        return [suite['name'], attributes['name'], result?.name, result?.attributes['type']];
      }),
    );
    expect(shown).toEqual([
      ['disputes.test.yaml', '没有', undefined, undefined],
      ['disputes.test.yaml', '败诉一起', undefined, undefined],
      ['disputes.test.yaml', '应得 13', 'failure', 'test/not-met'],
      ['disputes.test.yaml', '待确认', 'failure', 'test/unconfirmed'],
      ['disputes.yaml', 'test/coverage 1:9', 'failure', 'test/coverage'],
      ['other.test.yaml', 'test/unknown-name 1:7', 'failure', 'test/unknown-name'],
    ]);
    const failure = root.children[0]?.children[2]?.children[0];
    expect(failure?.attributes['message']).toMatch(/13.*12|12.*13/);
    // Both expectations that are not met, each on the line that states it.
    expect(failure?.text.split('\n').map((line) => line.replace(/: error.*/, ''))).toEqual([
      expect.stringMatching(/^disputes\.test\.yaml:6:\d+$/) as string,
      expect.stringMatching(/^disputes\.test\.yaml:6:\d+$/) as string,
    ]);
  });

  it('counts what is in it, as reports are read', async () => {
    const root = readXml((await rubric('test . --diagnostics junit', files)).error);
    const counted = ({ attributes }: (typeof root.children)[number]): number[] =>
      ['tests', 'failures', 'errors', 'skipped'].map((key) => Number(attributes[key]));
    const suites = root.children.map(counted);
    expect(suites).toEqual(
      root.children.map(({ children }) => [
        children.length,
        children.filter(({ children: inside }) => inside[0]?.name === 'failure').length,
        0,
        0,
      ]),
    );
    expect(counted(root)).toEqual([0, 1, 2, 3].map((at) => suites.reduce((sum, suite) => sum + suite[at]!, 0)));
  });
});
