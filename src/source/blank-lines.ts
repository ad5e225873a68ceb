// Long stretches of blank lines and comments as one comment of the same length: the parser of `yaml` goes over all it has seen of such a
// stretch again for each line, and joins lists of lexemes by a call that has room for some ten thousand. Knows lexemes as text only.

/** Lines left as they are: what a person writes is never touched. */
const untouched = 1000;

const isNewline = (lexeme: string): boolean => lexeme === '\n' || lexeme === '\r\n';
const isBlank = (lexeme: string): boolean => /^(?:[ \t]+$|#)/.test(lexeme);

/** The same text length in fewer lexemes, so that every offset stays what it was. */
export function* withoutBlankLines(lexemes: Iterable<string>): Generator<string, void> {
  let line: string[] = [];
  let lines = 0;
  let left = 0;
  let onContent = false;
  for (const lexeme of lexemes) {
    if (isNewline(lexeme)) {
      if (onContent || ++lines <= untouched) yield* [...line, lexeme];
      else left += lengthOf(line) + lexeme.length;
      if (onContent) lines = 0;
      onContent = false;
      line = [];
    } else if (!onContent && isBlank(lexeme)) line.push(lexeme);
    else {
      if (!onContent) yield* [...standIn(left), ...line];
      if (!onContent) [left, line] = [0, []];
      onContent = true;
      yield lexeme;
    }
  }
  yield* [...standIn(left), ...line];
}

const lengthOf = (lexemes: readonly string[]): number => lexemes.reduce((sum, { length }) => sum + length, 0);

/** A line of that length in which nothing stands. */
const standIn = (length: number): string[] => (length === 0 ? [] : length === 1 ? ['\n'] : ['#'.padEnd(length - 1), '\n']);
