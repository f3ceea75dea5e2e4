/** Runs what is to be done with one thing in the order in which it was asked for; different things do not wait. */
export class OneAtATime {
  readonly #last = new Map<string, Promise<void>>();
  #closed = false;

  async run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#closed) throw new Error('This is closed and takes nothing more.');
    const result = (this.#last.get(name) ?? Promise.resolve()).then(work);
    const done: Promise<void> = result
      .then(
        () => {},
        () => {},
      )
      .then(() => {
        if (this.#last.get(name) === done) this.#last.delete(name);
      });
    this.#last.set(name, done);
    return result;
  }

  /** Takes nothing new, and resolves when what was asked for is done. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#last.values());
  }
}
