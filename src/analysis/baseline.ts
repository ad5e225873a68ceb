// Findings that were looked at and accepted: a file that lists them. What is not in it is new; what is in it and gone is stale.

import * as z from 'zod';
import { compareText } from '../order/index.js';
import type { Place } from './place.js';

export const baselineSchema = 'rubric-baseline/1';

/** One accepted finding; `reason` is for people and survives rewriting. */
export interface Accepted extends Place {
  readonly reason?: string | undefined;
}

const shape = z.strictObject({
  schema: z.literal(baselineSchema),
  accepted: z.array(z.strictObject({ code: z.string(), rubric: z.string(), at: z.string(), reason: z.string().optional() })),
});

/** Undefined: the text is no baseline. */
export function readBaseline(text: string): readonly Accepted[] | undefined {
  try {
    return shape.parse(JSON.parse(text)).accepted;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

export interface Compared {
  /** For each finding whether it is accepted. */
  readonly isAccepted: readonly boolean[];
  readonly stale: readonly Accepted[];
}

/**
 * An entry accepts one finding.
 * @param looked rubrics that were analysed in this run: of others nothing can be stale
 */
export function compareWith(accepted: readonly Accepted[], findings: readonly Place[], looked: ReadonlySet<string>): Compared {
  const left = [...accepted];
  const isAccepted = findings.map((finding) => {
    const at = left.findIndex((entry) => isSame(entry, finding));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return { isAccepted, stale: left.filter(({ rubric }) => looked.has(rubric)) };
}

const isSame = (a: Place, b: Place): boolean => a.code === b.code && a.rubric === b.rubric && a.at === b.at;

/** The file for what was found now: reasons are kept, and so are entries of rubrics that this run did not look at. */
export function writeBaseline(accepted: readonly Accepted[], findings: readonly Place[], looked: ReadonlySet<string>): string {
  const left = [...accepted];
  const now = findings.map((finding): Accepted => {
    const at = left.findIndex((entry) => isSame(entry, finding));
    const reason = at === -1 ? undefined : left.splice(at, 1)[0]!.reason;
    return { ...finding, reason: reason ?? '' };
  });
  const entries = [...now, ...left.filter(({ rubric }) => !looked.has(rubric))].sort(inOrder);
  const lines = entries.map(({ code, rubric, at, reason }) => `    ${JSON.stringify({ code, rubric, at, reason: reason ?? '' })}`);
  return `{\n  "schema": "${baselineSchema}",\n  "accepted": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

const inOrder = (a: Accepted, b: Accepted): number =>
  compareText(a.rubric, b.rubric) || compareText(a.at, b.at) || compareText(a.code, b.code) || compareText(a.reason ?? '', b.reason ?? '');
