// The forms evidence comes in, one by one: whichever of them is cut into facts and scored by rows known from other units, or read the common way,
// result and problems are those of the reference.

import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';
import { fewest, gatherEvidence } from '../../src/assessment/gather.js';
import { RubricShelf } from '../../src/assessment/shelf.js';
import { services } from '../../src/cli/services.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { renderText } from '../../src/diagnostic/render-text.js';
import { json } from '../../src/report/json.js';
import { plain } from '../../src/report/reporter.js';

const rubric = `# 虚构示例
rubric: town
title: 示例细则
points: 20
items:
  - {id: late, title: 逾期, points: 10, kind: each, deduct: 0.5}
  - {id: plan, title: 方案, points: 5, kind: judged, deduct: {up_to: 5}}
  - {id: open, title: 公开, points: 5, kind: checklist, required: [plan, report], deduct: 1}
extra:
  items:
    - id: rate
      title: 办结率
      rules:
        - {id: on_time_rate, kind: bands, fact: on_time, bands: [{from: 90, points: 2}, {points: 0}]}
        - {id: place, kind: rank, of: due, points: [2, 1], rest: 0}
facts:
  - {id: due, type: number, title: 应办结}
`;

const encoder = new TextEncoder();
const source = (path: string, text: string) => ({ path, bytes: encoder.encode(text), named: true });
const rubrics = [source('rubrics/town.yaml', rubric)];

/** Twice as many as it takes. */
const filesOf = (write: (id: string) => string) =>
  Array.from({ length: fewest * 2 }, (_, index) => source(`evidence/u${index}.yaml`, write(`u${index}`)));

type Request = Parameters<typeof assess>[0];

function told(request: Request): string {
  const { result, diagnostics } = assess(request);
  const options = { view: 'score', language: 'zh', width: 80, paint: plain, renderMessage: () => '' } as const;
  return json.render(result, options) + renderText(diagnostics, { language: 'zh', colour: 0, width: 80 });
}

function streamed(documents: readonly Uint8Array[], reference: boolean): string {
  const score = services.engine.stream({ rubrics, results: [], reference });
  return documents.map((bytes, index) => Buffer.from(score(bytes, index + 1).lines).toString()).join('');
}

const keptOf = (evidence: Request['evidence']): number =>
  gatherEvidence({ evidence }, new RubricShelf(rubrics, new Set()), new Problems()).kept.size;

/** @param facts JSON of the facts */
const line =
  (facts: string) =>
  (id: string): string =>
    `{"rubric":"town","unit":{"id":"${id}","name":"示例${id}"},"assessed":{"by":"考核组"},"facts":${facts}}\n`;

const whole = '{"late":2,"plan":{"lost":1.5,"reason":"两次逾期"},"open":["plan"],"on_time":95.50,"due":7}';

const pretty = (id: string): string => `${JSON.stringify(JSON.parse(line(whole)(id)), null, 2)}\n`;

const incidents = '{"late":[{"id":"一号","date":"2025-01-02","note":"{]"},{"id":"二号","note":"\\"}"}],"plan":{"lost":0}}';

const taken: { readonly [name: string]: (id: string) => string } = {
  'JSON on one line': line(whole),
  'JSON on many lines': pretty,
  'JSON with line ends of Windows': (id) => pretty(id).replaceAll('\n', '\r\n'),
  'JSON with a byte order mark': (id) => `\ufeff${line(whole)(id)}`,
  'blanks where JSON allows them': (id) =>
    ` \n ${line('{ "late": 2 , "plan": { "lost": 1 , "reason": "迟" } ,\n "open": [ "plan" , "report" ] }')(id)} \n`,
  'facts before the unit, beyond the plane of most characters': (id) =>
    `{"facts":{"late":1,"plan":{"lost":1,"reason":"迟𠮷é😀"}},\n"rubric":"town","unit":{"id":"${id}","name":"示例${id}"},"assessed":{"by":"考核组"}}`,
  'facts before the unit on many lines': (id) =>
    `{"facts": {\r\n "late": 1,\r\n "plan": {"lost": 1, "reason": "迟𠮷é😀"}}, "rubric": "town",\r\n "unit": {"id": "${id}", "name": "示例${id}"}, "assessed": {"by": "考核组"}}`,
  'every escape': line(String.raw`{"late":2,"plan":{"lost":1,"reason":"\uD83D\uDE00\/\"\\\n\t\u00e9\ud800 \b\f\r"}}`),
  'text that is not composed': line('{"late":2,"plan":{"lost":1,"reason":"e\u0301 각"}}'),
  'incidents with brackets and quotes in their words': line(incidents),
  'numbers with a sign, many digits, zeros': line(
    '{"late":-0,"plan":{"lost":1.50,"reason":"迟"},"on_time":89.99999999999999999999,"due":-12.5}',
  ),
};

/** Cut, and scored as far as it goes. */
const either: { readonly [name: string]: (id: string) => string } = {
  'no fact at all': line('{}'),
  'a fact of null': line('{"late":null,"plan":{"lost":0}}'),
  'facts that rows share with nobody': line('{"due":3,"on_time":91}'),
};

const left: { readonly [name: string]: (id: string) => string } = {
  'a number in powers of ten': line('{"late":1e2}'),
  'a fact twice': line('{"late":1,"late":2}'),
  'a key twice inside a fact': line('{"plan":{"lost":1,"lost":2,"reason":"迟"}}'),
  'two maps of facts': (id) => line('{"late":1}, "facts": {"late":2}')(id),
  'facts of null': line('null'),
  'facts as a list': line('[{"late":1}]'),
  'an unknown fact': line('{"lates":1}'),
  'a fact of the wrong type': line('{"late":"many"}'),
  'a judgement beyond its points': line('{"plan":{"lost":6,"reason":"迟"}}'),
  'an unknown key of the file': (id) => line('{"late":1}, "fact": {}')(id),
  'tabs between the words': (id) => pretty(id).replaceAll('  ', '\t'),
  'a comma too many': line('{"late":1,}'),
  'a comment': line('{"late":1 # }\n}'),
  'words without quotes': line('{late: 1, plan: {lost: 1, reason: it"s}}'),
  'single quotes': line(`{"plan":{"lost":1,"reason":'}'}}`),
  'a bracket that nobody closes': line('{"late":1,"plan":{"lost":1,"reason":"迟"}'),
  'text behind the end': (id) => `${line('{"late":1}')(id)}rest`,
  'a raw line break in a text': line('{"plan":{"lost":1,"reason":"a\n b"}}'),
  'a character of the private area': line('{"plan":{"lost":1,"reason":"\\ue0001:2"}}'),
  'a control character': line('{"plan":{"lost":1,"reason":"\u0007"}}'),
  'not text': () => '{"facts":{"late":',
};

describe.each([...Object.entries(taken), ...Object.entries(either), ...Object.entries(left)])('%s', (name, write) => {
  const evidence = filesOf(write);

  it('gives the bytes of the reference', () => {
    for (const final of [false, true]) expect(told({ rubrics, evidence, final })).toBe(told({ rubrics, evidence, final, reference: true }));
  });

  it('gives the bytes of the reference as a stream', () => {
    const documents = evidence.map(({ bytes }) => bytes);
    expect(streamed(documents, false)).toBe(streamed(documents, true));
  });

  if (!(name in either))
    it(name in taken ? 'is scored by known rows' : 'is read the common way', () => {
      expect(keptOf(evidence)).toBe(name in taken ? evidence.length : 0);
    });
});
