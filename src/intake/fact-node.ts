// A drafted fact to what stands under its id in evidence: value, details, and always the cell it came from.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { FormFact } from '../form/form.js';
import { Exact } from '../exact/index.js';
import type { MapNode, Node, Span } from '../source/index.js';
import { entry, flagNode, hull, listNode, mapNode, numberNode, plainText, textNode, textScalar } from './cells.js';
import type { FactDraft } from './draft.js';
import { saysNone, withPlace } from './read-rows.js';
import { answerNode } from './row-fields.js';

/** Undefined: nothing was stated. */
export function factNode(draft: FactDraft, fact: FormFact | undefined, problems: Problems): Node | undefined {
  const { answers, cases, judgements, ballots } = draft;
  if (judgements[0]) return judgements[0];
  if (ballots.length > 0) return withSource(listNode(ballots, hull(ballots, draft.idAt)), draft);
  if (cases.length > 0) {
    checkCount(draft, problems);
    return listNode(cases, hull(cases, draft.idAt));
  }
  if (answers.length === 0) return undefined;
  const value = valueOf(draft, fact, problems);
  return value && withSource(value, draft);
}

function valueOf(draft: FactDraft, fact: FormFact | undefined, problems: Problems): Node | undefined {
  const { answers } = draft;
  const asked = fact?.asked;
  const [first] = answers;
  const at = hull(
    answers.map(({ filled }) => filled.at),
    draft.idAt,
  );
  if (asked?.by === 'things') {
    reportBlanks(draft, problems);
    const there = answers.filter(({ filled }) => flagNode(filled).value !== false);
    return listNode(
      there.map(({ part, filled, partAt }) => (flagNode(filled).value === true ? textScalar(part ?? '', partAt) : textNode(filled))),
      at,
    );
  }
  if (first!.part === undefined) {
    if (asked?.by === 'cases' || (asked?.by === 'answer' && asked.cases))
      return saysNone(first!.filled) ?? answerNode(first!.filled, asked);
    if (asked?.by === 'text') return textNode(first!.filled);
    return asked ? answerNode(first!.filled, asked) : numberNode(first!.filled);
  }
  if (asked?.by === 'answer' && asked.answer === 'count') reportBlanks(draft, problems);
  const parts = answers.map(({ part, filled, partAt }) => entry(part!, asked ? answerNode(filled, asked) : numberNode(filled), partAt));
  return mapNode(parts, at);
}

/** A fact told in parts is told whole. */
function reportBlanks({ id, blanks }: FactDraft, problems: Problems): void {
  for (const { part, at } of blanks) problems.add('workbook/part-blank', { fact: id, part }, at);
}

/** A number beside a list must be the length of the list; one of a label, how many in the list have that label. */
function checkCount({ id, answers, cases }: FactDraft, problems: Problems): void {
  for (const { part, filled } of answers) {
    const listed = cases.filter((one) => part === undefined || labelOf(one) === part);
    const value = numberNode(filled).value;
    if (value instanceof Exact && value.equals(Exact.int(listed.length))) continue;
    const args = { fact: id, part, count: plainText(filled.cell), cases: String(listed.length) };
    problems.add('workbook/count-differs', args, filled.at, { related: [{ span: listed[0] ?? cases[0]!, role: 'other' }] });
  }
}

function labelOf(one: Node): string | undefined {
  const label = one.kind === 'map' ? one.entries.find(({ key }) => key.text === 'label')?.value : undefined;
  return label?.kind === 'scalar' ? label.text : undefined;
}

function withSource(value: Node, draft: FactDraft): MapNode {
  const told = (['document', 'note'] as const).flatMap((key) => {
    const texts = [...new Set(draft.details.get(key))];
    return texts.length === 0 ? [] : [entry(key, textScalar(texts.join('；'), value))];
  });
  const source = withPlace(draft.details.get('source') ?? [], placeOf(value, draft));
  return mapNode([entry('value', value), entry('source', textScalar(source, value)), ...told], value);
}

/** `工作簿.xlsx 事实!H7`, or from the first to the last cell. */
function placeOf({ file, start, end }: Span, { answers }: FactDraft): string {
  const first = file.place(start);
  if (answers.length < 2) return first;
  const last = file.place(Math.max(start, end - 1));
  return first === last ? first : `${first}:${last.slice(last.search(/[A-Z]+\d+$/))}`;
}
