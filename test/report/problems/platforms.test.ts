// What each platform asks for beyond the problems themselves: limits, fingerprints, counts, the published schema.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { problem, type Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import type { ProblemOptions } from '../../../src/report/problems/format.js';
import { problemSummary } from '../../../src/report/problems/markdown.js';
import { renderProblems } from '../../../src/report/problems/registry.js';
import { SourceFile } from '../../../src/source/source-file.js';
import { readXml } from './read-xml.js';
import { nastyFile, sample } from './sample.js';

const options: ProblemOptions = {
  language: 'zh',
  colour: false,
  width: 80,
  errorsOnly: false,
  files: ['rubrics/b.yaml', '甲.yaml'],
  root: '',
};

const file = new SourceFile('a.yaml', 'x: 1\n'.repeat(100), '');
const at = (line: number): { file: SourceFile; start: number; end: number } => ({ file, start: (line - 1) * 5, end: (line - 1) * 5 + 1 });
const errors = (count: number): Diagnostic[] =>
  Array.from({ length: count }, (_, n) => problem('rubric/unknown-key', { key: `x${n}` }, at(n + 1)));
const warning = problem('evidence/foreign-fact', { fact: 'x', rubric: 'y' }, at(1));

describe('sarif', () => {
  // OASIS sarif-schema-2.1.0, as the npm package @microsoft/jest-sarif (MIT) ships it; written in draft 4, of which it uses what draft 7 kept.
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'sarif-2.1.0.schema.json'), 'utf8')) as Record<string, unknown>;
  const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const logOf = (diagnostics: readonly Diagnostic[], more: Partial<ProblemOptions> = {}): Log =>
    JSON.parse(renderProblems.sarif(diagnostics, { ...options, ...more })) as Log;

  it.each([
    ['everything', sample],
    ['nothing', []],
  ])('is valid by the published schema: %s', (_name, diagnostics) => {
    expect(valid(logOf(diagnostics)) ? [] : valid.errors).toEqual([]);
    expect(valid({ ...logOf(diagnostics), version: '2.0.0' })).toBe(false);
  });

  it('counts columns in UTF-16 code units and says so', () => {
    const emoji = new SourceFile('a.yaml', '𠮷: 1\n', '');
    const [run] = logOf([problem('rubric/unknown-key', { key: '1' }, { file: emoji, start: 4, end: 5 })]).runs;
    expect(run!.columnKind).toBe('utf16CodeUnits');
    expect(run!.results![0]!.locations![0]!.physicalLocation!.region).toEqual({ startLine: 1, startColumn: 5, endLine: 1, endColumn: 6 });
  });

  it('explains every rule it names, and no other', () => {
    const { tool, results } = logOf(sample).runs[0]!;
    const rules = tool.driver.rules!;
    expect(rules.map(({ id }) => id)).toEqual([...new Set(sample.map(({ code }) => code))].sort());
    for (const { help, shortDescription, fullDescription } of rules) {
      expect(help!.markdown).toMatch(/```yaml\n[^]+```[^]+```yaml\n/);
      expect(fullDescription!.text.startsWith(shortDescription!.text)).toBe(true);
    }
    for (const { ruleId, ruleIndex } of results!) expect(rules[ruleIndex!]!.id).toBe(ruleId);
  });

  it('offers the correction as a fix, and shows related places', () => {
    const { results } = logOf(sample).runs[0]!;
    const fixes = results!.flatMap(({ fixes: all = [] }) => all);
    expect(fixes.map(({ artifactChanges }) => artifactChanges[0]!.replacements[0])).toEqual([
      { deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 7 }, insertedContent: { text: '分值' } },
    ]);
    expect(results!.flatMap(({ relatedLocations = [] }) => relatedLocations.map(({ message }) => message!.text))).toEqual(['第一处']);
  });

  it('names files as addresses below the root of the repository', () => {
    const uri = (path: string, root: string): unknown =>
      logOf([problem('rubric/unknown-key', { key: 'x' }, { file: new SourceFile(path, 'x', ''), start: 0, end: 1 })], { root }).runs[0]!
        .results![0]!.locations![0]!.physicalLocation!.artifactLocation;
    expect(uri('证据/100%.yaml', '考核/')).toEqual({ uri: '%E8%80%83%E6%A0%B8/%E8%AF%81%E6%8D%AE/100%25.yaml', uriBaseId: '%SRCROOT%' });
    expect(uri('/tmp/a b.yaml', 'sub/')).toEqual({ uri: 'file:///tmp/a%20b.yaml' });
    expect(uri('C:/a.yaml', '')).toEqual({ uri: 'file:///C:/a.yaml' });
  });
});

describe('fingerprints', () => {
  const sarifPrints = (diagnostics: readonly Diagnostic[]): (string | undefined)[] =>
    (JSON.parse(renderProblems.sarif(diagnostics, options)) as Log).runs[0]!.results!.map(
      (result) => result.partialFingerprints!['rubricProblem/v1'],
    );
  const gitlabPrints = (diagnostics: readonly Diagnostic[]): string[] =>
    (JSON.parse(renderProblems.gitlab(diagnostics, options)) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);

  it.each([
    ['sarif', sarifPrints],
    ['gitlab', gitlabPrints],
  ])('%s: differ for every problem, even alike ones', (_name, prints) => {
    const many = [...sample, ...errors(30), ...errors(30)];
    expect(new Set(prints(many)).size).toBe(many.length);
  });

  it.each([
    ['sarif', sarifPrints],
    ['gitlab', gitlabPrints],
  ])('%s: stay when lines are put in above, and in the other language', (_name, prints) => {
    const text = 'points: 16\npionts: 3\n';
    const of = (before: string): Diagnostic => {
      const moved = new SourceFile('a.yaml', before + text, '');
      return problem('rubric/unknown-key', { key: 'pionts' }, { file: moved, start: before.length + 11, end: before.length + 17 });
    };
    expect(prints([of('')])).toEqual(prints([of('title: 甲\n\n')]));
    expect(prints([of('')])).not.toEqual(prints([warning]));
  });
});

describe('github', () => {
  const render = (diagnostics: readonly Diagnostic[], more: Partial<ProblemOptions> = {}): string[] =>
    renderProblems
      .github(diagnostics, { ...options, ...more })
      .split('\n')
      .slice(0, -1);

  it('shows ten of each severity, the worst first, and puts the others into the log', () => {
    const out = render([warning, ...errors(13)]);
    expect(out.slice(0, 11).map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual([...Array.from({ length: 10 }, () => 'error'), 'warning']);
    expect(out[11]).toBe('::group::另有 3 个问题没有做成批注（GitHub 每一步每级只显示 10 个）');
    expect(out.slice(13, 16).map((line) => line.slice(0, 12))).toEqual(['a.yaml:11:1:', 'a.yaml:12:1:', 'a.yaml:13:1:']);
    expect(out[12]!.replace('stop-commands::', '')).toBe(out[16]!.replace(/::$/, ''));
    expect(out.slice(17)).toEqual(['::endgroup::']);
  });

  it('gives columns only within one line', () => {
    expect(render([problem('rubric/unknown-key', { key: 'x' }, at(3))])[0]).toMatch(
      /^::error file=a\.yaml,line=3,endLine=3,col=1,endColumn=2,title=/,
    );
    const across = problem('rubric/unknown-key', { key: 'x' }, { file, start: 0, end: 8 });
    expect(render([across])[0]).toMatch(/^::error file=a\.yaml,line=1,endLine=2,title=/);
  });

  it('names files from the root of the repository', () => {
    expect(render(errors(1), { root: 'sub/' })[0]).toContain('file=sub/a.yaml,');
  });

  it('escapes what would end a property or a command', () => {
    const [line] = render([problem('rubric/unknown-key', { key: 'x' }, { file: nastyFile, start: 0, end: 5 })]);
    expect(line).toContain('file=证据/100%25 a%2Cb%3Ac|<甲>.yaml,line=1,');
  });
});

describe('the job summary', () => {
  it('lists the worst first and says how many it left out', () => {
    const page = problemSummary([warning, ...errors(600)], 'zh');
    expect(page).toMatch(/^## 600 个错误，1 个警告\n\n\| 级别 /);
    expect(page.match(/^\| 错误 /gm)).toHaveLength(500);
    expect(page).not.toMatch(/^\| 警告 /m);
    expect(page).toMatch(/\n还有 101 个问题没有列出。\n$/);
    expect(problemSummary([warning, ...errors(1)], 'en')).toMatch(/^## 1 error, 1 warning\n[^]*\| error [^]*\| warning /);
    expect(problemSummary([], 'zh')).toBe('## 没有发现问题\n');
  });
});

describe('junit', () => {
  it('has a suite for each file, fails for errors only, and counts right', () => {
    const root = readXml(renderProblems.junit([...errors(2), warning], options));
    const counts = ({ attributes }: { attributes: Readonly<Record<string, string>> }): string =>
      `${attributes['name']} ${attributes['tests']} ${attributes['failures']}`;
    expect([root, ...root.children].map(counts)).toEqual(['rubric 5 2', 'rubrics/b.yaml 1 0', '甲.yaml 1 0', 'a.yaml 3 2']);
    const cases = root.children.map(({ children }) => children.map((one) => one.children.map(({ name }) => name).join()));
    expect(cases).toEqual([[''], [''], ['failure', 'failure', 'system-out']]);
  });
});

describe('gitlab', () => {
  it('has what GitLab asks for in every finding', () => {
    const findings = JSON.parse(renderProblems.gitlab(sample, { ...options, root: 'sub/' })) as Record<string, unknown>[];
    for (const finding of findings) {
      expect(finding).toEqual({
        description: expect.any(String) as string,
        check_name: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/) as string,
        fingerprint: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
        severity: expect.stringMatching(/^(?:major|minor|info)$/) as string,
        location: {
          path: expect.stringMatching(/^sub\//) as string,
          lines: expect.objectContaining({ begin: expect.any(Number) as number }) as object,
        },
      });
    }
  });
});
