// Corners where a missing fact decides whether something has a value at all: a located problem or an open place, never a failure.

import { describe, expect, it } from 'vitest';
import { assessTexts, unitsOf } from '../support/assess-texts.js';

const codesOf = (found: ReturnType<typeof assessTexts>): string[] => [...new Set(found.result.diagnostics.map(({ code }) => code))];

const unit = (id: string, facts: object) => ({ rubric: 'r', unit: { id, name: `示例${id}` }, facts });

describe('while a missing fact leaves open whether a row applies', () => {
  const rubric = {
    rubric: 'r',
    title: '示例',
    points: 10,
    facts: [{ id: 'has_duty', type: 'flag' }],
    items: [
      { id: 'a', points: 6, start: 'full' },
      { id: 'b', points: 4, start: 'full', applies_when: 'has_duty', not_applicable: 'exclude' },
    ],
    vetoes: [{ id: 'v', kind: 'each', deduct: 1, when: 'score(b) >= 2', effect: { rank: 'last' } }],
  };

  it('a veto that asks for its score is a located problem', () => {
    const found = assessTexts([rubric], [unit('u1', { has_duty: true, v: [{ id: '案1' }] }), unit('u2', { v: [{ id: '案2' }] })]);
    expect(codesOf(found)).toEqual(['formula/not-applicable-value']);
  });
});

describe('by rate', () => {
  const rubric = {
    rubric: 'r',
    title: '示例',
    ranking: { by: 'rate' },
    facts: [{ id: 'cases', type: 'count' }],
    items: [{ id: 'a', points: '= cases', start: 'full' }],
  };

  it('a unit whose maximum is zero has no rate, and one whose maximum may be zero takes no place from the others', () => {
    const units = unitsOf(assessTexts([rubric], [unit('u1', { cases: 4 }), unit('u2', {}), unit('u3', { cases: 0 })]));
    expect(units.get('u1')).toMatchObject({ rate: '100', rank: 1 });
    expect(units.get('u2')).toMatchObject({ status: 'provisional' });
    expect(units.get('u3')).toMatchObject({ rate: null });
  });
});

describe('a mean over the units to which a row applies', () => {
  it('cannot decide whether the table applies, in which the row stands', () => {
    const rubric = {
      rubric: 'r',
      title: '示例',
      applies_when: 'score(a) >= 2',
      items: [{ id: 'a', points: 5, start: 'full', not_applicable: 'cohort_mean' }],
    };
    const found = assessTexts([rubric], [unit('u1', {}), unit('u2', {})]);
    expect(codesOf(found)).toContain('rubric/cycle');
  });
});
