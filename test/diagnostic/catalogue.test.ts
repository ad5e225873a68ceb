// The catalogues of words: every code speaks both languages, explains itself, and is used by somebody.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, type Code } from '../../src/diagnostic/catalogue.js';
import type { Args } from '../../src/diagnostic/define.js';
import { definitionOf } from '../../src/diagnostic/words.js';
import { isWordless, words, type WordCode } from '../../src/ledger/catalogue.js';

const codes = Object.keys(catalogue) as Code[];
const wordCodes = Object.keys(words) as WordCode[];

/** Arguments that choose among sentences; all others are any text. */
const chosen: Readonly<Record<string, string>> = {
  where: 'here',
  expected: 'number',
  construct: 'bracket',
  what: 'length',
  kind: 'item',
  hint: 'quote',
  of: 'unit',
  bound: 'positive',
};
const chosenBy: Partial<Record<Code, Readonly<Record<string, string>>>> = {
  'formula/syntax': { what: 'stray_comma' },
  'formula/wrong-type': { found: 'text' },
  'rubric/without-effect': { key: 'take' },
  'result/damaged': { how: 'missing' },
  'rubric/left-unsaid': { matter: 'ties', count: '2' },
};

/** Arguments for any code: each name asked for is given a text. */
const sample = (fixed: Readonly<Record<string, string | undefined>>): Args =>
  new Proxy(fixed, { get: (given, name) => (Object.hasOwn(given, name) ? given[String(name)] : `「${String(name)}」`) });

const withNear = (code: Code): Args => sample({ ...chosen, near: '相近', ...chosenBy[code] });
const withoutNear = (code: Code): Args => sample({ ...chosen, near: undefined, ...chosenBy[code] });

const root = path.resolve(import.meta.dirname, '..', '..', 'src');
/** Everything that may use a code: all sources but the catalogues themselves. */
const callers = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/diagnostic.messages|ledger.(?:words-of|catalogue)/.test(file))
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n');

/** Quoted in full, or made from a template: `together/${take}`. */
const isUsed = (code: string): boolean => callers.includes(`'${code}'`) || callers.includes(`\`${code.slice(0, code.indexOf('/') + 1)}\${`);

const unfinished = /undefined|\[object|NaN|^\s|\s$|TODO/;

describe.each(codes)('%s', (code) => {
  const { zh, en, explain, severity } = definitionOf(code);

  it('says one sentence in each language, with and without a name that was meant', () => {
    for (const args of [withNear(code), withoutNear(code)]) {
      for (const sentence of [zh(args), en(args)]) {
        expect(sentence).not.toBe('');
        expect(sentence).not.toMatch(unfinished);
        expect(sentence).not.toContain('\n');
      }
      expect(zh(args)).toMatch(/\p{Script=Han}/u);
      expect(en(args).replaceAll(/「.*?」|相近/g, '')).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('explains itself, with an example that is wrong and one that is right', () => {
    for (const text of Object.values(explain)) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toContain('undefined');
    }
    expect(explain.wrong).not.toBe(explain.right);
    expect(['error', 'warning', 'note']).toContain(severity);
  });

  it('is used', () => {
    expect(isUsed(code)).toBe(true);
  });
});

describe.each(wordCodes)('reason %s', (code) => {
  it('says why in each language', () => {
    const args = sample({}) as Readonly<Record<string, string>>;
    for (const sentence of [words[code].zh(args), words[code].en(args)]) {
      expect(sentence).not.toBe('');
      expect(sentence).not.toMatch(unfinished);
    }
  });

  it('calls `all` by its name', () => {
    const args = sample({ amount: 'all' }) as Readonly<Record<string, string>>;
    expect(words[code].zh(args)).not.toMatch(/\ball\b/);
  });

  it('is used', () => {
    expect(isUsed(code)).toBe(true);
  });
});

describe('reasons', () => {
  const zh = (code: WordCode, args: Readonly<Record<string, string>>): string => words[code].zh(args);

  it('show the arithmetic', () => {
    expect(zh('each', { times: '2', amount: '1' })).toBe('2 次 × 1');
    expect(zh('each', { times: '2', amount: 'all' })).toBe('2 次：全部');
    expect(zh('each', { times: '0…∞', amount: '1' })).toBe('0…∞ 次 × 1，尚未确定，按得分最低计');
    expect(zh('quota/period', { period: '2017-02', target: '2', actual: '1', short: '1', amount: '0.2' })).toBe(
      '2017-02：应 2，实 1，少 1 × 0.2',
    );
    expect(zh('delay', { period: '', due: '2017-12-01', times: '3', unit: 'workday', amount: '0.5' })).toBe(
      '2017年12月1日到期，迟 3 个工作日 × 0.5',
    );
    expect(zh('judged/lost', { mark: '1.5', most: '10', reason: '两次公开逾期', by: '考核一组' })).toBe(
      '考核一组评扣 1.5（最多 10）：两次公开逾期',
    );
    expect(zh('cap', { most: '3', was: '5' })).toBe('本条累计最多 3，原为 5');
    expect(zh('charged', { to: 'extra', amount: '-2' })).toBe('-2，计入特别加减分');
    expect(zh('round', { to: '0.01', mode: 'half_up' })).toBe('四舍五入到 0.01');
  });

  it('know what they have no words for', () => {
    expect(isWordless('each')).toBe(false);
    expect(isWordless('toString')).toBe(true);
  });
});
