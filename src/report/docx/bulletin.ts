// The bulletin (通报): results by group, grades, vetoes and consequences, where points were lost, room for the signature.

import { byRate, groupsOf, type RankedGroup } from '../groups.js';
import { lossText } from '../losses.js';
import { display, pointsOf } from '../points.js';
import { Exact } from '../../exact/index.js';
import type { ItemResult, Result, UnitResult } from '../result.js';
import { gradeText, groupVerdicts } from '../verdict-lines.js';
import { wordsOf, type Words } from '../words.js';
import type { ReportOptions } from '../reporter.js';
import type { Block, OfficeDocument, TableCell } from './document.js';
import { shown } from './shown.js';
import { documentWords, type DocumentWords } from './words.js';

interface Speech {
  readonly words: Words;
  readonly own: DocumentWords;
}

export function bulletin(result: Result, { language }: ReportOptions): OfficeDocument {
  const speech: Speech = { words: wordsOf(language), own: documentWords(language) };
  const { own, words } = speech;
  const groups = groupsOf(result);
  const title = own.bulletinTitle(own.listOf(result.rubrics.map((rubric) => own.assessed(rubric.title))));
  const body = (text: string): Block => ({ type: 'body', text });
  const verdicts = groups
    .flatMap((group) => groupVerdicts(group.units, words))
    .map(([head, text]) => body(own.sentence(`${head.trim()}${words.colon}${text}`)));
  const problems = groups.flatMap((group, at) => problemBlocks(group, groups.length > 1 ? at + 1 : undefined, speech));
  const sections: (readonly [string, readonly Block[]])[] = [
    [own.ranking, groups.flatMap((group, at) => groupBlocks(group, at + 1, speech))],
    [own.grades, gradeLines(result, speech).map(body)],
    [own.consequences, verdicts],
    [own.problems, problems.length === 0 && result.units.every(({ score }) => score !== null) ? [body(own.noProblems)] : problems],
  ];
  const told = sections.filter(([, inside]) => inside.length > 0);
  const blocks: Block[] = [
    { type: 'title', text: title },
    { type: 'addressees', text: own.addressees },
    body(openingOf(result, speech)),
    ...(result.public ? [body(words.publicNote)] : []),
    ...told.flatMap(([name, inside], at): Block[] => [{ type: 'heading', text: own.section(at + 1, name) }, ...inside]),
    ...rightsIn(result, words).map(body),
    body(''),
    { type: 'signature', text: own.signature },
    { type: 'signature', text: own.date },
  ];
  const [before = '', after = ''] = own.page('|').split('|');
  return { title: shown(title), blocks: blocks.map(cleaned), page: [before, after] };
}

/** Said once for all units; each rubric that gives a right. */
const rightsIn = ({ rubrics }: Result, { course }: Words): string[] => [
  ...new Set(rubrics.flatMap(({ appeal }) => (appeal ? [course.rightText(appeal)] : []))),
];

export const cleaned = (block: Block): Block => ('text' in block ? { ...block, text: shown(block.text) } : block);

function openingOf({ rubrics, units, stage }: Result, { own, words }: Speech): string {
  const tables = own.listOf(rubrics.map(({ title, edition }) => own.table(title, edition)));
  const named = stage === null ? '' : own.atStage(words.stages[stage] ?? stage);
  return own.opening(tables, units.length, named);
}

function groupBlocks(group: RankedGroup, number: number, { words, own }: Speech): Block[] {
  const { within, oneOfSeveral, units, rubric, summary } = group;
  const name = within ?? (oneOfSeveral ? words.noGroup : (rubric?.title ?? words.everyone));
  const sign = byRate(group) ? '%' : '';
  const { mean, best, worst } = summary ?? {};
  const figures = mean && best && worst ? own.figures(display(pointsOf(mean)), best, worst, sign) : '';
  const names = (status: UnitResult['status']): string[] => units.filter((unit) => unit.status === status).map(({ unit }) => unit.name);
  const [provisional, failed] = [names('provisional'), names('error')];
  return [
    { type: 'subheading', text: own.group(number, name) },
    { type: 'body', text: own.groupFigures(units.length, figures) },
    rankTable(group, { words, own }),
    ...(provisional.length === 0 ? [] : [{ type: 'body' as const, text: own.provisional(own.listOf(provisional)) }]),
    ...(failed.length === 0 ? [] : [{ type: 'body' as const, text: own.failed(own.listOf(failed)) }]),
  ];
}

