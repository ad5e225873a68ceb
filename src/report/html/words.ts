// Headings, buttons and hints of the page, in both languages; what other reports say too comes from their words. A missing one is a compile error.

import type { Language } from '../../diagnostic/define.js';
import { en } from './words-en.js';
import { zh } from './words-zh.js';

export interface PageWords {
  readonly languageTag: string;
  readonly title: string;
  readonly skip: string;
  readonly views: { readonly rank: string; readonly items: string; readonly deductions: string; readonly sheets: string };
  readonly navigation: string;
  readonly search: string;
  readonly searchHint: string;
  readonly noHit: string;
  readonly unitHit: string;
  readonly noScript: string;
  readonly provisionalUnits: string;
  readonly filter: string;
  readonly allStates: string;
  readonly allGrades: string;
  readonly allItems: string;
  readonly allGroups: string;
  readonly allKinds: string;
  readonly shown: (shown: number, all: number) => string;
  readonly nothingShown: string;
  readonly more: (count: number) => string;
  readonly sortBy: (head: string) => string;
  readonly provisionalHint: string;
  readonly range: string;
  readonly rangeOf: (name: string, lowest: string, highest: string) => string;
  readonly change: string;
  readonly againstEarlier: (name: string) => string;
  readonly newUnit: string;
  readonly places: (from: number, to: number) => string;
  readonly distribution: string;
  readonly distributionHint: (mean: string) => string;
  readonly unitsHead: string;
  readonly table: string;
  readonly follows: string;
  readonly lossesByItem: string;
  readonly lossesHint: string;
  readonly losers: string;
  readonly meanLoss: string;
  readonly totalLoss: string;
  readonly heatMap: string;
  readonly heatHint: string;
  readonly heatLegend: readonly string[];
  readonly leafItems: string;
  readonly deductions: string;
  readonly losing: string;
  readonly gaining: string;
  readonly suppressedOnes: string;
  readonly unitPage: string;
  readonly back: string;
  readonly ahead: string;
  readonly behind: string;
  readonly scoreOfGroup: string;
  /** What the chart of it shows, for those who do not see it. */
  readonly positionOf: (own: string, least: string, most: string) => string;
  readonly sheet: string;
  readonly grounds: string;
  readonly ledger: string;
  readonly ledgerHint: string;
  readonly openAll: string;
  readonly closeAll: string;
  readonly evidence: string;
  readonly print: string;
  readonly printSheets: string;
  readonly sheetsHint: (units: number) => string;
  readonly noUnit: (id: string) => string;
  readonly madeBy: (version: string) => string;
  readonly verdict: string;
  readonly course: string;
  readonly earlierStage: string;
  readonly laterStage: string;
  readonly edition: string;
}

const catalogue: Readonly<Record<Language, PageWords>> = { zh, en };

export const pageWordsOf = (language: Language): PageWords => catalogue[language];
