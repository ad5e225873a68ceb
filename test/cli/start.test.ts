// `rubric init` makes a folder in which every command it names works; `rubric doctor` says what is wrong and what to do; what a first run says.

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { readWorkbook } from '../../src/workbook/hucre.js';
import type { Result } from '../../src/report/result.js';
import { memoryIo, type Machine, type MemoryIo } from '../support/memory-io.js';

async function rubric(
  line: string | readonly string[],
  machine: Machine = {},
  platform = 'node v20.19.0 linux x64',
): Promise<MemoryIo & { readonly code: number }> {
  const io = { ...memoryIo(machine), platform };
  const code = await run(typeof line === 'string' ? line.split(' ') : [...line], io, async () => services);
  return { ...io, code };
}

const filesOf = ({ files }: MemoryIo): Record<string, Uint8Array> =>
  Object.fromEntries([...files].map(([file, bytes]) => [file.replace('/desk/', ''), bytes]));

describe.each(['zh', 'en'])('rubric init in %s', (language) => {
  const init = (...more: string[]): ReturnType<typeof rubric> => rubric(['init', ...more, '--lang', language]);

  it('makes a folder without faults in which everything can be scored at once', async () => {
    const made = await init();
    expect(made.code).toBe(0);
    const files = filesOf(made);
    const checked = await rubric('validate . --format json', { files });
    expect([checked.code, (JSON.parse(checked.out()) as { problems?: unknown[] }).problems ?? []]).toEqual([0, []]);
    const scored = await rubric('score evidence --format json', { files });
    const { units } = JSON.parse(scored.out()) as Result;
    expect([scored.code, units.map(({ status }) => status)]).toEqual([0, ['provisional', 'provisional']]);
  });

  it('names files and commands that there are', async () => {
    const made = await init();
    const readme = made.textOf('README.md')!;
    const named = [...readme.matchAll(/`((?:rubrics|evidence|schema|units)[\w./]*)`/g)].map(([, file]) => file!);
    expect(named.length).toBeGreaterThan(3);
    for (const file of named)
      expect(
        [...made.files.keys()].some((one) => one.startsWith(`/desk/${file}`)),
        file,
      ).toBe(true);
    const lines = [...readme.matchAll(/^rubric (.*?)(?: {3}.*)?$/gm)].map(([, line]) => line!.trim());
    expect(lines).toHaveLength(6);
    let files = filesOf(made);
    for (const line of lines) {
      const ran = await rubric(`${line} --lang ${language}`, { files });
      expect([line, ran.code, ran.code === 0 ? '' : ran.error()]).toEqual([line, 0, '']);
      files = filesOf(ran);
    }
  });

  it('takes title and units from the command line', async () => {
    const made = await init('--title', '示例区考核', '--units', '示例丙局，示例丁局、"戊"');
    expect(made.textOf('rubrics/rubric.yaml')).toContain('title: "示例区考核"');
    const form = await rubric('template rubrics/rubric.yaml --units units.csv -o f.xlsx', { files: filesOf(made) });
    const book = await readWorkbook('f.xlsx', form.files.get('/desk/f.xlsx')!, '');
    const cells = book.sheets.flatMap(({ rows }) => rows.flat()).map((cell) => cell?.text);
    for (const name of ['示例丙局', '示例丁局', '"戊"']) expect(cells).toContain(name);
  });
});

describe('rubric init', () => {
  it('never writes over what is there', async () => {
    const ran = await rubric('init work --lang zh', { files: { 'work/units.csv': 'x' } });
    expect([ran.code, ran.textOf('work/units.csv'), ran.textOf('work/README.md')]).toEqual([2, 'x', undefined]);
    expect(ran.error()).toContain('units.csv');
  });

  it('says what to do next', async () => {
    const ran = await rubric('init work --lang zh');
    expect(ran.error()).toContain('cd work\n  rubric score evidence');
    expect((await rubric('init work --lang zh --quiet')).error()).toBe('');
  });
});

describe('rubric doctor', () => {
  const well: Machine = {
    environment: { LANG: 'zh_CN.UTF-8' },
    files: { '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc': '', 'rubrics/a.yaml': '' },
    output: { isTerminal: true, columns: 100 },
  };
  const doctor = (machine: Machine, platform?: string): ReturnType<typeof rubric> =>
    rubric('doctor --lang zh --no-color', machine, platform);

  it('finds nothing wrong where nothing is', async () => {
    const ran = await doctor(well);
    expect(ran.code).toBe(0);
    expect(ran.out().split('\n').slice(2, -1)).toEqual([
      '好　  Node v20.19',
      '好　  系统语言和编码：zh_CN.UTF-8',
      '好　  终端宽 100 列',
      '好　  有中文字体（NotoSansCJK-Regular.ttc 等）',
      '好　  当前文件夹里有 rubrics/',
    ]);
  });

  it.each<[string, Machine, string | undefined, number, readonly string[]]>([
    ['an old Node', well, 'node v18.20.0 linux x64', 1, ['不行  Node v18.20', 'Node 20.19']],
    ['no UTF-8', { ...well, environment: { LANG: 'zh_CN.GBK' } }, undefined, 0, ['注意  系统语言和编码：zh_CN.GBK', 'LANG=zh_CN.UTF-8']],
    ['a narrow window', { ...well, output: { isTerminal: true, columns: 60 } }, undefined, 0, ['注意  终端宽 60 列', '拉宽']],
    ['no fonts', { ...well, files: { 'rubrics/a.yaml': '' } }, undefined, 0, ['注意  没有找到中文字体', 'fonts-noto-cjk']],
    ['Windows', well, 'node v22.1.0 win32 x64', 0, ['chcp 65001']],
    ['nothing to work with', { ...well, files: {} }, undefined, 0, ['rubric init']],
  ])('says what to do about %s', async (_, machine, platform, code, said) => {
    const ran = await doctor(machine, platform);
    expect(ran.code).toBe(code);
    for (const text of said) expect(ran.out()).toContain(text);
  });
});

describe('what to do next', () => {
  it('is said by a first run, and by an error where there is nothing yet', async () => {
    expect((await rubric(['--lang', 'zh'])).out()).toContain('rubric init');
    // Only commands that work where one is are suggested.
    expect((await rubric(['--lang', 'zh'])).out()).not.toMatch(/examples|evidence/);
    const here = await rubric(['--lang', 'en'], { files: { 'evidence/a.yaml': 'unit: {id: a}\n', 'examples/zhaohua-2017/README.md': '' } });
    expect(here.out()).toMatch(/rubric rank examples\/zhaohua-2017 [^]*rubric rank evidence [^]*rubric init/);
    const ran = await rubric('rank . --lang zh', { files: { 'rubrics/a.yaml': 'rubric: a\nitems: []\n' } });
    expect([ran.code, ran.error()]).toEqual([2, expect.stringContaining('rubric init')]);
  });
});
