/** What the browser keeps between visits: JSON under one prefix. Where storage is blocked it lasts as long as the page. */
export interface Keep {
  get<T>(name: string): T | undefined;
  set(name: string, value: unknown): void;
  drop(name: string): void;
  /** Names that begin so, without the keep's own prefix. */
  names(start: string): string[];
  /** Another tab changed something. */
  onChange(listener: (name: string) => void): () => void;
}

export function createKeep({ prefix, storage }: { prefix: string; storage?: Storage }): Keep {
  const spare = new Map<string, string>();
  const attempt = <T>(run: (storage: Storage) => T, fallback: T): T => {
    try {
      return storage ? run(storage) : fallback;
    } catch {
      return fallback;
    }
  };
  const full = (name: string) => `${prefix}:${name}`;
  return {
    get(name) {
      const text = spare.get(full(name)) ?? attempt((kept) => kept.getItem(full(name)), null);
      try {
        return text === null ? undefined : JSON.parse(text);
      } catch {
        return undefined;
      }
    },
    set(name, value) {
      const text = JSON.stringify(value);
      const stored = attempt((kept) => {
        kept.setItem(full(name), text);
        return true;
      }, false);
      if (stored) spare.delete(full(name));
      else spare.set(full(name), text);
    },
    drop(name) {
      spare.delete(full(name));
      attempt((kept) => kept.removeItem(full(name)), undefined);
    },
    names(start) {
      const kept = attempt((from) => Object.keys(from), [] as string[]);
      return [...new Set([...kept, ...spare.keys()])]
        .filter((key) => key.startsWith(full(start)))
        .map((key) => key.slice(prefix.length + 1));
    },
    onChange(listener) {
      const heard = (event: StorageEvent) => {
        if (event.storageArea === storage && event.key?.startsWith(`${prefix}:`)) {
          listener(event.key.slice(prefix.length + 1));
        }
      };
      addEventListener("storage", heard);
      return () => removeEventListener("storage", heard);
    },
  };
}
