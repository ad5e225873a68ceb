// The order of keys in JSON results, by shape: the same result is the same text, whoever built the objects. A test keeps it equal to the schema.

type Shape = Readonly<Record<string, ShapeName | null>>;
type ShapeName =
  | 'result'
  | 'engine'
  | 'rubric'
  | 'appeal'
  | 'unit'
  | 'group'
  | 'costly'
  | 'who'
  | 'veto'
  | 'effect'
  | 'consequence'
  | 'explanations'
  | 'explained'
  | 'extra'
  | 'evidence'
  | 'overridden'
  | 'stated'
  | 'stage'
  | 'record'
  | 'item'
  | 'entry'
  | 'message'
  | 'fact'
  | 'diagnostic'
  | 'place';

/** Keys in order; the name of the shape of the value (or of the members of the list) where it is an object. */
export const shapes: Readonly<Record<ShapeName, Shape>> = {
  result: {
    schema: null,
    engine: 'engine',
    rubrics: 'rubric',
    stage: null,
    units: 'unit',
    groups: 'group',
    diagnostics: 'diagnostic',
    public: null,
  },
  engine: { name: null, version: null },
  rubric: { id: null, edition: null, title: null, points: null, sha256: null, english: null, appeal: 'appeal' },
  appeal: { text: null, to: null, within: null, unit: null, announced: null, until: null },
  unit: {
    unit: 'who',
    rubric: null,
    status: null,
    score: null,
    exact: null,
    lowest: null,
    highest: null,
    rank: null,
    rank_lowest: null,
    rank_highest: null,
    within: null,
    rate: null,
    distance: null,
    rank_from_bottom: null,
    rank_from_bottom_lowest: null,
    rank_from_bottom_highest: null,
    grade: null,
    grade_certain: null,
    grades_possible: null,
    vetoes: 'veto',
    consequences: 'consequence',
    explained: 'explanations',
    entries: 'entry',
    items: 'item',
    extra: 'extra',
    evidence: 'evidence',
    missing: null,
    waits_for: null,
    overridden: 'overridden',
    stages: 'stage',
    appeals: 'record',
    cohort: null,
    public: null,
  },
  group: {
    rubric: null,
    group: null,
    by: null,
    units: null,
    scored: null,
    mean: null,
    mean_exact: null,
    best: null,
    worst: null,
    spread: null,
    tied_by_rounding: null,
    separates_nobody: null,
    most_lose: 'costly',
  },
  costly: { item: null, units: null },
  who: { id: null, name: null, class: null, group: null },
  veto: { id: null, text: null, certain: null, effect: 'effect', facts: 'fact' },
  effect: { score: null, grade: null, grade_at_most: null, rank: null, awards: null },
  consequence: { id: null, text: null, value: null, certain: null, because: null, message: 'message' },
  explanations: { rank: 'explained', grade: 'explained' },
  explained: { because: null, message: 'message' },
  extra: { contributes: null, entries: 'entry', items: 'item' },
  evidence: { file: null, sha256: null },
  overridden: { fact: null, earlier: 'stated', later: 'stated' },
  stage: { stage: null, by: null, facts: null, files: null },
  record: {
    item: null,
    filed: null,
    claim: null,
    decision: null,
    decided: null,
    by: null,
    reason: null,
    document: null,
    at: null,
  },
  stated: { stage: null, at: null, value: null },
  item: {
    id: null,
    number: null,
    title: null,
    points: null,
    state: null,
    score: null,
    exact: null,
    contributes: null,
    lost: null,
    printed: null,
    entries: 'entry',
    transfer: 'entry',
    items: 'item',
  },
  entry: { kind: null, rule: null, amount: null, because: null, message: 'message', clause: null, at: null, facts: 'fact' },
  message: { code: null, args: null },
  fact: {
    fact: null,
    at: null,
    id: null,
    date: null,
    label: null,
    value: null,
    source: null,
    document: null,
    note: null,
    by: null,
    reason: null,
  },
  diagnostic: {
    code: null,
    severity: null,
    message: null,
    args: null,
    file: null,
    line: null,
    column: null,
    end_line: null,
    end_column: null,
    unit: null,
    related: 'place',
  },
  place: { file: null, line: null, column: null },
};

/** Place of each key in its shape; made when it is first asked for, which a table on the screen never does. */
const places = new Map<ShapeName, ReadonlyMap<string, number>>();

function placesIn(shape: ShapeName): ReadonlyMap<string, number> {
  const known = places.get(shape);
  if (known) return known;
  const made = new Map(Object.keys(shapes[shape]).map((key, place) => [key, place]));
  places.set(shape, made);
  return made;
}

/**
 * The value with its keys in the order of the shape; keys without a shape (arguments, later additions) follow in code-unit order.
 * What is in order already is not copied: nearly everything is built that way.
 */
export function inOrder(value: unknown, shape: ShapeName | null): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | undefined;
    value.forEach((member, index) => {
      const ordered = inOrder(member, shape);
      if (ordered !== member) (copy ??= [...(value as unknown[])])[index] = ordered;
    });
    return copy ?? value;
  }
  const source = value as Readonly<Record<string, unknown>>;
  let isOrdered = true;
  let copy: Record<string, unknown> | undefined;
  const place = placeIn(shape);
  for (const key of Object.keys(source)) {
    const member = source[key];
    if (member === undefined || !place.follows(key)) isOrdered = false;
    const ordered = inOrder(member, place.shapeOf(key));
    if (ordered !== member) (copy ??= { ...source })[key] = ordered;
  }
  return isOrdered ? (copy ?? source) : reordered(copy ?? source, shape);
}

/** Goes along the keys of an object: whether each stands behind the one before. */
function placeIn(shape: ShapeName | null) {
  const known = shape === null ? undefined : placesIn(shape);
  let last = -1;
  let lastOther: string | undefined;
  return {
    follows(key: string): boolean {
      const place = known?.get(key);
      const follows = place === undefined ? lastOther === undefined || lastOther <= key : place >= last && lastOther === undefined;
      if (place === undefined) lastOther = key;
      else last = place;
      return follows;
    },
    shapeOf: (key: string): ShapeName | null => (shape !== null && known?.has(key) ? (shapes[shape][key] ?? null) : null),
  };
}

function reordered(source: Readonly<Record<string, unknown>>, shape: ShapeName | null): unknown {
  const order = shape === null ? {} : shapes[shape];
  const known = Object.keys(order).filter((key) => source[key] !== undefined);
  const others = Object.keys(source)
    .filter((key) => !Object.hasOwn(order, key) && source[key] !== undefined)
    .sort();
  return Object.fromEntries([...known, ...others].map((key) => [key, source[key]]));
}
