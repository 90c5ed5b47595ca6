/** A map that forgets what was longest not asked for. */
export class Recent<Value> {
  private readonly values = new Map<string, Value>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): Value | undefined {
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    this.values.delete(key);
    this.values.set(key, value);
    return value;
  }

  /** Returns the keys that were forgotten for it. */
  set(key: string, value: Value): readonly string[] {
    this.values.delete(key);
    this.values.set(key, value);
    const forgotten: string[] = [];
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.most) break;
      this.values.delete(oldest);
      forgotten.push(oldest);
    }
    return forgotten;
  }

  delete(key: string): void {
    this.values.delete(key);
  }

  clear(): void {
    this.values.clear();
  }

  keys(): IterableIterator<string> {
    return this.values.keys();
  }
}
