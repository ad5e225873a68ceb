// What the commands do with files, streams and exit codes; the engine behind them is a fake.

import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/json.js';
import { plain } from '../../src/report/reporter.js';
import { startProgress } from '../../src/cli/progress.js';
import { district, departments } from '../support/district.js';
import { escapes, evidence, rubric, rubricFile, usual } from '../support/command-line.js';
import { problem } from '../support/fake-services.js';
import { memoryIo, type Machine } from '../support/memory-io.js';
import { result } from '../support/results.js';

const clean = result(departments().slice(0, 1));
const provisional = result(district().units.filter(({ status }) => status === 'provisional'));

describe('exit codes', () => {
  it('0: done', async () => {
    expect((await rubric('rank evidence', usual, { result: clean })).code).toBe(0);
    expect((await rubric('validate rubrics')).code).toBe(0);
    expect((await rubric('rank evidence', usual, { result: clean, problems: [problem('a/warning', 'warning')] })).code).toBe(0);
  });

  it('1: problems in the input; what could be scored is printed all the same', async () => {
    const ran = await rubric('rank evidence', usual, { result: clean, problems: [problem('evidence/unknown-fact')] });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('示例甲局');
    expect(ran.error).toBe('error evidence/unknown-fact\n');
    expect((await rubric('score evidence')).code).toBe(1);
    expect((await rubric('validate evidence', usual, { problems: [problem('a/b')] })).code).toBe(1);
  });

  it('3: our fault, with what a report needs', async () => {
    const whileScoring = (): never => {
      throw new TypeError('broken inside');
    };
    const { code, out, error } = await rubric('score evidence', usual, { whileScoring });
    expect([code, out]).toEqual([3, '']);
    expect(error).toContain('不是您的输入有错');
    expect(error).toMatch(/rubric 0\.\d+\.\d+, memory\nTypeError: broken inside\n {4}at /);
  });
});

describe('--final', () => {
  it('refuses provisional units', async () => {
    const { code, services } = await rubric('rank evidence --final', usual, { result: provisional });
    expect(code).toBe(1);
    expect(services.scored[0]!.final).toBe(true);
  });

  it('is content without any', async () => {
    expect((await rubric('rank evidence --final', usual, { result: clean })).code).toBe(0);
  });
});

