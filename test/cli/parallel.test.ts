// Work dealt out over processes of the built command, as GNU parallel or a cluster does it, in one pass and in two: the bytes of one process.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const rubric = path.resolve(import.meta.dirname, '../../dist/rubric.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'rubric-parallel-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU') === true;
const dealer = hasParallel ? 'GNU parallel' : 'the test itself, GNU parallel not being installed,';

/** Three groups of eight towns; a place among the visits of the group, and one among the points for it. */
const table = `rubric: towns
title: 示例细则
points: 30
facts:
  - {id: visits, type: count, title: 走访}
ranking: {within: group}
items:
  - {id: above, title: 高于平均, points: 10, kind: formula, award: "= if(visits >= cohort.mean(visits), 10, 4)"}
  - {id: place, title: 走访名次, points: 10, rules: [{id: by_visits, kind: rank, of: visits, points: [10, 8, 6], rest: 2}]}
  - {id: whole, title: 合计名次, points: 10, rules: [{id: by_both, kind: rank, of: score(above) + score(place), points: [10, 5]}]}
`;
const towns = Array.from(
  { length: 24 },
  (_, index) =>
    `rubric: towns\nunit: {id: t${index}, name: 示例${index}镇, group: ${['东', '中', '西'][index % 3]}}\nfacts: {visits: ${(index * 7) % 11}}\n`,
);
const stream = towns.map((text) => `---\n${text}`).join('');

mkdirSync(path.join(folder, 'rubrics'));
writeFileSync(path.join(folder, 'rubrics/towns.yaml'), table);
mkdirSync(path.join(folder, 'towns'));
towns.forEach((text, index) => writeFileSync(path.join(folder, `towns/${index}.yaml`), text));

const started = (program: string, args: readonly string[], input: string): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', input });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
};
const alone = (args: readonly string[], input = ''): string => started('node', [rubric, '--quiet', ...args], input);

/** The command over parts of the stream, several at a time; {#} is the number of the part. */
function dealt(...args: string[]): string {
  const command = ['node', rubric, '--quiet', ...args];
  if (hasParallel) {
    const options = ['--will-cite', '--pipe', '--recstart', '---\n', '--block', '400', '-j2'];
    return started('parallel', [...options, ...command.map((word) => `'${word}'`.replace("'{#}'", '{#}'))], stream);
  }
  const parts = [towns.slice(0, 5), towns.slice(5, 16), towns.slice(16)];
  return parts
    .map((part, index) =>
      alone(
        args.map((word) => word.replace('{#}', String(index + 1))),
        part.join('---\n'),
      ),
    )
    .join('');
}

const filesIn = (name: string): string[] => readdirSync(path.join(folder, name)).map((file) => path.join(name, file));

const keep = (file: string, text: string): string => {
  writeFileSync(path.join(folder, file), text);
  return file;
};

/** By unit, without what counts in the stream. */
const units = (text: string): Record<string, Unit> =>
  Object.fromEntries(
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Unit & { source: { line: number } })
      .map(({ source, ...unit }) => [unit.unit.id, { ...unit, source: { ...source, line: 0 } }]),
  );

describe(`parts dealt out by ${dealer}`, () => {
  it('is GNU parallel where CI has it', () => {
    expect(
      hasParallel || process.env['RUBRIC_WITH_PARALLEL'] === undefined,
      'CI has GNU parallel (.ci/run), and the test does not find it',
    ).toBe(true);
  });

  it('come to the lines and the ranking of one process, in two passes', { timeout: 120_000 }, () => {
    let known: string[] = [];
    for (const pass of ['first', 'second']) {
      mkdirSync(path.join(folder, pass));
      dealt('cohort', '-', ...known.flatMap((file) => ['--cohort', file]), '-o', `${pass}/{#}.json`);
      known = filesIn(pass);
    }
    expect(known.length).toBeGreaterThan(2);
    const summary = keep('summary.json', alone(['cohort', ...known]));
    expect(alone(['cohort', 'towns', ...filesIn('first').flatMap((file) => ['--cohort', file])])).toBe(alone(['cohort', summary]));

    const lines = dealt('score', '-', '--cohort', summary);
    const atOnce = alone(['score', '-', '--cohort', summary], stream);
    expect(units(lines)).toEqual(units(atOnce));

    const ranked = (...paths: string[]) => alone(['rank', ...paths, '--format', 'json']);
    const result = ranked(keep('dealt.ndjson', lines));
    expect(result).toBe(ranked(keep('whole.ndjson', atOnce)));
    expect(places(result)).toEqual(places(ranked('towns')));
    expect(exactOf(Object.values(units(lines)))).toEqual(exactOf(unitsOf(result)));
  });
});

interface Unit {
  readonly unit: { readonly id: string };
  readonly exact: string;
  readonly rank: number | null;
}

const unitsOf = (result: string): Unit[] => (JSON.parse(result) as { units: Unit[] }).units;
const places = (result: string) => unitsOf(result).map(({ unit, exact, rank }) => [unit.id, exact, rank]);
const exactOf = (found: readonly Unit[]) => Object.fromEntries(found.map(({ unit, exact }) => [unit.id, exact]));
