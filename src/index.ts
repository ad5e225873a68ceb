// The library: the same functions the commands call. Everything here is pure; reading and writing files is the caller's business.

export { assess, validate, type AssessRequest, type Assessment, type ValidateRequest } from './assessment/assess.js';
export { evidenceSchemaOf } from './assessment/schema-of.js';
export type { EarlierResult } from './assessment/results.js';
export type { SourceBytes } from './assessment/sources.js';
export { importBooks, makeTemplate, templateFormats } from './cli/forms.js';
export type { Import, ImportRequest, Template, TemplateFormat, TemplateRequest } from './cli/forms.js';
export { severityOf } from './diagnostic/diagnostic.js';
export type { Diagnostic, Severity } from './diagnostic/diagnostic.js';
export { explainCode } from './diagnostic/explain.js';
export { renderText, type TextOptions } from './diagnostic/render-text.js';
export type { Language } from './diagnostic/define.js';
export { Exact, formatExact, parseExact } from './exact/index.js';
export { renderMessage } from './ledger/index.js';
export { rubricSchema } from './editor/rubric-schema.js';
export type { ProblemOptions, RenderProblems } from './report/problems/format.js';
export { problemFormats, type ProblemFormat } from './report/problems/names.js';
export { renderProblems } from './report/problems/registry.js';
export type { BinaryReporter } from './report/binary.js';
export { binaryReporterNamed, binaryReporters, renderFor, reporterNamed, reporters } from './report/registry.js';
export { plain, type Paint, type ReportOptions, type Reporter } from './report/reporter.js';
export * from './report/result.js';
export { ruleKinds } from './rules/registry.js';
export { fixFiles, type Fixed, type FixedFile, type FixRequest } from './tidy/fix.js';
export { formatYaml } from './tidy/layout.js';
