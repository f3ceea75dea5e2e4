/** The few things last used, by name; whatever has not been used for longest makes room. */
export class Recent<Thing> {
  readonly #things = new Map<string, Thing>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): Thing | undefined {
    const thing = this.#things.get(name);
    if (thing !== undefined) this.set(name, thing);
    return thing;
  }

  set(name: string, thing: Thing): void {
    this.#things.delete(name);
    this.#things.set(name, thing);
    if (this.#things.size <= this.#most) return;
    for (const oldest of this.#things.keys()) {
      this.#things.delete(oldest);
      return;
    }
  }

  delete(name: string): void {
    this.#things.delete(name);
  }
}
