// A ZIP archive without its times: the library stamps every file with the present, and the same result must give the same bytes.

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
/** 1980-01-01 00:00, the first moment that the format knows. */
const time = 0;
const date = 0x21;

/** Walks the directory at the end of the archive, and from it to each file (APPNOTE.TXT 4.3). Archives beyond 4 GiB do not occur here. */
export function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const fixed = bytes.slice();
  const view = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength);
  const end = endOf(view);
  let at = view.getUint32(end + 16, true);
  for (let files = view.getUint16(end + 10, true); files > 0; files--) {
    check(view, at, directoryHeader);
    stamp(view, at + 12);
    const local = view.getUint32(at + 42, true);
    check(view, local, localHeader);
    stamp(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return fixed;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === directoryEnd) return at;
  throw new RangeError('not a ZIP archive');
}

function check(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new RangeError('not a ZIP archive');
}

function stamp(view: DataView, at: number): void {
  view.setUint16(at, time, true);
  view.setUint16(at + 2, date, true);
}
