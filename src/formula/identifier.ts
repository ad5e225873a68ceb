// What an id is: a Unicode identifier in NFC, so that Chinese and Latin names are equally good.

const identifier = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

export const isIdentifier = (text: string): boolean => identifier.test(text) && text === text.normalize('NFC');
