// A form as a YAML skeleton: every fact of the rubric with its clause as a comment, and nothing stated. An empty value is no statement.

import type { Language } from '../diagnostic/define.js';
import { formatExact } from '../exact/index.js';
import type { PeriodUnit } from '../calendar/period.js';
import { constantOf, type Item, type Rubric } from '../rubric/model.js';
import { existsIn, staticValue } from '../rubric/static.js';
import { labelsWithin, printedPath, questionsOf, type Form, type FormFact, type FormList } from './form.js';
import { attributesFor } from './looked-up.js';
import type { FormUnit } from './unit-list.js';
import { formWords, type FormWords } from './words.js';

export interface YamlFormRequest {
  readonly form: Form;
  readonly units: readonly FormUnit[];
  readonly office?: string;
  readonly language: Language;
  /** JSON Schema for the editor, as the skeleton will find it. */
  readonly schema?: string;
}

export function yamlForm(request: YamlFormRequest): string {
  const { form, units, office, schema } = request;
  const words = formWords(request.language);
  const { rubric } = form;
  const edition = rubric.edition === undefined ? '' : ` ${words.yaml.edition(rubric.edition)}`;
  const lines = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    `# ${words.title(rubric.title)}${edition}`,
    `# ${words.yaml.blank}`,
    `rubric: ${scalarText(rubric.id)}`,
    ...(office === undefined ? [] : [`office: ${scalarText(office)}`]),
    `# ${words.yaml.stage}`,
    `# ${words.yaml.assessed}`,
    `# ${words.yaml.unstated}`,
  ];
  const [only, ...others] = units.length === 0 ? [undefined] : units;
  const bodies = [only, ...others].map((unit) => bodyLines(unit, request, words));
  if (others.length === 0) return `${[...lines, ...bodies[0]!].join('\n')}\n`;
  const entries = bodies.flatMap((body) => body.map((line, at) => (line === '' ? '' : `${at === 0 ? '  - ' : '    '}${line}`)));
  return `${[...lines, 'units:', ...entries].join('\n')}\n`;
}

function bodyLines(unit: FormUnit | undefined, { form, office }: YamlFormRequest, words: FormWords): string[] {
  const { rubric } = form;
  const wanted = questionsOf(form, unit?.class, office).map(({ fact }) => fact);
  const facts = form.facts.filter((fact) => wanted.includes(fact));
  const lists = form.lists.filter(({ item }) => existsIn(item, unit?.class));
  const skips = form.mayNotApply.map(({ id, number, title }) => `#   ${scalarText(id)}: ""    # ${number ?? ''} ${title}`.trimEnd());
  return [
    `unit: ${unitText(unit, form)}${unit ? '' : `    # ${words.yaml.unit}`}`,
    ...(skips.length === 0 ? [] : [`# ${words.yaml.notApplicable}`, ...skips]),
    'facts:',
    ...withHeadings(facts, form, words).map((line) => (line === '' ? '' : `  ${line}`)),
    ...lists.flatMap((list) => listLines(list, form, words)).map((line) => (line === '' ? '' : `  ${line}`)),
    ...(rubric.facts.size === 0 ? ['  {}'] : []),
  ];
}

function unitText(unit: FormUnit | undefined, { rubric }: Form): string {
  const attributes = attributesFor(rubric, unit ? [unit] : []);
  const fields: [string, string | undefined][] = [
    ['id', unit?.id ?? ''],
    ['name', unit?.name ?? ''],
    ...(rubric.classes ? [['class', unit?.class ?? ''] as [string, string]] : []),
    ['group', unit?.group ?? (unit ? undefined : '')],
    ...attributes.map((name): [string, string | undefined] => [name, unit ? unit.attributes.get(name) : '']),
  ];
  return `{${fields.flatMap(([key, value]) => (value === undefined ? [] : [`${scalarText(key)}: ${attributes.includes(key) && isNumber(value) ? value : scalarText(value)}`])).join(', ')}}`;
}

const isNumber = (text: string): boolean => /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);

/** A line for each top-level item, then its facts; facts of one repeated item stand under it, by period. */
function withHeadings(facts: readonly FormFact[], form: Form, words: FormWords): string[] {
  const lines: string[] = [];
  let heading: string | undefined;
  const repeated = new Set<Item>();
  for (const fact of facts) {
    const next = headingOf(fact, form, words);
    if (next !== heading) lines.push('', `# ── ${next}`);
    heading = next;
    if (!fact.periods) lines.push(...factLines(fact, form, words));
    else if (!repeated.has(fact.periods)) {
      repeated.add(fact.periods);
      const inside = facts.filter(({ periods }) => periods === fact.periods);
      lines.push(...periodLines(fact.periods, inside, form, words));
    }
  }
  return lines;
}

