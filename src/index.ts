// The library: the same functions the commands call. Nothing here touches files, streams, the clock or the environment.

export { reporters, reporterNamed } from './report/registry.js';
export { plain, type Paint, type RenderMessage, type Reporter, type ReportOptions, type View } from './report/reporter.js';
export type * from './report/result.js';
export { resultSchema } from './report/result.js';
export { version } from './report/version.js';
