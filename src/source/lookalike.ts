// What a person probably meant by text that is almost a number, a list or a map: full-width digits, separators, units, Chinese numerals.
// Only for "did you mean": nothing here ever changes what is read.

import { Exact, formatExact, parseExact } from '../exact/index.js';

const maxLength = 60;

/** The plain number probably meant (`３` → `3`, `1，000` → `1000`, `95%` → `95`, `十二次` → `12`), or undefined when there is no good guess. */
export function numberHint(text: string): string | undefined {
  if (text.length > maxLength) return undefined;
  const value = numberMeant(simplify(text));
  return value && formatExact(value);
}

const numberMeant = (text: string): Exact | undefined => {
  const grouped = /^[-+]?\d{1,3}(?:[,_' ]\d{3})+(?:\.\d+)?$/.test(text) || /^[-+]?\d+(?:_\d+)+$/.test(text);
  return parseExact(grouped ? text.replace(/[,_' ]/g, '') : text) ?? otherNotation(text) ?? chineseNumeral(text);
};

/** Half-width forms, and without the unit, the percent sign or the punctuation that a hand leaves behind a number. */
function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/^[−–—]/, '-')
    .replace(/(?<=\d)。(?=\d)/, '.')
    .replace(/[,、;。]+$/, '')
    .replace(/(?<=[\d.零〇一二两三四五六七八九十百千])\s*(?:%|分|次|个|件|条|项|人|天|日|月|年|元|户|期|场|份|家|起|宗)$/, '');
}

/** Hexadecimal, octal, binary and exponents: numbers to YAML or to programs, so the plain form can be named. */
function otherNotation(text: string): Exact | undefined {
  const based = /^([-+]?)(0(?:x[0-9a-f]+|o[0-7]+|b[01]+))$/i.exec(text);
  if (based) return Exact.ratio(BigInt(based[2]!.toLowerCase()) * (based[1] === '-' ? -1n : 1n), 1n);
  const scientific = /^([-+]?[\d.]+)e([-+]?\d{1,2})$/i.exec(text);
  const mantissa = scientific && parseExact(scientific[1]!);
  if (!scientific || !mantissa) return undefined;
  const exponent = Number(scientific[2]);
  const power = Exact.ratio(10n ** BigInt(Math.abs(exponent)), 1n);
  return exponent < 0 ? mantissa.dividedBy(power) : mantissa.times(power);
}

const nothing = /^(?:无|没有|未发生|none|nil|no)$/i;

/** A whole number probably meant (`两次` → `2`, `无` → `0`). */
export function countHint(text: string): string | undefined {
  if (nothing.test(text.trim())) return '0';
  // A share is no count.
  if (/[%％‰]/.test(text)) return undefined;
  const number = numberHint(text);
  return number !== undefined && /^\d+$/.test(number) ? number : undefined;
}

/** `是`, `有`, `yes`, `1` → `true`; `否`, `无`, `no`, `0` → `false`. */
export function flagHint(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (/^(?:是|有|对|yes|y|1|on|true|√|✓)$/.test(plain)) return 'true';
  return /^(?:否|无|没有|不是|no|n|0|off|false|×)$/.test(plain) ? 'false' : undefined;
}

const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `十二`, `三百零五`; without units digit by digit: `二〇一七`. */
function chineseNumeral(text: string): Exact | undefined {
  if (!/^[零〇一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  if (!/[十百千]/.test(text)) return parseExact([...text].map((character) => digits[character]).join(''));
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) digit = digits[character];
    else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return Exact.int(total + (digit ?? 0));
}

const label = String.raw`[^\s:：,，、;；。!！?？"'“”‘’()（）\[\]{}［］｛｝【】]{1,20}`;
const keyAndValue = new RegExp(`^(${label})[：:]\\s*(\\S.*)?$`, 's');
const severalLabels = new RegExp(`^${label}(?:[，、]\\s*${label})+$`);

/** Half-width writing of text that looks like a mistyped map or list (`id：甲` → `id: 甲`, `甲，乙` → `[甲, 乙]`). For places where text is wrong. */
export function structureHint(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > maxLength || trimmed.includes('\n')) return undefined;
  const wrapped = /^([［【（[｛{])(.*)[］】）\]｝}]$/.exec(trimmed);
  if (wrapped) {
    const inner = wrapped[2]!
      .replace(/[，、]\s*/g, ', ')
      .replace(/：\s*/g, ': ')
      .trim();
    const hint = /[｛{]/.test(wrapped[1]!) || /^[a-z_]\w*: /.test(inner) ? `{${inner}}` : `[${inner}]`;
    return hint === trimmed ? undefined : hint;
  }
  const pair = keyAndValue.exec(trimmed);
  if (pair && !/^\d+$/.test(pair[1]!)) return pair[2] === undefined ? `${pair[1]}:` : `${pair[1]}: ${pair[2]}`;
  return severalLabels.test(trimmed) ? `[${trimmed.split(/[，、]\s*/).join(', ')}]` : undefined;
}
