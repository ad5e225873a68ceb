// A rule with the keys that all kinds share: fact, when, caps, charges, same incident, yields, effects. Registers the fact it reads.

import { Dice, type Throws } from './dice.js';
import type { PeriodChoice } from './facts.js';
import type { Kind } from './kind.js';
import { makers, type KindName } from './kinds.js';
import { pickFrom, roundingOf, type Place, type Vocabulary } from './vocabulary.js';
import { hundredths, plain, type Yaml, type YamlMap } from './yaml-text.js';

export interface RuleDraft {
  readonly spec: Throws;
  /** What the evidence says of its fact, for each unit. */
  readonly facts: readonly Throws[];
}

/** A fact that evidence can state, and how. */
export interface FactSpec {
  readonly id: string;
  /** Of the rule that reads it; undefined: an input of formulas. */
  readonly kind?: KindName;
  /** The repeated item whose entries hold it. */
  readonly place?: string;
  readonly value: (dice: Dice) => Yaml;
  readonly holes?: (fact: Yaml, dice: Dice) => Yaml | undefined;
  /** `unstated: nothing_found` covers it: a deducting flag or each, or a veto. */
  findable: boolean;
  /** The rubric says what holds where nobody states it (`default:`), so it is never missing. */
  readonly hasDefault?: boolean;
  readonly scorers: readonly string[] | undefined;
  readonly throws: readonly Throws[];
}

export interface Table {
  readonly words: Vocabulary;
  readonly period: PeriodChoice;
  readonly facts: FactSpec[];
  /** Ids of all items, before any rule is written. */
  readonly itemIds: readonly string[];
  readonly hasExtra: boolean;
  readonly grades: readonly string[];
  nextItem: number;
  nextRule: number;
}

export interface RuleSite {
  readonly item: string;
  readonly place: Place | undefined;
  readonly scorers: readonly string[] | undefined;
  /** Inline in its item: shares the id, has no `round` of its own. */
  readonly inline: boolean;
  readonly veto?: boolean;
  readonly mayNotApply: boolean;
}

export interface WrittenRule {
  readonly keys: YamlMap;
  readonly direction: Kind['direction'];
  /** Its amount counts in its own item. */
  readonly own: boolean;
}

const cohortRank = (dice: Dice, words: Vocabulary): YamlMap => ({
  kind: 'rank',
  of: dice.pick('in_count', 'unit.size', ...(words.items.length > 0 ? [pickFrom(dice, words.items)] : [])),
  ...(dice.chance(2)
    ? { points: [plain(3), words.figure(dice, 200), plain(1)], ...(dice.chance(2) && { rest: words.figure(dice, 50) }) }
    : { points: { first: words.figure(dice, 300), each: dice.chance(2) ? plain('-0.5') : '= 0 - in_count' } }),
  ...(dice.chance(3) && { from: dice.pick('best', 'worst') }),
  ...(dice.chance(3) && { order: dice.pick('high', 'low') }),
  ...(dice.chance(3) && { ties: dice.pick('share', 'mean') }),
});

export const offices = ['法制办', '监察局'] as const;
export const scorerOf = (dice: Dice): YamlMap => (dice.chance(8) ? { scorer: dice.pick<Yaml>(offices[0], offices, offices[1]) } : {});
const scorersIn = ({ scorer }: YamlMap): readonly string[] | undefined =>
  scorer === undefined ? undefined : ([scorer].flat() as string[]);

export function writeRule(draft: RuleDraft, site: RuleSite, table: Table): WrittenRule {
  const dice = new Dice(draft.spec);
  const { words } = table;
  const id = site.inline ? site.item : `r${table.nextRule++}`;
  if (words.family.cohort && !site.inline && !site.veto && dice.chance(6))
    return { keys: { id, ...cohortRank(dice, words) }, direction: 'signed', own: true };
  const names = Object.keys(makers) as [KindName, ...KindName[]];
  const allowed = site.veto ? (['flag', 'each'] as const) : site.inline ? names.filter((name) => name !== 'choice') : names;
  const kindName = pickFrom<KindName>(dice, allowed);
  const charge = site.veto || site.place || dice.roll(4) < 3 ? 'item' : chargeOf(dice, kindName, table);
  const named = charge === 'named' ? table.itemIds : undefined;
  const shared = kindName === 'each' && charge === 'item' && words.family.incidents && dice.chance(6) ? sharedFact(site, table) : undefined;
  const made = makers[kindName](dice, {
    words,
    period: table.period,
    place: site.place,
    named,
    shared: shared !== undefined,
    mayNotApply: site.mayNotApply,
    rising: !words.family.incidents,
  });
  const scorer = scorerOf(dice);
  const reads = shared ? ({ type: 'shared', id: shared.id } as const) : readsOf(dice, made, id, site, table, named !== undefined);
  const keys: YamlMap = {
    ...(!site.inline && { id }),
    kind: kindName,
    ...(dice.chance(3) && !site.inline && { text: '示例条款' }),
    ...(dice.chance(8) && { clause: '第一条' }),
    ...made.keys,
    ...(reads.type === 'formula' && { fact: reads.formula }),
    ...((reads.type === 'named' || reads.type === 'shared') && { fact: reads.id }),
    ...(dice.chance(6) && reads.type !== 'none' && { when: words.flag(dice, site.place) }),
    ...(dice.chance(5) && !site.veto && { at_most: hundredths(dice.pick(100, 250, 1000)) }),
    ...(charge !== 'item' && { charge }),
    ...(words.family.incidents && competition(dice, table, site)),
    ...scorer,
    ...(dice.chance(15) && { source: '示例文件' }),
    ...(!site.inline && dice.chance(8) && { round: roundingOf(dice) }),
    ...effectOf(dice, table, site),
    ...(made.reads === 'nothing' || reads.type === 'formula'
      ? { otherwise: dice.pick<Yaml>(plain(1), plain(0), ...(site.veto ? [] : ['not_applicable'])) }
      : {}),
  };
  const firesAlone = kindName === 'flag' && keys['when'] !== undefined && reads.type === 'own';
  if (shared && made.direction === 'deducts') shared.findable = true;
  if ((reads.type === 'own' && !firesAlone) || reads.type === 'named')
    register(reads.id, made, keys, draft, scorersIn(scorer) ?? site.scorers, site, table);
  if (!site.place && !site.veto) words.rules.push(id);
  return { keys, direction: made.direction, own: charge === 'item' };
}

