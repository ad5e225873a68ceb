// Bytes put together where they will stand: no text is joined first and copied afterwards.

/** Handed over at once: as many as go well in one write. */
const pieceSize = 1 << 18;

/** Up to this length writing characters one by one is quicker than a call of the buffer. */
const short = 24;

export class ByteSink {
  private buffer = Buffer.allocUnsafe(pieceSize + (pieceSize >> 2));
  private length = 0;

  /** Bytes since it was taken last. */
  get size(): number {
    return this.length;
  }

  get isFull(): boolean {
    return this.length >= pieceSize;
  }

  addBytes(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  addText(text: string): void {
    this.makeRoom(text.length * 3);
    this.length += this.buffer.write(text, this.length);
  }

  /** @param text a character for each byte, as ASCII has it */
  addPlain(text: string): void {
    this.makeRoom(text.length);
    if (text.length > short) {
      this.length += this.buffer.write(text, this.length, 'latin1');
      return;
    }
    for (let at = 0; at < text.length; at++) this.buffer[this.length++] = text.charCodeAt(at);
  }

  /** What there is so far; begins anew. */
  take(): Uint8Array {
    const taken = this.buffer.subarray(0, this.length);
    this.buffer = Buffer.allocUnsafe(Math.max(pieceSize + (pieceSize >> 2), Math.min(this.length * 2, pieceSize * 8)));
    this.length = 0;
    return taken;
  }

  /** All there is, as text; begins anew. */
  takeText(): string {
    const text = this.buffer.toString('utf8', 0, this.length);
    this.length = 0;
    return text;
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + bytes));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}
