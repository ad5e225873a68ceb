// One row of a table into the drafts: an answer, a judgement, a case, a ballot, a unit, or an item that does not apply.

import type { Problems } from '../diagnostic/diagnostic.js';
import { chosenId, isOneOf, none, type Role } from '../form/headings.js';
import type { Form, FormFact } from '../form/form.js';
import { mayBeAttribute } from '../form/looked-up.js';
import type { MapEntry, Span } from '../source/index.js';
import {
  dateNode,
  entry,
  fieldNode,
  hull,
  listNode,
  mapNode,
  numberNode,
  ownersNode,
  plainText,
  textNode,
  textScalar,
  type Filled,
} from './cells.js';
import { factDraft, type Drafts, type FactDraft, type UnitDraft } from './draft.js';
import { rowField } from './row-fields.js';
import type { Row, Table } from './sheet-table.js';
import { sound, soundDate } from './sound.js';

export interface Reading {
  readonly form: Form;
  readonly drafts: Drafts;
  readonly problems: Problems;
}

export function readUnitRow(row: Row, table: Table, { form, drafts, problems }: Reading): void {
  const id = sound(row.get('unit') ?? row.get('id'), problems);
  if (!id) return;
  const text = plainText(id.cell);
  const named = (['name', 'class', 'group'] as const).flatMap((role): MapEntry[] => {
    const filled = sound(row.get(role), problems);
    return filled ? [entry(role, textNode(filled))] : [];
  });
  const fields = table.fields.filter(({ name }) => mayBeAttribute(name, form.rubric));
  drafts.addUnit(
    text,
    [entry('id', textScalar(text, id.at)), ...named, ...attributesIn(row, [...fields, ...table.attributes], problems)],
    id.at,
  );
}

const attributesIn = (row: Row, columns: Table['attributes'], problems: Problems): MapEntry[] =>
  columns.flatMap(({ name, column }): MapEntry[] => {
    const filled = sound(row.at(column), problems);
    return filled ? [entry(name, fieldNode(filled))] : [];
  });

export function readSkipRow(row: Row, table: Table, { drafts, problems }: Reading): void {
  const item = sound(row.get('item'), problems);
  if (!item) return;
  const unit = drafts.unitOf(row, unitPlace(row, item.at), attributesIn(row, table.attributes, problems));
  const reason = sound(row.get('reason') ?? row.get('note'), problems);
  const place = row.has('reason') ? row.placeOf('reason') : item.at;
  unit?.skips.push(entry(chosenId(plainText(item.cell)), reason ? textNode(reason) : textScalar('', place), item.at));
}

const caseRoles: readonly Role[] = ['id', 'date', 'label', 'charged', 'owners', 'exempt'];
const said = (row: Row, roles: readonly Role[]): boolean => roles.some((role) => row.get(role));

/** What a row states, by which cells are filled in; `details` belong to an answer that is not there. */
function statedBy(row: Row, table: Table): 'ballot' | 'judgement' | 'answer' | 'case' | 'details' | undefined {
  if (said(row, ['mark', 'rater'])) return 'ballot';
  if (said(row, ['lost', 'given'])) return 'judgement';
  if (row.get('answer')) return 'answer';
  if (row.get('reason')) return 'judgement';
  if (said(row, caseRoles) || table.fields.some(({ column }) => row.at(column))) return 'case';
  return said(row, ['source', 'document', 'note']) ? 'details' : undefined;
}

/** A row that names a fact. */
export function readFactRow(row: Row, table: Table, reading: Reading): void {
  const { drafts, problems, form } = reading;
  const states = statedBy(row, table);
  const fact = row.get('fact');
  if (!fact) {
    if (states && states !== 'details') problems.add('workbook/no-fact', {}, row.placeOf('fact'));
    return;
  }
  if (!states && !row.get('unit') && drafts.units.size !== 1) return;
  const unit = drafts.unitOf(row, unitPlace(row, fact.at), attributesIn(row, table.attributes, problems));
  if (!unit) return;
  const id = chosenId(plainText(fact.cell));
  if (states === 'details') problems.add('workbook/answer-missing', { fact: id }, row.placeOf(row.has('answer') ? 'answer' : 'id'));
  if (states === 'details' || (!states && !row.get('part'))) return;
  const draft = factDraft(unit, id, fact.at, sound(row.get('within'), problems));
  if (states === 'ballot') draft.ballots.push(ballotOf(row, reading));
  else if (states === 'judgement') readJudgement(row, draft, reading);
  else if (states === 'answer')
    readAnswer(
      row,
      draft,
      form.facts.find((one) => one.id === id),
      reading,
    );
  else if (states === 'case') draft.cases.push(caseOf(row, table, id, reading));
  else noteBlank(row, draft);
}

const unitPlace = (row: Row, otherwise: Span): Span => (row.has('unit') ? row.placeOf('unit') : otherwise);

function noteBlank(row: Row, draft: FactDraft): void {
  const part = row.get('part');
  if (part) draft.blanks.push({ part: plainText(part.cell), at: row.placeOf('answer') });
}

