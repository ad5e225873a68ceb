// What a person probably meant by text that is almost a date or a period: 2017.8.2, 2017年8月2日, 2017/8, 一月. Only for "did you mean".

import { formatDay, parseDay } from './date.js';
import { parsePeriod } from './period.js';

const dateLike = /^(\d{4})\s*[-./年—–－]\s*(\d{1,2})\s*[-./月—–－]\s*(\d{1,2})\s*[日号]?$/;
/** Without a year it is no day. */
const dayAlone = /^\d{1,2}月\d{1,2}[日号]?$/;
const monthLike = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?(?:份)?$/;
const quarterLike = /^(\d{4})\s*(?:[-./]?\s*[Qq]|年?\s*第?)\s*([1-4一二三四])\s*(?:季度?)?$/;
const monthAlone = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?$/;
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const twoDigits = (text: string): string => text.padStart(2, '0');

/** Whether text begins as a date does, so that it is a date mistyped and no formula. */
export const looksLikeDate = (text: string): boolean => {
  const plain = text.normalize('NFKC').trim();
  return dateLike.test(plain) || dayAlone.test(plain);
};

/** `2017年8月2日` → `2017-08-02`; undefined where there is no such day. */
export function dateHint(text: string): string | undefined {
  const match = dateLike.exec(text.normalize('NFKC').trim());
  if (!match) return undefined;
  const [, year, month, day] = match as unknown as [string, string, string, string];
  const meant = parseDay(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
  return meant === undefined ? undefined : formatDay(meant);
}

/** `2017年3月` → `2017-03`, `2017年第二季度` → `2017-Q2`; a month alone only where the year is known. */
export function periodHint(text: string, year: string | undefined): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const numberOf = (written: string): string => String(numerals.includes(written) ? numerals.indexOf(written) + 1 : Number(written));
  const month = monthLike.exec(plain);
  const quarter = quarterLike.exec(plain);
  const alone = monthAlone.exec(plain);
  const meant = month
    ? `${month[1]}-${twoDigits(month[2]!)}`
    : quarter
      ? `${quarter[1]}-Q${numberOf(quarter[2]!)}`
      : alone && year !== undefined
        ? `${year}-${twoDigits(numberOf(alone[1]!))}`
        : undefined;
  // A quarter is no slip for a month: what is written is what was meant, and it does not fit.
  return meant !== undefined && meant !== text && parsePeriod(meant) ? meant : undefined;
}
