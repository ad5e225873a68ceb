// What follows from the score: grades, ranking, consequences. Enough of it that no score can make the verdict fail.

import type { Dice } from './dice.js';
import { pickFrom, type Vocabulary } from './vocabulary.js';
import { plain, type Yaml, type YamlMap } from './yaml-text.js';

export const gradeNames = ['优秀', '合格', '不合格'] as const;

export function writeGrades(dice: Dice, words: Vocabulary): YamlMap {
  const quota = dice.chance(3) && { quota: dice.pick<Yaml>('30%', plain(1)), tie: dice.pick('none', 'all') };
  return {
    grades: [
      { name: gradeNames[0], from: words.figure(dice, 1000), ...quota },
      { name: gradeNames[1], ...(dice.chance(2) && { when: words.flag(dice) }), from: plain(3) },
      { name: gradeNames[2] },
      ...(dice.chance(4) ? [{ name: '不定等次', off_scale: true }] : []),
    ],
  };
}

export function writeRanking(dice: Dice, words: Vocabulary): YamlMap {
  const key = (): string => `${words.number(dice)} ${dice.pick('high', 'low')}`;
  return {
    ranking: {
      ...(dice.chance(3) && { within: dice.pick('group', 'class', 'all', 'zone') }),
      ...(dice.chance(3) && { by: dice.pick('score', 'exact', 'rate') }),
      ...(dice.chance(2) && { order: dice.chance(2) ? ['score high', key()] : [key()] }),
      ...(dice.chance(3) && { ties: dice.pick('share', 'dense', 'unique') }),
    },
  };
}

export function writeConsequences(dice: Dice, words: Vocabulary): YamlMap {
  const conditions = [
    'score >= 3',
    'rank_from_bottom(score) <= 1',
    'rank(score) <= 1 and score > 2',
    'previous.rank_from_bottom <= 3',
    words.flag(dice),
  ];
  return {
    consequences: dice.some(
      2,
      (index) => ({
        id: `k${index + 1}`,
        when: pickFrom(dice, conditions),
        tie: dice.pick('all', 'none'),
        ...(dice.chance(2) && { value: dice.pick('score / 100 * 800', words.number(dice)) }),
        ...(dice.chance(3) && { round: { to: plain('0.1') } }),
        text: '约谈',
      }),
      1,
    ),
  };
}
