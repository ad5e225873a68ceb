// One seed for all property tests, so that a run of the tests finds the same every time. RUBRIC_LAWS_SEED=random (or a number) chooses another.

import fc from 'fast-check';

const chosen = process.env['RUBRIC_LAWS_SEED'] ?? '20170602';

if (chosen !== 'random') fc.configureGlobal({ seed: Number(chosen) });
