// The columns by which a row of a repeated item states its facts: `faults`, `quality.lost`, `papers.plan`. Workbooks and CSV have the same.

import type { Language } from '../diagnostic/define.js';
import type { FormFact } from './form.js';
import { heading } from './headings.js';

export interface RowColumn {
  /** The fact's id, with `.` before a part of it, then its title. */
  readonly heading: string;
  readonly wants: 'flag' | 'count' | 'number' | 'date' | 'label' | 'text';
  /** The part within the fact, where it has parts. */
  readonly part?: string;
}

export function rowColumns(fact: FormFact, language: Language): RowColumn[] {
  const { asked, id } = fact;
  const whole = (wants: RowColumn['wants']): RowColumn[] => [{ heading: `${id} ${fact.title}`, wants }];
  const parts = (names: readonly string[], wants: RowColumn['wants']): RowColumn[] =>
    names.map((part) => ({ heading: `${id}.${part}`, wants, part }));
  const said = (part: 'lost' | 'given' | 'reason' | 'by', wants: RowColumn['wants']): RowColumn => ({
    heading: `${id}.${part} ${heading(part, language)}`,
    wants,
    part,
  });
  if (asked.by === 'judgement') return [said(asked.says, 'number'), said('reason', 'text'), said('by', 'text')];
  if (asked.by === 'things') return parts(asked.things, 'flag');
  if (asked.by === 'text') return whole('text');
  if (asked.by !== 'answer') return [];
  if (Array.isArray(asked.each)) return parts(asked.each as string[], 'count');
  return asked.each ? [] : whole(asked.answer);
}
