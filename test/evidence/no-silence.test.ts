// What a clerk writes by mistake and a machine could take for something else: it is said, and the unit is not scored by it.

import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.js';

const bytes = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), named: true });

const row = (rule: string): string => `rubric: r
title: 示例
period: {from: 2017-01-01, to: 2017-12-31}
points: 10
items:
  - {id: w, title: 工作, points: 10, ${rule}}
`;

/** Of one unit: its codes, its status and its range. */
function run(rule: string, rest: string): { codes: string[]; outcome: string } {
  const evidence = [bytes('e.yaml', `rubric: r\nunit: {id: a}\nassessed: {by: 组}\n${rest}\n`)];
  const { result } = assess({ rubrics: [bytes('r.yaml', row(rule))], evidence });
  const { status, score, lowest, highest } = result.units[0]!;
  return {
    codes: result.diagnostics.map(({ code }) => code),
    outcome: status === 'provisional' ? `${lowest}~${highest}` : (score ?? status),
  };
}

const error = (code: string) => ({ codes: [code], outcome: 'error' });
const sound = (outcome: string) => ({ codes: [], outcome });

describe('points written where incidents are counted', () => {
  const each = 'kind: each, deduct: 3';

  it.each(['{lost: 3}', '{given: 7}', '{points: 3, reason: 2}', '{score: 3}', '{count: 3}', '{扣分: 3}', '{败诉: 1, 扣分: 3}'])(
    '%s',
    (fact) => {
      expect(run(each, `facts: {w: ${fact}}`)).toEqual(error('evidence/points-for-incidents'));
    },
  );

  it('are no error where the rubric itself has a sort of that name', () => {
    // 10 - 2 × 3, by a table with a default; 10 - 2 × 3, by a formula.
    expect(run('kind: each, deduct: {lost: 3, default: 1}', 'facts: {w: {lost: 2}}')).toEqual(sound('4'));
    expect(run(`kind: each, deduct: "= if(label = 'lost', 3, 1)"`, 'facts: {w: {lost: 2}}')).toEqual(sound('4'));
  });

  it('are told from sorts that nobody declared', () => {
    // 10 - 2 × 3
    expect(run(each, 'facts: {w: {行政: 1, 民事: 1}}')).toEqual(sound('4'));
  });

  it('are as little counts of a quota by a field', () => {
    expect(run('kind: quota, target: 3, every: village, deduct: 1', 'facts: {w: {lost: 3}}')).toEqual(
      error('evidence/points-for-incidents'),
    );
  });
});

describe('a fact with nothing behind it', () => {
  it('is not assessed, whatever the file says of what it does not name', () => {
    const rule = 'kind: each, deduct: 3';
    expect(run(rule, 'unstated: nothing_found\nfacts:\n  w:')).toEqual(sound('0~10'));
    expect(run(rule, 'unstated: nothing_found\nfacts: {}')).toEqual(sound('10'));
    // Another file that looked for it speaks for itself.
    expect(run(rule, 'facts:\n  w:\n---\nrubric: r\nunit: {id: a}\nunstated: nothing_found')).toEqual(sound('10'));
  });

  it('is not assessed in a period of a repeated row either', () => {
    const rule = 'repeat: year, kind: flag, deduct: 3';
    expect(run(rule, 'unstated: nothing_found\nfacts:\n  w:\n    2017: {w: }')).toEqual(sound('7~10'));
    expect(run(rule, 'unstated: nothing_found\nfacts:\n  w:\n    2017: {}')).toEqual(sound('10'));
  });
});

describe('a flag with a date outside the period', () => {
  it('does not count, with an id or without one', () => {
    const rule = 'kind: flag, deduct: 3';
    expect(run(rule, 'facts: {w: {value: true, date: 2016-05-01}}')).toEqual(sound('10'));
    expect(run(rule, 'facts: {w: {value: true, id: 决定9号, date: 2016-05-01}}')).toEqual(sound('10'));
    expect(run(rule, 'facts: {w: {value: true, date: 2017-05-01}}')).toEqual(sound('7'));
  });
});