function rankTable(group: RankedGroup, { words }: Speech): Block {
  const { units } = group;
  const rate = byRate(group);
  const graded = units.some(({ grade }) => grade !== null);
  const cell = (text: string, align: TableCell['align'] = 'center'): TableCell => ({ text: shown(text), align });
  const rows = units.map((unit) => [
    cell(unit.rank === null ? words.unranked : String(unit.rank)),
    cell(unit.unit.name, 'left'),
    cell(unit.score ?? words.status[unit.status]),
    ...(rate ? [cell(unit.rate ?? '')] : []),
    ...(graded ? [cell(unit.grade === null && unit.grade_certain ? '' : gradeText(unit, words))] : []),
    cell(lossText(unit, words), 'left'),
  ]);
  const head = [words.rank, words.unit, words.score, ...(rate ? [words.rate] : []), ...(graded ? [words.grade] : []), words.lost];
  const fixed = [9, 25, 11, ...(rate ? [11] : []), ...(graded ? [11] : [])];
  const rest = 100 - fixed.reduce((sum, share) => sum + share, 0);
  return {
    type: 'table',
    table: { head, rows, widths: [...fixed, rest] },
  };
}

/** Grades in the order in which they first appear from the top. */
function gradeLines({ units }: Result, { own, words }: Speech): string[] {
  const byGrade = new Map<string, string[]>();
  for (const { unit, grade, grade_certain: certain } of units.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)) {
    const name = certain ? unit.name : unit.name + words.bracket(words.status.provisional);
    if (grade !== null) byGrade.set(grade, [...(byGrade.get(grade) ?? []), name]);
  }
  return [...byGrade].map(([grade, names]) => own.sentence(`${grade}${words.colon}${own.listOf(names)}`));
}

const mostProblems = 5;

interface Problem {
  readonly title: string;
  readonly units: number;
  readonly lost: Exact;
  readonly clauses: ReadonlyMap<string, number>;
}

/** Rows of a group in which most units lost points, by their number and then by the points; with the clauses that took them. */
function problemBlocks(group: RankedGroup, number: number | undefined, { own, words }: Speech): Block[] {
  const worst = [...problemsOf(group).values()].toSorted((a, b) => b.units - a.units || b.lost.compare(a.lost)).slice(0, mostProblems);
  if (worst.length === 0) return [];
  const lines = worst.map(({ title, units, lost, clauses }): Block => {
    const common = [...clauses].toSorted(([, a], [, b]) => b - a).slice(0, 2);
    const told = common.length === 0 ? '' : own.clauses(own.listOf(common.map(([clause]) => clause)));
    return { type: 'body', text: own.problem(title.replace(/[。；：.;:]+$/, ''), units, display(lost)) + told };
  });
  return number === undefined ? lines : [{ type: 'subheading', text: own.group(number, group.within ?? words.noGroup) }, ...lines];
}

function problemsOf({ units }: RankedGroup): Map<string, Problem> {
  const found = new Map<string, Problem>();
  for (const item of units.flatMap((unit) => leavesOf(unit.items))) {
    const lost = item.lost === null ? Exact.zero : pointsOf(item.lost);
    if (lost.sign <= 0 || (item.state !== 'scored' && item.state !== 'no_evidence')) continue;
    const known = found.get(item.id) ?? { title: item.title, units: 0, lost: Exact.zero, clauses: new Map<string, number>() };
    const clauses = new Map(known.clauses);
    for (const { amount, clause, kind } of item.entries)
      if (kind === 'rule' && amount.startsWith('-') && clause !== null && clause !== item.title)
        clauses.set(clause, (clauses.get(clause) ?? 0) + 1);
    found.set(item.id, { ...known, clauses, units: known.units + 1, lost: known.lost.plus(lost) });
  }
  return found;
}

const leavesOf = (items: readonly ItemResult[]): ItemResult[] =>
  items.flatMap((item) => (item.items.length === 0 ? [item] : leavesOf(item.items)));