describe('--output', () => {
  it('writes the file, keeps stdout empty and takes the format from the ending', async () => {
    const { io, out, error } = await rubric('rank evidence -o 排名.csv', usual, { result: clean });
    expect(out).toBe('');
    expect(error).toBe('已写入 排名.csv\n');
    expect(io.textOf('排名.csv')).toMatch(/^\ufeff细则,名次,/);
  });

  it('lets --format decide against the ending', async () => {
    const { io } = await rubric('rank evidence -o x.csv --format json', usual, { result: clean });
    expect(io.textOf('x.csv')).toMatch(/^\{\n {2}"schema": "rubric-result\/1"/);
  });

  it('is stdout for -', async () => {
    expect((await rubric('rank evidence -o -', usual, { result: clean })).out).toContain('示例甲局');
  });

  it('holds no colour and 80 columns whatever the terminal', async () => {
    const machine = { ...usual, output: { isTerminal: true, columns: 200 } };
    const { io } = await rubric('rank evidence -o x.txt --color', machine);
    expect(io.textOf('x.txt')).not.toMatch(escapes);
    expect(
      Math.max(
        ...io
          .textOf('x.txt')!
          .split('\n')
          .map((line) => stringWidth(line)),
      ),
    ).toBeLessThanOrEqual(80);
  });

  it('is wrong usage where nothing can be written', async () => {
    const { code, error } = await rubric('rank evidence -o no/x.csv', { ...usual, failWriting: 'ENOENT' }, { result: clean });
    expect(code).toBe(2);
    expect(error).toContain('无法写入 no/x.csv：文件夹不存在');
  });
});

describe('--quiet', () => {
  it('leaves the data and the errors', async () => {
    const problems = [problem('a/warning', 'warning'), problem('an/error')];
    const ran = await rubric('rank evidence --quiet', usual, { result: clean, problems });
    expect(ran.error).toBe('error an/error\n');
    expect(ran.out).toContain('示例甲局');
    expect((await rubric('rank evidence -q -o x.csv', usual, { result: clean })).error).toBe('');
    expect((await rubric('-q validate rubrics')).error).toBe('');
  });
});

describe('colour', () => {
  const terminal = { ...usual, output: { isTerminal: true }, errorOutput: { isTerminal: true } };
  const coloured = async (machine: object, line = 'explain evidence --unit town_b'): Promise<boolean> =>
    escapes.test((await rubric(line, { ...usual, ...machine })).out);

  it('is for terminals only', async () => {
    expect(await coloured(terminal)).toBe(true);
    expect(await coloured({})).toBe(false);
    expect(await coloured({ ...terminal, environment: { TERM: 'dumb' } })).toBe(false);
  });

  it('follows --color/--no-color, NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE in this order', async () => {
    expect(await coloured({ environment: { CLICOLOR_FORCE: '1' } })).toBe(true);
    expect(await coloured({ environment: { CLICOLOR_FORCE: '1', FORCE_COLOR: '0' } })).toBe(false);
    expect(await coloured({ environment: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await coloured({ ...terminal, environment: { FORCE_COLOR: '1', NO_COLOR: '1' } })).toBe(false);
    expect(await coloured({ ...terminal, environment: { NO_COLOR: '' } })).toBe(true);
    expect(await coloured({ environment: { NO_COLOR: '1' } }, 'explain evidence --unit town_b --color')).toBe(true);
    expect(await coloured(terminal, 'explain evidence --unit town_b --no-color')).toBe(false);
  });

  it('is decided for stdout and stderr apart', async () => {
    const machine = { ...usual, errorOutput: { isTerminal: true } };
    const { out, error } = await rubric('rank evidence', machine, { problems: [problem('a/b')] });
    expect(out).not.toMatch(escapes);
    expect(error).toMatch(escapes);
  });

  it('never reaches data formats', async () => {
    for (const format of ['json', 'ndjson', 'csv', 'markdown'])
      expect(await coloured(terminal, `rank evidence --color --format ${format}`)).toBe(false);
  });
});

describe('progress', () => {
  const drawn = (machine: Machine, quiet = false): string[] => {
    const io = memoryIo(machine);
    const progress = startProgress(io, '打分', quiet);
    const steps = [0, 400, 600, 650, 720].map((time, at, times) => {
      const before = io.error();
      io.pass(time - (times[at - 1] ?? 0));
      progress.update(at + 1, 5);
      return io.error().slice(before.length);
    });
    progress.finish();
    return [...steps, io.error().endsWith('\r\u001b[K') ? 'wiped' : ''];
  };

  it('appears on a terminal after half a second, not too often, and is wiped', () => {
    const steps = drawn({ errorOutput: { isTerminal: true } });
    expect(steps.map((step) => step !== '')).toEqual([false, false, true, false, true, true]);
    expect(steps[2]).toBe(`\r打分 [${'#'.repeat(18)}${' '.repeat(12)}] 3/5\u001b[K`);
  });

  it('stays away from pipes and from --quiet', () => {
    expect(drawn({}).join('')).toBe('');
    expect(drawn({ errorOutput: { isTerminal: true } }, true).join('')).toBe('');
  });
});

describe('explain', () => {
  it('shows one unit, by id or by name', async () => {
    const byId = await rubric('explain evidence --unit town_b');
    const byName = await rubric(['explain', 'evidence', '--unit', '示例乙镇']);
    expect(byId.out).toBe(byName.out);
    expect(byId.out).toContain('示例乙镇（town_b）');
    expect(byId.out).not.toContain('示例甲镇');
  });

  it('needs no --unit where there is only one', async () => {
    expect((await rubric('explain evidence', usual, { result: clean })).out).toContain('示例甲局');
  });

  it('narrows to an item, by id, number or title', async () => {
    const texts = await Promise.all(
      ['openness', '二', '加强政务公开'].map(
        async (item) => (await rubric(['explain', 'evidence', '--unit', 'town_b', '--item', item])).out,
      ),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).not.toContain('依法科学民主决策');
  });

  it('explains a diagnostic code in the language asked for, without reading any file', async () => {
    const { out, code, services } = await rubric('explain evidence/unknown-fact --lang en', {});
    expect([code, out]).toEqual([0, 'en: evidence/unknown-fact means …\n']);
    expect(services.scored).toEqual([]);
  });

  it('prefers a file to a code of the same name', async () => {
    const { services } = await rubric('explain evidence/unknown-fact', { files: { 'evidence/unknown-fact': evidence } }, { result: clean });
    expect(services.scored).toHaveLength(1);
  });
});

describe('validate', () => {
  it('prints the problems as data and the count as a remark', async () => {
    const ran = await rubric('validate rubrics evidence', usual, { problems: [problem('a/b'), problem('a/c', 'warning')] });
    expect(ran.out).toBe('error a/b\nwarning a/c\n');
    expect(ran.error).toBe('检查了 1 份评分细则、1 份考核证据。\n');
  });

  it('prints JSON on request', async () => {
    const { out } = await rubric('validate evidence --format json', usual, { problems: [problem('a/b')] });
    expect(JSON.parse(out)).toEqual([problem('a/b')]);
  });

  it('hands over what was found by searching as not named', async () => {
    const { services } = await rubric('validate evidence');
    expect(services.validated[0]!.rubrics.map(({ path, named }) => [path, named])).toEqual([['rubrics/townships.yaml', false]]);
  });
});

describe('input', () => {
  it('hands the bytes over as they are', async () => {
    const { services } = await rubric('score evidence --stage self');
    const [request] = services.scored;
    expect(request!.evidence.map(({ path }) => path)).toEqual(['evidence/town_a.yaml']);
    expect(new TextDecoder().decode(request!.evidence[0]!.bytes)).toBe(evidence);
    expect(request).toMatchObject({ stage: 'self', rank: false });
  });

  it('hands over results of other runs by name, and the rubric to score under', async () => {
    const earlier = json.render(clean, { view: 'rank', language: 'zh', width: 80, paint: plain, renderMessage: () => '' });
    const files = {
      ...usual.files,
      'rubrics/mine.yaml': 'rubric: my_rubric\ntitle: 示例\n',
      '2016.json': earlier,
      'not.json': '{"schema": "something/1"}',
    };
    const { services } = await rubric('rank evidence --result previous=2016.json --result other=2016.json --under my_rubric', { files });
    expect(services.scored[0]).toMatchObject({ under: 'my_rubric', results: [{ name: 'previous' }, { name: 'other' }] });
    expect(services.scored[0]!.results[0]!.units).toEqual(clean.units);
    for (const wrong of ['2016.json', 'previous=nowhere.json', 'previous=not.json', 'previous=evidence/town_a.yaml']) {
      expect((await rubric(`rank evidence --result ${wrong}`, { files })).code).toBe(2);
    }
  });

  it('goes on without a file it may not read, and says so', async () => {
    const machine = { files: { ...usual.files, 'evidence/town_b.yaml': evidence }, denied: ['evidence/town_b.yaml'] };
    const { code, error, services } = await rubric('rank evidence', machine, { result: clean });
    expect(code).toBe(1);
    expect(error).toContain('没有权限读取 evidence/town_b.yaml');
    expect(services.scored[0]!.evidence).toHaveLength(1);
  });

  it('calls a named file that is neither rubric nor evidence an error, and ignores it in a folder', async () => {
    const files = { ...usual.files, 'evidence/notes.yaml': 'cases: []\n', 'rubrics/townships.test.yaml': 'tests: []\n' };
    expect((await rubric('rank evidence rubrics', { files }, { result: clean })).code).toBe(0);
    const named = await rubric('rank evidence/town_a.yaml evidence/notes.yaml', { files }, { result: clean });
    expect(named.code).toBe(1);
    expect(named.error).toContain('evidence/notes.yaml 不是评分细则');
  });

  it('takes --rubrics instead of searching', async () => {
    const files = { ...usual.files, 'other/a.yaml': rubricFile };
    const { services } = await rubric('rank evidence --rubrics other', { files });
    expect(services.scored[0]!.rubrics.map(({ path, named }) => [path, named])).toEqual([['other/a.yaml', true]]);
  });
});
