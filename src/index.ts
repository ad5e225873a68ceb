// The library: the same functions the commands call. Everything here is pure; reading and writing files is the caller's business.

export { assess, validate, type AssessRequest, type Assessment, type ValidateRequest } from './assessment/assess.js';
export type { EarlierResult } from './assessment/results.js';
export type { SourceBytes } from './assessment/sources.js';
export type { Diagnostic, Severity } from './diagnostic/diagnostic.js';
export { explainCode } from './diagnostic/explain.js';
export { renderText } from './diagnostic/render-text.js';
export type { Language } from './diagnostic/define.js';
export { Exact, formatExact, parseExact } from './exact/index.js';
export { rubricSchema } from './editor/rubric-schema.js';
export type { ProblemOptions, RenderProblems } from './report/problems/format.js';
export { problemFormats, type ProblemFormat } from './report/problems/names.js';
export { renderProblems } from './report/problems/registry.js';
export { renderFor, reporterNamed, reporters } from './report/registry.js';
export type { ReportOptions, Reporter } from './report/reporter.js';
export * from './report/result.js';
export { ruleKinds } from './rules/registry.js';
