// The address behind `#`: which view, which unit, which item.

export type Route =
  | { readonly view: 'rank' | 'items'; readonly group?: string | undefined }
  | { readonly view: 'deductions' | 'sheets' }
  | { readonly view: 'unit'; readonly id: string; readonly rubric?: string | undefined; readonly item?: string | undefined };

export function routeOf(hash: string): Route {
  const parts = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'));
  const [view] = [...parts.keys()];
  const part = (name: string): string | undefined => parts.get(name) || undefined;
  switch (view) {
    case 'unit':
      return { view, id: part('unit') ?? '', rubric: part('rubric'), item: part('item') };
    case 'rank':
    case 'items':
      return { view, group: part(view) };
    case 'deductions':
    case 'sheets':
      return { view };
    default:
      return { view: 'rank' };
  }
}
