// How a reason names the rule behind it: by its id, and by the words of the paper where there are any.

import type { Rule } from '../rubric/model.js';

export const nameOfRule = ({ id, text, clause }: Rule): { rule: string; name: string } => ({ rule: id, name: text ?? clause ?? id });
