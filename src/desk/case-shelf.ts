import { type Case, caseKey } from "../domain/conversation.ts";
import { day } from "../domain/instants.ts";
import type { Store, Versioned } from "../domain/store.ts";
import { maskContacts } from "./mask-contacts.ts";
import { dueOf, shownCase } from "./shown-case.ts";

/** "open": nobody has answered. "mine": the agent works on it. "answered": an answer is out and it is not settled. */
export const caseLists = ["open", "mine", "answered", "closed"] as const;
export type CaseList = (typeof caseLists)[number];

export interface CasePage {
  cases: Case[];
  /** How many there are in each list; `find` does not narrow them. */
  counts: Record<CaseList, number>;
  /** More of this list follow. */
  more: boolean;
}

/** All cases there are, as the desk lists them: read once, then kept in step with the store. */
export interface CaseShelf {
  page(wanted: { show: CaseList; user: string; find?: string; skip?: number }): Promise<CasePage>;
  close(): void;
}

const pageSize = 50;
/** Files read side by side at the first look. */
const atOnce = 40;
const name = /^case\/([^#]+)#case$/;

export function createCaseShelf(store: Pick<Store, "read" | "ids" | "watch">): CaseShelf {
  const known = new Map<string, Versioned<Case>>();
  /** What a search goes over, by the case as it was read: masking all of them again for each search would hold up everybody else. */
  const words = new WeakMap<Case, string>();
  let loaded: Promise<void> | undefined;

  function wordsOf(each: Case): string {
    const before = words.get(each) ?? shownWords(each);
    words.set(each, before);
    return before;
  }
  async function look(id: string): Promise<void> {
    const found = await store.read<Case>(caseKey(id));
    if ((known.get(id)?.version ?? 0) <= found.version) known.set(id, found);
  }
  async function load(): Promise<void> {
    const ids = await store.ids("case");
    for (let from = 0; from < ids.length; from += atOnce) await Promise.all(ids.slice(from, from + atOnce).map(look));
  }
  /** A look that failed is no reason for the next one to. */
  async function whole(): Promise<void> {
    loaded ??= load();
    const reading = loaded;
    await reading.catch((error: unknown) => {
      if (loaded === reading) loaded = undefined;
      throw error;
    });
  }
  const stop = store.watch(({ keys }) => {
    if (!loaded) return;
    const changed = keys.flatMap((key) => name.exec(key)?.[1] ?? []);
    if (changed.length > 0) loaded = Promise.all([loaded, ...changed.map(look)]).then(() => undefined);
    loaded.catch(() => {
      loaded = undefined;
    });
  });

  return {
    async page({ show, user, find = "", skip = 0 }) {
      await whole();
      const all = [...known.values()].flatMap(({ value }) => value ?? []);
      const counts = { open: 0, mine: 0, answered: 0, closed: 0 };
      for (const each of all) for (const list of listsOf(each, user)) counts[list] += 1;
      // Whoever has a whole number finds what shows its mask, and learns nothing more of it.
      const sought = maskContacts(find.trim()).toLowerCase();
      const found = all
        .filter((each) => listsOf(each, user).includes(show))
        .filter((each) => sought === "" || wordsOf(each).includes(sought))
        .sort(show === "closed" ? latestFirst : soonestFirst);
      return { cases: found.slice(skip, skip + pageSize), counts, more: found.length > skip + pageSize };
    },
    close: stop,
  };
}

function listsOf({ state, takenBy, answeredAt }: Case, user: string): CaseList[] {
  if (state === "resolved") return ["closed"];
  return [answeredAt ? "answered" : "open", ...(takenBy?.user === user ? (["mine"] as const) : [])];
}

/** Nothing that is not on the page, or what is masked there could be found out piece by piece. */
function shownWords(known: Case): string {
  const { id, kind, summary, takenBy, transactions = [], facts } = shownCase(known);
  return [id, kind, summary, takenBy, ...transactions, ...Object.values(facts)].join("\n").toLowerCase();
}

/** A case without a promised time counts as promised for a day after it was opened. */
const dueMs = (each: Case): number => Date.parse(dueOf(each)?.at ?? "") || Date.parse(each.openedAt) + day;
const soonestFirst = (a: Case, b: Case): number => dueMs(a) - dueMs(b) || (a.id < b.id ? -1 : 1);
const latestFirst = (a: Case, b: Case): number =>
  (a.resolvedAt ?? a.openedAt) > (b.resolvedAt ?? b.openedAt) ? -1 : 1;
