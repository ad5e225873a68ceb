// Notes on earlier results that conditions wanted: one for a result that was not given at all, one for each unit that is not in it.

import { problem, type Diagnostic } from '../diagnostic/diagnostic.js';

/** @param given the names of results that there are: given to the run, or made by it */
export function gatherMissingResults(diagnostics: readonly Diagnostic[], given: ReadonlySet<string>): Diagnostic[] {
  const said = new Set<string>();
  return diagnostics.flatMap((one) => {
    if (!isMissing(one)) return [one];
    const name = one.args.name.replace(/\.\w+$/, '');
    const key = given.has(name) ? `${name} ${one.unit ?? ''}` : name;
    if (said.has(key)) return [];
    said.add(key);
    return [given.has(name) ? one : problem(one.code, { name: one.args.name }, one.span)];
  });
}

const isMissing = (one: Diagnostic): one is Diagnostic<'score/previous-missing'> => one.code === 'score/previous-missing';
