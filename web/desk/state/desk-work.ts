import { checkFile } from "../../widget/view/check-file.ts";
import { applyBoard, type Board } from "../line/apply-board.ts";
import { type Agent, type ApiAnswer, deskApi, isRefused, onMoved } from "../line/desk-api.ts";
import { type DeskLine, openDeskLine } from "../line/desk-line.ts";
import type { About, Frame, MovedOn, Row } from "../line/frames.ts";
import { forgetCases } from "./case-work.ts";
import { board, lineState, me, openId, page, presence, sessionOver } from "./desk-state.ts";
import { newMessageId } from "./new-message-id.ts";
import { chatOf, forgetChats, type OpenChat, type Pending, takeMessages } from "./open-chats.ts";

/** How long one sign of typing is shown. */
const typingMs = 5_000;
/** A sign of typing goes out at most this often. */
const typingEveryMs = 3_000;

onMoved((moved) => {
  const chat = chatOf(moved.conversationId);
  chat.gone.value = moved.now !== "queue";
  chat.moved.value = { ...moved, late: true };
});

let line: DeskLine | undefined;
let lastUser: string | undefined;
let typedAt = 0;
const followed = new Set<string>();
const typingTimers = new Map<string, number>();

/** Asks who is signed in, and opens the line when somebody is. */
export async function begin(): Promise<void> {
  me.value = "unknown";
  const answer = await deskApi.me();
  if (!isRefused(answer)) return enter(answer);
  me.value = answer.refused === "Unauthorized" ? "nobody" : "unreachable";
}

/** Somebody has signed in; another person finds nothing of the last one's work. */
export function enter(agent: Agent): void {
  if (lastUser !== undefined && lastUser !== agent.user) leaveNothing();
  lastUser = agent.user;
  me.value = agent;
  sessionOver.value = false;
  line?.stop();
  followed.clear();
  line = openDeskLine({
    onFrame: take,
    onState: (state) => {
      lineState.value = state;
    },
    onOpen: () => {
      const again = [...followed];
      followed.clear();
      for (const id of again) follow(id);
      if (openId.value && !chatOf(openId.value).gone.value) follow(openId.value);
    },
    onSignedOut: () => {
      line?.stop();
      sessionOver.value = true;
      me.value = "nobody";
    },
  });
}

export async function signOut(): Promise<void> {
  await deskApi.signOut();
  line?.stop();
  leaveNothing();
  me.value = "nobody";
}

function leaveNothing(): void {
  forgetChats();
  forgetCases();
  followed.clear();
  board.value = undefined;
  openId.value = undefined;
  page.value = "work";
}

/** Shows a conversation; one that merely waits is followed only while it is open. */
export function open(id: string): void {
  page.value = "work";
  const before = openId.value;
  openId.value = id;
  if (before && before !== id && !isMine(before)) unfollow(before);
  comeBack(id);
  markRead();
}

/** What had gone to somebody else can be had again. */
function comeBack(id: string): void {
  const chat = chatOf(id);
  chat.gone.value = false;
  chat.moved.value = undefined;
  follow(id);
}

export async function claim(id: string): Promise<"done" | "failed"> {
  return outcomeOf(await deskApi.claim(id));
}

/** What somebody else was faster with is told in its own words. */
export const outcomeOf = (answer: ApiAnswer<object>): "done" | "failed" =>
  isRefused(answer) && !answer.moved ? "failed" : "done";

export async function handBack(id: string): Promise<"done" | "failed"> {
  const answer = await deskApi.handBack(id);
  if (!isRefused(answer)) chatOf(id).draft.value = "";
  return outcomeOf(answer);
}

/** Sends what was written; an answer that never came is sent again under the same id, and stands once. */
export function write(chat: OpenChat, text: string): Promise<void> {
  const id = newMessageId();
  chat.pending.value = [...chat.pending.value, { id, text, failed: false }];
  chat.draft.value = "";
  return send(chat, { id, text });
}

export async function send(chat: OpenChat, { id, text }: { id: string; text: string }): Promise<void> {
  change(chat, id, { failed: false });
  chat.held.value = [];
  const answer = await deskApi.write(chat.id, { id, text });
  if (!isRefused(answer)) return;
  if (answer.refused === "NeverAsked") chat.held.value = answer.kinds ?? [];
  else if (answer.refused !== "NotOwner" && answer.refused !== "NotFound") return change(chat, id, { failed: true });
  chat.pending.value = chat.pending.value.filter((each) => each.id !== id);
  chat.draft.value = [text, chat.draft.value].filter(Boolean).join("\n");
}

