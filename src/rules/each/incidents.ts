// `each` from incidents: a line for every incident, in order of date. Exempt ones and those outside the period are shown, not counted.

import { Exact, divideRange, hull, point, zeroRange, type Range } from '../../exact/index.js';
import { counts, fieldText, useOfIncident, type Incident } from '../../fact/incident.js';
import { because } from '../../ledger/index.js';
import { childOf } from '../../source/index.js';
import { asRange, effectOf, show, showAmount } from '../amounts.js';
import type { Line, RuleContext } from '../rule-kind.js';
import { branchesOf } from './branches.js';
import type { EachSpec } from './rule.js';

export function incidentLines(incidents: readonly Incident[], spec: EachSpec, context: RuleContext): Line[] {
  const free = freeOf(spec, context);
  const positions = new Map<string, number>();
  let spared = 0;
  return incidents.map((incident): Line => {
    if (!counts(incident)) return uncounted(incident);
    const before = Exact.int(spared++);
    if (before.compare(free.low) < 0) {
      return {
        effect: point(Exact.zero),
        kind: 'exempt',
        message: because('free', { times: '1' }),
        facts: [useOfIncident(incident)],
        incident,
        branches: ['free'],
      };
    }
    const key = spec.same === undefined ? '' : (fieldText(incident, spec.same) ?? '');
    const position = positions.get(key) ?? 0;
    positions.set(key, position + 1);
    const line = counted(incident, position, spec, context);
    return before.compare(free.high) < 0 ? { ...line, effect: hull(asRange(line.effect), zeroRange), branches: [] } : line;
  });
}

/** How many cases are spared; which place the others have hangs on it. */
const freeOf = ({ free, order }: EachSpec, context: RuleContext): Range =>
  free ? (order ? point(context.settled(free)) : context.number(free)) : zeroRange;

/** The line of an incident that is exempt or dated outside the period. */
export function uncounted(incident: Incident): Line {
  const { exempt } = incident;
  const document = exempt?.document === undefined ? '' : `（${exempt.document}）`;
  return {
    effect: point(Exact.zero),
    kind: exempt ? 'exempt' : 'does_not_apply',
    message: exempt ? because('exempt', { reason: exempt.reason + document }) : because('outside', {}),
    facts: [useOfIncident(incident)],
    incident,
  };
}

function counted(incident: Incident, position: number, spec: EachSpec, context: RuleContext): Line {
  const figure = spec.order ? spec.order[Math.min(position, spec.order.length - 1)]! : spec.figure;
  const amount = context.amount(figure, { row: incident.node });
  const owners = spec.shared ? ownersOf(incident, context) : point(Exact.one);
  const effect = effectOf(spec, typeof amount === 'string' ? amount : divideRange(amount, owners), point(Exact.one));
  const shared = !owners.low.equals(Exact.one);
  const args = { amount: showAmount(amount), label: incident.label ?? '', position: String(position + 1), owners: show(owners) };
  const message = because(
    shared ? 'each/shared' : spec.order ? 'each/nth' : incident.label === undefined ? 'each/one' : 'each/label',
    args,
  );
  return {
    effect,
    kind: 'rule',
    message,
    facts: [useOfIncident(incident)],
    incident,
    branches: branchesOf(incident.label, position, 1, spec),
  };
}

/** `owners: 3` or a list of names; one owner where nothing is said. */
function ownersOf(incident: Incident, context: RuleContext): Range {
  const owners = childOf(incident.node, 'owners');
  if (!owners) return point(Exact.one);
  if (owners.kind === 'list' && owners.items.length > 0) return point(Exact.int(owners.items.length));
  if (owners.kind === 'scalar' && owners.value instanceof Exact && owners.value.sign > 0) return point(owners.value);
  return context.fail('score/owners', { found: owners.kind === 'scalar' ? owners.text : '[]' }, owners);
}
