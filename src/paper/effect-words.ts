// What a veto, or the effect of a rule, does to the verdict, in words.

import type { Language } from '../diagnostic/define.js';
import type { Effect } from '../rubric/model.js';
import { pointsWords } from '../rules/clause.js';

export function effectWords(effect: Effect, language: Language): string {
  const zh = language === 'zh';
  const { score, grade, gradeAtMost, rank, awards } = effect;
  const words = [
    ...(score ? [zh ? `总分定为${pointsWords(score).zh}` : `the score is ${pointsWords(score).en}`] : []),
    ...(grade === undefined ? [] : [zh ? `评为${grade}` : `graded ${grade}`]),
    ...(gradeAtMost === undefined ? [] : [zh ? `最高评为${gradeAtMost}` : `graded ${gradeAtMost} at most`]),
    ...(rank ? [rank === 'last' ? (zh ? '排在末位' : 'ranked last') : zh ? '不排名' : 'not ranked'] : []),
    ...(awards ? [zh ? '不加分' : 'no awards'] : []),
  ];
  return words.join(zh ? '，' : ', ');
}
