// What the sentences of the ledger share: the shape of an entry of the catalogue, `all`, ranges, times.

/** Arguments of a message: text ready to show. */
export type WordArgs = Readonly<Record<string, string>>;

/** The reason of an entry with its arithmetic. Reports print the kind of the entry before it, so no sentence repeats that. */
export interface Word {
  readonly zh: (args: WordArgs) => string;
  readonly en: (args: WordArgs) => string;
}

/** An entry of the catalogue; `K` names the arguments, so that a sentence cannot use one that nobody gives. */
export const word = <K extends string = never>(sentences: {
  readonly zh: (args: Readonly<Record<K, string>>) => string;
  readonly en: (args: Readonly<Record<K, string>>) => string;
}): Word => sentences;

const amounts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  all: { zh: '全部', en: 'all' },
  not_applicable: { zh: '不适用', en: 'not applicable' },
};

/** An amount is a number, or a word such as `all`. */
export const amountZh = (amount: string): string => amounts[amount]?.zh ?? amount;
export const amountEn = (amount: string): string => amounts[amount]?.en ?? amount;

/** `2 次 × 1`; `all` is taken once however often. */
export const productZh = (times: string, amount: string): string =>
  amount in amounts ? `${times}：${amountZh(amount)}` : `${times} × ${amount}`;
export const productEn = (times: string, amount: string): string =>
  amount in amounts ? `${times}: ${amountEn(amount)}` : `${times} × ${amount}`;

/** Ranges are written `low…high`: what they stand for is not known yet. */
export const isRange = (text: string): boolean => text.includes('…');
export const openZh = (...values: readonly string[]): string => (values.some(isRange) ? '，尚未确定，按得分最低计' : '');
export const openEn = (...values: readonly string[]): string =>
  values.some(isRange) ? '; not settled yet, the lowest score is taken' : '';

/** `2017-02：`, or nothing where no period is meant. */
export const headZh = (text: string): string => (text === '' ? '' : `${text}：`);
export const headEn = (text: string): string => (text === '' ? '' : `${text}: `);

/** `2 incidents`, `1 incident`. */
export const countedEn = (count: string, noun: string): string => `${count} ${noun}${count === '1' ? '' : 's'}`;
