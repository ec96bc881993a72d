import type { EntityKey, Store } from "../domain/store.ts";

/** Reads that remember the versions they saw, so that a decision made on them is stored only if none has moved. */
export interface Reading {
  get<T>(key: EntityKey): Promise<T | undefined>;
  /** For a Change's `expect`: every key read so far. */
  readonly expect: Record<EntityKey, number>;
}

export function openReading(store: Pick<Store, "read">): Reading {
  const expect: Record<EntityKey, number> = {};
  return {
    expect,
    async get<T>(key: EntityKey) {
      const { version, value } = await store.read<T>(key);
      expect[key] = version;
      return value ?? undefined;
    },
  };
}
