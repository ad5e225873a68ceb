// The built language server over stdio, with a scripted client: what an editor gets to see while somebody types. `npm test` builds first.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atCursor, LanguageClient, type PublishedDiagnostic, type Range } from '../support/language-client.js';

const command = path.resolve(import.meta.dirname, '../../dist/rubric.cjs');

const rubric = `rubric: news_2017
title: 示例细则
period: {from: 2017-01-01, to: 2017-12-31}
points: 20
items:
  - {id: disclosure, number: 1, title: 信息公开, points: 10, kind: judged, deduct: {up_to: 10}}
  - id: news
    number: 2
    title: 报送信息
    points: 10
    rules:
      - {id: news_items, kind: quota, target: 2, every: month, deduct: 0.2, at_most: 3, text: 每少1条扣0.2分}
extra:
  items:
    - {id: special, title: 特别扣分, rules: [{id: unlawful_acts, kind: each, deduct: {plain: 2, serious: 5}}]}
`;
const evidence = `rubric: news_2017
unit: {id: town_a, name: 示例甲镇}
assessed: {by: 考核一组}
facts:
  disclosure: {lost: 1, reason: 逾期}
  news_items: {2017-01: 2}
`;

let folder: string;
let client: LanguageClient;
const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;

async function start(language = 'zh'): Promise<void> {
  client = new LanguageClient(['node', command, 'lsp', '--lang', language], undefined, { cwd: tmpdir(), env: { PATH: process.env.PATH } });
  const { capabilities } = await client.request<{ capabilities: object }>('initialize', {
    processId: null,
    rootUri: uriOf(''),
    workspaceFolders: [{ uri: uriOf(''), name: 'desk' }],
    capabilities: {},
  });
  expect(capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true });
  client.notify('initialized', {});
}

beforeEach(async () => {
  if (!existsSync(command)) throw new Error('dist/ is missing: run `npm run build` first');
  folder = mkdtempSync(path.join(tmpdir(), 'rubric-lsp-'));
  mkdirSync(path.join(folder, 'rubrics'));
  mkdirSync(path.join(folder, '证据'));
  writeFileSync(path.join(folder, 'rubrics/news.yaml'), rubric);
  writeFileSync(path.join(folder, '证据/甲.yaml'), evidence);
  writeFileSync(path.join(folder, '证据/乙.yaml'), evidence.replace('town_a', 'town_b'));
  await start();
});
afterEach(() => {
  client.kill();
  rmSync(folder, { recursive: true });
});

const codes = (problems: readonly PublishedDiagnostic[]): (string | undefined)[] => problems.map(({ code }) => code);
const range = (line: number, from: number, to: number): Range => ({ start: { line, character: from }, end: { line, character: to } });

describe('problems', () => {
  it('come while typing, at their place, and go again', async () => {
    const uri = uriOf('证据/甲.yaml');
    client.open(uri, evidence);
    expect(await client.diagnosticsOf(uri)).toEqual([]);
    client.change(uri, evidence.replace('news_items:', 'news_item:'), 2);
    const problems = await client.diagnosticsOf(uri);
    expect(problems).toEqual([
      {
        range: range(5, 2, 11),
        severity: 1,
        code: 'evidence/unknown-fact',
        source: 'rubric',
        message: '细则里没有叫“news_item”的事实，是不是“news_items”？',
        relatedInformation: [],
      },
    ]);
    client.change(uri, evidence, 3);
    expect(await client.diagnosticsOf(uri)).toEqual([]);
  });

  it('follow the rubric as it is in the editor, saved or not', async () => {
    const uri = uriOf('证据/甲.yaml');
    const ofRubric = uriOf('rubrics/news.yaml');
    client.open(uri, evidence);
    expect(await client.diagnosticsOf(uri)).toEqual([]);
    client.open(ofRubric, rubric);
    expect(codes((await client.diagnosticsOf(ofRubric)).filter(({ severity }) => severity === 1))).toEqual([]);
    client.change(uri, evidence, 2);
    client.change(ofRubric, rubric.replaceAll('news_items', 'reports'), 2);
    expect(codes(await client.diagnosticsOf(uri))).toEqual(['evidence/unknown-fact']);
  });

  it('are those of a text that is no YAML yet, and none of files of others', async () => {
    const uri = uriOf('证据/甲.yaml');
    client.open(uri, `${evidence}  x：1\n`);
    expect(codes(await client.diagnosticsOf(uri))).toEqual(['yaml/full-width-colon']);
    const other = uriOf('docker-compose.yaml');
    client.open(other, 'services: {}\n');
    expect(await client.diagnosticsOf(other)).toEqual([]);
  });

  it('are in English on request', async () => {
    client.kill();
    await start('en');
    const uri = uriOf('证据/甲.yaml');
    client.open(uri, evidence.replace('news_items:', 'news_item:'));
    expect((await client.diagnosticsOf(uri))[0]!.message).toBe('The rubric has no fact "news_item"; did you mean "news_items"?');
  });
});

