export { isOpen, percentOf, type Coverage } from './coverage.js';
export { propose, type Proposal } from './propose.js';
export { testText } from './report-text.js';
export { testResult, type TestResult } from './result.js';
export { runTests, type TestRequest, type TestRun } from './run-tests.js';
export { testWords } from './words.js';
export { newTestFile, withCases } from './write-proposal.js';
