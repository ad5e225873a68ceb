// The schemas in the language server that VS Code, Neovim and others use for YAML: what a person at the editor gets to see.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRubrics } from '../../src/assessment/sources.js';
import { evidenceSchema } from '../../src/editor/evidence-schema.js';
import { rubricSchema } from '../../src/editor/rubric-schema.js';
import { ruleKinds } from '../../src/rules/registry.js';
import { filesIn } from '../examples/shipped.js';
import { atCursor, LanguageClient } from '../support/language-client.js';

const folder = mkdtempSync(path.join(tmpdir(), 'rubric-'));
const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const townships = filesIn('rubrics/zhaohua-2017').find(({ path: file }) => file.endsWith('townships.yaml'))!;

const configuration = {
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
  schemas: { [uriOf('rubric.json')]: '*.rubric.yaml', [uriOf('evidence.json')]: '*.evidence.yaml' },
};
let client: LanguageClient;
let opened = 0;

beforeAll(async () => {
  writeFileSync(path.join(folder, 'rubric.json'), JSON.stringify(rubricSchema('zh')));
  writeFileSync(path.join(folder, 'evidence.json'), JSON.stringify(evidenceSchema(readRubrics([townships])[0]!.rubric!, 'zh')));
  const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
  const answer = (method: string, params: unknown): unknown =>
    method === 'workspace/configuration'
      ? (params as { items: { section: string }[] }).items.map(({ section }) => (section === 'yaml' ? configuration : null))
      : null;
  client = new LanguageClient([process.execPath, server, '--stdio'], answer);
  await client.request('initialize', {
    processId: null,
    rootUri: uriOf(''),
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } } },
    },
  });
  client.notify('initialized', {});
  client.notify('workspace/didChangeConfiguration', { settings: { yaml: configuration } });
  // It fetches its configuration in its own time: until then every file is fine.
  while ((await client.diagnosticsOf(open('rubric', 'rubric: r\nslip: 1\n').uri)).length === 0);
}, 60_000);

afterAll(() => {
  client.kill();
  rmSync(folder, { recursive: true });
});

/** Opens a new file of its kind; the cursor is at `|`. */
function open(kind: 'rubric' | 'evidence', marked: string): { readonly uri: string; readonly at: object } {
  const { text, position } = marked.includes('|') ? atCursor(marked) : { text: marked, position: { line: 0, character: 0 } };
  const uri = uriOf(`${++opened}.${kind}.yaml`);
  client.open(uri, text);
  return { uri, at: { textDocument: { uri }, position } };
}

