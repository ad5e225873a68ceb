// Where every part of a formula stands, and that no text at all breaks the parser.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/formula/ast.js';
import { parseFormula } from '../../src/formula/parse.js';
import { parsed, treeOf } from './scope.js';

/** Every node with the text from its start to its end. */
function* places(node: Expression, formula: string): Generator<readonly [Expression, string]> {
  yield [node, formula.slice(node.start, node.end)];
  const parts = Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  for (const part of parts) if (typeof part === 'object' && part !== null && 'kind' in part) yield* places(part as Expression, formula);
}

describe('places', () => {
  test('each node stands where its text is; parentheses belong to what holds the group', () => {
    const formula = ' 2 * ( a + f ) - if( not b , max(unit.x,"t") , -(3) )';
    expect([...places(parsed(formula), formula)].map(([, text]) => text)).toEqual([
      '2 * ( a + f ) - if( not b , max(unit.x,"t") , -(3) )',
      '2 * ( a + f )',
      '2',
      'a + f',
      'a',
      'f',
      'if( not b , max(unit.x,"t") , -(3) )',
      'not b',
      'b',
      'max(unit.x,"t")',
      'unit.x',
      '"t"',
      '-(3)',
      '3',
    ]);
  });

  test('calls of other kinds, and the id within a reference', () => {
    const formula = 'score( 廉政 ) + cohort.mean( x , y>1 ) + rank(z) + result( old ) . rank';
    const found = [...places(parsed(formula), formula)].map(([, text]) => text);
    expect(found).toContain('score( 廉政 )');
    expect(found).toContain('cohort.mean( x , y>1 )');
    expect(found).toContain('rank(z)');
    expect(found).toContain('result( old ) . rank');
    const reference = [...places(parsed(formula), formula)].map(([node]) => node).find((node) => node.kind === 'reference');
    expect(reference?.kind === 'reference' && formula.slice(reference.idStart, reference.idEnd)).toBe('廉政');
  });

  test('groups within groups', () => {
    const formula = '((a) + (b)) * (c)';
    expect([...places(parsed(formula), formula)].map(([, text]) => text)).toEqual(['((a) + (b)) * (c)', '(a) + (b)', 'a', 'b', 'c']);
  });

  test('a bare not that takes in a comparison', () => {
    const formula = 'not  a = b and c';
    expect([...places(parsed(formula), formula)].map(([, text]) => text)).toEqual([
      'not  a = b and c',
      'not  a = b',
      'a = b',
      'a',
      'b',
      'c',
    ]);
  });

  test('the text of any node, read by itself, gives the same tree', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        for (const [node, text] of places(parsed(formula), formula)) expect(treeOf(parsed(text))).toBe(treeOf(node));
      }),
      { numRuns: 500 },
    );
  });
});

const { formula: formulas } = fc.letrec<{ formula: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', '甲', '12', '0.5', '"乡"', "'t'", 'true', 'unit.x', 'list.y', 'score(廉政)', 'cohort.count()', 'previous.rank'),
    tie('formula').map((inner) => `( ${inner})`),
    tie('operand').map((inner) => `-${inner}`),
    tie('formula').map((inner) => `not (${inner})`),
    tie('operand').map((inner) => `not ${inner}`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `max(${a} ,${b})`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `cohort.sum(${a}, ${b})`),
  ),
  formula: fc.oneof(
    { depthSize: 'small' },
    tie('operand'),
    fc.tuple(tie('operand'), fc.constantFrom('+', ' - ', '*', ' /', ' and ', ' or '), tie('operand')).map((parts) => parts.join('')),
    fc.tuple(tie('operand'), fc.constantFrom('<', '<=', ' = ', '!='), tie('operand')).map((parts) => `(${parts.join('')})`),
  ),
}));

test('whatever the text, it is read or refused at a place inside it', () => {
  const signs = [...`甲1.,()+-*/<>=!&|?:[]{\`"'\\;%^~（“， \n\u3000\u200b\ud800😀$@#`];
  const words = 'a and or not score cohort result previous this null e5 mean if max unit __proto__ constructor'.split(' ');
  const pieces = fc.constantFrom(...signs, ...words);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const result = parseFormula(text);
        if (!('fault' in result)) return;
        expect(result.fault.start).toBeGreaterThanOrEqual(0);
        expect(result.fault.end).toBeGreaterThanOrEqual(result.fault.start);
        expect(result.fault.end).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 20000 },
  );
});
