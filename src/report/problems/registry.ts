// THE list of forms in which problems can be had. A name without a form is a compile error; the conformance test walks the list.

import { sarif } from './sarif.js';
import type { RenderProblems } from './format.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { lines } from './lines.js';
import { markdown } from './markdown.js';
import type { ProblemFormat } from './names.js';
import { text } from './text.js';

export const renderProblems: Readonly<Record<ProblemFormat, RenderProblems>> = {
  text,
  lines,
  json,
  markdown,
  github,
  sarif,
  junit,
  gitlab,
};
