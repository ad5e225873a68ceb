// Evidence as people and programs write it, each with the id of a unit, and its rubric.

export const town = `# 虚构示例
rubric: town
title: 示例细则
points: 20
items:
  - {id: late, title: 逾期, points: 10, kind: each, deduct: 0.5}
  - {id: plan, title: 方案, points: 5, kind: judged, deduct: {up_to: 5}, not_applicable: full}
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

const head = (id: string): string => `rubric: town\nunit: {id: ${id}, name: 示例${id}}\nassessed: {by: 考核组}\n`;

const yaml = '  late: 2\n  plan: {lost: 1.5, reason: 两次逾期}\n  open: [plan]\n  on_time: 95.50\n  due: 7\n';

/** As `rubric template` writes it, filled in. */
const form = `
  # ── 一 示例
  # 1 逾期
  late: 2    # 次数，或逐件列出
    # - {id: , date: }
  # 2 方案
  plan:    # 扣分 lost，要写理由 reason
    lost: 1.5
    reason: 两次逾期
  open: [plan]

  # 三
  on_time: 95.50    # 数
  due: 7
`;

const takenYaml: typeof taken = {
  'facts first': (id) => `facts:\n${yaml}${head(id)}`,
  'facts between': (id) => `# 虚构\nrubric: town\nfacts:\n${yaml}\n# 单位\nunit:\n  id: ${id}\n  name: 示例${id}\nassessed: {by: 考核组}\n`,
  'a note behind the facts': (id) => `${head(id)}facts:\n${yaml}note: |\n  完\n`,
  'the start of a document': (id) => `--- # 虚构\n${head(id)}facts:\n${yaml}`,
  'a remark behind the key': (id) => `${head(id)}facts:  # 事实\n${yaml}`,
  'a form filled in': (id) => `${head(id)}facts:\n${form}`,
  'a form filled in on Windows': (id) => `\ufeff${head(id)}facts:\n${form}note: 完\n`.replaceAll('\n', '\r\n'),
  'text of several lines': (id) =>
    `${head(id)}facts:\n  late: 1\n  plan:\n    lost: 1\n    reason: |\n      两次\n\n      # 逾期\n  open: [plan]\n`,
  'no line break at the end': (id) => `${head(id)}facts:\n${yaml.trimEnd()}`,
};

const leftYaml: typeof left = {
  'the end of a document': (id) => `${head(id)}facts:\n${yaml}...\n`,
  'facts as a list': (id) => `${head(id)}facts:\n- late\n`,
  'facts as an indented list': (id) => `${head(id)}facts:\n  - late: 1\n`,
  'facts twice': (id) => `facts:\n${yaml}${head(id)}facts:\n${yaml}`,
  'text that looks like facts': (id) => `${head(id)}facts:\n${yaml}note: |\n  facts:\n    late: 3\n`,
  'facts in brackets': (id) => `${head(id)}facts: {late: 1}\n`,
  'an attribute of that name': (id) => `rubric: town\nunit:\n  id: ${id}\n  facts:\n    late: 1\nassessed: {by: 考核组}\nfacts:\n${yaml}`,
  'a fact not indented like the others': (id) => `${head(id)}facts:\n${yaml} more: 1\n`,
  'a fact twice in a form': (id) => `${head(id)}facts:\n${yaml}  # 又\n  late: 2\nnote: 完\n`,
  'a key behind a full-width comma': (id) => `${head(id)}facts:\n${yaml.replace('两次逾期', '两次，late：逾期')}`,
  'a key of the facts behind a full-width comma above them': (id) => `${head(id).replace('考核组', '考核组，late：逾期')}facts:\n${yaml}`,
  'a full-width comma': (id) => `${head(id)}facts:\n${yaml.replace('1.5,', '1.5，')}note: 完\n`,
};

const unitOf = (id: string, more = ''): string => `unit: {id: ${id}, name: 示例${id}}\n${more}`;
const indented = (text: string): string => text.trimEnd().replaceAll('\n', '\n    ');

