// What a whole unit comes to, kept for all that come to the same sum: floor, ceiling, rounding and the entries they make.

import type { Range } from '../exact/index.js';
import type { Item, Rubric } from '../rubric/model.js';
import type { Contribution, UnitScore } from '../scoring/score.js';
import type { Closed, Closing } from '../scoring/unit.js';
import { isPlainParent } from './plain-parents.js';

export class Closings {
  private readonly known = new Map<string, Closing>();

  /** For rubrics where nothing comes between the sum of the rows and the score but figures that are the same for all. */
  static for(rubric: Rubric, isKnownRow: (id: string) => boolean): Closings | undefined {
    const { root, rules, extra } = rubric;
    const isSum = (item: Item): boolean => isPlainParent(item, rubric) && item.items.every((child) => isKnownRow(child.id) || isSum(child));
    const alike =
      !extra &&
      [root.floor, root.ceiling].every((limit) => limit === undefined || limit === 'none' || limit.kind === 'constant') &&
      [...rules.values()].every(({ effect }) => !effect) &&
      isSum(root);
    return alike ? new Closings() : undefined;
  }

  get(key: string, children: () => readonly Contribution[]): Closed | undefined {
    const closing = this.known.get(key);
    return closing && { closings: [closing], score: new ScoreWithRows(closing.score, children) };
  }

  learn(key: string, { closings, score }: Closed): void {
    const [closing] = closings;
    if (closings.length > 1 || !closing || score.status !== 'final' || closing.fired.length > 0) return;
    this.known.set(key, { ...closing, score: { ...score, children: [] } });
  }
}

/** The same score for other rows, which are put together when somebody looks at them. */
class ScoreWithRows implements UnitScore {
  readonly total: Range | undefined;

  constructor(
    private readonly alike: UnitScore,
    private readonly rows: () => readonly Contribution[],
  ) {
    this.total = alike.total;
  }

  get children(): readonly Contribution[] {
    return this.rows();
  }
  get entries(): UnitScore['entries'] {
    return this.alike.entries;
  }
  get extra(): UnitScore['extra'] {
    return this.alike.extra;
  }
  get status(): UnitScore['status'] {
    return this.alike.status;
  }
  get unrounded(): UnitScore['unrounded'] {
    return this.alike.unrounded;
  }
  get maximum(): UnitScore['maximum'] {
    return this.alike.maximum;
  }
  get missing(): UnitScore['missing'] {
    return this.alike.missing;
  }
  get behindQuestions(): UnitScore['behindQuestions'] {
    return this.alike.behindQuestions;
  }
}