function readAnswer(row: Row, draft: FactDraft, fact: FormFact | undefined, { problems }: Reading): void {
  const wantsDate = fact?.asked.by === 'answer' && fact.asked.answer === 'date';
  const filled = (wantsDate ? soundDate : sound)(row.get('answer'), problems);
  if (!filled) return;
  const part = row.get('part');
  const text = part && plainText(part.cell);
  const twin = draft.answers.find((answer) => answer.part === text);
  const value = plainText(filled.cell);
  if (twin && plainText(twin.filled.cell) !== value) {
    const args = { fact: draft.id, value, other: plainText(twin.filled.cell) };
    problems.add('workbook/answered-twice', args, filled.at, { related: [{ span: twin.filled.at, role: 'first' }] });
  }
  if (twin) return;
  draft.answers.push({ part: text, filled, partAt: part?.at ?? filled.at });
  for (const role of ['source', 'document', 'note'] as const) {
    const detail = sound(row.get(role), problems);
    if (detail) draft.details.set(role, [...(draft.details.get(role) ?? []), plainText(detail.cell)]);
  }
}

function readJudgement(row: Row, draft: FactDraft, { problems }: Reading): void {
  const marks = (['lost', 'given'] as const).flatMap((role): MapEntry[] => {
    const filled = sound(row.get(role), problems);
    return filled ? [entry(role, numberNode(filled))] : [];
  });
  const texts = (['reason', 'by', 'document', 'note'] as const).flatMap((role) => textEntry(row, role, problems));
  const at = hull(
    marks.map(({ value }) => value),
    row.placeOf('lost'),
  );
  const judgement = mapNode([...marks, ...texts, sourceEntry(row, at, problems)], at);
  if (draft.judgements.length === 0) draft.judgements.push(judgement);
  else {
    const args = { fact: draft.id, value: markText(judgement.entries), other: markText(draft.judgements[0]!.entries) };
    problems.add('workbook/answered-twice', args, at, { related: [{ span: draft.judgements[0]!, role: 'first' }] });
  }
}

const markText = ([first]: readonly MapEntry[]): string => (first?.value.kind === 'scalar' ? first.value.text : '');

function textEntry(row: Row, role: Role, problems: Problems, key: string = role): MapEntry[] {
  const filled = sound(row.get(role), problems);
  return filled ? [entry(key, textNode(filled))] : [];
}

/** What the row names as its source, and always the cell itself. */
function sourceEntry(row: Row, at: Span, problems: Problems): MapEntry {
  const filled = sound(row.get('source'), problems);
  return entry('source', textScalar(withPlace(filled ? [plainText(filled.cell)] : [], at.file.place(at.start)), filled?.at ?? at));
}

export const withPlace = (sources: readonly string[], place: string): string =>
  sources.length === 0 ? place : `${[...new Set(sources)].join('；')}（${place}）`;

function ballotOf(row: Row, { problems }: Reading): ReturnType<typeof mapNode> {
  const numbers = (['mark', 'count'] as const).flatMap((role): MapEntry[] => {
    const filled = sound(row.get(role), problems);
    return filled ? [entry(role, numberNode(filled))] : [];
  });
  const entries = [...textEntry(row, 'rater', problems), ...textEntry(row, 'rater_group', problems, 'group'), ...numbers];
  return mapNode(
    entries,
    hull(
      entries.map(({ value }) => value),
      row.placeOf('fact'),
    ),
  );
}

function caseOf(row: Row, table: Table, fact: string, reading: Reading): ReturnType<typeof mapNode> {
  const { problems, form } = reading;
  const date = soundDate(row.get('date'), problems);
  const owners = sound(row.get('owners'), problems);
  const charged = sound(row.get('charged'), problems);
  const exempt = [...textEntry(row, 'exempt', problems, 'reason'), ...textEntry(row, 'exempt_document', problems, 'document')];
  const list = form.lists.find((one) => one.fact === fact);
  const entries: MapEntry[] = [
    ...textEntry(row, 'id', problems),
    ...(date ? [entry('date', dateNode(date))] : []),
    ...textEntry(row, 'label', problems),
    ...(charged ? [entry('item', textScalar(chosenId(plainText(charged.cell)), charged.at))] : []),
    ...(owners ? [entry('owners', ownersNode(owners))] : []),
    ...rowField(row, table, list, reading),
  ];
  const at = hull(
    entries.map(({ value }) => value),
    row.placeOf('id'),
  );
  const place = row.get('id') ? row.placeOf('id') : at;
  const about = [...textEntry(row, 'document', problems), ...textEntry(row, 'note', problems)];
  const excused = exempt.length === 0 ? [] : [entry('exempt', mapNode(exempt, exempt[0]!.value))];
  return mapNode([...entries, ...about, sourceEntry(row, place, problems), ...excused], at);
}

/** `无` in the place of a list: looked for, and there were none. */
export const saysNone = ({ cell, at }: Filled): ReturnType<typeof listNode> | undefined =>
  isOneOf(plainText(cell), none) ? listNode([], at) : undefined;
export type { UnitDraft };