/** The fact of an earlier `each` in the same place: two rules may read one fact. */
const sharedFact = ({ place, veto }: RuleSite, { facts }: Table): FactSpec | undefined =>
  veto ? undefined : facts.findLast((fact) => fact.kind === 'each' && fact.place === place?.item);

type RuleReads = { type: 'own' | 'named'; id: string } | { type: 'formula'; formula: string } | { type: 'none' };

/** Most rules read a fact of their own name; others name it, compute it, or fire on their condition alone. */
function readsOf(dice: Dice, { reads }: Kind, id: string, { place, veto }: RuleSite, { words }: Table, isNamed: boolean): RuleReads {
  if (reads === 'nothing') return { type: 'none' };
  if (dice.chance(8)) return { type: 'named', id: `${id}_fact` };
  if (reads === 'evidence' || isNamed || veto || !dice.chance(6)) return { type: 'own', id };
  if (reads === 'flag') return { type: 'formula', formula: `not (${words.flag(dice, place)})` };
  if (reads === 'number') return { type: 'formula', formula: `0 + ${words.number(dice, place)}` };
  if (place) return { type: 'own', id };
  if (reads === 'in_label') return { type: 'formula', formula: `if(${words.flag(dice)}, 'none', 'municipal')` };
  return { type: 'formula', formula: 'add_months(in_date, 1)' };
}

/** Only incidents can name an item. */
function chargeOf(dice: Dice, kind: KindName, { itemIds, hasExtra }: Table): string {
  const target = dice.pick('total', 'item_id', ...(kind === 'each' ? ['named'] : []), ...(hasExtra ? ['extra'] : []));
  return target === 'item_id' ? pickFrom(dice, itemIds) : target;
}

function competition(dice: Dice, { words, itemIds }: Table, { veto }: RuleSite): YamlMap {
  if (veto) return {};
  return {
    ...(dice.chance(6) && { same_incident: dice.pick('highest', 'first', 'all') }),
    ...(dice.chance(6) && {
      yields_to: dice.pick<Yaml>('elsewhere', [pickFrom(dice, itemIds)], ...(words.rules.length > 0 ? [pickFrom(dice, words.rules)] : [])),
    }),
  };
}

function effectOf(dice: Dice, { grades, words }: Table, { veto, place }: RuleSite): YamlMap {
  if (!veto && (place || !dice.chance(20))) return {};
  const score = dice.chance(3) && words.family.incidents && { score: plain(dice.between(0, 3)) };
  const grade = grades.length > 0 && dice.chance(2) && { [dice.pick('grade', 'grade_at_most')]: pickFrom(dice, grades) };
  const rank = dice.chance(3) && { rank: dice.pick('last', 'none') };
  const effect = { ...score, ...grade, ...rank, ...(dice.chance(3) && { awards: 'none' }) };
  return { effect: Object.keys(effect).length > 0 ? effect : { awards: 'none' } };
}

function register(
  id: string,
  made: Kind,
  keys: YamlMap,
  draft: RuleDraft,
  scorers: readonly string[] | undefined,
  site: RuleSite,
  table: Table,
): void {
  const kind = keys['kind'] as KindName;
  const deducting = made.direction === 'deducts' && (kind === 'flag' || kind === 'each');
  table.facts.push({
    id,
    kind,
    ...(site.place && { place: site.place.item }),
    value: made.fact,
    ...(made.holes && { holes: made.holes }),
    findable: site.veto === true || deducting,
    hasDefault: keys['default'] !== undefined,
    scorers,
    throws: draft.facts,
  });
}
