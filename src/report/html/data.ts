// What the page carries: the result with every cause told in the language of the page, and what an earlier result says of the same units.

import type { Language } from '../../diagnostic/define.js';
import { groupBy } from '../../order/index.js';
import { inOrder } from '../key-order.js';
import { plain, type Earlier, type RenderMessage, type ReportOptions } from '../reporter.js';
import type { EntryResult, Result, UnitResult } from '../result.js';
import { wordsOf, type Words } from '../words.js';
import { pack, unpacker, type Packed } from './pack.js';
import { pageWordsOf, type PageWords } from './words.js';

export interface PageData {
  readonly language: Language;
  /** Every `because` is in the language of the page; `message` is empty. */
  readonly result: Result;
  readonly earlier: Earlier | null;
}

/** What every part of the page is drawn with. */
export interface Context {
  readonly words: Words;
  readonly page: PageWords;
  readonly result: Result;
  readonly earlierOf: (unit: UnitResult) => UnitResult | undefined;
  readonly earlierName: string | null;
  /** `#unit=…`, unique in the result. */
  readonly link: (unit: UnitResult) => string;
  /** For the texts shared with other reports: the causes are told already. */
  readonly options: ReportOptions;
}

const noMessage: EntryResult['message'] = { code: '', args: {} };

export function pageData(result: Result, language: Language, renderMessage: RenderMessage, earlier: Earlier | undefined): PageData {
  return {
    language,
    result: told(inOrder(result, 'result'), (because, message) =>
      language === 'zh' ? because : renderMessage(message, language),
    ) as Result,
    earlier: earlier === undefined ? null : { name: earlier.name, units: earlier.units.map(figuresOf) },
  };
}

type Tell = (because: string, message: EntryResult['message']) => string;

function told(value: unknown, tell: Tell): unknown {
  if (Array.isArray(value)) return value.map((member) => told(member, tell));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, told(member, tell)] as const);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  if ('because' in value && 'message' in value) {
    copy['because'] = tell(value.because as string, value.message as EntryResult['message']);
    copy['message'] = noMessage;
  }
  return copy;
}

/** Of an earlier result only figures are shown: no entry, no fact. */
function figuresOf(unit: UnitResult): UnitResult {
  const bare = (item: UnitResult['items'][number]): UnitResult['items'][number] => ({
    ...item,
    entries: [],
    transfer: [],
    items: item.items.map(bare),
  });
  return {
    ...unit,
    vetoes: [],
    consequences: [],
    explained: { rank: null, grade: null },
    entries: [],
    items: unit.items.map(bare),
    extra: { ...unit.extra, entries: [], items: unit.extra.items.map(bare) },
    evidence: [],
    missing: [],
    overridden: [],
    cohort: null,
  };
}

/** The first value is all but the units, the others are the units one by one. */
export function packData({ result, ...rest }: PageData): Packed {
  return pack([{ ...rest, result: { ...result, units: [], diagnostics: [] } }, ...result.units]);
}

export function unpackData(packed: Packed): PageData {
  const read = unpacker(packed);
  const head = read(0) as PageData;
  const units = packed.roots.slice(1).map((_, at) => read(at + 1) as UnitResult);
  return { ...head, result: { ...head.result, units } };
}

export function contextOf({ language, result, earlier }: PageData): Context {
  const counts = new Map<string, number>();
  for (const { unit } of result.units) counts.set(unit.id, (counts.get(unit.id) ?? 0) + 1);
  const byId = groupBy(earlier?.units ?? [], ({ unit }) => unit.id);
  return {
    words: wordsOf(language),
    page: pageWordsOf(language),
    result,
    earlierName: earlier?.name ?? null,
    earlierOf: ({ unit, rubric }) => {
      const found = byId.get(unit.id) ?? [];
      return found.find((one) => one.rubric === rubric) ?? (found.length === 1 ? found[0] : undefined);
    },
    link: ({ unit, rubric }) =>
      `#unit=${encodeURIComponent(unit.id)}${counts.get(unit.id) === 1 ? '' : `&rubric=${encodeURIComponent(rubric)}`}`,
    options: { view: 'explain', language: 'zh', width: 0, paint: plain, renderMessage: () => '' },
  };
}
