// Writes the fictional evidence of examples/bazhong-style: six counties and twenty-eight departments, two years. A fixed seed: running
// it again gives the same bytes; `--check` writes nothing and names the files that differ. It knows nothing of rubrics or points; ties are
// made by giving two units facts that weigh the same.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { counties, departments, onlyIn, planned, twins } from '../examples/bazhong-style/cast.mjs';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'examples', 'bazhong-style');
const seed = 'bazhong-style 1';

/** Whole numbers below n, from a text: the same text gives the same row of numbers. */
function numbers(text) {
  let state = 2166136261;
  for (const letter of text) state = Math.imul(state ^ letter.codePointAt(0), 16777619) >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = Math.imul(mixed ^ (mixed >>> 7), mixed | 61) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

const two = (n) => String(n).padStart(2, '0');
const half = (n) => `${n >> 1}${n % 2 ? '.5' : ''}`;
const times = (n, make) => Array.from({ length: Math.max(0, n) }, (_, index) => make(index));

/** A judgement in half points; care 10 loses next to nothing. */
function judgement(halves, reason) {
  return halves === 0 ? '{lost: 0}' : `{lost: ${half(halves)}, reason: ${reason}}`;
}

const reasons = {
  first_person: ['重点工作调度不够', '任务分解不具体', '报告未经集体研究', '台账不完整'],
  law_study: ['学法少于计划次数', '没有旁听庭审', '测试参加率低'],
};

/** Incidents of one kind: dated, with ids that name the unit and are used once. */
function incidents(unit, year, word, count, next, label) {
  return times(count, (index) => {
    const date = `${year}-${two(1 + next(11))}-${two(1 + next(28))}`;
    return `{id: ${word}${unit.mark}${index + 1}号, date: ${date}${label ? `, label: ${label(index)}` : ''}}`;
  });
}

/** Yes or no and how often: a careless unit more often. */
const often = (care, edge, next) => times(Math.max(0, edge - care), () => next(3)).filter((draw) => draw === 0).length;

function commonFacts(unit, year, care, next) {
  const facts = new Map();
  const loss = (most) => Math.min(most, next(1 + (10 - care)) + Math.max(0, 7 - care));
  const reason = (fact) => reasons[fact][next(reasons[fact].length)];
  facts.set('first_person', judgement(loss(12), reason('first_person')));
  if (unit.rubric === departments.rubric) facts.set('law_study', judgement(loss(8), reason('law_study')));
  const papers = unit.rubric === departments.rubric ? departments.papers : counties.papers;
  facts.set('papers', `[${papers.filter(() => next(20) > 8 - care).join(', ')}]`);
  const lists = { unreviewed: ['示例会纪', 4], unfiled: ['示例文', 7], overturned: ['示例复决', 7], court_absence: ['示例庭', 6] };
  if (unit.rubric === departments.rubric) lists.lost_lawsuits = ['示例行初', 8];
  for (const [fact, [word, edge]] of Object.entries(lists)) {
    const rows = incidents(unit, year, word, often(care, edge, next), next);
    if (rows.length > 0) facts.set(fact, rows);
  }
  return facts;
}

function departmentFacts(unit, year, care, next) {
  const facts = commonFacts(unit, year, care, next);
  if (unit.class === 'enforcement') {
    const reviewed = 40 + next(20);
    facts.set('files_reviewed', String(reviewed)).set('files_sound', String(reviewed - next(1 + Math.max(0, 10 - care))));
    const rows = incidents(unit, year, '示例督', often(care, 8, next), next);
    if (rows.length > 0) facts.set('uncertified', rows);
  }
  if (unit.class !== 'general') {
    const due = 120 + next(300);
    facts.set('matters_due', String(due)).set('matters_on_time', String(due - next(2 + 3 * Math.max(0, 10 - care))));
  }
  facts.set('news_adopted', String(3 * care + next(9))).set('pilot_adopted', String(next(12) < care - 5 ? 1 + next(2) : 0));
  if (care >= 8 && next(3) === 0) facts.set('model_unit', next(2) === 0 ? 'municipal' : 'provincial');
  return facts;
}

function countyFacts(unit, year, care, next) {
  const facts = commonFacts(unit, year, care, next);
  const reviewed = 80 + next(40);
  facts.set('files_reviewed', String(reviewed)).set('files_sound', String(reviewed - next(2 + Math.max(0, 10 - care))));
  const needed = 60 + next(60);
  facts.set('officers_needed', String(needed)).set('officers_certified', String(needed - next(2 + 3 * (10 - care))));
  const ended = 30 + next(40);
  facts.set('lawsuits_ended', String(ended)).set('lawsuits_lost', String(1 + next(3 + 10 - care)));
  return facts;
}

const panels = { leaders: ['领导', 3], peers: ['同级', 7], public: ['代表', 5] };

/** Marks by group, in the order of the raters. */
function debriefing(care, next) {
  const entries = Object.entries(panels).map(([group, [, size]]) => [group, times(size, () => 67 + 2 * care + next(8))]);
  return Object.fromEntries(entries);
}

const satisfaction = (care, next) => {
  const asked = 60 + next(20);
  const dissatisfied = next(1 + (Math.max(0, 12 - care) >> 1));
  const fair = next(4 + 2 * (10 - care));
  return { satisfied: asked - fair - dissatisfied, fair, dissatisfied };
};

/** Everything about a unit in a year; a twin has its model's facts in another order, and what it is told besides. */
function factsOf(unit, year) {
  const model = twins[year][unit.id];
  if (model) return twinOf(unit, factsOf({ ...everyone(year).find(({ id }) => id === model), mark: unit.mark }, year), year);
  const next = numbers(`${seed} ${year} ${unit.id}`);
  const care = unit.care[year];
  const facts = (unit.rubric === counties.rubric ? countyFacts : departmentFacts)(unit, year, care, next);
  return told(unit, year, { facts, marks: debriefing(care, next), asked: satisfaction(care, next) });
}

/** Raters of a group change places. */
function twinOf(unit, { facts, marks, asked }, year) {
  const turned = Object.fromEntries(Object.entries(marks).map(([group, list]) => [group, [...list.slice(1), list[0]]]));
  return told(unit, year, { facts: new Map(facts), marks: turned, asked });
}

/** What the cast prescribes: a fact as text, null where it is not stated; marks and counts replace those drawn. */
function told(unit, year, drawn) {
  const { facts: set = {}, marks = drawn.marks, asked = drawn.asked, raise = 0, ...rest } = planned[year][unit.id] ?? {};
  const facts = new Map(drawn.facts);
  for (const [fact, value] of Object.entries(set)) {
    if (value === null) facts.delete(fact);
    else facts.set(fact, value);
  }
  const raised = Object.fromEntries(Object.entries(marks).map(([group, list]) => [group, list.map((mark) => mark + raise)]));
  return { facts, marks: raised, asked, ...rest };
}

function everyone(year) {
  return [...counties.units.map((unit) => ({ ...unit, rubric: counties.rubric })), ...departments.units.map(asDepartment)].filter(
    ({ id }) => (onlyIn[id] ?? year) === year,
  );
}

const asDepartment = (unit) => ({ ...unit, rubric: departments.rubric });

const head = (
  rubric,
  year,
  office,
  title,
) => `# 虚构示例：单位、人员、文号、事件和数字全部虚构，与任何真实单位无关。由 scripts/generate-bazhong.mjs 生成，勿手改。
# ${year}年度，${title}。
rubric: ${rubric}
stage: final
assessed: {by: ${office}, date: ${year}-12-28}
`;

const unitLine = ({ id, name, class: kind, rubric }) =>
  `  - unit: {id: ${id}, name: ${name}, class: ${kind}, group: ${rubric === counties.rubric ? '区县' : '市级部门'}}\n`;

function yearEnd(unit, year) {
  const { facts } = factsOf(unit, year);
  const lines = [...facts].map(([fact, value]) =>
    Array.isArray(value) ? `      ${fact}:\n${value.map((row) => `        - ${row}\n`).join('')}` : `      ${fact}: ${value}\n`,
  );
  return `${unitLine(unit)}    facts:\n${lines.join('')}`;
}

function debriefed(unit, year) {
  const { marks } = factsOf(unit, year);
  const rows = Object.entries(marks).map(([group, list]) =>
    list.map((mark, index) => `{rater: ${panels[group][0]}${index + 1}, group: ${group}, mark: ${mark}}`).join(', '),
  );
  return `${unitLine(unit)}    facts:\n      debriefing: [\n${rows.map((row) => `        ${row},\n`).join('')}      ]\n`;
}

function surveyed(unit, year) {
  const { asked, unasked } = factsOf(unit, year);
  if (unasked) return `${unitLine(unit)}    not_applicable: {third_party: ${unasked}}\n    facts: {}\n`;
  const counts = Object.entries(asked).map(([mark, count]) => `{mark: ${mark}, count: ${count}}`);
  return `${unitLine(unit)}    facts:\n      third_party: [${counts.join(', ')}]\n`;
}

const checking = process.argv.includes('--check');

function write(year, file, top, units, body) {
  const target = path.join(home, String(year), file);
  const text = `${top}units:\n${units.map((unit) => body(unit, year)).join('\n')}`;
  if (checking) {
    if (readFileSync(target, 'utf8') === text) return;
    console.error(`${year}/${file} differs`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const silent = 'unstated: nothing_found\n';
const classes = { enforcement: '执法类', service: '服务类', general: '综合类' };

for (const year of [2019, 2020]) {
  for (const [folder, { rubric }] of Object.entries({ counties, departments })) {
    const units = everyone(year).filter((unit) => unit.rubric === rubric);
    const title = folder === 'counties' ? '区县' : '市级部门';
    write(year, `${folder}/debriefing.yaml`, head(rubric, year, '述法评议组', `${title}述法评议记分`), units, debriefed);
    write(year, `${folder}/third_party.yaml`, head(rubric, year, '第三方评估机构', `${title}第三方评估问卷`), units, surveyed);
    if (folder === 'counties')
      write(year, `${folder}/year_end.yaml`, head(rubric, year, '考核组', `${title}年终考核`) + silent, units, yearEnd);
  }
  for (const [name, title] of Object.entries(classes)) {
    const units = everyone(year).filter((unit) => unit.class === name);
    write(year, `departments/${name}.yaml`, head(departments.rubric, year, '考核组', `${title}部门年终考核`) + silent, units, yearEnd);
  }
}
