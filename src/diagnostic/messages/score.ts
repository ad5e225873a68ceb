// Words for problems of area `score`.

import { define, meantEn, meantZh } from '../define.js';

export const scoreMessages = {} as const;
