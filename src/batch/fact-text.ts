// A fact as a file writes it, read once however many units write the same.

import { isStated } from '../evidence/load.js';
import { decodePiece } from '../source/decode.js';
import type { MapEntry } from '../source/index.js';
import { blankOf, type Blank } from './blanks.js';
import { copyOf } from './copy-of.js';
import { readPiece } from './piece.js';
import type { Form, WrittenFacts } from './sheet.js';

/** A fact as it is written: read when it is asked for. */
export class FactText {
  private read: { readonly entry: MapEntry | undefined } | undefined;
  private taken: { readonly blank: Blank | undefined } | undefined;
  private known: { readonly key: string | undefined; readonly isStated: boolean } | undefined;

  constructor(
    /** Tells texts apart. */
    readonly id: number,
    /** As the file has it, a character for each byte. */
    readonly written: string,
    readonly form: Form,
    /** Whether it will be known again. Of many lines hardly any two are alike: to keep them would only take room. */
    readonly kept: boolean,
  ) {}

  /** Undefined: not one sound entry of a map; the unit is for the reader of whole YAML. */
  get entry(): MapEntry | undefined {
    this.read ??= { entry: readEntry(`${anyPath}${this.id}`, Buffer.from(this.written, 'latin1'), this.form) };
    return this.read.entry;
  }

  /** The same with its particulars left blank. */
  get blank(): Blank | undefined {
    this.taken ??= { blank: blankOf(this.written) };
    return this.taken.blank;
  }

  get fact(): string | undefined {
    return this.told.key;
  }

  get isStated(): boolean {
    return this.told.isStated;
  }

  private get told(): { readonly key: string | undefined; readonly isStated: boolean } {
    return (this.known ??= this.blank
      ? { key: this.blank.fact, isStated: true }
      : { key: this.entry?.key.text, isStated: this.entry !== undefined && isStated(this.entry) });
  }
}

/** Begins the path of a text that may stand in any file; its id follows. A character of the private area, which no evidence that is kept holds. */
export const anyPath = '\ue000';
export const isPrivate = /[\ue000-\uf8ff]|\\u[ef]/i;

/** Texts kept at most: beyond it all are forgotten, and learnt anew. */
const most = 50_000;

export class FactTexts {
  private readonly known: { readonly [form in Form]: Map<string, FactText> } = { yaml: new Map(), json: new Map() };
  private made = 0;

  /** @param written a character for each byte, from the key on */
  of(written: string, form: Form): FactText {
    const texts = this.known[form];
    const before = texts.get(written);
    if (before) return before;
    if (texts.size >= most) texts.clear();
    if (hasRows[form].test(written)) return new FactText(++this.made, written, form, false);
    const text = new FactText(++this.made, copyOf(written), form, true);
    texts.set(text.written, text);
    return text;
  }

  /** Whether each can be read, and each key is there once. */
  areSound({ facts, form }: WrittenFacts): boolean {
    const keys = new Set(facts.map((fact) => this.of(fact, form).entry?.key.text));
    return keys.size === facts.length && !keys.has(undefined);
  }
}

export type Written = Pick<FactText, 'id' | 'written' | 'form'>;

/** A text that was not kept, with the id it had. */
export const readAgain = ({ id, written, form }: Written): FactText => new FactText(id, written, form, false);

/** Facts of which hardly any two are alike: on several lines of YAML, or lists of maps in JSON. */
const hasRows: { readonly [form in Form]: RegExp } = { yaml: /\n./s, json: /":[ \r\n]*\[[ \r\n]*\{/ };

/** As a file that holds nothing else. */
const alone = (written: string, form: Form): string => (form === 'json' ? `{${written}}` : written);

function readEntry(path: string, bytes: Uint8Array, form: Form): MapEntry | undefined {
  const text = decodePiece(bytes);
  if (text === undefined || isPrivate.test(text)) return undefined;
  return readPiece(path, alone(text, form), 1);
}

/** The same text where it stands in a file of its own, for what is scored with its places. */
export const entryAt = (written: string, form: Form, at: { readonly path: string; readonly line: number }): MapEntry | undefined =>
  readPiece(at.path, alone(Buffer.from(written, 'latin1').toString(), form), at.line);
