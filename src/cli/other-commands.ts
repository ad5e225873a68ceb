// The commands but score, rank and validate, which start quicker where these are not loaded.

import type { RubricCommand } from './command.js';
import { addCohort } from './commands/cohort.js';
import { addCompletion } from './commands/completion.js';
import { addDoctor } from './commands/doctor.js';
import { addExplain } from './commands/explain.js';
import { addImport } from './commands/import.js';
import { addInit } from './commands/init.js';
import { addLsp } from './commands/lsp.js';
import { addRender } from './commands/render.js';
import { addReport } from './commands/report.js';
import { addSchema } from './commands/schema.js';
import { addTemplate } from './commands/template.js';
import { addTest } from './commands/test.js';
import { addFix, addFormat } from './commands/tidy.js';
import type { Finish } from './exit-codes.js';
import type { Session } from './session.js';

export type AddCommand = (program: RubricCommand, session: Session, finish: Finish) => void;

export const otherCommands = {
  init: addInit,
  doctor: addDoctor,
  report: addReport,
  cohort: addCohort,
  explain: addExplain,
  test: addTest,
  fix: addFix,
  format: addFormat,
  template: addTemplate,
  import: addImport,
  render: addRender,
  schema: addSchema,
  lsp: addLsp,
  completion: addCompletion,
} satisfies Readonly<Record<string, AddCommand>>;
