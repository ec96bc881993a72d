import type { Erased, ErasureRequest } from "../../../src/domain/erasing.ts";
import type { AgentNow, CaseAbout, DeskMessage, MovedOn } from "./frames.ts";

/** What the server answers when it turns a call down; "offline" when it could not be asked. */
export interface ApiRefusal {
  refused: string;
  by?: string;
  retryAfterSeconds?: number;
  /** What a message asked for that support never asks for. */
  kinds?: string[];
  /** Levels that are still wanted. */
  wanted?: string[];
  /** Cases that have to be settled first. */
  cases?: string[];
  /** The conversation went on without this call. */
  moved?: MovedOn;
  /** So did the case. */
  worked?: { what: "taken" | "answered" | "closed"; by?: string; at?: string };
}
export type ApiAnswer<T> = T | ApiRefusal;

export interface Agent {
  user: string;
  name: string;
  role: "agent" | "lead" | "admin";
  number: string;
}

let tellMoved: (moved: MovedOn) => void = () => {};
/** Hears of every call that came too late, whoever made it. */
export function onMoved(listener: (moved: MovedOn) => void): void {
  tellMoved = listener;
}

async function call<T>(method: string, path: string, body?: unknown): Promise<ApiAnswer<T>> {
  try {
    const response = await fetch(`/desk/api${path}`, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
    const isText = response.headers.get("content-type")?.startsWith("text/csv");
    const answer: unknown =
      response.status === 204 ? {} : isText ? { text: await response.text() } : await response.json();
    return response.ok ? (answer as T) : refusal(answer);
  } catch {
    return { refused: "offline" };
  }
}

function readAnswer<T>(status: number, text: string): ApiAnswer<T> {
  try {
    const answer: unknown = JSON.parse(text);
    return status < 300 ? (answer as T) : refusal(answer);
  } catch {
    return { refused: "Unknown" };
  }
}

function refusal(answer: unknown): ApiRefusal {
  const { error } = answer as { error?: Omit<ApiRefusal, "refused"> & { code?: string } };
  if (error?.moved) tellMoved(error.moved);
  return { ...error, refused: error?.code ?? "Unknown" };
}

export const isRefused = <T extends object>(answer: ApiAnswer<T>): answer is ApiRefusal => "refused" in answer;

export interface WalletAction {
  operation: string;
  allowed: boolean;
  wanted?: string[];
}
export interface Money {
  minor: number;
  currency: string;
}
export interface Transaction {
  id: string;
  at: string;
  direction: "out" | "in";
  amount: Money;
  counterparty: string;
  kind: string;
  state: string;
  duplicateOf?: string;
}
export interface Withdrawal {
  id: string;
  at: string;
  amount: Money;
  bank: string;
  cardTail: string;
  stage: string;
  failureReason?: string;
  retryable: boolean;
}
export interface Reply {
  id: string;
  shortcut: string;
  title: { "zh-Hans": string; en: string };
  text: string;
}
export interface Suggestion {
  intent: string;
  title: { "zh-Hans": string; en: string };
  text: string;
  confidence: number;
}
export interface WaitingApproval {
  id: string;
  conversation: string;
  operation: string;
  params: { contactId?: string; newAddress?: string };
  /** The contact that is meant. */
  target?: { kind: "phone" | "email"; masked: string; since: string };
  paramsHash: string;
  proofs: { method: string; at: string }[];
  proofingCase?: string;
  requestedBy: string;
  requestedAt: string;
  expiresAt: string;
  own: boolean;
  risk: {
    maskedName?: string;
    status?: "active" | "frozen";
    frozenAt?: string;
    contacts?: { kind: "phone" | "email"; masked: string; since: string }[];
    signals?: { simChangedAt?: string; contactsChangedAt?: string } | "dead";
  };
}
export type WaitingErasure = ErasureRequest & { own: boolean };
export type CaseListName = "open" | "mine" | "answered" | "closed";
export interface CaseRow extends CaseAbout {
  takenBy?: string;
  mine?: true;
  answeredAt?: string;
  resolvedAt?: string;
  conversationId: string;
}
export interface CasePage {
  cases: CaseRow[];
  counts: Record<CaseListName, number>;
  more: boolean;
}
export interface CaseWhole extends CaseRow {
  /** Levels held when it was opened. */
  assurance?: string[];
  /** Empty while the wallet core does not answer. */
  customer?: {
    maskedName?: string;
    contacts?: { kind: "phone" | "email"; masked: string }[];
    status?: "active" | "frozen";
    frozenAt?: string;
  };
  channel?: string;
  language?: string;
  owner?: "bot" | "queue" | "agent";
  /** The agent who has the conversation now. */
  with?: string;
}
export interface TranscriptPage {
  messages: DeskMessage[];
  earlier?: number;
}
export type ContactMark = "ours" | "fake" | "unclear";
export interface ReportedContact {
  kind: string;
  masked: string;
  verdict: string;
  reason: string;
  times: number;
  firstAt: string;
  lastAt: string;
  mark?: ContactMark;
  markedBy?: string;
}
export interface DayFigures {
  day: string;
  opened: number;
  queued: number;
  claimed: number;
  botAlone: number;
  waitMs?: { median: number; p90: number; longest: number };
  inTime?: number;
  served: number;
  servedMs?: number;
  reasons: Record<string, number>;
  wrapUps: Record<string, number>;
  stars: number[];
  csat?: number;
  misses: number;
}
export interface LiveFigures {
  waiting: number;
  longestSince?: string;
  promisedWaitMs: number;
  today?: DayFigures;
  agents: AgentNow[];
  held: {
    conversationId: string;
    agent: { user: string; name: string };
    since: string;
    reason: string;
    language: string;
  }[];
}
export interface MissGroup {
  text: string;
  language: string;
  count: number;
  lastAt: string;
  others: string[];
  nearest?: { intent: string; confidence: number };
}

const at = (conversation: string) => `/conversations/${encodeURIComponent(conversation)}`;

/** The desk's calls, one function each. */
export const deskApi = {
  ways: () => call<{ provider: boolean }>("GET", "/ways"),
  me: () => call<Agent>("GET", "/me"),
  signIn: (given: { user: string; password: string; code?: string }) => call<Agent>("POST", "/session", given),
  signOut: () => call<object>("DELETE", "/session"),
  ticket: () => call<{ ticket: string }>("POST", "/stream"),
  proof: () => call<{ number: string; code: string; until: string }>("GET", "/proof"),
  /** Refused where no agents work in a company's chat. */
  chatLinks: () => call<{ linked: number }>("GET", "/chat-link"),
  unlinkChats: () => call<{ linked: number }>("DELETE", "/chat-link"),
  chatCode: () => call<{ code: string; expiresAt: string }>("POST", "/chat-link"),
  setPresence: (status: "available" | "away") => call<object>("PUT", "/presence", { status }),
  note: (conversation: string, note: { text: string; id: string }) =>
    call<{ id: string }>("POST", `${at(conversation)}/notes`, note),
  decline: (conversation: string) => call<object>("POST", `${at(conversation)}/decline`),
  transfer: (conversation: string, to: { to?: string; skill?: string; note?: string }) =>
    call<object>("POST", `${at(conversation)}/transfer`, to),
  invite: (conversation: string, to: { user: string; note?: string }) =>
    call<object>("POST", `${at(conversation)}/invite`, to),
  watch: (conversation: string) => call<object>("POST", `${at(conversation)}/watch`),
  takeOver: (conversation: string) => call<object>("POST", `${at(conversation)}/take-over`),
  resolve: (conversation: string, how: { wrapUp: string }) => call<object>("POST", `${at(conversation)}/resolve`, how),
  verifyAgain: (conversation: string, wanted: "possession" | "strong") =>
    call<object>("POST", `${at(conversation)}/verify`, { wanted }),
  replies: (conversation: string) => call<{ replies: Reply[] }>("GET", `${at(conversation)}/replies`),
  suggestions: (conversation: string) =>
    call<{ about?: string; suggestions: Suggestion[] }>("GET", `${at(conversation)}/suggestions`),
  actions: (conversation: string) => call<{ actions: WalletAction[] }>("GET", `${at(conversation)}/actions`),
  transactions: (conversation: string) =>
    call<{ transactions: Transaction[]; withdrawals: Withdrawal[] }>("GET", `${at(conversation)}/transactions`),
  prepare: (conversation: string, wanted: { operation: string; params: object }) =>
    call<{ action: string; until: string }>("POST", `${at(conversation)}/actions`, wanted),
  confirm: (conversation: string, action: string) =>
    call<{ result: unknown }>("POST", `${at(conversation)}/actions/${encodeURIComponent(action)}`),
  unmask: (conversation: string, field: { contact?: string; message?: string; reason: string }) =>
    call<{ value: string; until: string }>("POST", `${at(conversation)}/unmask`, field),
  askApproval: (conversation: string, wanted: object) =>
    call<{ id: string }>("POST", `${at(conversation)}/approvals`, wanted),
  approvals: () => call<{ approvals: WaitingApproval[] }>("GET", "/approvals"),
  approve: (id: string, paramsHash: string) =>
    call<{ result: unknown }>("POST", `/approvals/${encodeURIComponent(id)}/approve`, { paramsHash }),
  deny: (id: string, reason: string) => call<object>("POST", `/approvals/${encodeURIComponent(id)}/deny`, { reason }),
  erasures: () => call<{ erasures: WaitingErasure[] }>("GET", "/erasures"),
  askErasure: (wanted: { customer: string; reason: string }) => call<WaitingErasure>("POST", "/erasures", wanted),
  approveErasure: (id: string) => call<Erased>("POST", `/erasures/${encodeURIComponent(id)}/approve`),
  denyErasure: (id: string) => call<object>("POST", `/erasures/${encodeURIComponent(id)}/deny`),
  cases: ({ show, find, skip }: { show: CaseListName; find: string; skip: number }) =>
    call<CasePage>("GET", `/cases?${new URLSearchParams({ show, find, skip: String(skip) })}`),
  oneCase: (id: string) => call<CaseWhole>("GET", `/cases/${id}`),
  caseTranscript: (id: string, before?: number) =>
    call<TranscriptPage>("GET", `/cases/${id}/transcript${before === undefined ? "" : `?before=${before}`}`),
  takeCase: (id: string) => call<object>("POST", `/cases/${id}/take`),
  releaseCase: (id: string) => call<object>("POST", `/cases/${id}/release`),
  closeCase: (id: string, how: string) => call<object>("POST", `/cases/${id}/close`, { how }),
  answerCase: (id: string, given: { text: string; resolved: boolean; messageId: string }) =>
    call<object>("POST", `/cases/${id}/answer`, given),
  caseNumber: (id: string, reason: string) =>
    call<{ value: string; until: string }>("POST", `/cases/${id}/number`, { reason }),
  reports: (days: number) => call<{ reports: ReportedContact[] }>("GET", `/reports?days=${days}`),
  markContact: (given: { kind: string; masked: string; mark: ContactMark; value?: string; note?: string }) =>
    call<{ outcome: "added" | "known" }>("POST", "/reports/marks", given),
  live: () => call<LiveFigures>("GET", "/lead/live"),
  history: (days: number) => call<{ days: DayFigures[] }>("GET", `/lead/history?days=${days}`),
  misses: (days: number) =>
    call<{ groups: MissGroup[]; intents: { id: string; title: { "zh-Hans": string; en: string } }[] }>(
      "GET",
      `/lead/misses?days=${days}`,
    ),
  propose: (proposal: { text: string; language: string; intent: string }) =>
    call<{ outcome: "added" | "known" }>("POST", "/lead/proposals", proposal),
  exported: (wanted: { table: "days" | "misses"; days: number }) =>
    call<{ text: string }>("POST", "/lead/export", wanted),
  claim: (conversation: string) => call<object>("POST", `${at(conversation)}/claim`),
  handBack: (conversation: string) => call<object>("POST", `${at(conversation)}/return`),
  /** XMLHttpRequest, because fetch does not tell how far an upload has come. */
  sendFile: (conversation: string, { id, file }: { id: string; file: File }, onProgress: (share: number) => void) =>
    new Promise<ApiAnswer<{ id: string }>>((resolve) => {
      const request = new XMLHttpRequest();
      request.open("POST", `/desk/api${at(conversation)}/files`);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name.slice(0, 100)));
      request.setRequestHeader("X-File-Type", file.type);
      request.setRequestHeader("X-Message-Id", id);
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
      request.onerror = request.ontimeout = request.onabort = () => resolve({ refused: "offline" });
      request.onload = () => resolve(readAnswer(request.status, request.responseText));
      request.send(file);
    }),
  write: (conversation: string, message: { text: string; id: string }) =>
    call<{ id: string }>("POST", `${at(conversation)}/messages`, message),
};