describe('at a cursor', () => {
  const ask = async <Answer>(method: string, name: string, marked: string): Promise<Answer> => {
    const { text, position } = atCursor(marked);
    client.open(uriOf(name), text);
    return client.request<Answer>(`textDocument/${method}`, { textDocument: { uri: uriOf(name) }, position });
  };

  it('says what a fact is and what it can cost', async () => {
    const hover = await ask<{ contents: { value: string }; range: Range }>(
      'hover',
      '证据/甲.yaml',
      evidence.replace('news_items', 'news|_items'),
    );
    expect(hover.contents.value).toContain('每少1条扣0.2分');
    expect(hover.contents.value).toContain('最多扣 3 分');
    expect(hover.range).toEqual(range(5, 2, 12));
  });

  it('goes from a fact to its rule, and from the rule to all evidence', async () => {
    const toRule = await ask<{ uri: string; range: Range }[]>('definition', '证据/甲.yaml', evidence.replace('news_items', 'news|_items'));
    expect(toRule).toEqual([{ uri: uriOf('rubrics/news.yaml'), range: range(11, 13, 23) }]);
    const toEvidence = await ask<{ uri: string; range: Range }[]>(
      'definition',
      'rubrics/news.yaml',
      rubric.replace('news_items', 'news|_items'),
    );
    expect(toEvidence).toEqual([
      { uri: uriOf('证据/乙.yaml'), range: range(5, 2, 12) },
      { uri: uriOf('证据/甲.yaml'), range: range(5, 2, 12) },
    ]);
  });

  it('offers facts and labels', async () => {
    const facts = await ask<{ label: string }[]>('completion', '证据/甲.yaml', `${evidence}  un|\n`);
    expect(facts.map(({ label }) => label)).toEqual(['unlawful_acts']);
    const labels = await ask<{ label: string }[]>('completion', '证据/乙.yaml', `${evidence}  unlawful_acts:\n    - {id: 1号, label: |}\n`);
    expect(labels.map(({ label }) => label)).toEqual(['plain', 'serious']);
  });

  it('offers the correction of a problem', async () => {
    const uri = uriOf('证据/甲.yaml');
    client.open(uri, evidence.replace('news_items:', 'news_item:'));
    const actions = await client.request<{ title: string; kind: string; edit: { changes: Record<string, unknown> } }[]>(
      'textDocument/codeAction',
      {
        textDocument: { uri },
        range: range(5, 4, 4),
        context: { diagnostics: [] },
      },
    );
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([['改为 news_items', 'quickfix']]);
    expect(actions[0]!.edit.changes).toEqual({ [uri]: [{ range: range(5, 2, 11), newText: 'news_items' }] });
  });
});

describe('the end', () => {
  it('comes when the editor says so', async () => {
    expect(await client.close()).toBe(0);
    expect(client.error).toBe('');
  });
});
