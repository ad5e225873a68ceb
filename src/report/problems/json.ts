// Problems as the `diagnostics` of the JSON result: see docs/result.md.

import { toResult } from '../../diagnostic/to-result.js';
import { diagnosticsJson } from '../json.js';
import type { RenderProblems } from './format.js';

export const json: RenderProblems = (diagnostics) => diagnosticsJson(diagnostics.map(toResult));
