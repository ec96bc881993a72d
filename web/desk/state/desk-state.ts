import { computed, signal } from "@preact/signals";
import type { Agent } from "../line/desk-api.ts";
import type { LineState } from "../line/desk-line.ts";
import type { AgentNow, Row } from "../line/frames.ts";

/** "unknown" until the server has said who is signed in; "unreachable" when it could not be asked. */
export const me = signal<Agent | "unknown" | "unreachable" | "nobody">("unknown");
/** The session ended by itself while the desk was open. */
export const sessionOver = signal(false);
export const lineState = signal<LineState>("connecting");
/** Undefined until the first board has come. */
export const board = signal<{ waiting: Row[]; mine: Row[]; guest?: Row[]; agentsOnline: number } | undefined>(
  undefined,
);
/** All agents as they are now, and oneself among them. */
export const presence = signal<{ me?: AgentNow; agents: AgentNow[] }>({ agents: [] });
/** What fills the page. */
export type PageName = "work" | "cases" | "approvals" | "reports" | "lead";
export const page = signal<PageName>("work");
export const openId = signal<string | undefined>(undefined);
export const search = signal("");
/** Moves every ten seconds; what shows how long something lasts depends on it. */
export const clock = signal(Date.now());

const matches = ({ summary, caseId, conversationId, reason }: Row) =>
  [summary, caseId, conversationId, reason].some((text) =>
    text?.toLowerCase().includes(search.value.trim().toLowerCase()),
  );
export const shownWaiting = computed(() => (board.value?.waiting ?? []).filter(matches));
export const shownGuest = computed(() => (board.value?.guest ?? []).filter(matches));
export const shownMine = computed(() => (board.value?.mine ?? []).filter(matches));
