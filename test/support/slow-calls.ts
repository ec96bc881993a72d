/** The time of a wallet core that is slow in a story: it stands still until the story lets it go on. */
export interface SlowCalls {
  /** How the sandbox wallet sleeps, however long it should: until the release. */
  sleep(): Promise<void>;
  /** Resolves as soon as a call is being held. */
  begun(): Promise<void>;
  release(): void;
}

export function createSlowCalls(): SlowCalls {
  let held = signal();
  let released = signal();
  return {
    sleep() {
      held.give();
      return released.given;
    },
    begun: () => held.given,
    release() {
      const { give } = released;
      held = signal();
      released = signal();
      give();
    },
  };
}

function signal(): { given: Promise<void>; give(): void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
