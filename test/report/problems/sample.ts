// Problems that try to break out of every form: marks of XML, Markdown and workflow commands in names of files, units and keys.

import { problem, type Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import { SourceFile } from '../../../src/source/source-file.js';

export const nastyFile = new SourceFile('证据/100% a,b:c|<甲>.yaml', 'facts:\r\n  a: 1\r\n  "]]> ::error::x": 2\n', '');
export const plainFile = new SourceFile('rubrics/b.yaml', 'points: 16\nitems:\n  - id: x\n', '');

const nasty = '<b>&"\'%0A|`*_[链接](x) ]]>\n::error file=x::伪造 ##[error]\u0000\u001b[31m\u202e{0}';

export const sample: readonly Diagnostic[] = [
  problem('yaml/number', { text: nasty, plain: undefined }),
  problem(
    'rubric/unknown-key',
    { key: '分直', near: '分值' },
    { file: plainFile, start: 0, end: 6 },
    {
      replacement: { span: { file: plainFile, start: 0, end: 6 }, text: '分值' },
    },
  ),
  problem('rubric/unknown-key', { key: 'pionts', near: undefined }, { file: plainFile, start: 0, end: 6 }),
  problem(
    'evidence/unknown-fact',
    { fact: nasty, near: undefined },
    { file: nastyFile, start: 18, end: 34 },
    {
      unit: nasty,
      related: [{ span: { file: plainFile, start: 0, end: 6 }, role: 'first' }],
    },
  ),
  problem('rubric/wrong-type', { key: 'items', found: nasty, expected: 'list' }, { file: plainFile, start: 11, end: 28 }),
  problem('evidence/incident-without-id', { fact: nasty }, { file: nastyFile, start: 9, end: 10 }),
  problem('rubric/printed', { item: nasty, printed: '3', points: '4' }, { file: plainFile, start: 11, end: 16 }),
];
