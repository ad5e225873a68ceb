// The workbook: a ranking for each group, the matrix of each rubric, a score sheet for each unit, and the list of gains and losses.

import type { WrittenSheet } from '../../workbook/written-book.js';
import type { BinaryReporter } from '../binary.js';
import { groupsOf, type RankedGroup } from '../groups.js';
import type { ReportOptions } from '../reporter.js';
import type { Result, UnitResult } from '../result.js';
import { wordsOf, type Words } from '../words.js';
import { SheetNames, text } from './cells.js';
import { deductionsSheet } from './deductions-sheet.js';
import { matrixSheet } from './matrix-sheet.js';
import { rankingSheet, type Frame } from './ranking-sheets.js';
import { jointSheet, unitSheet } from './unit-sheets.js';
import { bookWords } from './words.js';

/** More sheets than this nobody leafs through: the score sheets then stand on one, a page each. */
const mostSheets = 200;

export const xlsx: BinaryReporter = {
  name: 'xlsx',
  endings: ['.xlsx'],
  describe: {
    zh: '工作簿：排名、得分表、每个单位的评分表、加减清单',
    en: 'workbook: rankings, scores, a sheet for each unit, gains and losses',
  },
  async render(result, options) {
    const { writeWorkbook } = await import('../../workbook/hucre.js');
    const book = bookWords(options.language);
    const title = result.rubrics.map((rubric) => rubric.title).join('；') || book.ranking;
    return writeWorkbook({ title, sheets: sheetsOf(result, options) });
  },
};

function sheetsOf(result: Result, options: ReportOptions): WrittenSheet[] {
  const words = wordsOf(options.language);
  const book = bookWords(options.language);
  const names = new SheetNames();
  if (result.units.length === 0) return [{ name: names.name(book.ranking), widths: [40], rows: [[text(words.noUnits)]] }];
  const groups = groupsOf(result);
  const rankings = groups.map((group) => names.name(groups.length === 1 ? book.ranking : `${book.ranking} ${nameOf(group, words)}`));
  const rubrics = [...new Set(groups.map(({ rubricId }) => rubricId))];
  const matrices = rubrics.map((id) => names.name(rubrics.length === 1 ? book.matrix : `${book.matrix} ${id}`));
  const list = names.name(book.deductions);
  const joint = result.units.length > mostSheets ? names.name(book.sheets) : undefined;
  const ordered = groups.flatMap((group, at) => group.units.map((unit) => ({ unit, ranking: rankings[at]! })));
  const sheetOf = new Map<UnitResult, string>(ordered.map(({ unit }) => [unit, joint ?? names.name(unit.unit.name)]));
  const frame: Frame = { words, book, sheetOf };
  return [
    ...groups.map((group, at) => rankingSheet(group, rankings[at]!, frame)),
    ...rubrics.map((id, at) => matrixSheet(result, id, matrices[at]!, frame)),
    deductionsSheet(result, list, options, frame),
    ...(joint === undefined
      ? ordered.map(({ unit, ranking }) => unitSheet(unit, result, sheetOf.get(unit)!, ranking, options, frame))
      : [
          jointSheet(
            ordered.map(({ unit }) => unit),
            result,
            joint,
            options,
            frame,
          ),
        ]),
  ];
}

const nameOf = ({ within, rubricId }: RankedGroup, words: Words): string => within ?? (rubricId || words.noGroup);
