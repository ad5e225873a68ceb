// Services that answer with a given result and remember what they were asked. For tests of the command line.

import type { ScoreRequest, Services, ValidateRequest } from '../../src/cli/engine.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { DiagnosticResult, Result } from '../../src/report/result.js';
import { services } from '../../src/cli/services.js';
import { readResult } from '../../src/report/read-result.js';
import { district } from './district.js';

export interface FakeServices {
  readonly load: () => Promise<Services>;
  readonly scored: ScoreRequest[];
  readonly validated: ValidateRequest[];
}

export interface Answers {
  readonly result?: Result;
  readonly problems?: readonly DiagnosticResult[];
  readonly whileScoring?: (request: ScoreRequest) => void;
}

export const problem = (code: string, severity: DiagnosticResult['severity'] = 'error'): DiagnosticResult => ({
  code,
  severity,
  message: `问题 ${code}`,
  args: {},
  file: 'evidence/town_a.yaml',
  line: 3,
  column: 5,
  end_line: 3,
  end_column: 9,
  unit: null,
  related: [],
});

export function fakeServices(answers: Answers = {}): FakeServices {
  const { problems = [] } = answers;
  const scored: ScoreRequest[] = [];
  const validated: ValidateRequest[] = [];
  // The codes are made up, which the type of a diagnostic does not allow; nothing but the renderer below looks at them.
  const diagnostics = problems.map(({ code, severity }) => ({ code, args: { severity } })) as unknown as Diagnostic[];
  const result = answers.result ?? district();
  const fake: Services = {
    engine: {
      score: (request) => {
        scored.push(request);
        answers.whileScoring?.(request);
        return { result: { ...result, diagnostics: problems }, diagnostics };
      },
      begin: () => {
        throw new Error('no parts here');
      },
      cohort: () => {
        throw new Error('no cohorts here');
      },
      stream: () => ({ score: () => true, isFull: false, take: () => new Uint8Array() }),
      validate: (request) => {
        validated.push(request);
        return { diagnostics, results: problems, rubrics: [], heldBack: 0 };
      },
    },
    remembering: async () => fake.engine,
    keeping: async () => fake.engine,
    readResult: ({ path, bytes }) => readResult(path, bytes, ''),
    readSummary: services.readSummary,
    joinSummaries: services.joinSummaries,
    renderMessage: (message, language) => `${language} ${message.code}`,
    renderDiagnostics: (given, { errorsOnly, colour, format = 'text', files = [], root }) => {
      if (format === 'json') return `${JSON.stringify(problems)}\n`;
      if (format !== 'text') return `${format} of ${given.length} in ${[...files, root].join(' ')}\n`;
      return (given as unknown as readonly FakeDiagnostic[])
        .filter(({ args }) => !errorsOnly || args.severity === undefined || args.severity === 'error')
        .map((diagnostic) => `${colour ? '\u001b[31m' : ''}${lineOf(diagnostic)}\n`)
        .join('');
    },
    renderSummary: (given) => `summary of ${given.length}\n`,
    baseline: { read: () => [], compare: (_accepted, findings) => ({ isAccepted: findings.map(() => false), stale: [] }), write: () => '' },
    explainCode: (code, language) =>
      code === 'evidence/unknown-fact'
        ? { known: true, text: `${language}: ${code} means …\n` }
        : { known: false, text: `${language}: no ${code}\n` },
  };
  return { load: async () => fake, scored, validated };
}

interface FakeDiagnostic {
  readonly code: string;
  readonly args: Readonly<Record<string, string | undefined>>;
}

/** `error CODE`, and for the commands' own problems what they are about. */
function lineOf({ code, args }: FakeDiagnostic): string {
  const about = args['unit'] ?? args['item'];
  return `${args['severity'] ?? 'error'} ${code}${about === undefined ? '' : ` ${about}`}${args['near'] === undefined ? '' : `, near ${args['near']}`}`;
}
