// A file that says something else than when it was read first. Of a great many files the bytes are not kept.

export class ChangedMeanwhile extends Error {
  constructor(readonly path: string) {
    super(`${path} changed while it was read`);
  }
}
