// Nothing is left out of the documentation: every key of a rubric, every kind, function, command, option and field of the result is
// on the pages that promise to be complete; the two languages have the same sections; every link leads somewhere.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEntries } from '../../src/evidence/load.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { signatures } from '../../src/formula/functions.js';
import { entryKinds } from '../../src/report/result.js';
import { keysOf, shapes } from '../../src/rubric/schema.js';
import { ruleKinds } from '../../src/rules/registry.js';
import { decodeSource } from '../../src/source/decode.js';
import { readTrees } from '../../src/source/read.js';
import { runRubric } from './console.js';
import { generatedNames } from './generated.js';
import { codesIn, pages, project, readPage, sectionsOf, type Page } from './page.js';

const references = ['docs/language.md', 'docs/language.zh-CN.md'].map(readPage);
const readmes = ['README.md', 'README.zh-CN.md'].map(readPage);

/** Code marks in the sections whose headings begin so; generated heads do not count, for they say nothing about a key. */
function codesUnder(page: Page, ...headings: string[]): Set<string> {
  const text = page.text.replace(/<!-- generated: kind [^]*?<!-- end -->/g, (part) => part.replaceAll('`', ''));
  const parts = text.split(/^(?=#{2,3} )/m).filter((part) => headings.some((heading) => part.startsWith(heading)));
  expect(parts.length, `${page.path} has ${headings.join(', ')}`).toBeGreaterThanOrEqual(headings.length);
  return new Set(parts.flatMap((part) => [...part.matchAll(/`([^`\n]+)`/g)]).flatMap((match) => match[1]!.match(/[\w.]+/g) ?? []));
}

const missing = (wanted: Iterable<string>, found: ReadonlySet<string>): string[] => [...wanted].filter((word) => !found.has(word));

const ruleKeys = keysOf(shapes.rule('formula'));
const own = (names: readonly string[], shared: readonly string[]): string[] => names.filter((name) => !shared.includes(name));
const itemKeys = keysOf(shapes.item);
const groupKeys = keysOf(shapes.together);

/** The keys of every map of a rubric, and the sections that explain them, in the English and in the Chinese reference. */
const maps: readonly { readonly keys: readonly string[]; readonly en: readonly string[]; readonly zh: readonly string[] }[] = [
  { keys: own(keysOf(shapes.root), itemKeys), en: ['## The rubric'], zh: ['## 评分细则'] },
  { keys: itemKeys, en: ['## Items'], zh: ['## 考核事项'] },
  { keys: ruleKeys, en: ['## Rules'], zh: ['## 评分标准'] },
  { keys: groupKeys, en: ['### Together'], zh: ['## 评分标准'] },
  { keys: keysOf(shapes.extra), en: ['## Extra'], zh: ['## 特别加减分'] },
  { keys: [...keysOf(shapes.fact), ...keysOf(shapes.measure)], en: ['### Facts and measures'], zh: ['## 公式'] },
  { keys: keysOf(shapes.grade), en: ['### Grades'], zh: ['## 结果'] },
  { keys: keysOf(shapes.ranking), en: ['### Ranking'], zh: ['## 结果'] },
  { keys: keysOf(shapes.consequence), en: ['### Consequences'], zh: ['## 结果'] },
  { keys: keysOf(shapes.appeal), en: ['### Appeals'], zh: ['### 申诉'] },
];

describe.each(references)('$path', (page) => {
  it('explains every key of every map of a rubric', () => {
    for (const map of maps) expect(missing(map.keys, codesUnder(page, ...map[page.language]))).toEqual([]);
  });

  it('has every rule kind, and explains its keys', () => {
    expect(generatedNames(page.text)).toEqual(['kinds', ...ruleKinds.map(({ name }) => `kind ${name}`)]);
    for (const { name, shape } of ruleKinds) {
      const section = new RegExp(`<!-- generated: kind ${name} -->[^]*?<!-- end -->([^]*?)(?=<!-- generated|^## )`, 'm').exec(
        page.text,
      )![1]!;
      const words = new Set(section.match(/\w+/g));
      expect({ name, missing: missing(own(Object.keys(shape), ['deduct', 'award']), words) }).toEqual({ name, missing: [] });
    }
  });

  it('has every function of formulas', () => {
    const words = codesUnder(page, page.language === 'en' ? '## Formulas' : '## 公式');
    const references = ['points', 'score', 'lost', 'rank', 'rank_from_bottom', 'result', 'cohort.mean', 'unit.class', 'period.start'];
    expect(missing(['if', 'sum', 'mean', 'min', 'max', 'count', ...Object.keys(signatures), ...references], words)).toEqual([]);
  });

  it('names only keys of evidence that evidence may have', () => {
    const sections = sectionsOf(page).find(({ title }) => /^Evidence|^考核证据/.test(title))!;
    const table = sections.parts.find((part) => part.type === 'table')!;
    const keys = table.type === 'table' ? table.rows.flatMap(([first]) => codesIn(first!)) : [];
    expect(keys).toContain('unstated');
    const problems = new Problems();
    const text = `${keys.map((key) => `${key}: ${key === 'unit' ? '{id: a}' : '{}'}`).join('\n')}\n`;
    const [root] = readTrees(decodeSource('evidence.yaml', new TextEncoder().encode(text), '', problems)!, problems);
    loadEntries(root!, { byId: new Map(), prescribed: undefined }, problems);
    expect(problems.list.map(({ code }) => code)).not.toContain('evidence/unknown-key');
  });
});

