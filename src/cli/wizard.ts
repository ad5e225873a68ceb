// The questions of `rubric init` at a terminal. Loaded only there.

import { cancel, intro, isCancel, outro, text } from '@clack/prompts';
import { namesIn } from './commands/init.js';
import type { Start } from './init-files.js';
import type { CliWords } from './words.js';

/** Undefined where the person breaks off. */
export async function ask(usual: Start, { initQuestions: questions, initCancelled }: CliWords): Promise<Start | undefined> {
  intro(questions.intro);
  const wanted = [
    { message: questions.title, usual: usual.title },
    { message: questions.units, usual: usual.units.join('、') },
    { message: questions.group, usual: usual.group },
  ];
  const answers: string[] = [];
  for (const { message, usual: placeholder } of wanted) {
    const answer = await text({ message, placeholder, defaultValue: placeholder });
    if (isCancel(answer)) {
      cancel(initCancelled);
      return undefined;
    }
    answers.push(answer);
  }
  outro(questions.outro);
  const [title = usual.title, units, group = usual.group] = answers;
  return { title, units: namesIn(units) ?? usual.units, group };
}
