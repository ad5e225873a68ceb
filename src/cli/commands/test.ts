// `rubric test`: runs the cases beside and inside rubrics, shows what no case shows, and writes what is missing on request.

import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { ShownTest } from '../../report/problems/format.js';
import { plain } from '../../report/reporter.js';
import type { Proposal, TestRequest, TestRun } from '../../testing/index.js';
import type { RubricCommand } from '../command.js';
import { deliverText } from '../deliver.js';
import { exitCodes, UsageError, type ExitCode, type Finish } from '../exit-codes.js';
import { deliverProblems, problemTargets } from '../problems.js';
import { startProgress } from '../progress.js';
import type { Session } from '../session.js';
import { readTestInputs } from '../test-inputs.js';
import { repeatedly, watchOption, type WatchOptions } from '../watching.js';
import { diagnosticsOption, outputOption, rubricsOption, type OutputOptions, type ProblemsOptions } from './options.js';
import { reportInputs } from './scored-inputs.js';

interface TestOptions extends ProblemsOptions, OutputOptions, WatchOptions {
  readonly rubrics?: readonly string[];
  readonly minCoverage?: number;
  readonly propose?: boolean;
}

const loadTesting = () => import('../../testing/index.js');

export function addTest(program: RubricCommand, session: Session, finish: Finish): void {
  const { words } = session;
  const { names, groups, authoring } = words;
  const { options } = authoring;
  const command = program.command('test').description(authoring.commands.test) as RubricCommand;
  command
    .argument(`[${names.paths}...]`, authoring.arguments.test)
    .addHelpText('after', `\n${authoring.examples.test}`)
    .addOption(rubricsOption(words))
    .addOption(
      new Option(`--min-coverage <${authoring.names.percent}>`, options.minCoverage)
        .argParser((text) => percent(text, session))
        .helpGroup(groups.data),
    )
    .addOption(new Option('--propose', options.propose).helpGroup(groups.data))
    .addOption(new Option(`--format <${names.format}>`, options.testFormat).choices(['text', 'json']).helpGroup(groups.output))
    .addOption(outputOption(words))
    .addOption(diagnosticsOption(session))
    .addOption(watchOption(session))
    .action(async (given: string[]) => {
      const options = command.optsWithGlobals<TestOptions>();
      const paths = given.length === 0 ? ['.'] : given;
      await repeatedly(paths, options, session, async (own) => finish(await test(paths, options, own)));
    });
}

function percent(text: string, { words }: Session): number {
  if (!/^(?:\d|[1-9]\d|100)%?$/.test(text)) throw new InvalidArgumentError(words.authoring.notPercent(text));
  return Number.parseInt(text, 10);
}

async function test(paths: readonly string[], options: TestOptions, session: Session): Promise<ExitCode> {
  const { io, words } = session;
  const targets = problemTargets(options.diagnostics, session);
  const inputs = readTestInputs(paths, options.rubrics, io);
  const flawed = reportInputs(inputs, session);
  const { minCoverage } = options;
  const request = { rubrics: inputs.rubrics, tests: inputs.tests, ...(minCoverage !== undefined && { minCoverage }) };
  const { runTests } = await loadTesting();
  const progress = startProgress(io, words.authoring.testing, options.quiet === true);
  const run = runTests({ ...request, progress: progress.update });
  progress.finish();
  if (options.propose === true) return (await write(run, request, session)) || flawed ? exitCodes.problems : exitCodes.done;
  if (run.cases.length === 0 && run.diagnostics.length === 0) throw new UsageError(words.authoring.noTests);
  deliverText(await render(run, options, session), options, session);
  if (targets.length > 0) {
    const found = {
      diagnostics: run.diagnostics,
      tests: run.cases.map(shownTest),
      files: [...inputs.tests, ...inputs.rubrics.filter(({ named }) => named)].map(({ path: file }) => file),
    };
    deliverProblems({ ...found, stream: 'error' }, { targets, quiet: options.quiet === true }, await session.loadServices(), session);
  }
  const passed = run.diagnostics.length === 0 && run.cases.every(({ outcome }) => outcome === 'passed');
  return flawed || !passed ? exitCodes.problems : exitCodes.done;
}

const shownTest = ({ test, outcome, diagnostics }: TestRun['cases'][number]): ShownTest => ({
  file: test.at.file.path,
  name: test.name,
  passed: outcome === 'passed',
  diagnostics,
});

async function render(run: TestRun, options: TestOptions, session: Session): Promise<string> {
  const { io, language, paint } = session;
  const { testResult, testText } = await loadTesting();
  if ((options.format ?? (options.output?.endsWith('.json') ? 'json' : 'text')) === 'json')
    return `${JSON.stringify(testResult(run), undefined, 2)}\n`;
  const toFile = options.output !== undefined && options.output !== '-';
  const drawing = { language, paint: toFile ? plain : paint, width: toFile ? 80 : Math.max(io.output.columns, 40) };
  const { renderDiagnostics } = await session.loadServices();
  const problems = renderDiagnostics(run.diagnostics, { ...drawing, colour: drawing.paint !== plain, errorsOnly: options.quiet === true });
  return testText(run, problems, drawing);
}

/** Broken files are shown and left alone. @returns whether something is wrong */
async function write(run: TestRun, request: TestRequest, session: Session): Promise<boolean> {
  const { io, language, paint, errorColour } = session;
  const { propose, isOpen, testWords } = await loadTesting();
  const words = testWords(language);
  const broken = run.diagnostics.filter(({ code }) => code !== 'test/unconfirmed' && code !== 'test/coverage');
  if (broken.length > 0) {
    const { renderDiagnostics } = await session.loadServices();
    io.writeError(renderDiagnostics(broken, { language, colour: errorColour, width: io.errorOutput.columns, errorsOnly: false }));
    return true;
  }
  for (const coverage of run.coverage) {
    const files = run.files.filter(({ rubric }) => rubric === coverage.rubric.id);
    const runs = run.cases.filter(({ test: one }) => one.rubric === coverage.rubric.id).map((one) => one.run);
    const proposal = propose(coverage, files, runs, words.confirm);
    if (proposal.cases.length > 0) await put(proposal, run, session);
    else if (!coverage.branches.some(isOpen) || proposal.left.length === 0) io.writeOut(`${words.noneProposed(coverage.rubric.id)}\n`);
    if (proposal.left.length > 0)
      io.writeOut(
        `${words.notProposed(coverage.rubric.id)}\n${proposal.left.map(({ key, why, names }) => `  ${paint.caution(key)}  ${words.left[why](names.join(' '))}\n`).join('')}`,
      );
  }
  return request.rubrics.length === 0;
}

/** Behind the cases of the rubric's own test file, else into a new file beside the rubric. */
async function put(proposal: Proposal, run: TestRun, { io, language }: Session): Promise<void> {
  const { newTestFile, withCases, testWords } = await loadTesting();
  const words = testWords(language);
  const own = run.files.find((file) => file.rubric === proposal.rubric.id && file.node.file.path !== proposal.rubric.file.path);
  const target = own?.node.file.path ?? proposal.rubric.file.path.replace(/(?:\.ya?ml)?$/i, '.test.yaml');
  const text = own ? withCases(own, proposal.cases) : newTestFile(proposal);
  if (text === undefined) throw new UsageError(words.inBrackets(target));
  io.writeFile(path.resolve(io.workingFolder, target), text);
  io.writeOut(`${words.proposed(target, proposal.cases.length)}\n`);
}
