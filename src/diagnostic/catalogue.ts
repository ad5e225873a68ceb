// Every diagnostic code there is, by area. The list of codes, their arguments and `rubric explain CODE` derive from it.

import { cohortMessages } from './messages/cohort.js';
import { evidenceMessages } from './messages/evidence.js';
import { formulaMessages } from './messages/formula.js';
import { resultMessages } from './messages/result.js';
import { paperMessages } from './messages/paper.js';
import { rubricMessages } from './messages/rubric.js';
import { scoreMessages } from './messages/score.js';
import { workbookMessages } from './messages/workbook.js';
import { testMessages } from './messages/test.js';
import { yamlMessages } from './messages/yaml.js';
import type { Definition } from './define.js';

export const catalogue = {
  ...yamlMessages,
  ...rubricMessages,
  ...formulaMessages,
  ...evidenceMessages,
  ...scoreMessages,
  ...resultMessages,
  ...cohortMessages,
  ...workbookMessages,
  ...testMessages,
  ...paperMessages,
} as const;

export type Code = keyof typeof catalogue;
export type ArgumentsOf<C extends Code> = (typeof catalogue)[C] extends Definition<infer A> ? A : never;
