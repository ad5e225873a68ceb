// What stands around an item's rules and differs from the usual: classes, conditions, conversion, floors, what happens when it does not apply.

import type { Language } from '../diagnostic/define.js';
import { formatExact } from '../exact/index.js';
import type { Item, Treatment } from '../rubric/model.js';
import { figureWords, pointsWords } from '../rules/clause.js';
import type { Bilingual } from '../rules/rule-kind.js';

export function frameNotes(item: Item, language: Language): string[] {
  return [...applies(item), ...counted(item), ...limits(item), ...incidents(item)].map((words) => words[language]);
}

function applies({ classes, appliesWhen, notApplicable, repeat }: Item): Bilingual[] {
  const all: Bilingual[] = [];
  if (classes) all.push({ zh: `只考核 ${classes.join('、')}。`, en: `For ${classes.join(', ')} only.` });
  if (appliesWhen) all.push({ zh: `${appliesWhen.text.trim()} 时适用。`, en: `Applies where ${appliesWhen.text.trim()}.` });
  if (repeat) {
    const each = repeat.by === 'period' ? periods[repeat.unit] : { zh: `${repeat.fact} 的每一条`, en: `row of ${repeat.fact}` };
    all.push({ zh: `按${each.zh}分别计分。`, en: `Scored for each ${each.en}.` });
  }
  if (notApplicable !== undefined && notApplicable !== 'forbid') all.push(treatmentWords(notApplicable));
  return all;
}

function incidents({ sameIncident, items }: Item): Bilingual[] {
  // An inline rule says it in its own clause.
  if (sameIncident === undefined || sameIncident === 'all' || items.length === 0) return [];
  const which = sameIncident === 'highest' ? { zh: '最重', en: 'highest' } : { zh: '先印', en: 'first printed' };
  return [{ zh: `同一件事只在${which.zh}的一处计一次。`, en: `An incident counts once, in its ${which.en} place.` }];
}

const periods = {
  year: { zh: '年', en: 'year' },
  quarter: { zh: '季度', en: 'quarter' },
  month: { zh: '月', en: 'month' },
  week: { zh: '周', en: 'week' },
} as const;

const treatments: Readonly<Record<Exclude<Treatment & string, 'forbid'>, Bilingual>> = {
  full: { zh: '不适用的，按满分计。', en: 'Where it does not apply, full points.' },
  rescale: { zh: '不适用的，其余各项按比例放大。', en: 'Where it does not apply, the other rows are scaled up.' },
  spread: { zh: '不适用的，分值平均分给其余各项。', en: 'Where it does not apply, its points go evenly to the other rows.' },
  cohort_mean: { zh: '不适用的，取其他单位的平均分。', en: 'Where it does not apply, the mean of the other units.' },
  exclude: { zh: '不适用的，不计入满分。', en: 'Where it does not apply, it is left out of the maximum.' },
};

function treatmentWords(treatment: Exclude<Treatment, 'forbid'>): Bilingual {
  if (typeof treatment === 'string') return treatments[treatment];
  const { zh, en } = pointsWords(treatment);
  return { zh: `不适用的，计${zh}。`, en: `Where it does not apply, ${en}.` };
}

const takes = {
  mean: { zh: '各项取平均。', en: 'The mean of its rows.' },
  best: { zh: '各项取最高。', en: 'The best of its rows.' },
  worst: { zh: '各项取最低。', en: 'The worst of its rows.' },
} as const;

function counted({ countsAs, weight, take, items, round }: Item): Bilingual[] {
  const all: Bilingual[] = [];
  if (items.length > 0 && take !== 'sum') all.push(takes[take]);
  if (countsAs) all.push({ zh: `折为${pointsWords(countsAs).zh}。`, en: `Counts as ${pointsWords(countsAs).en}.` });
  if (weight) all.push({ zh: `权重 ${figureWords(weight).zh}。`, en: `Weight ${figureWords(weight).en}.` });
  if (round && round !== 'none') {
    const to = formatExact(round.to);
    all.push({ zh: `得分舍入到 ${to}。`, en: `Rounded to ${to}.` });
  }
  return all;
}

function limits({ floor, ceiling, overflow, printed }: Item): Bilingual[] {
  const all: Bilingual[] = [];
  if (floor === 'none') all.push({ zh: '可以扣成负分。', en: 'May fall below zero.' });
  else if (floor && !(floor.kind === 'constant' && floor.value.isZero))
    all.push({ zh: `最低${pointsWords(floor).zh}。`, en: `Not below ${pointsWords(floor).en}.` });
  if (ceiling === 'none') all.push({ zh: '得分不封顶。', en: 'No upper limit.' });
  else if (ceiling) all.push({ zh: `最高${pointsWords(ceiling).zh}。`, en: `Not above ${pointsWords(ceiling).en}.` });
  if (overflow === 'total') all.push({ zh: '扣过下限的部分从总分里扣。', en: 'What lies beyond the floor comes off the total.' });
  if (printed !== undefined) all.push({ zh: `原表印作 ${printed}。`, en: `The paper prints ${printed}.` });
  return all;
}
