// Numbers of a workbook are binary doubles: the decimal text that was typed, and the digits a spreadsheet can keep.

/** Digits a spreadsheet keeps of what is typed; longer ones come out of calculation only. */
const keptDigits = 15;

/** The shortest decimal that is this very number, without exponent: what was typed, as long as it had no more than 15 digits. */
export const decimalText = (value: number): string => plain(String(value));

/** Rounded to the 15 digits that a spreadsheet shows; undefined where the number has no more of them. */
export function shownDecimal(value: number): string | undefined {
  const digits = String(value)
    .replace(/e.*$/, '')
    .replace(/^-?0*\.?0*|[-.]/g, '');
  return digits.length <= keptDigits ? undefined : decimalText(Number(value.toPrecision(keptDigits)));
}

function plain(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign, whole, fraction = '', exponent] = match as unknown as [string, string, string, string | undefined, string];
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? sign + digits.padEnd(point, '0') : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
