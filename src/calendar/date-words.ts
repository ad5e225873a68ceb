// A day as people write it, in both languages. Evidence and JSON have it as `2017-03-14`.

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const months = 'January February March April May June July August September October November December'.split(' ');

/** `2017年3月14日`; what is no day stays as it is. */
export const dayZh = (text: string): string =>
  text.replace(iso, (_: string, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`);

/** `14 March 2017` */
export const dayEn = (text: string): string =>
  text.replace(iso, (_: string, year: string, month: string, day: string) => `${Number(day)} ${months[Number(month) - 1]} ${year}`);
