// The rubrics at hand. One that was only found, not asked for, is loaded when something needs it, and only then reported on.

import { Problems, problem, type Diagnostic } from '../diagnostic/diagnostic.js';
import { slipOf } from '../diagnostic/nearest.js';
import { loadRubric } from '../rubric/load.js';
import type { Rubric } from '../rubric/model.js';
import { childOf, firstLineOf, type Node } from '../source/index.js';
import { readDocuments, roughly, type SourceBytes } from './documents.js';
import { circleOfRubrics } from './need.js';

/** A rubric file that was read: its id as written, the rubric if it is sound, what is wrong with it. */
export interface ShelvedRubric {
  readonly id: string;
  readonly rubric: Rubric | undefined;
  readonly problems: readonly Diagnostic[];
  readonly named: boolean;
  /** Another one, which is not the same, has its id. */
  readonly isTwin?: true;
}

export class RubricShelf {
  /** As the sources are; undefined where one was not needed yet. */
  private readonly read: (readonly ShelvedRubric[] | undefined)[] = [];
  private readonly told = new Set<Diagnostic>();
  private readonly known = new Map<string, Rubric>();

  /**
   * @param wanted ids of rubrics that something asks for
   * @param reference see AssessRequest
   * @param whole reads all of them at once
   */
  constructor(
    private readonly sources: readonly SourceBytes[],
    wanted: ReadonlySet<string>,
    private readonly reference = false,
    whole = reference,
  ) {
    for (const source of sources) {
      const waits = !whole && source.named === false && isOfAnother(source, wanted);
      this.read.push(waits ? undefined : this.readOne(source));
    }
  }

  private get readSoFar(): ShelvedRubric[] {
    return this.read.flatMap((rubrics) => rubrics ?? []);
  }

  /** Those read so far. Of two that differ under one id neither can be meant. */
  get shelved(): ShelvedRubric[] {
    const all = this.readSoFar;
    const disputed = new Set(all.flatMap(({ id, isTwin }) => (isTwin ? [id] : [])));
    return disputed.size === 0 ? all : all.map((one) => (disputed.has(one.id) ? { ...one, rubric: undefined } : one));
  }

  get(id: string): Rubric | undefined {
    const known = this.known.get(id) ?? this.find(id);
    if (known) this.known.set(id, known);
    return known;
  }

  /** Among those read, then in the files that may hold it, then in all. */
  private find(id: string): Rubric | undefined {
    const amongRead = () => this.shelved.find((one) => one.id === id && one.rubric)?.rubric;
    const wanted = new Set([id]);
    this.sources.forEach((source, index) => {
      if (!isOfAnother(source, wanted)) this.read[index] ??= this.readOne(source);
    });
    return amongRead() ?? this.all().get(id);
  }

  get size(): number {
    return this.all().size;
  }

  keys(): MapIterator<string> {
    return this.all().keys();
  }

  values(): MapIterator<Rubric> {
    return this.all().values();
  }

  /** By id, in the order of the files. */
  private all(): ReadonlyMap<string, Rubric> {
    this.sources.forEach((source, index) => (this.read[index] ??= this.readOne(source)));
    return new Map(this.shelved.flatMap(({ id, rubric }) => (rubric ? [[id, rubric] as const] : [])));
  }

  /** There is a rubric of this id, but none that is sound. */
  isBroken(id: string): boolean {
    const twins = this.shelved.filter((one) => one.id === id);
    return twins.length > 0 && twins.every(({ rubric }) => !rubric);
  }

  /** What is wrong with the rubrics asked for and was not told before: where documents come one after another it is said once. */
  newsOf(asked: ReadonlySet<string>): Diagnostic[] {
    for (const id of asked) this.get(id);
    const fresh = this.problemsWith(asked).filter((one) => !this.told.has(one));
    for (const one of fresh) this.told.add(one);
    return fresh;
  }

  /** See rubricProblems. */
  problemsWith(wanted: ReadonlySet<string>): Diagnostic[] {
    return rubricProblems(this.shelved, wanted);
  }

