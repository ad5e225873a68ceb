// A scored group as bytes: the group, and each unit with its names, its head and its rows as JSON that need not be taken apart to be written again.

import type { ScoredGroup } from '../assessment/memory.js';
import { ByteSink } from '../report/byte-sink.js';
import { jsonText } from '../report/json-text.js';
import { lateUnit, partsOf, type LateRows } from '../report/late-items.js';
import type { GroupResult, UnitResult } from '../report/result.js';

interface Header {
  readonly groups: readonly GroupResult[];
  readonly units: readonly (Pick<UnitResult, 'unit' | 'rubric' | 'status'> & {
    readonly lengths: readonly [head: number, items: number, extra: number];
  })[];
}

export function writeGroup({ units, groups }: ScoredGroup): Uint8Array {
  const sink = new ByteSink();
  const put = (write: (sink: ByteSink) => void): number => {
    const before = sink.size;
    write(sink);
    return sink.size - before;
  };
  const heads = units.map((one): Header['units'][number] => {
    const { head, writeItems, writeExtra } = partsOf(one);
    const { unit, rubric, status } = one;
    return { unit, rubric, status, lengths: [put(() => sink.addText(head)), put(writeItems), put(writeExtra)] };
  });
  const header: Header = { groups, units: heads };
  return Buffer.concat([Buffer.from(`${jsonText(header, 0)}\n`), sink.take()]);
}

export function readGroup(content: Uint8Array): ScoredGroup {
  const end = content.indexOf(lineFeed);
  const { units: heads, groups } = JSON.parse(textOf(content.subarray(0, end))) as Header;
  let at = end + 1;
  const take = (length: number): Uint8Array => content.subarray(at, (at += length));
  const units = heads.map(({ lengths: [head, items, extra], ...named }) =>
    lateUnit(named, new RowsOfFile(take(head), take(items), take(extra))),
  );
  return { units, groups, problems: [] };
}

const lineFeed = 0x0a;

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();

class RowsOfFile implements LateRows {
  constructor(
    private readonly text: Uint8Array,
    private readonly items: Uint8Array,
    private readonly extra: Uint8Array,
  ) {}

  head(): UnitResult {
    return JSON.parse(textOf(this.text)) as UnitResult;
  }

  writeItems(sink: ByteSink): void {
    sink.addBytes(this.items);
  }

  writeExtra(sink: ByteSink): void {
    sink.addBytes(this.extra);
  }
}
