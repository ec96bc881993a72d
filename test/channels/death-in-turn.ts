import type { House } from "../support/house.ts";

/** Fewer commits than a freeze makes on any channel: a run that ends before so many died of nothing. */
const fewestCommits = 15;

/** Kills the process once a run, before each commit of a freeze in turn, until a run ends before its death. */
export function deathInTurn() {
  let commits = -1;
  let through = false;
  return {
    name: "killed once, before each of its commits in turn",
    begin(house: House): void {
      commits += 1;
      house.life().dieAfter(commits);
    },
    end(house: House, died: boolean): void {
      if (died) return;
      if (commits < fewestCommits) throw new Error(`A freeze of ${commits} commits?`);
      house.life().dieAfter(Number.POSITIVE_INFINITY);
      through = true;
      commits = -1;
    },
    isThrough: (): boolean => through,
  };
}
