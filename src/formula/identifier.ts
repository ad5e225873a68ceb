// What an id is: a Unicode identifier in NFC, so that Chinese and Latin names are equally good.

const anyIdentifier = (text: string): boolean => /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(text) && text === text.normalize('NFC');

/** Most ids; the classes of Unicode take longer to set up than a rubric takes to read. */
const plain = /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*$/;

export const isIdentifier = (text: string): boolean => plain.test(text) || anyIdentifier(text);
