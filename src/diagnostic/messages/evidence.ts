// Words for problems of area `evidence`, in the order in which a file meets them: the file, its units, its facts, their values.

import { evidenceAppealMessages } from './evidence-appeals.js';
import { evidenceFactMessages } from './evidence-facts.js';
import { evidenceFileMessages } from './evidence-file.js';
import { evidenceIncidentMessages } from './evidence-incidents.js';
import { evidenceJudgementMessages } from './evidence-judgements.js';
import { evidenceUnitMessages } from './evidence-units.js';

export const evidenceMessages = {
  ...evidenceFileMessages,
  ...evidenceUnitMessages,
  ...evidenceFactMessages,
  ...evidenceIncidentMessages,
  ...evidenceJudgementMessages,
  ...evidenceAppealMessages,
} as const;
