// A second rubric beside that of a case, which reads the scores of its units.

import type { File } from './case.js';

/** @param more lines of its one row, and what `unit` says beside the id */
export const totalWith = (more: { readonly row: string; readonly unit: string }) => ({
  rubric: {
    path: 'rubrics/total.yaml',
    text: `rubric: total
title: 示例总表
points: 100
items:
  - id: all
    title: 示例总分
    points: 100
    kind: formula
    award: "result(law).score"
${more.row}`,
  } satisfies File,

  /** Its evidence on the unit of which another file speaks. */
  evidenceOf({ path }: File): File[] {
    const id = /evidence\/(u1-?\d*)\.1\.yaml$/.exec(path)?.[1];
    return id === undefined
      ? []
      : [{ path: `evidence/total-${id}.yaml`, text: `rubric: total\nunit: {id: ${id}${more.unit}}\nfacts: {}\n` }];
  },
});
