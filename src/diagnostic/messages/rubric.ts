// Words for problems of area `rubric`, in the order in which a rubric meets them: keys, values, rules, verdict, meaning of the whole.

import { rubricAmountMessages } from './rubric-amounts.js';
import { rubricFigureMessages } from './rubric-figures.js';
import { rubricJudgementMessages } from './rubric-judgements.js';
import { rubricKeyMessages } from './rubric-keys.js';
import { rubricMeaningMessages } from './rubric-meaning.js';
import { rubricNameMessages } from './rubric-names.js';
import { rubricNeverMessages } from './rubric-never.js';
import { rubricInputMessages } from './rubric-inputs.js';
import { rubricPointMessages } from './rubric-points.js';
import { rubricSlipMessages } from './rubric-slips.js';
import { rubricUnsaidMessages } from './rubric-unsaid.js';
import { rubricValueMessages } from './rubric-values.js';

/** What analysis finds in a sound rubric. */
export const rubricFindings = {
  ...rubricPointMessages,
  ...rubricNeverMessages,
  ...rubricInputMessages,
  ...rubricJudgementMessages,
  ...rubricSlipMessages,
  ...rubricUnsaidMessages,
} as const;

export const rubricMessages = {
  ...rubricKeyMessages,
  ...rubricValueMessages,
  ...rubricFigureMessages,
  ...rubricAmountMessages,
  ...rubricNameMessages,
  ...rubricMeaningMessages,
  ...rubricFindings,
} as const;
