// A desk of files that somebody works on: one edit after another, of evidence, rubrics and options, right ones and slips.

import fc from 'fast-check';
import type { Stage } from '../../src/evidence/model.js';
import type { File } from './case.js';

export interface Desk {
  readonly rubrics: readonly File[];
  readonly evidence: readonly File[];
  readonly final: boolean;
  readonly stage?: Stage;
  readonly under?: string;
}

export interface Edit {
  readonly kind: keyof typeof edits;
  /** Of the file, and where in it. */
  readonly at: number;
  readonly where: number;
}

const on = (files: readonly File[], at: number, change: (file: File) => readonly File[]): File[] =>
  files.flatMap((file, index) => (index === at % files.length ? change(file) : [file]));

/** The digits of a text; one of them becomes another. */
const otherDigit = (text: string, where: number): string => {
  const digits = [...text.matchAll(/(?<=: )\d/g)];
  const digit = digits[where % Math.max(digits.length, 1)];
  return digit ? `${text.slice(0, digit.index)}${(Number(digit[0]) + 1) % 10}${text.slice(digit.index + 1)}` : `${text}\n`;
};

const evidence =
  (change: (file: File, where: number) => readonly File[]) =>
  (desk: Desk, { at, where }: Edit): Desk => ({ ...desk, evidence: on(desk.evidence, at, (file) => change(file, where)) });

const text =
  (change: (text: string, where: number) => string) =>
  (file: File, where: number): File[] => [{ ...file, text: change(file.text, where) }];

const rubric =
  (change: (text: string, where: number) => string) =>
  (desk: Desk, { at, where }: Edit): Desk => ({
    ...desk,
    rubrics: on(desk.rubrics, at, (file) => [{ ...file, text: change(file.text, where) }]),
  });

const edits = {
  number: evidence(text(otherDigit)),
  remark: evidence(text((all) => `# 示例\n${all}`)),
  slip: evidence(text((all, where) => all.slice(0, where % all.length))),
  group: evidence(text((all) => all.replace(/group: .*/, (found) => (found.includes('部门') ? 'group: 乡镇' : 'group: 部门')))),
  class: evidence(text((all) => all.replace(/class: .*/, (found) => (found.endsWith('a') ? 'class: b' : 'class: a')))),
  name: evidence(text((all) => all.replace(/name: .*/, 'name: 示例同名局'))),
  fact: evidence(text((all) => all.replace(/\nfacts:\n/, '\nfacts:\n  no_such_fact: 1\n'))),
  remove: evidence(() => []),
  copy: evidence((file) => [file, { ...file, path: `evidence/copy-of-${file.path.replaceAll('/', '-')}` }]),
  rename: evidence((file, where) => [{ ...file, path: `evidence/${where % 5}-${file.path.replaceAll('/', '-')}` }]),
  swap: (desk, { at, where }) => {
    const [one, other] = [desk.evidence[at % desk.evidence.length], desk.evidence[where % desk.evidence.length]];
    const swapped = (file: File): File => ({ ...file, text: file === one ? other!.text : file === other ? one!.text : file.text });
    return { ...desk, evidence: desk.evidence.map(swapped) };
  },
  rubricRemark: rubric((all) => `# 示例\n${all}`),
  rubricNumber: rubric(otherDigit),
  rubricSlip: rubric((all, where) => all.slice(0, where % all.length)),
  final: (desk) => ({ ...desk, final: !desk.final }),
  stage: ({ stage, ...desk }) => (stage ? desk : { ...desk, stage: 'verified' }),
  under: ({ under, ...desk }) => (under === undefined ? { ...desk, under: 'law' } : desk),
} satisfies Readonly<Record<string, (desk: Desk, edit: Edit) => Desk>>;

const kinds = Object.keys(edits) as Edit['kind'][];

/** Most are of evidence. */
export const someEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(200), where: fc.nat(2000) }),
  { minLength: 2, maxLength: 6 },
);

/** The desk after each edit; now and then what was edited is put back as it was. */
export function desksOf(first: Desk, all: readonly Edit[]): Desk[] {
  const desks = [first];
  for (const edit of all) {
    const last = desks.at(-1)!;
    const { evidence: files } = last;
    desks.push(files.length === 0 ? first : edits[edit.kind](last, edit));
  }
  return [...desks, desks[Math.floor(desks.length / 2)]!, first];
}
