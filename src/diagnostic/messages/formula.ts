// Words for problems of area `formula`, in the order in which a formula meets them: read, checked, evaluated.

import { formulaMeaningMessages } from './formula-meaning.js';
import { formulaReadingMessages } from './formula-reading.js';
import { formulaValueMessages } from './formula-values.js';

export const formulaMessages = {
  ...formulaReadingMessages,
  ...formulaMeaningMessages,
  ...formulaValueMessages,
} as const;