/** Several units in a file, and how many of them are scored by known rows. */
const lists: { readonly [name: string]: readonly [number, (id: string) => string] } = {
  'units in YAML': [
    2,
    (id) =>
      `rubric: town\nassessed: {by: 考核组}\nunits:\n  - ${indented(unitOf(`${id}a`, `facts:\n${yaml}`))}\n\n  # 下一个\n  - ${indented(unitOf(`${id}b`, `facts:\n${form}`))}\n`,
  ],
  'units as deep as their key, facts first, no facts': [
    2,
    (id) =>
      `units:\n- facts:\n    late: 1\n    plan: {lost: 0}\n    open: []\n  unit: {id: ${id}a, name: 示例${id}a}\n- unit: {id: ${id}b, name: 示例${id}b}\n  unstated: nothing_found\n  facts:\n    late: 0\n    plan: {lost: 0}\n    open: []\nrubric: town\nassessed: {by: 考核组}\n`,
  ],
  'a unit to which something does not apply': [
    2,
    (id) =>
      `rubric: town\nassessed: {by: 考核组}\nunits:\n  - ${indented(unitOf(`${id}a`, `facts:\n${yaml}`))}\n  - ${indented(unitOf(`${id}b`, `not_applicable: {plan: 无此职责}\nfacts:\n  late: 1\n`))}\n`,
  ],
  'a unit without facts, and one with facts in brackets': [
    2,
    (id) =>
      `rubric: town\nassessed: {by: 考核组}\nunits:\n  - unit: {id: ${id}a, name: 示例${id}a}\n  - ${indented(unitOf(`${id}b`, 'facts: {late: 1}\n'))}\n  - ${indented(unitOf(`${id}c`, `facts:\n${yaml}`))}\n`,
  ],
  'a unit with two offices': [
    1,
    (id) =>
      `rubric: town\nassessed: {by: 考核组}\nunits:\n  - ${indented(unitOf(id, 'stage: self\nfacts:\n  late: 1\n'))}\n  - ${indented(unitOf(id, `facts:\n${yaml}`))}\n  - ${indented(unitOf(`${id}c`, `facts:\n${yaml}`))}\n`,
  ],
  'the same unit twice': [
    0,
    (id) =>
      `rubric: town\nassessed: {by: 考核组}\nunits:\n  - ${indented(unitOf(id, `facts:\n${yaml}`))}\n  - ${indented(unitOf(id, `facts:\n${yaml}`))}\n`,
  ],
  'a unit with a fact that cannot be read': [
    0,
    (id) =>
      `rubric: town\nassessed: {by: 考核组}\nunits:\n  - ${indented(unitOf(`${id}a`, `facts:\n${yaml}`))}\n  - ${indented(unitOf(`${id}b`, 'facts:\n  late: 0x2\n'))}\n`,
  ],
  'a unit with an unknown fact': [
    1,
    (id) =>
      `rubric: town\nassessed: {by: 考核组}\nunits:\n  - ${indented(unitOf(`${id}a`, `facts:\n${yaml}`))}\n  - ${indented(unitOf(`${id}b`, 'facts:\n  lates: 2\n'))}\n`,
  ],
  'units in JSON': [
    2,
    (id) =>
      `{"rubric":"town","assessed":{"by":"考核组"},"units":[{"unit":{"id":"${id}a","name":"示例${id}a"},"facts":${whole}},\n {"facts":${whole},"unit":{"id":"${id}b","name":"示例${id}b"}}]}`,
  ],
  'units in JSON on many lines, one of them with facts of null': [
    0,
    (id) =>
      JSON.stringify(
        {
          rubric: 'town',
          assessed: { by: '考核组' },
          units: [
            { unit: { id: `${id}a` }, facts: JSON.parse(whole) },
            { unit: { id: `${id}b` }, facts: null },
          ],
        },
        null,
        2,
      ),
  ],
};

/** Cut, and scored as far as it goes. */
const either: { readonly [name: string]: (id: string) => string } = {
  'no fact at all': line('{}'),
  'a fact of null': line('{"late":null,"plan":{"lost":0}}'),
  'a judgement beyond its points': line('{"plan":{"lost":6,"reason":"迟"}}'),
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

/** Name, text of a file, and how many of its units are scored by known rows; undefined: as far as it goes. */
export const written: readonly (readonly [string, (id: string) => string, number | undefined])[] = [
  ...Object.entries(taken).map(([name, write]) => [name, write, 1] as const),
  ...Object.entries(takenYaml).map(([name, write]) => [`YAML: ${name}`, write, 1] as const),
  ...Object.entries(lists).map(([name, [kept, write]]) => [name, write, kept] as const),
  ...Object.entries(either).map(([name, write]) => [name, write, undefined] as const),
  ...Object.entries(left).map(([name, write]) => [name, write, 0] as const),
  ...Object.entries(leftYaml).map(([name, write]) => [`YAML: ${name}`, write, 0] as const),
];
