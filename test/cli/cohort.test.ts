// Work that is split: `rubric cohort` over parts, then `rubric score --cohort`. Every number is worked out by hand beside the rubric.

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { memoryIo } from '../support/memory-io.js';

/** Visits: jia 3, yi 5 in the north; bing 5, ding 1 in the south. Mean 14 / 4 = 3.5. */
const rubric = `rubric: towns
title: 示例细则
points: 30
facts:
  - {id: visits, type: count, title: 走访}
items:
  - {id: above, title: 高于平均, points: 10, kind: formula, award: "= if(visits >= cohort.mean(visits), 10, 4)"}
  - {id: place, title: 走访名次, points: 10, rules: [{id: by_visits, kind: rank, of: visits, points: [10, 8, 6], rest: 2}]}
  - {id: whole, title: 合计名次, points: 10, rules: [{id: by_both, kind: rank, of: score(above) + score(place), points: [10, 5]}]}
`;

const town = (id: string, visits: number, more = ''): string =>
  `rubric: towns\nunit: {id: ${id}, name: 示例${id}${more}}\nfacts: {visits: ${visits}}\n`;

const towns = {
  'rubrics/towns.yaml': rubric,
  'north/jia.yaml': town('jia', 3),
  'north/yi.yaml': town('yi', 5),
  'south/bing.yaml': town('bing', 5),
  'south/ding.yaml': town('ding', 1),
};

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function command(line: string, files: Readonly<Record<string, string>> = towns, input = ''): Promise<Ran> {
  const io = memoryIo({ files, input });
  const code = await run(line.split(' '), io, async () => services);
  return { code, out: io.out(), error: io.error() };
}

interface Line {
  readonly unit: { readonly id: string };
  readonly status: string;
  readonly score: string;
  readonly rank: number | null;
  readonly items: readonly { readonly score: string | null }[];
  readonly cohort: Readonly<Record<string, unknown>>;
}

const lines = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const marks = (text: string) =>
  Object.fromEntries(lines(text).map(({ unit, score, items }) => [unit.id, [score, ...items.map((item) => item.score)]]));

/** Two passes over two parts. */
async function summaries(files: Readonly<Record<string, string>> = towns): Promise<Record<string, string>> {
  const [north, south] = [await command('cohort north', files), await command('cohort south', files)];
  const first = { ...files, 'n.json': north.out, 's.json': south.out };
  const second = await command('cohort north south --cohort n.json --cohort s.json', first);
  return { ...first, 'all.json': second.out };
}

