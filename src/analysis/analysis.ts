// The contract of an analysis: one question about a sound rubric, answered only where the rubric itself gives the answer.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { Subject } from './subject.js';

export type Analysis = (subject: Subject, problems: Problems) => void;
