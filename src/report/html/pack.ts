// A value as a table of nodes in which everything that occurs twice stands once: thousands of score sheets differ in little.
// The client unpacks one unit at a time; equal parts come back as the same object.

/** A text, number, truth value or null as it is; a list `[0, …members]`; an object `[shape, …values]` with members as indices of nodes. */
type PackedNode = string | number | boolean | null | readonly number[];

export interface Packed {
  /** Keys of objects; the first is empty and stands for lists. */
  readonly shapes: readonly (readonly string[])[];
  readonly nodes: readonly PackedNode[];
  /** The node of each value. */
  readonly roots: readonly number[];
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

export function pack(values: readonly unknown[]): Packed {
  const packer = new Packer();
  const roots = values.map((value) => packer.add(value as Json));
  return { shapes: packer.shapes, nodes: packer.nodes, roots };
}

class Packer {
  readonly shapes: string[][] = [[]];
  readonly nodes: PackedNode[] = [];
  private readonly known = new Map<string, number>();
  private readonly knownShapes = new Map<string, number>();

  add(value: Json): number {
    if (typeof value !== 'object' || value === null) return this.node(JSON.stringify(value), value);
    const list = value instanceof Array ? [0, ...value.map((member) => this.add(member))] : this.object(value);
    return this.node(`[${list.join()}]`, list);
  }

  private object(value: { readonly [key: string]: Json | undefined }): number[] {
    const members = Object.entries(value).filter((member): member is [string, Json] => member[1] !== undefined);
    const keys = members.map(([key]) => key);
    return [this.shape(keys), ...members.map(([, member]) => this.add(member))];
  }

  private shape(keys: string[]): number {
    const name = JSON.stringify(keys);
    const known = this.knownShapes.get(name);
    if (known !== undefined) return known;
    this.knownShapes.set(name, this.shapes.length);
    return this.shapes.push(keys) - 1;
  }

  private node(name: string, node: PackedNode): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, this.nodes.length);
    return this.nodes.push(node) - 1;
  }
}

/** Reads values one by one; what was read once is kept. */
export function unpacker(packed: Packed): (index: number) => unknown {
  const made = new Map<number, unknown>();
  const read = (at: number): unknown => {
    const node = packed.nodes[at]!;
    if (!Array.isArray(node)) return node;
    if (made.has(at)) return made.get(at);
    const [shape, ...members] = node as readonly number[];
    const value =
      shape === 0 ? members.map(read) : Object.fromEntries(packed.shapes[shape!]!.map((key, place) => [key, read(members[place]!)]));
    made.set(at, value);
    return value;
  };
  return (index) => read(packed.roots[index]!);
}
