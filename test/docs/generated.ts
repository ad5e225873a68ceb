// The parts of the documentation that are made from the registry of rule kinds: names, titles, one line each, own keys.
// They stand between `<!-- generated: NAME -->` and `<!-- end -->`; `npm run docs` writes them, a test compares them.

import { ruleKinds } from '../../src/rules/registry.js';
import type { RuleKind } from '../../src/rules/rule-kind.js';
import type { Page } from './page.js';

type Language = 'zh' | 'en';

const generatedPart = /^(<!-- generated: (.+?) -->\n)([^]*?)(<!-- end -->)$/gm;

/** The page with every generated part as it should be. Throws for a name nobody makes. */
export const withGenerated = ({ text, language, path }: Pick<Page, 'text' | 'language' | 'path'>): string =>
  text.replace(
    generatedPart,
    (_whole, open: string, name: string, _old: string, close: string) => `${open}${partNamed(name, language, path)}\n${close}`,
  );

export const generatedNames = (text: string): string[] => [...text.matchAll(generatedPart)].map((match) => match[2]!);

function partNamed(name: string, language: Language, page: string): string {
  if (name === 'kinds') return tableOfKinds(language, page.startsWith('docs/') ? '' : languagePages[language]);
  const kind = ruleKinds.find((one) => name === `kind ${one.name}`);
  if (!kind) throw new Error(`nothing generates "${name}"`);
  return headOfKind(kind, language);
}

const languagePages: Readonly<Record<Language, string>> = { zh: 'docs/language.zh-CN.md', en: 'docs/language.md' };

function tableOfKinds(language: Language, page: string): string {
  const head = language === 'zh' ? '| 类型 `kind` | 中文 | 作用 |' : '| `kind` | Chinese | what it does |';
  const rows = ruleKinds.map(
    ({ name, title, summary }) => `| [\`${name}\`](${page}#${anchorOf(name, title.zh)}) | ${title.zh} | ${summary[language]} |`,
  );
  return [head, '|---|---|---|', ...rows].join('\n');
}

const headingOf = (kind: RuleKind): string => `\`${kind.name}\` ${kind.title.zh}`;

/** As GitHub makes it: lower case, marks dropped, blanks to hyphens. */
const anchorOf = (name: string, title: string): string => `${name}-${title}`;

function headOfKind(kind: RuleKind, language: Language): string {
  const keys = Object.entries(kind.shape).map(([key, schema]) => keyText(key, schema, language));
  const words = language === 'zh' ? { own: '自有的键', sum: '。', list: '；' } : { own: 'Own keys', sum: '.', list: '; ' };
  const colon = language === 'zh' ? '：' : ': ';
  return `### ${headingOf(kind)}\n\n${capital(kind.summary[language])}${words.sum}\n\n${words.own}${colon}${keys.join(words.list)}${words.sum}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The little of a schema that a reader wants: words it knows, keys inside it, what stands in it. */
interface Schema {
  readonly type?: string;
  readonly options?: readonly unknown[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly unwrap?: () => Schema;
  readonly meta?: () => { readonly id?: string } | undefined;
}

const sorts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  figure: { zh: '数值', en: 'figure' },
  amount: { zh: '分值', en: 'amount' },
  formula: { zh: '公式', en: 'formula' },
  label: { zh: '标签', en: 'label' },
  boolean: { zh: '`true` 或 `false`', en: '`true` or `false`' },
  string: { zh: '文字', en: 'text' },
  record: { zh: '按标签的表', en: 'map by label' },
  unknown: { zh: '', en: '' },
};

function keyText(key: string, given: unknown, language: Language): string {
  const sort = sortOf(given as Schema, language);
  const inBrackets = language === 'zh' ? `（${sort}）` : ` (${sort})`;
  return `\`${key}\`${sort === '' ? '' : inBrackets}`;
}

function sortOf(given: Schema, language: Language): string {
  const named = given.meta?.()?.id;
  if (named !== undefined && sorts[named]) return sorts[named][language];
  if (given.type === 'optional') return sortOf(given.unwrap!(), language);
  if (given.type === 'enum') return given.options!.map((word) => `\`${String(word)}\``).join(' ');
  if (given.type === 'array') return (language === 'zh' ? '列表：' : 'list of ') + sortOf(given.element!, language);
  if (given.type === 'object')
    return `{${Object.keys(given.shape!)
      .map((inner) => `\`${inner}\``)
      .join(', ')}}`;
  return sorts[given.type ?? 'unknown']?.[language] ?? '';
}
