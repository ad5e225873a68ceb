// A text of its own: a piece of a text would keep the whole of it.

export const copyOf = (piece: string): string => ` ${piece}`.slice(1);