/** Sends files one after another; what the server would refuse is said beforehand. */
export async function attach(chat: OpenChat, files: readonly File[]): Promise<void> {
  chat.fileProblem.value = "";
  for (const file of files) {
    const checked = checkFile(file);
    if (checked !== "ok") {
      chat.fileProblem.value = checked;
      continue;
    }
    const pending = { id: newMessageId(), text: "", failed: false, file };
    chat.pending.value = [...chat.pending.value, pending];
    await sendFile(chat, pending);
  }
}

export async function sendFile(chat: OpenChat, { id, file }: { id: string; file: File }): Promise<void> {
  change(chat, id, { failed: false, share: 0 });
  const answer = await deskApi.sendFile(chat.id, { id, file }, (share) => change(chat, id, { share }));
  if (!isRefused(answer)) return;
  if (!["NeverAsked", "FileTooBig", "FileType"].includes(answer.refused)) return change(chat, id, { failed: true });
  chat.pending.value = chat.pending.value.filter((each) => each.id !== id);
  if (answer.refused === "NeverAsked") chat.held.value = answer.kinds ?? [];
  else chat.fileProblem.value = answer.refused === "FileTooBig" ? "file-size" : "file-type";
}

/** Writes a note for colleagues; what could not be written stays in its field. */
export async function writeNote(chat: OpenChat, text: string): Promise<"done" | "failed"> {
  const answer = await deskApi.note(chat.id, { id: newMessageId(), text });
  if (!isRefused(answer)) chat.noteDraft.value = "";
  return outcomeOf(answer);
}

function change(chat: OpenChat, id: string, to: Partial<Pending>): void {
  chat.pending.value = chat.pending.value.map((each) => (each.id === id ? { ...each, ...to } : each));
}

export function tellTyping(id: string): void {
  if (Date.now() - typedAt < typingEveryMs) return;
  typedAt = Date.now();
  line?.send({ type: "typing", conversation: id });
}

/** What is on the screen counts as read. */
export function markRead(): void {
  if (openId.value && !document.hidden) chatOf(openId.value).unread.value = 0;
}

function follow(id: string): void {
  if (followed.has(id)) return;
  followed.add(id);
  line?.send({ type: "watch", conversation: id, after: chatOf(id).cursor });
}
function unfollow(id: string): void {
  if (followed.delete(id)) line?.send({ type: "unwatch", conversation: id });
}
const has = (rows: readonly Row[] | undefined, id: string) =>
  rows?.some(({ conversationId }) => conversationId === id) ?? false;
const isMine = (id: string) => has(board.value?.mine, id);

function take(frame: Frame): void {
  switch (frame.type) {
    case "queue":
      showBoard(frame);
      return;
    case "queue-change":
      if (board.value) showBoard(applyBoard(board.value, frame));
      return;
    case "presence":
      presence.value = frame;
      return;
    case "messages": {
      const chat = chatOf(frame.conversation);
      const isFirst = chat.cursor === 0;
      const written = takeMessages(chat, frame.messages, frame.cursor);
      if (!isFirst && isMine(chat.id)) chat.unread.value += written;
      markRead();
      return;
    }
    case "about":
      showAbout(chatOf(frame.conversation), frame.about);
      return;
    case "typing":
      showTyping(chatOf(frame.conversation));
      return;
    case "gone":
      followed.delete(frame.conversation);
      showGone(chatOf(frame.conversation), frame.moved);
      return;
    default:
  }
}

function showAbout(chat: OpenChat, about: About): void {
  chat.about.value = about;
  if (about.standing !== "mine") return;
  chat.gone.value = false;
  chat.moved.value = undefined;
}

/** A step that came too late is named once: the stream tells the same only a moment later. */
function showGone(chat: OpenChat, moved: MovedOn | undefined): void {
  chat.gone.value = true;
  const known = chat.moved.value;
  if (!known || known.at !== moved?.at) chat.moved.value = moved;
}

function showBoard({ waiting, mine, guest, agentsOnline }: Board): void {
  const waited = board.value?.waiting;
  board.value = { waiting, mine, guest, agentsOnline };
  const id = openId.value;
  if (id && chatOf(id).gone.value && has(waiting, id) && !has(waited, id)) comeBack(id);
  for (const { conversationId } of [...mine, ...guest]) follow(conversationId);
  openFirst();
}

function showTyping(chat: OpenChat): void {
  chat.isTyping.value = true;
  clearTimeout(typingTimers.get(chat.id));
  const timer = window.setTimeout(() => {
    chat.isTyping.value = false;
  }, typingMs);
  typingTimers.set(chat.id, timer);
}

/** With nothing open, the next one to be served is shown. */
function openFirst(): void {
  const first = board.value?.waiting[0] ?? board.value?.mine[0];
  if (openId.value === undefined && first) open(first.conversationId);
}
