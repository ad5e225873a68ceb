// Shortens what a message quotes from a file, so that the sentence around it stays readable.

/** At most `limit` characters, in one line, with an ellipsis where something was left out. */
export function brief(text: string, limit = 24): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
}
