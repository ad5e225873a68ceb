// JSON as every output has it: safe to print.

/** Control characters that JSON allows raw but a terminal obeys, and the line breaks JavaScript knows beyond \n. */
const unsafe = /[\u007f-\u009f\u2028\u2029]/g;
const escapeUnsafe = (text: string): string =>
  text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const jsonText = (value: unknown, spaces: number): string => escapeUnsafe(JSON.stringify(value, null, spaces));

/** Characters that do not stand for themselves between the quotes. */
const unplain = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/;

/** The same as `jsonText(value, 0)` of plain data, keys as they are: for values that are put on a line one by one. */
export function plainJson(value: unknown): string {
  if (typeof value === 'string') return unplain.test(value) ? jsonText(value, 0) : `"${value}"`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    let text = '[';
    for (let index = 0; index < value.length; index++) text += (index > 0 ? ',' : '') + plainJson(value[index]);
    return `${text}]`;
  }
  let text = '{';
  for (const key of Object.keys(value)) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member !== undefined) text += `${text === '{' ? '' : ','}${plainJson(key)}:${plainJson(member)}`;
  }
  return `${text}}`;
}
