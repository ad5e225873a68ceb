// What may follow what in a formula: operands and operators in turn, parentheses in pairs, commas inside calls.
// Says precisely where a formula goes wrong; how operators bind is left to the expression parser.

import { operatorWords } from './characters.js';
import { refuse } from './problem.js';
import type { Token } from './scan.js';

/** Parentheses within parentheses. */
export const maxNesting = 50;

interface OpenParenthesis {
  readonly index: number;
  readonly isCall: boolean;
}

/** For each opening parenthesis the index of the one that closes it. */
export type Partners = ReadonlyMap<number, number>;

export function checkSequence(tokens: readonly Token[]): Partners {
  return new Sequence(tokens).check();
}

class Sequence {
  private readonly open: OpenParenthesis[] = [];
  private readonly partners = new Map<number, number>();
  private operandNext = true;

  constructor(private readonly tokens: readonly Token[]) {}

  check(): Partners {
    this.tokens.forEach((token, index) => this.step(token, index));
    const last = this.tokens.at(-1);
    if (!last) refuse('formula/syntax', { what: 'empty', found: undefined, after: undefined }, { start: 0, end: 0 });
    else if (this.operandNext) refuse('formula/syntax', { what: 'operand_expected', found: undefined, after: last.text }, last);
    const unclosed = this.open.at(-1);
    if (unclosed) refuse('formula/syntax', { what: 'unclosed_parenthesis', found: '(', after: undefined }, this.tokens[unclosed.index]!);
    return this.partners;
  }

  private step(token: Token, index: number): void {
    switch (token.kind) {
      case '(':
        return this.opening(token, index);
      case ')':
        return this.closing(token, index);
      case ',':
        return this.comma(token, index);
      case '.':
        return this.dot(token, index);
      case 'operator':
        return this.operator(token, index);
      default:
        if (!this.operandNext && this.tokens[index - 1]?.kind !== '.') this.refuseOperand(token, index);
        if (token.text === 'this' && this.tokens[index - 1]?.kind !== '.') this.refuseWord(token, 'this');
        if (token.text === 'null' && this.tokens[index - 1]?.kind !== '.') this.refuseWord(token, 'null');
        this.operandNext = false;
    }
  }

  private opening(token: Token, index: number): void {
    const isCall = !this.operandNext;
    if (isCall && this.tokens[index - 1]?.kind !== 'name') this.refuseOperand(token, index);
    this.open.push({ index, isCall });
    if (this.open.length > maxNesting) {
      refuse('formula/too-long', { what: 'nesting', found: String(this.open.length), most: String(maxNesting) }, token);
    }
    this.operandNext = true;
  }

  private closing(token: Token, index: number): void {
    const opened = this.open.pop();
    if (!opened) return refuse('formula/syntax', { what: 'stray_parenthesis', found: ')', after: undefined }, token);
    const isEmptyCall = opened.isCall && opened.index === index - 1;
    if (this.operandNext && !isEmptyCall) this.refuseMissing(token, index);
    this.partners.set(opened.index, index);
    this.operandNext = false;
  }

  private comma(token: Token, index: number): void {
    if (this.operandNext) this.refuseMissing(token, index);
    if (!this.open.at(-1)?.isCall) refuse('formula/syntax', { what: 'stray_comma', found: ',', after: undefined }, token);
    this.operandNext = true;
  }

  private dot(token: Token, index: number): void {
    if (this.operandNext) this.refuseMissing(token, index);
    if (this.tokens[index - 1]!.kind === 'number') this.refuseOperand(token, index);
    const next = this.tokens[index + 1];
    if (next?.kind !== 'name') {
      refuse('formula/syntax', { what: 'name_expected', found: next?.text, after: `${this.tokens[index - 1]!.text}.` }, next ?? token);
    }
  }

  private operator(token: Token, index: number): void {
    if (this.operandNext) {
      if (token.text === '+') refuse('formula/not-allowed', { construct: 'plus', found: '+', write: undefined }, token, '');
      if (token.text !== '-' && token.text !== 'not') this.refuseMissing(token, index);
    } else if (token.text === 'not') this.refuseOperand(token, index);
    this.operandNext = true;
  }

  private refuseMissing(token: Token, index: number): never {
    return refuse('formula/syntax', { what: 'operand_expected', found: token.text, after: this.tokens[index - 1]?.text }, token);
  }

  /** An operand where an operator should stand: `a AND b`, `NOT a`, `2 area`. */
  private refuseOperand(token: Token, index: number): never {
    const previous = this.tokens[index - 1]!;
    for (const word of [token, previous]) {
      const write = operatorWords.get(word.text);
      const isMeant = write !== undefined && (word === previous) === (write === 'not');
      if (isMeant) refuse('formula/not-allowed', { construct: 'sign', found: word.text, write }, word, write);
    }
    return refuse('formula/syntax', { what: 'operator_expected', found: token.text, after: previous.text }, token);
  }

  private refuseWord(token: Token, word: 'this' | 'null'): never {
    return refuse('formula/not-allowed', { construct: word, found: word, write: undefined }, token);
  }
}
