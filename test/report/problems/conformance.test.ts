// Every form of problems holds every problem: its code, severity, place and sentence, whatever the files are called and quote.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem, type Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import { messageOf, severityOf } from '../../../src/diagnostic/words.js';
import type { ProblemOptions } from '../../../src/report/problems/format.js';
import { isProblemFormat, problemFormatForFile, problemFormats } from '../../../src/report/problems/names.js';
import { renderProblems } from '../../../src/report/problems/registry.js';
import { SourceFile } from '../../../src/source/source-file.js';
import { decoders, type Read } from './decode.js';
import { sample } from './sample.js';

const options: ProblemOptions = { language: 'zh', colour: false, width: 200, errorsOnly: false, files: ['rubrics/b.yaml'], root: '' };
const names = problemFormats.map(({ name }) => name);

/** Sentences are compared without what forms may show otherwise: blanks, and characters that cannot be shown. */
const bare = (text: string): string => text.replace(/[\s\u0000-\u001f\u2400-\u241f\u202e\ufffd]/g, '');

const expected = (diagnostic: Diagnostic): Read => {
  const place = diagnostic.span?.file.position(diagnostic.span.start);
  return {
    code: diagnostic.code,
    severity: severityOf(diagnostic),
    path: diagnostic.span?.file.path,
    line: place?.line,
    column: place?.column,
    message: bare(messageOf(diagnostic, 'zh')),
  };
};

/** Severity, then place: forms may show the worst first. */
const inOrder = (all: readonly Read[]): string[] => all.map(({ code, severity, message }) => `${severity} ${code} ${message}`).sort();

describe.each(names)('%s', (name) => {
  const decode = (diagnostics: readonly Diagnostic[]): Read[] =>
    decoders[name](renderProblems[name](diagnostics, options)).map((read) => ({ ...read, message: bare(read.message) }));

  it('has every problem with its code, severity and sentence', () => {
    const read = decode(sample);
    const whole = sample.map(expected);
    // GitLab has no field for the unit: it stands behind the sentence.
    const shown =
      name === 'gitlab' ? read.map(({ message, ...rest }) => ({ ...rest, message: message.replace(/\(<b>[^]*\)$/, '') })) : read;
    expect(inOrder(shown)).toEqual(inOrder(whole));
  });

  it('has the place of every problem that has one', () => {
    const placed = sample.filter(({ span, unit }) => span && unit === undefined);
    const byCode = (all: readonly Read[]): Read[] => all.toSorted((a, b) => (`${a.code} ${a.path}` < `${b.code} ${b.path}` ? -1 : 1));
    const whole = byCode(placed.map(expected));
    expect(whole.length).toBeGreaterThan(3);
    for (const [at, read] of byCode(decode(placed)).entries()) {
      const { path, line, column } = whole[at]!;
      expect({ path: read.path, line: read.line }).toEqual({ path, line });
      if (read.column !== undefined) expect(read.column).toBe(column);
    }
  });

  it('says the same in English, and ends with a line break', () => {
    const page = renderProblems[name](sample, { ...options, language: 'en' });
    expect(page).toMatch(/[^\n]\n$/);
    for (const { code } of sample) expect(page).toContain(code);
  });

  it('is content without problems', () => {
    expect(decode([])).toEqual([]);
  });

  it('holds whatever text a file may quote', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
        (quoted, path) => {
          const file = new SourceFile(`f${path.replace(/[\s:/\\.\0-\x1f\x7f-\x9f]/g, '')}.yaml`, `a: ${quoted}\n`, '');
          const diagnostic = problem('yaml/number', { text: `.inf${quoted}`, plain: undefined }, { file, start: 0, end: 1 });
          const [read, ...more] = decode([diagnostic]);
          expect(more).toEqual([]);
          expect(read).toMatchObject({ code: 'yaml/number', severity: 'error', line: 1 });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('names of the forms', () => {
  it('are those of the registry', () => {
    expect(Object.keys(renderProblems).sort()).toEqual([...names].sort());
    expect(names.every(isProblemFormat)).toBe(true);
    expect(isProblemFormat('toString')).toBe(false);
  });

  it('follow from endings of files, each of one form', () => {
    expect(problemFormatForFile('报告/A.SARIF')).toBe('sarif');
    expect(problemFormatForFile('a.xml')).toBe('junit');
    expect(problemFormatForFile('a.yaml')).toBeUndefined();
    const endings = problemFormats.flatMap((format) => [...format.endings]);
    expect(new Set(endings).size).toBe(endings.length);
  });
});