function headingOf({ item, isVeto }: FormFact, form: Form, words: FormWords): string {
  if (isVeto) return words.yaml.vetoes;
  const [top] = item ? printedPath(item, form) : [];
  return top ? titleOf(top, words) : words.yaml.inputs;
}

function titleOf({ number, title, points }: Item, words: FormWords): string {
  const value = staticValue(points, undefined);
  return `${number === undefined ? '' : `${number} `}${title}${value ? `（${words.points(formatExact(value))}）` : ''}`;
}

function factLines(fact: FormFact, form: Form, words: FormWords): string[] {
  const { id, title, clause, item, counted } = fact;
  const printed = item && item.title !== title && printedPath(item, form).length > 1 ? `${titleOf(item, words)}：` : '';
  const unit = counted === undefined ? '' : `（${counted}）`;
  return [
    `# ${oneLine(`${printed}${title}${clause === undefined ? '' : `（${clause}）`}`)}`,
    `${keyText(id)}:    # ${oneLine(formText(fact, words))}${unit}`,
    ...exampleLines(fact, form).map((line) => `  # ${line}`),
  ];
}

function formText({ asked }: FormFact, words: FormWords): string {
  const { yaml } = words;
  switch (asked.by) {
    case 'things':
      return yaml.things(asked.things.join(', '));
    case 'judgement':
      return yaml[asked.says](words.range(numberText(constantOf(asked.from)) ?? '0', numberText(constantOf(asked.to)) ?? '…'));
    case 'ballots':
      return yaml.ballots;
    case 'cases':
      return yaml.cases;
    case 'text':
      return yaml.text;
    default:
      if (asked.each) return `${yaml[asked.answer === 'label' ? 'text' : asked.answer]}；${yaml.parts}`;
      if (asked.answer === 'label') return asked.labels ? yaml.label(asked.labels.join(', ')) : yaml.text;
      if (asked.answer === 'date') return asked.never ? yaml.dateOrNever : yaml.date;
      return asked.cases && asked.answer === 'count' ? yaml.countOrCases : yaml[asked.answer];
  }
}

const numberText = (value: ReturnType<typeof constantOf>): string | undefined => value && formatExact(value);

/** What to write below the id, commented out: as it stands it states nothing. */
function exampleLines({ asked }: FormFact, { rubric }: Form): string[] {
  const own = 'cases' in asked ? (asked.cases ?? []) : [];
  const list = `- {${['id', 'date', 'label', ...own, 'source'].map((key) => `${key}: `).join(', ')}}`;
  switch (asked.by) {
    case 'judgement':
      return [`${asked.says}: `.trimEnd(), 'reason:'];
    case 'ballots':
      return ['- {rater: , mark: }'];
    case 'cases':
      return [list];
    case 'answer':
      if (asked.each) return partsOf(asked.each, rubric).map((part) => `${partText(part)}:`);
      return asked.cases ? [list] : [];
    default:
      return [];
  }
}

/** A year has 53 weeks at most. */
const mostLines = 60;

function partsOf(each: readonly string[] | PeriodUnit, rubric: Rubric): readonly string[] {
  if (typeof each !== 'string') return each;
  const labels = labelsWithin(each, rubric);
  return labels.length === 0 || labels.length > mostLines ? [exampleOf(each)] : labels;
}

const exampleOf = (unit: unknown): string => ({ year: '2017', quarter: '2017-Q1', month: '2017-01', week: '2017-W01' })[String(unit)] ?? '';

function periodLines(item: Item, facts: readonly FormFact[], form: Form, words: FormWords): string[] {
  const unit = item.repeat?.by === 'period' ? item.repeat.unit : 'month';
  const labels = [...new Set(questionsOf({ ...form, facts }, undefined, undefined).flatMap(({ within }) => within ?? []))];
  const first = labels[0] ?? exampleOf(unit);
  return [
    `# ${oneLine(titleOf(item, words))}`,
    `${keyText(item.id)}:    # ${words.yaml.parts}`,
    `  # ${first}:`,
    ...facts.flatMap((fact) => factLines(fact, form, words).map((line) => `  #   ${line}`)),
  ];
}

const listLines = ({ fact, item, fields, facts }: FormList, form: Form, words: FormWords): string[] => [
  '',
  `# ── ${oneLine(titleOf(item, words))}`,
  `${keyText(fact)}:    # ${words.yaml.cases}`,
  `  # - id:`,
  ...fields.map((field) => `  #   ${keyText(field)}:`),
  ...facts.flatMap((one) => factLines(one, form, words).map((line) => `  #   ${line}`)),
];

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const plain = /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[\p{L}_][\p{L}\p{N}_-]*$/iu;
const keyText = (id: string): string => (plain.test(id) ? id : JSON.stringify(id));
const scalarText = keyText;
/** `2017-01` is a label as it stands. */
const partText = (part: string): string => (/^\d{4}(?:-[\dQW]\d+)?$/.test(part) ? part : keyText(part));
