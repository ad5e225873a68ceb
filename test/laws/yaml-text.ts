// Plain values written as YAML text: what generated rubrics and evidence are made of. Numbers and dates are their text, never floats.

/** A plain scalar that is not quoted: a number, a date, a period. */
export class Plain {
  constructor(readonly text: string) {}
}

export type Yaml = string | boolean | Plain | readonly Yaml[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: Yaml | undefined;
}

export const plain = (text: string | number): Plain => new Plain(String(text));

/** A number of hundredths: 250 is 2.5. */
export function hundredths(count: number): Plain {
  const size = String(Math.abs(count)).padStart(3, '0');
  const decimals = size.slice(-2).replace(/0+$/, '');
  return plain(`${count < 0 ? '-' : ''}${size.slice(0, -2)}${decimals === '' ? '' : '.'}${decimals}`);
}

export const isMap = (value: Yaml | undefined): value is YamlMap =>
  typeof value === 'object' && !(value instanceof Plain) && !Array.isArray(value);

export const entriesOf = (map: YamlMap): [string, Yaml][] =>
  Object.entries(map).filter((entry): entry is [string, Yaml] => entry[1] !== undefined);

export const writeYaml = (value: Yaml): string => `${lines(value).join('\n')}\n`;

function lines(value: Yaml): string[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((item: Yaml) => nested(lines(item), '- '));
  if (isMap(value) && entriesOf(value).length > 0) {
    return entriesOf(value).flatMap(([key, inner]) => {
      const below = lines(inner);
      return isBlock(inner) ? [`${scalar(key)}:`, ...below.map((line) => `  ${line}`)] : [`${scalar(key)}: ${below[0]}`];
    });
  }
  if (Array.isArray(value)) return ['[]'];
  if (isMap(value)) return ['{}'];
  return [scalar(value as string | boolean | Plain)];
}

const isBlock = (value: Yaml): boolean => (Array.isArray(value) ? value.length > 0 : isMap(value) && entriesOf(value).length > 0);

const nested = (below: readonly string[], mark: string): string[] => below.map((line, index) => (index === 0 ? mark : '  ') + line);

function scalar(value: string | boolean | Plain): string {
  if (value instanceof Plain) return value.text;
  if (typeof value === 'boolean') return String(value);
  return /^(?:[\p{L}_][\p{L}\p{N}_]*|\d{4}(?:-\w+)?)$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|\d{4})$/i.test(value)
    ? value
    : JSON.stringify(value);
}
