// Words for problems of area `rubric`, in the order in which a rubric meets them: keys, values, rules, verdict, meaning of the whole.

import { rubricAmountMessages } from './rubric-amounts.js';
import { rubricFigureMessages } from './rubric-figures.js';
import { rubricKeyMessages } from './rubric-keys.js';
import { rubricMeaningMessages } from './rubric-meaning.js';
import { rubricNameMessages } from './rubric-names.js';
import { rubricValueMessages } from './rubric-values.js';

export const rubricMessages = {
  ...rubricKeyMessages,
  ...rubricValueMessages,
  ...rubricFigureMessages,
  ...rubricAmountMessages,
  ...rubricNameMessages,
  ...rubricMeaningMessages,
} as const;
