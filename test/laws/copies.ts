// A case with so many units that a batch takes them: every unit often, with other ids, in each of the forms that evidence is written in.

import { fewest } from '../../src/assessment/gather.js';
import { documentOf } from './arbitrary-evidence.js';
import type { Case, File } from './case.js';
import { writeJson } from './json-text.js';
import { writeYaml, type YamlMap } from './yaml-text.js';

type Write = (document: YamlMap, copy: number) => string;

const turned = (document: YamlMap): YamlMap => Object.fromEntries(Object.entries(document).reverse());

/** Comments above the document move all below it. */
const yaml: Write = (document, copy) => '# 虚构示例\n'.repeat(copy) + writeYaml(document);

/** As in a form to fill in: a remark above every fact, and something behind them. */
const filled: Write = (document, copy) =>
  `---\n${writeYaml({ ...document, note: '示例' }).replace(/^ {2}(?=[^ -])/gm, `  # 示例${copy}\n\n$&`)}`;

const list = (documents: readonly YamlMap[]): YamlMap => ({ note: '示例', units: documents });

/** How the documents of a copy of a case are written, one a file or all in one. */
export const forms: { readonly [name: string]: { readonly write: Write; readonly together?: true } } = {
  YAML: { write: yaml },
  'YAML with the facts first': { write: (document, copy) => yaml(turned(document), copy) },
  'YAML with remarks between facts and a note behind them': { write: filled },
  'YAML, several units in a file': { write: yaml, together: true },
  'JSON on one line': { write: (document) => writeJson(document) },
  'JSON on many lines': { write: (document, copy) => '\n'.repeat(copy) + writeJson(document, 2) },
  'JSON with the facts first': { write: (document, copy) => writeJson(turned(document), copy % 2) },
  'JSON, several units in a file': { write: (document, copy) => writeJson(document, copy % 3), together: true },
};

/** Every unit often enough for a batch, with other ids. */
export function manyOf({ units }: Case, { write, together }: (typeof forms)[string]): File[] {
  const copies = Array.from({ length: together ? fewest : Math.ceil(fewest / units.length) }, (_, copy) => (copy === 0 ? '' : `-${copy}`));
  return copies.flatMap((suffix, copy) => {
    const documents = units.flatMap(({ unit, files }) => {
      const { id } = unit as { readonly id: string };
      const named = { ...unit, id: `${id}${suffix}`, name: `示例${id}${suffix}` };
      return files.map((file, index) => ({ path: `evidence/${id}${suffix}.${index + 1}.yaml`, document: documentOf(file, named), index }));
    });
    if (together) return [{ path: `evidence/all${suffix}.yaml`, text: write(list(documents.map(({ document }) => document)), copy % 3) }];
    return documents.map(({ path, document, index }) => ({ path, text: write(document, (copy % 3) * (index + 2)) }));
  });
}