describe('docs/result.md', () => {
  const page = readPage('docs/result.md');
  const words = new Set([...page.text.matchAll(/`([^`\n]+)`/g)].flatMap((match) => match[1]!.match(/\w+/g) ?? []));
  const schema = JSON.parse(readFileSync(path.join(project, 'schema/result.json'), 'utf8')) as Schema;

  it('has every field of the result', () => {
    const fields = [schema, ...Object.values(schema.definitions)].flatMap(({ properties }) => Object.keys(properties ?? {}));
    expect(missing(new Set(fields), words)).toEqual([]);
  });

  it('has every field that its example shows', () => {
    const example = page.parts.find((part) => part.type === 'block' && part.language === 'console');
    const shown = example?.type === 'block' ? (JSON.parse(example.text.slice(example.text.indexOf('\n{'))) as unknown) : undefined;
    const fields = new Set<string>();
    JSON.stringify(shown, (key, value: unknown) => {
      if (key === 'args') return undefined;
      if (/\D/.test(key)) fields.add(key);
      return value;
    });
    expect(fields).toContain('contributes');
    expect(missing(fields, words)).toEqual([]);
  });

  it('has every kind of entry', () => {
    expect(missing(entryKinds, words)).toEqual([]);
  });

  it('asks jq only for fields there are', () => {
    const fields = new Set([schema, ...Object.values(schema.definitions)].flatMap(({ properties }) => Object.keys(properties ?? {})));
    const programs = page.parts.flatMap((part) =>
      part.type === 'block' && part.language === 'sh' ? [...part.text.matchAll(/'([^']+)'/g)] : [],
    );
    expect(programs.length).toBeGreaterThan(3);
    for (const [, program] of programs)
      expect(
        missing(
          [...program!.matchAll(/\.([a-z_]+)/g)].map((match) => match[1]!),
          fields,
        ),
      ).toEqual([]);
  });

  it('gives jq what the examples really print', async () => {
    const commands = page.parts.flatMap((part) =>
      part.type === 'block' && part.language === 'sh' ? [...part.text.matchAll(/^npx rubric (.+?) \|/gm)] : [],
    );
    expect(commands.length).toBeGreaterThan(3);
    for (const [, line] of commands) {
      const ran = await runRubric(line!.split(' '), new Map(), 'zh');
      expect(ran.out).toMatch(/^\{/);
    }
  }, 60_000);
});

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

describe.each(readmes)('$path', (page) => {
  const words = codesUnder(page, ...(page.language === 'en' ? ['## Commands'] : ['## 命令']));

  it.each(['validate', 'score', 'rank', 'explain', 'schema', 'lsp', 'completion', 'template', 'import', 'init'])(
    'has the command %s with all its options',
    async (command) => {
      const { out } = await runRubric([command, '--help'], new Map(), page.language);
      const options = [...new Set([...out.matchAll(/^ {2,}(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1]!))];
      expect(options.length).toBeGreaterThan(4);
      expect(words).toContain(command);
      const written = new Set([...page.text.matchAll(/`([^`\n]+)`/g)].flatMap((match) => match[1]!.match(/--[a-z-]+/g) ?? []));
      expect(missing(options, written)).toEqual([]);
    },
  );

  it('names every folder of the source', () => {
    const folders = readdirSync(path.join(project, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const written = new Set(page.text.match(/\bsrc\/\w+/g));
    expect(
      missing(
        folders.map(({ name }) => `src/${name}`),
        written,
      ),
    ).toEqual([]);
  });

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const named = [...page.text.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
    expect(missing(named, new Set(Object.keys(scripts)))).toEqual([]);
  });
});

describe('the two languages', () => {
  const levels = (page: Page, deepest: number): number[] =>
    page.parts.flatMap((part) => (part.type === 'heading' && part.level <= deepest ? [part.level] : []));

  it('have the same sections in the README', () => {
    expect(levels(readmes[1]!, 6)).toEqual(levels(readmes[0]!, 6));
  });

  it('have the same chapters in the reference', () => {
    expect(levels(references[1]!, 2)).toEqual(levels(references[0]!, 2));
  });
});

describe.each(pages.map(readPage))('links of $path', (page) => {
  it('lead somewhere', () => {
    const text = page.text.replace(/^```[^]*?^```/gm, '');
    const dead = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1]!)
      .filter((target) => !target.startsWith('https:'))
      .filter((target) => {
        const [file, anchor] = target.split('#') as [string, string?];
        const full = file === '' ? page.path : path.posix.join(path.posix.dirname(page.path), file);
        return !existsSync(path.join(project, full)) || (anchor !== undefined && !anchorsOf(readPage(full)).includes(anchor));
      });
    expect(dead).toEqual([]);
  });
});

/** As GitHub makes them: lower case, marks dropped, blanks to hyphens. */
const anchorsOf = (page: Page): string[] =>
  page.parts.flatMap((part) =>
    part.type === 'heading'
      ? [
          part.text
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
            .replaceAll(' ', '-'),
        ]
      : [],
  );
