import { computed, signal } from "@preact/signals";
import type { Board } from "../line/apply-board.ts";
import type { Agent } from "../line/desk-api.ts";
import type { LineState } from "../line/desk-line.ts";
import type { AgentNow, Row } from "../line/frames.ts";

/** "unknown" until the server has said who is signed in; "unreachable" when it could not be asked. */
export const me = signal<Agent | "unknown" | "unreachable" | "nobody">("unknown");
/** The session ended by itself while the desk was open. */
export const sessionOver = signal(false);
export const lineState = signal<LineState>("connecting");
/** Undefined until the first board has come. */
export const board = signal<Board | undefined>(undefined);
/** All agents as they are now, and oneself among them. */
export const presence = signal<{ me?: AgentNow; agents: AgentNow[] }>({ agents: [] });
/** What fills the page. */
export type PageName = "work" | "cases" | "approvals" | "reports" | "lead" | "erasures";
export const page = signal<PageName>("work");
export const openId = signal<string | undefined>(undefined);
export const search = signal("");
/** Moves every ten seconds; what shows how long something lasts depends on it. */
export const clock = signal(Date.now());

const matches = ({ summary, caseId, conversationId, reason }: Row) =>
  [summary, caseId, conversationId, reason].some((text) =>
    text?.toLowerCase().includes(search.value.trim().toLowerCase()),
  );
const isMyOffer = ({ offeredTo }: Row) => typeof me.value === "object" && offeredTo?.user === me.value.user;
/** Whom the agent is asked about stands above the line, in full. */
export const shownOffers = computed(() => (board.value?.waiting ?? []).filter((row) => isMyOffer(row) && matches(row)));
export const shownWaiting = computed(() =>
  (board.value?.waiting ?? []).filter((row) => !isMyOffer(row) && matches(row)),
);
/** The row that the arrows have come to and that is not in the page yet. */
export const wantedRow = signal<string | undefined>(undefined);
export const shownGuest = computed(() => (board.value?.guest ?? []).filter(matches));
export const shownMine = computed(() => (board.value?.mine ?? []).filter(matches));