describe('a misspelt field that decides what something costs', () => {
  it.each([
    ['exempt', 'kind: each, deduct: 3', '[{id: x, exemt: {reason: 误报}}]'],
    ['a field of the order', 'kind: each, deduct: [0, 1], same: person', '[{id: x, persn: 张}]'],
    ['a field of a table', 'kind: each, deduct: {by: level, high: 3, default: 1}', '[{id: x, levl: high}]'],
    ['the number of ballots', 'kind: panel, award: 10, start: zero', '[{mark: 90, cuont: 92}, {mark: 50}]'],
    ['a second list of what is missing', 'kind: checklist, required: [plan, scheme], deduct: 3', '{missing: [plan], misssing: [scheme]}'],
    ['a list of what is missing', 'kind: checklist, required: [plan, scheme], deduct: 3', '{misssing: [scheme]}'],
  ])('%s', (_, rule, fact) => {
    expect(run(rule, `facts: {w: ${fact}}`)).toEqual(error('evidence/unknown-key'));
  });

  it('says once that a date is missing where its key is misspelt', () => {
    expect(run('kind: quota, target: 1, every: month, deduct: 1', 'facts: {w: [{id: x, dates: 2017-02-01}]}')).toEqual(
      error('evidence/unknown-key'),
    );
  });

  it('leaves other fields alone', () => {
    expect(run('kind: each, deduct: 3', 'facts: {w: [{id: x, place: 甲村}]}')).toEqual(sound('7'));
    expect(run('kind: checklist, required: [plan, scheme], deduct: 3', 'facts: {w: {missing: [plan], note: 未报}}')).toEqual(sound('7'));
  });
});

describe('a reason that is blank', () => {
  it.each([
    ['of a judgement', 'kind: judged, deduct: {up_to: 10}', 'facts: {w: {lost: 2, reason: "　"}}', 'evidence/judgement-without-reason'],
    ['of an exemption', 'kind: each, deduct: 3', 'facts: {w: {value: 2, exempt: {reason: " "}}}', 'evidence/exemption-without-reason'],
    [
      'of what does not apply',
      'not_applicable: full, kind: each, deduct: 3',
      'not_applicable: {w: "　"}',
      'evidence/not-applicable-without-reason',
    ],
  ])('%s', (_, rule, rest, code) => {
    expect(run(rule, rest)).toEqual(error(code));
  });
});

describe('days of another age', () => {
  const delay = 'kind: delay, due: 2017-12-20, unit: day, deduct: 1';

  it.each(['2071-12-19', '0217-12-19'])('%s is no day that something was done', (day) => {
    expect(run(delay, `facts: {w: ${day}}`)).toEqual(error('evidence/date-far-away'));
  });

  it('are not what was done long ago, or late', () => {
    expect(run(delay, 'facts: {w: 1999-01-01}')).toEqual(sound('10'));
    // Two days late.
    expect(run(delay, 'facts: {w: 2017-12-22}')).toEqual(sound('8'));
  });
});

describe('what looks the same', () => {
  it('is one id for incidents, in two files too', () => {
    const rule = 'kind: each, deduct: 3';
    const second = '---\nrubric: r\nunit: {id: a}\nfacts: {w: [{id: 行初４号, date: 2017-03-01}]}';
    expect(run(rule, `facts: {w: [{id: 行初4号, date: 2017-03-01}]}\n${second}`)).toEqual(error('evidence/incident-lookalike'));
    // 10 - 3 × 2
    expect(run(rule, 'facts: {w: [{id: 行初4号}, {id: 行初41号}]}')).toEqual(sound('4'));
    expect(run(rule, 'facts: {w: [{id: case 1}, {id: case 11}]}')).toEqual(sound('4'));
  });

  it('is said once in a checklist; two offices may both have seen it', () => {
    const rule = 'kind: checklist, required: [plan, scheme, summary], deduct: 3';
    expect(run(rule, 'facts: {w: [plan, plan, summary]}')).toEqual(error('evidence/listed-twice'));
    // 10 - 3
    const second = '---\nrubric: r\nunit: {id: a}\nfacts: {w: [plan, summary]}';
    expect(run(rule, `facts: {w: [plan]}\n${second}`)).toEqual(sound('7'));
  });
});
