// Notes on earlier results that conditions wanted: one for each result, naming the units where the result was given and lacks them.

import { problem, type Diagnostic } from '../diagnostic/diagnostic.js';
import { groupBy } from '../order/index.js';

/** @param given the names of results that there are: given to the run, or made by it */
export function gatherMissingResults(diagnostics: readonly Diagnostic[], given: ReadonlySet<string>): Diagnostic[] {
  const missing = groupBy(diagnostics.filter(isMissing), resultOf);
  return diagnostics.flatMap((one) => {
    if (!isMissing(one)) return [one];
    const same = missing.get(resultOf(one))!;
    if (one !== same[0]) return [];
    const { code, args, span, unit } = one;
    if (!given.has(resultOf(one))) return [problem(code, { name: args.name }, span)];
    const units = [...new Set(same.flatMap(({ args: { unit: name } }) => name ?? []))];
    return [problem(code, { name: args.name, units: units.join('、') }, span, units.length === 1 && unit !== undefined ? { unit } : {})];
  });
}

const isMissing = (one: Diagnostic): one is Diagnostic<'score/previous-missing'> => one.code === 'score/previous-missing';

const resultOf = ({ args }: Diagnostic<'score/previous-missing'>): string => args.name.replace(/\.\w+$/, '');
