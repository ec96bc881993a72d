import { signal } from "@preact/signals";
import {
  type ApiAnswer,
  type ApiRefusal,
  type CaseListName,
  type CasePage,
  type CaseWhole,
  deskApi,
  isRefused,
} from "../line/desk-api.ts";
import { newMessageId } from "./new-message-id.ts";

export const caseList = signal<CaseListName>("open");
export const caseFind = signal("");
/** Undefined until the first answer. */
export const casePage = signal<CasePage | "failed" | undefined>(undefined);
export const openCaseId = signal<string | undefined>(undefined);
export const openCase = signal<CaseWhole | "failed" | undefined>(undefined);
/** Why the last step was turned down. */
export const caseRefused = signal<{ id: string; answer: ApiRefusal } | undefined>(undefined);
/** Answers that were begun, by case. */
export const caseDrafts = new Map<string, string>();
const answerIds = new Map<string, string>();

/** What is begun on the answer to a case; the next sending is another answer. */
export function draftAnswer(id: string, text: string): void {
  caseDrafts.set(id, text);
  answerIds.delete(id);
}
/** Sends the answer; one that never came back is sent again under the same id, and stands once. */
export async function answerCase(id: string, given: { text: string; resolved: boolean }): Promise<ApiAnswer<object>> {
  const messageId = answerIds.get(id) ?? newMessageId();
  answerIds.set(id, messageId);
  return deskApi.answerCase(id, { ...given, messageId });
}

/** Counts up with every question, so that an answer that comes late does not cover a newer one. */
let asked = 0;

/** The list as it is now; `more`: the next page below it. */
export async function listCases(more = false): Promise<void> {
  asked += 1;
  const own = asked;
  const known = casePage.value;
  const before = more && typeof known === "object" ? known.cases : [];
  const wanted = { show: caseList.value, find: caseFind.value.trim(), skip: before.length };
  const answer = await deskApi.cases(wanted);
  if (own !== asked) return;
  if (!isRefused(answer)) casePage.value = { ...answer, cases: [...before, ...answer.cases] };
  else if (typeof casePage.value !== "object") casePage.value = "failed";
}

export function chooseList(show: CaseListName): void {
  caseList.value = show;
  casePage.value = undefined;
  void listCases();
}

export async function showCase(id: string): Promise<void> {
  if (openCaseId.value !== id) openCase.value = undefined;
  openCaseId.value = id;
  const answer = await deskApi.oneCase(id);
  if (openCaseId.value === id) openCase.value = isRefused(answer) ? "failed" : answer;
}

/** A step on a case has its answer: why it was turned down, if it was, and both panes anew. */
export async function workOnCase(id: string, answer: ApiAnswer<object>): Promise<void> {
  caseRefused.value = isRefused(answer) ? { id, answer } : undefined;
  await caseChanged(id);
}

/** After something was done to the open case: both panes anew. */
async function caseChanged(id: string): Promise<void> {
  await Promise.all([listCases(), showCase(id)]);
}

/** Takes the case under the cursor, else the open one, and shows it. */
export async function takeShown(focused: string | undefined): Promise<void> {
  const id = focused ?? openCaseId.value;
  if (id === undefined) return;
  await workOnCase(id, await deskApi.takeCase(id));
}

/** Nothing of one agent's work stays for the next. */
export function forgetCases(): void {
  asked += 1;
  caseList.value = "open";
  caseFind.value = "";
  casePage.value = undefined;
  openCaseId.value = undefined;
  openCase.value = undefined;
  caseRefused.value = undefined;
  caseDrafts.clear();
  answerIds.clear();
}