interface Item {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

const textOf = ({ documentation }: Item): string => (typeof documentation === 'object' ? documentation.value : (documentation ?? ''));

async function completion(kind: 'rubric' | 'evidence', marked: string): Promise<ReadonlyMap<string, string>> {
  const answer = await client.request<{ items: Item[] } | Item[]>('textDocument/completion', open(kind, marked).at);
  const items = 'items' in answer ? answer.items : answer;
  return new Map(items.map((item) => [item.label, textOf(item)]));
}

async function hover(kind: 'rubric' | 'evidence', marked: string): Promise<string> {
  const answer = await client.request<{ contents: { value: string } } | null>('textDocument/hover', open(kind, marked).at);
  return answer?.contents.value ?? '';
}

const start = 'rubric: r\ntitle: 示例\nitems:\n  - id: a\n    points: 5\n';

describe('a rubric', () => {
  it('offers all kinds, each with what it does', async () => {
    const offered = await completion('rubric', `${start}    kind: |\n`);
    for (const { name, title, summary } of ruleKinds) expect(offered.get(name)).toContain(`${title.zh}：${summary.zh}`);
    expect(offered.size).toBe(ruleKinds.length);
  });

  it('offers the keys of an item, and behind a kind the keys of that kind', async () => {
    const item = await completion('rubric', `${start}    |\n`);
    expect(item.get('kind')).toBe('规则类型：决定怎样把事实变成分数，也决定还有哪些键');
    expect(item.get('floor')).toContain('保底');
    expect(item.has('target')).toBe(false);
    const quota = await completion('rubric', `${start}    kind: quota\n    |\n`);
    expect(quota.get('target')).toBe('每期应有多少');
    expect(quota.has('bands')).toBe(false);
    const inRule = await completion('rubric', `${start}    rules:\n      - id: x\n        kind: delay\n        |\n`);
    expect(inRule.get('due')).toContain('到期日');
  });

  it('offers words', async () => {
    expect([...(await completion('rubric', `${start}    take: |\n`)).keys()].sort()).toEqual(['best', 'mean', 'sum', 'worst']);
    expect([...(await completion('rubric', `${start}    not_applicable: |\n`)).keys()]).toEqual(
      expect.arrayContaining(['rescale', 'exclude']),
    );
  });

  it('says in Chinese what a key is', async () => {
    expect(await hover('rubric', `${start}    ke|y: x\n`)).not.toContain('分值');
    expect(await hover('rubric', 'rubric: r\nitems:\n  - id: a\n    poi|nts: 5\n')).toContain('分值（满分）；与下级各项核对');
    expect(await hover('rubric', `${start}    kind: quota\n    tar|get: 5\n`)).toContain('每期应有多少');
  });

  it('reports a wrong kind once, with all kinds there are', async () => {
    for (const place of [`${start}    kind: teir\n    deduct: 1\n`, `${start}    rules:\n      - {id: x, kind: teir, deduct: 1}\n`]) {
      const problems = await client.diagnosticsOf(open('rubric', place).uri);
      expect(problems.map(({ message }) => message)).toHaveLength(1);
      for (const { name } of ruleKinds) expect(problems[0]!.message).toContain(`"${name}"`);
    }
  });

  it('reports a key of another kind once', async () => {
    const problems = await client.diagnosticsOf(open('rubric', `${start}    kind: flag\n    deduct: 1\n    target: 3\n`).uri);
    expect(problems.map(({ message, range }) => [message, range.start.line])).toEqual([['Property target is not allowed.', 7]]);
  });

  it.each(filesIn('rubrics').map((file) => [file.path, new TextDecoder().decode(file.bytes)] as const))(
    'is content with %s',
    async (_path, text) => {
      expect(await client.diagnosticsOf(open('rubric', text).uri)).toEqual([]);
    },
  );
});

const evidence = 'rubric: zhaohua_townships_2017\nunit: {id: a, name: 示例甲镇, group: 乡镇}\n';

describe('the evidence of one rubric', () => {
  it.each(filesIn('examples/zhaohua-2017/evidence/townships').map((file) => [file.path, new TextDecoder().decode(file.bytes)] as const))(
    'is content with %s',
    async (_path, text) => {
      expect(await client.diagnosticsOf(open('evidence', text).uri)).toEqual([]);
    },
  );

  it('offers facts with their clause, and stages with their meaning', async () => {
    const offered = await completion('evidence', `${evidence}facts:\n  |\n`);
    expect(offered.size).toBeGreaterThan(10);
    expect([...offered.values()].filter((text) => /考核事项：.*\n\n评分标准：.*\n\n类型：/.test(text)).length).toBeGreaterThan(10);
    expect((await completion('evidence', `${evidence}stage: |\n`)).get('verified')).toContain('集中考核');
    expect([...(await completion('evidence', `${evidence}facts:\n  annual_papers:\n    - |\n`)).keys()]).toEqual(
      expect.arrayContaining(['plan', 'scheme', 'summary']),
    );
    const outcomes = await completion('evidence', `${evidence}facts:\n  model_unit: |\n`);
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['none', 'municipal', 'provincial']));
  });

  it('reports a fact that there is not, and a value of another form, each once', async () => {
    const unknown = await client.diagnosticsOf(open('evidence', `${evidence}facts:\n  no_such_fact: 1\n`).uri);
    expect(unknown.map(({ message }) => message)).toEqual(['Property no_such_fact is not allowed.']);
    const wrong = await client.diagnosticsOf(open('evidence', `${evidence}stage: first\nfacts: {}\n`).uri);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]!.message).toContain('"self", "verified", "final"');
  });
});