describe('rubric cohort', () => {
  it('writes what a part of the group comes to: number, sum, extremes, values in order', async () => {
    const { code, out } = await command('cohort north');
    expect(code).toBe(0);
    const { schema, rubrics, groups } = JSON.parse(out) as Record<string, unknown>;
    expect([schema, Object.keys(rubrics as object)]).toEqual(['rubric-cohort/1', ['towns']]);
    expect(groups).toEqual([
      {
        rubric: 'towns',
        group: null,
        units: ['jia', 'yi'],
        quantities: { visits: { certain: { units: 2, sum: '8', lowest: '3', highest: '5' } } },
        values: {
          visits: [
            ['3', 1],
            ['5', 1],
          ],
        },
        marks: {},
        sheets: {},
        faults: {},
        waits: ['values score(above) + score(place)'],
      },
    ]);
  });

  it('says when another pass is needed, and for what', async () => {
    const { error } = await command('cohort north --lang en');
    expect(error).toContain('one more pass is needed');
    expect(error).toContain('towns: score(above) + score(place)');
    const files = await summaries();
    expect(JSON.parse(files['all.json']!)).toMatchObject({ groups: [{ waits: [] }] });
    expect((await command('cohort north south --cohort n.json --cohort s.json', files)).error).toBe('');
  });

  it('puts summaries together, and reads a stream like a folder', async () => {
    const files = await summaries();
    const whole = await command('cohort north south');
    expect((await command('cohort s.json n.json', files)).out).toBe(whole.out);
    const stream = [files['north/jia.yaml'], files['north/yi.yaml']].join('---\n');
    expect((await command('cohort -', files, stream)).out).toBe(files['n.json']);
    expect((await command('cohort s.json -', files, stream)).out).toBe(whole.out);
    expect((await command('cohort north s.json', files)).out).toBe(whole.out);
  });

  it('leaves out units whose evidence has errors, and says so', async () => {
    const { code, out, error } = await command('cohort south', { ...towns, 'south/wu.yaml': town('wu', 1).replace('visits', 'visit') });
    expect([code, JSON.parse(out).groups[0].units]).toEqual([1, ['bing', 'ding']]);
    expect(error).toContain('evidence/unknown-fact');
  });

  it('finds a unit that stands in two documents of a stream', async () => {
    const { code, error } = await command('cohort -', towns, `${town('jia', 3)}---\n${town('jia', 3)}`);
    expect([code, error]).toEqual([1, expect.stringContaining('cohort/unit-twice')]);
  });

  it('says of a rubric that asks nothing of its group that no summary is needed', async () => {
    const plain = {
      ...towns,
      'rubrics/towns.yaml': rubric
        .replace(/^ {2}- \{id: (?:place|whole).*\n/gm, '')
        .replace('cohort.mean(visits)', '3')
        .replace('30', '10'),
    };
    const { code, out, error } = await command('cohort north --lang en', plain);
    expect([code, JSON.parse(out).groups, error]).toEqual([0, [], 'scores ask nothing of the group, and no summary is needed: towns\n']);
    expect((await command('score north --cohort a.json --format csv', { ...plain, 'a.json': out })).code).toBe(0);
  });
});

/**
 * above: visits >= 3.5. place: 5, 5, 3, 1: two first, then third, then fourth (rest).
 * whole: above + place is yi 20, bing 20, jia 4 + 6 = 10, ding 4 + 2 = 6: two first, jia third, ding fourth, beyond the list.
 */
const byHand = { jia: ['10', '4', '6', '0'], yi: ['30', '10', '10', '10'], bing: ['30', '10', '10', '10'], ding: ['6', '4', '2', '0'] };

describe('rubric score --cohort', () => {
  it('gives the units of a part the points they have among all', async () => {
    const files = await summaries();
    const { jia, yi, bing, ding } = byHand;
    const north = await command('score north --cohort all.json --format ndjson', files);
    const south = await command('score south --cohort all.json --format ndjson', files);
    expect([north.code, marks(north.out), south.code, marks(south.out)]).toEqual([0, { jia, yi }, 0, { bing, ding }]);
    expect(marks((await command('score north south --format ndjson')).out)).toEqual(byHand);
    expect(lines(north.out)[0]).toMatchObject({
      rank: null,
      cohort: { 'cohort.mean(visits)': '3.5', 'place(visits, best, high)': { place: '3', tied: 1, units: 4 } },
    });
  });

  it('works as a filter, and rank makes one ranking of the lines', async () => {
    const files = await summaries();
    const part = async (...ids: (keyof typeof towns)[]) =>
      (await command('score - --cohort all.json', files, ids.map((id) => towns[id]).join('---\n'))).out;
    const north = await part('north/jia.yaml', 'north/yi.yaml');
    const south = await part('south/bing.yaml', 'south/ding.yaml');
    expect(marks(north + south)).toEqual(byHand);
    const atOnce = await part('north/jia.yaml', 'north/yi.yaml', 'south/bing.yaml', 'south/ding.yaml');
    const parts = await command('rank s.ndjson n.ndjson --format json', { ...files, 's.ndjson': south, 'n.ndjson': north });
    expect(parts).toEqual(await command('rank all.ndjson --format json', { ...files, 'all.ndjson': atOnce }));
    expect(JSON.parse(parts.out).units.map(({ rank }: Line) => rank)).toEqual([1, 4, 3, 1]);
  });

  it('takes several summaries, and refuses those that lack a pass', async () => {
    const files = await summaries();
    const [n, s] = [
      await command('cohort north --cohort n.json --cohort s.json', files),
      await command('cohort south --cohort n.json --cohort s.json', files),
    ];
    const second = { ...files, 'n2.json': n.out, 's2.json': s.out };
    const { out } = await command('score north --cohort s2.json --cohort n2.json --format ndjson', second);
    expect(out).toBe((await command('score north --cohort all.json --format ndjson', files)).out);
    const refused = await command('score north --cohort n.json --cohort s.json', files);
    expect([refused.code, refused.out, refused.error]).toEqual([1, '', expect.stringContaining('cohort/incomplete')]);
  });

  it('needs a file that is there', async () => {
    expect(await command('score north --cohort no.json')).toMatchObject({ code: 2, error: expect.stringContaining('no.json') });
  });
});

describe('rubric rank --cohort', () => {
  it('is the ranking without it, where all units are at hand', async () => {
    const files = await summaries();
    const ranked = await command('rank north south --cohort all.json --format json', files);
    expect(ranked).toEqual(await command('rank north south --format json', files));
  });
});

/**
 * Two groups, three questions. north: jia 4, yi 2 (a park town). south: bing 6.
 * other: 10 for the mean of the others where it does not apply; sheet: valid sheets of the rater over the group.
 */
const groups = `rubric: groups
title: 示例细则
points: 30
classes: [town, park]
ranking: {within: group}
facts:
  - {id: visits, type: count, title: 走访}
items:
  - {id: share, title: 占比, points: 10, kind: formula, award: "= 10 * visits / cohort.sum(visits, unit.class = 'town')"}
  - {id: others, title: 无此职责取平均, points: 10, kind: number_of, not_applicable: cohort_mean}
  - {id: sheet, title: 测评, points: 10, rules: [{id: panel, kind: panel, award: 10, valid_if: "count(mark, mark >= 90) <= 1"}]}
`;

describe('every kind of question', () => {
  const files = {
    'rubrics/groups.yaml': groups.replace('kind: number_of', 'kind: judged, award: {up_to: 10}'),
    'a/jia.yaml': evidence(
      'jia',
      'north',
      'town',
      'visits: 4, others: {given: 8, reason: 好, by: 甲}',
      '[{rater: r1, mark: 95}, {rater: r2, mark: 80}]',
    ),
    'a/yi.yaml': evidence(
      'yi',
      'north',
      'town',
      'visits: 1, others: {given: 5, reason: 可, by: 甲}',
      '[{rater: r1, mark: 95}, {rater: r2, mark: 60}]',
    ),
    'b/bing.yaml': evidence(
      'bing',
      'north',
      'park',
      'visits: 5',
      '[{rater: r1, mark: 70}, {rater: r2, mark: 90}]',
      'not_applicable: {others: 无此职责}\n',
    ),
  };

  it('is answered for a part as for the whole: conditions, the mean of the others, the sheets of raters', async () => {
    const first = { ...files, 'a.json': (await command('cohort a', files)).out, 'b.json': (await command('cohort b', files)).out };
    const apart = [...(await scored('a', first)), ...(await scored('b', first))];
    // share: 10 × visits ÷ (4 + 1). others: bing gets (8 + 5) ÷ 2. sheet: r1 gave 90 or more twice, so only r2 counts, a tenth of the mark.
    expect(apart.map(({ unit, items }) => [unit.id, ...items.map(({ score }) => score)])).toEqual([
      ['jia', '8', '8', '8'],
      ['yi', '2', '5', '6'],
      ['bing', '10', '6.5', '9'],
    ]);
  });

  const scored = async (part: string, known: Readonly<Record<string, string>>) =>
    lines((await command(`score ${part} --cohort a.json --cohort b.json --format ndjson`, known)).out);
});

describe('a unit without the value that all are asked for', () => {
  const shares = `rubric: towns
title: 示例细则
points: 20
facts: [{id: visits, type: count, title: 走访}]
measures: [{id: share, title: 占比, value: 10 / visits}]
items:
  - {id: plain, title: 平均, points: 10, kind: formula, award: = cohort.mean(share)}
  - {id: safe, title: 平均, points: 10, kind: formula, award: = cohort.mean(share), otherwise: 3}
`;
  const files = { 'rubrics/towns.yaml': shares, 'a/jia.yaml': town('jia', 2), 'b/yi.yaml': town('yi', 0) };

  it('is an error of whoever asks, elsewhere as here, and `otherwise` holds', async () => {
    const parts = { ...files, 'a.json': (await command('cohort a', files)).out, 'b.json': (await command('cohort b', files)).out };
    const apart = await command('score a --cohort a.json --cohort b.json --format ndjson', parts);
    const together = await command('score a b --format ndjson', files);
    for (const { code, out, error } of [apart, together]) {
      expect([code, lines(out)[0]!.status, lines(out)[0]!.items.map(({ score }) => score)]).toEqual([1, 'error', [null, '3']]);
      expect(error).toContain('formula/division-by-zero');
    }
  });
});

function evidence(id: string, group: string, unitClass: string, facts: string, panel: string, more = ''): string {
  return `rubric: groups\nunit: {id: ${id}, name: 示例${id}, class: ${unitClass}, group: ${group}}\nfacts: {${facts}, panel: ${panel}}\n${more}`;
}
