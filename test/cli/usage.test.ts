// Help, usage errors and language of the command line.

import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { version } from '../../src/report/version.js';
import { escapes, rubric, usual } from '../support/command-line.js';

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));

describe('help', () => {
  const helps = [
    '--help',
    'score --help',
    'rank --help',
    'explain --help',
    'validate --help',
    'help rank',
    'template --help',
    'import --help',
    'init --help',
    'doctor --help',
    '',
  ];
  for (const language of ['zh', 'en']) {
    for (const line of helps) {
      it(`fits 80 columns: rubric ${line} (${language})`, async () => {
        const { code, out, error } = await rubric(`--lang ${language} ${line}`);
        expect(code).toBe(0);
        expect(error).toBe('');
        expect(out).toMatch(/\n$/);
        expect(widest(out)).toBeLessThanOrEqual(80);
        expect(out).not.toMatch(escapes);
      });
    }
  }

  it('aligns descriptions behind Chinese terms', async () => {
    const { out } = await rubric('help rank');
    const columns = ['--stage', '--format', '-o, --output', '--final', '-h, --help'].map((option) => {
      const line = out.split('\n').find((each) => each.trimStart().startsWith(option))!;
      return stringWidth(/^ {2}\S.*? {2,}/.exec(line)![0]);
    });
    expect(new Set(columns).size).toBe(1);
  });

  it('is in the language asked for, English words of the parser included', async () => {
    const { out } = await rubric('help rank --lang zh');
    expect(out).toContain('用法：rubric rank [选项] <路径...>');
    expect(out).not.toMatch(/Usage|Options|Arguments|display help|choices|default/);
    expect((await rubric('help rank --lang en')).out).toContain('Usage: rubric rank [options] <path...>');
  });

  it('says what to do next when nothing is asked', async () => {
    const { out, code } = await rubric('');
    expect(code).toBe(0);
    expect(out).toContain('rubric init');
  });

  it('does not load the engine', async () => {
    const { services } = await rubric('--help');
    expect(services.scored).toEqual([]);
  });
});

describe('usage errors exit with 2 and print nothing on stdout', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['ran x', '没有命令 ran，是不是 rank？', "unknown command 'ran' Did you mean rank?"],
    ['help scor', '没有命令 scor', "unknown command 'scor'"],
    ['rank evidence --finl', '没有选项 --finl，是不是 --final？', "unknown option '--finl' Did you mean --final?"],
    ['rank', '还要给出路径', "missing required argument 'path'"],
    ['rank evidence --format', '选项 --format <格式> 后面还要一个值', "option '--format <format>' argument missing"],
    [
      'rank evidence --format pdf',
      '没有“pdf”，可以是 table、json、ndjson、csv、markdown',
      "argument 'pdf' is invalid. Allowed choices are table",
    ],
    ['rank nowhere', '找不到 nowhere', 'cannot find nowhere'],
    ['rank rubrics', '没有找到考核证据', 'no evidence found'],
    ['explain evidence', '请用 --unit 说明是哪个单位：town_a、town_b', 'say which unit with --unit: town_a, town_b'],
    [
      'explain evidence --unit town_z',
      '没有单位“town_z”，是不是“town_a”？有的是：town_a',
      'there is no unit "town_z"; did you mean "town_a"? Known: town_a',
    ],
    [
      'explain evidence --unit town_a --item openess',
      '没有考核事项“openess”，是不是“openness”？',
      'there is no item "openess"; did you mean "openness"?',
    ],
    ['explain no-such/code', 'zh: no no-such/code', 'en: no no-such/code'],
  ];
  for (const [line, zh, en] of cases) {
    it(`rubric ${line}`, async () => {
      const chinese = await rubric(`${line} --lang=zh`);
      expect(chinese.error).toMatch(/^错误：/);
      expect(chinese.error).toContain(zh);
      const english = await rubric(`--lang en ${line}`);
      expect(english.error).toContain(en);
      for (const ran of [chinese, english]) expect([ran.code, ran.out]).toEqual([2, '']);
    });
  }

  it('points at --rubrics when it has swallowed the evidence', async () => {
    const { error, code } = await rubric('rank --rubrics rubrics evidence');
    expect(code).toBe(2);
    expect(error).toContain('请把证据写在它前面');
  });

  it('refuses an unknown language', async () => {
    const { error, code } = await rubric('rank evidence --lang fr');
    expect(code).toBe(2);
    expect(error).toContain('zh、en');
  });
});

describe('language', () => {
  const languageWith = async (environment: Record<string, string>, line = '--help'): Promise<string> =>
    (await rubric(line, { ...usual, environment })).out.startsWith('用法') ? 'zh' : 'en';

  it('is Chinese unless something says otherwise', async () => {
    expect(await languageWith({})).toBe('zh');
    expect(await languageWith({ LANG: 'C.UTF-8' })).toBe('zh');
    expect(await languageWith({ LANG: 'fr_FR.UTF-8' })).toBe('zh');
  });

  it('follows --lang, RUBRIC_LANG, LC_ALL, LC_MESSAGES, LANG in this order', async () => {
    const names = ['LANG', 'LC_MESSAGES', 'LC_ALL', 'RUBRIC_LANG'];
    const environment: Record<string, string> = {};
    for (const [at, name] of names.entries()) {
      const wanted = at % 2 === 0 ? 'en' : 'zh';
      environment[name] = wanted === 'en' ? 'en_US.UTF-8' : 'zh_CN.UTF-8';
      expect(await languageWith(environment)).toBe(wanted);
    }
    expect(await languageWith(environment, '--help --lang en')).toBe('en');
  });
});

describe('version', () => {
  it('is that of the package', async () => {
    expect(version).toBe(packageJson.version);
    expect((await rubric('--version')).out).toBe(`${packageJson.version}\n`);
  });
});
