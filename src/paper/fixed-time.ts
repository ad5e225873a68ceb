// A zip file without the time at which it was made: the same content gives the same bytes.

/** 1 January 1980, the first day a zip file can name; the time is midnight. */
const firstDay = 0x0021;

const centralEntry = 0x02014b50;
const endOfCentral = 0x06054b50;

/** Sets the times of all entries, in place. @param bytes of a zip file without a comment */
export function fixTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== endOfCentral) throw new Error('internal: not the zip file that was expected');
  let at = view.getUint32(end + 16, true);
  for (
    ;
    view.getUint32(at, true) === centralEntry;
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0)
  ) {
    const local = view.getUint32(at + 42, true);
    for (const time of [at + 12, local + 10]) {
      view.setUint16(time, 0, true);
      view.setUint16(time + 2, firstDay, true);
    }
  }
  return bytes;
}
