// The words of area `yaml`: each code's own examples show it, and nothing but it; each sentence is fit to be read.

import { describe, expect, it } from 'vitest';
import { yamlMessages } from '../../src/diagnostic/messages/yaml.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { messageOf } from '../../src/diagnostic/words.js';
import { decodeSource } from '../../src/source/decode.js';
import { readTrees } from '../../src/source/read.js';

type YamlCode = keyof typeof yamlMessages;

/** Their examples name files or stand for more text than fits. */
const notShown: readonly YamlCode[] = ['yaml/encoding', 'yaml/too-large', 'yaml/too-many-values', 'yaml/too-many-keys'];

function problemsOf(text: string): Problems {
  const problems = new Problems();
  const file = decodeSource('file.yaml', new TextEncoder().encode(text), '', problems);
  if (file) readTrees(file, problems);
  return problems;
}

const shown = (Object.keys(yamlMessages) as YamlCode[]).filter((code) => !notShown.includes(code));

describe.each(shown)('%s', (code) => {
  const { wrong, right } = yamlMessages[code].explain;

  it('is what its wrong example gives', () => {
    expect(problemsOf(wrong).list.map((problem) => problem.code)).toEqual([code]);
  });

  it('is gone in its right example', () => {
    expect(problemsOf(right).list).toEqual([]);
  });

  it('speaks plainly in both languages', () => {
    for (const problem of problemsOf(wrong).list) {
      expect(messageOf(problem, 'zh')).toMatch(/^[^\n]*。$/);
      expect(messageOf(problem, 'zh')).toMatch(/应|请|只能|不能用/);
      expect(messageOf(problem, 'en')).toMatch(/^[A-Z"][^\n]*\.$/);
      expect(`${messageOf(problem, 'zh')}${messageOf(problem, 'en')}`).not.toContain('undefined');
    }
  });
});
