// JSON as every output has it: safe to print.

/** Control characters that JSON allows raw but a terminal obeys, and the line breaks JavaScript knows beyond \n. */
const unsafe = /[\u007f-\u009f\u2028\u2029]/g;
const escapeUnsafe = (text: string): string =>
  text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const jsonText = (value: unknown, spaces: number): string => escapeUnsafe(JSON.stringify(value, null, spaces));
