// Words for problems of area `score`: what only a run over units can show.

import { scoreFactMessages } from './score-facts.js';
import { scoreFigureMessages } from './score-figures.js';
import { scoreRunMessages } from './score-run.js';

export const scoreMessages = {
  ...scoreFigureMessages,
  ...scoreFactMessages,
  ...scoreRunMessages,
} as const;
