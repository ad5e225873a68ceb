// Makes a rubric and the evidence of any number of fictional units from a seed: the same seed and number give the same bytes.
// Three kinds: `simple` (counts and judgements, as most tables), `incidents` (dated cases with ids and notes), `cohort` (places and means).

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const kinds = ['simple', 'incidents', 'cohort'];
const rows = 40;

/** Whole numbers below n, from a seed. */
function numbers(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = Math.imul(mixed ^ (mixed >>> 7), mixed | 61) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

const two = (n) => String(n).padStart(2, '0');
const isJudged = (row) => row % 4 === 0;
const all = Array.from({ length: rows }, (_, index) => index + 1);

function rubricOf(kind) {
  const items = all.map((row) => {
    const head = `  - id: item_${two(row)}\n    number: ${row}\n    title: 示例事项${row}\n    points: 2.5\n`;
    return isJudged(row) ? `${head}    kind: judged\n    deduct: {up_to: 2.5}\n` : `${head}    kind: each\n    deduct: 0.3\n`;
  });
  const places = `extra:
  items:
    - id: places
      title: 示例名次加分
      rules:
        - {id: on_time_place, kind: rank, of: on_time_rate, points: [3, 2.5, 2, 1.5, 1]}
        - {id: above_mean, kind: flag, when: "on_time_rate > cohort.mean(on_time_rate)", award: 0.5}
measures:
  - {id: on_time_rate, title: 示例按时率, value: "100 * on_time / due"}
facts:
  - {id: on_time, type: count, title: 示例按时办结}
  - {id: due, type: count, title: 示例应办结}
`;
  return `# 虚构示例。\nrubric: bench_${kind}\ntitle: 示例评分细则\npoints: 100\nperiod: {from: 2025-01-01, to: 2025-12-31}\nitems:\n${items.join('')}${kind === 'cohort' ? places : ''}`;
}

const notes = ['程序违法，已整改', '逾期未报', '材料不全：缺清单', '未经集体讨论', '台账不完整'];

/** Each fact as YAML and as the value it says. */
function incident(row, index, unit, next) {
  const value = {
    id: `示例${unit}-${row}-${index}号`,
    date: `2025-${two(1 + next(12))}-${two(1 + next(28))}`,
    note: notes[next(notes.length)],
  };
  return { yaml: `    - {id: ${value.id}, date: ${value.date}, note: ${value.note}}\n`, value };
}

function factOf(row, kind, unit, next) {
  const id = `item_${two(row)}`;
  const times = Math.max(0, next(12) - 7);
  if (isJudged(row)) {
    if (times === 0) return { id, yaml: `  ${id}: {lost: 0}\n`, value: { lost: 0 } };
    const reason = notes[next(notes.length)];
    return { id, yaml: `  ${id}: {lost: ${times / 2}, reason: ${reason}}\n`, value: { lost: times / 2, reason } };
  }
  if (kind !== 'incidents') return { id, yaml: `  ${id}: ${times}\n`, value: times };
  const cases = Array.from({ length: times + next(3) }, (_, index) => incident(row, index, unit, next));
  const list = cases.length === 0 ? ' []\n' : `\n${cases.map(({ yaml }) => yaml).join('')}`;
  return { id, yaml: `  ${id}:${list}`, value: cases.map(({ value }) => value) };
}

const numberFact = (id, value) => ({ id, yaml: `  ${id}: ${value}\n`, value });

function unitOf(index, kind, seed) {
  const next = numbers(seed * 1_000_003 + index);
  const facts = all.map((row) => factOf(row, kind, index, next));
  if (kind === 'cohort') {
    const due = 50 + next(200);
    facts.push(numberFact('due', due), numberFact('on_time', due - next(20)));
  }
  const id = `unit_${String(index).padStart(6, '0')}`;
  const unit = { id, name: `示例单位${index}`, group: `第${1 + (index % 126)}组` };
  const head = { rubric: `bench_${kind}`, unit, stage: 'final', assessed: { by: '示例考核组', date: '2025-12-20' } };
  const yaml = `# 虚构示例。\nrubric: bench_${kind}\nunit: {id: ${id}, name: ${unit.name}, group: ${unit.group}}\nstage: final\nassessed: {by: 示例考核组, date: 2025-12-20}\nfacts:\n${facts.map((fact) => fact.yaml).join('')}`;
  return { id, yaml, json: JSON.stringify({ ...head, facts: Object.fromEntries(facts.map((fact) => [fact.id, fact.value])) }) };
}

/** Into `folder`: rubrics/ and evidence/, a thousand files a folder, and the same as JSON in json/. */
export function writeCase(folder, { kind, units, seed }) {
  mkdirSync(path.join(folder, 'rubrics'), { recursive: true });
  writeFileSync(path.join(folder, 'rubrics', `${kind}.yaml`), rubricOf(kind));
  for (let index = 0; index < units; index++) {
    const home = two(Math.floor(index / 1000));
    if (index % 1000 === 0) for (const side of ['evidence', 'json']) mkdirSync(path.join(folder, side, home), { recursive: true });
    const { id, yaml, json } = unitOf(index, kind, seed);
    writeFileSync(path.join(folder, 'evidence', home, `${id}.yaml`), yaml);
    writeFileSync(path.join(folder, 'json', home, `${id}.json`), json);
  }
}
