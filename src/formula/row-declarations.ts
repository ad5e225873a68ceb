// What names mean inside the condition of a list, while a formula is checked. The counterpart of row-scope.ts.

import type { Declarations } from './environment.js';

/** Names are first the columns of the rows; the list's own name is the element. Of a list without a name nothing is known. */
export function rowDeclarations(outer: Declarations, list: string | undefined): Declarations {
  return {
    names: outer.names,
    itemIds: outer.itemIds,
    ruleIds: outer.ruleIds,
    name: (name) => {
      if (name === list) return 'any';
      if (list === undefined) return outer.name(name) ?? 'any';
      return outer.member(list, name) ?? outer.name(name);
    },
    member: (object, field) => outer.member(object, field),
    isItem: (id) => outer.isItem(id),
    isItemOrRule: (id) => outer.isItemOrRule(id),
  };
}