  private readOne(source: SourceBytes): ShelvedRubric[] {
    const problems = new Problems();
    const documents = readDocuments(source, problems, this.reference);
    if (documents.length === 0)
      return [{ id: idInText(source), rubric: undefined, problems: problems.list, named: source.named !== false }];
    const own: ShelvedRubric[] = [];
    const before = this.readSoFar;
    for (const root of documents) own.push(shelve(root, source, problems, [...before, ...own]));
    return own;
  }
}

/** All of them, each read now. */
export const readRubrics = (sources: readonly SourceBytes[]): ShelvedRubric[] => new RubricShelf(sources, new Set(), false, true).shelved;

/** What is wrong with the rubrics that matter: asked for by name, or named by evidence; and with how they read one another. */
export function rubricProblems(shelf: readonly ShelvedRubric[], wanted: ReadonlySet<string>): Diagnostic[] {
  const matter = shelf.filter(({ named, id }) => named || wanted.has(id));
  const circle = circleOfRubrics(matter.flatMap(({ rubric }) => rubric ?? []));
  return [...matter.flatMap(({ problems }) => problems), ...(circle ? [circle] : [])];
}

function shelve(root: Node, source: SourceBytes, before: Problems, shelf: readonly ShelvedRubric[]): ShelvedRubric {
  const problems = new Problems();
  problems.list.push(...before.list);
  if (root.kind !== 'map') problems.add('rubric/not-a-rubric', {}, firstLineOf(root));
  const written = childOf(root, 'rubric') ?? misspelt(root);
  const id = written?.kind === 'scalar' ? written.text : '';
  const twin = shelf.find((other) => other.id === id && other.rubric);
  const rubric = root.kind === 'map' ? loadRubric(root, problems) : undefined;
  const isTwin = twin?.rubric !== undefined && rubric !== undefined && !isSame(twin.rubric, rubric);
  if (isTwin) {
    const related = { related: [{ span: childOf(twin.rubric!.node, 'rubric')!, role: 'first' as const }] };
    problems.list.push(problem('rubric/duplicate-rubric', { id }, written, related));
  }
  return {
    id,
    rubric: twin?.rubric ? undefined : rubric,
    problems: problems.list,
    named: source.named !== false,
    ...(isTwin && { isTwin }),
  };
}

/** A file found twice, or a document that stands twice in a file. */
function isSame({ file, node }: Rubric, other: Rubric): boolean {
  if (file !== other.file) return file.sha256 === other.file.sha256;
  return file.text.slice(node.start, node.end) === file.text.slice(other.node.start, other.node.end);
}

/** `ruric: towns`: what the file is called is known all the same, and its evidence is not told that there is no such rubric. */
const misspelt = (root: Node): Node | undefined =>
  root.kind === 'map' ? root.entries.find(({ key }) => slipOf(key.text, ['rubric']) !== undefined)?.value : undefined;

/** The id of a rubric that cannot be read, so that its evidence is not told that there is no such rubric. */
const idInText = ({ bytes }: SourceBytes): string => /^rubric:\s*["']?([^\s"'#]+)/m.exec(roughly(bytes))?.[1] ?? '';

const decoder = new TextDecoder();
const topKey = /^[ ]*["']?rubric["']?[ ]*[:：]/gm;
const writtenId = /^rubric:[ ]+([^\s"'#:,[\]{}&*!|>%@`]+)[ ]*(?:#.*)?\r?\n(?![ ])/m;

/** Whether a file is, beyond doubt and without reading it, one rubric that nobody wants. */
function isOfAnother({ bytes }: SourceBytes, wanted: ReadonlySet<string>): boolean {
  const text = decoder.decode(bytes);
  if (/^---/m.test(text) || text.match(topKey)?.length !== 1) return false;
  const id = writtenId.exec(text)?.[1];
  return id !== undefined && !wanted.has(id.normalize('NFC'));
}
