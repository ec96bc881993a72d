import { say } from "../words.ts";

/** A conversation's customer, told apart by the end of its id. */
export const customerName = (conversation: string): string =>
  say("customer-number", { tail: conversation.replace(/[^A-Za-z0-9]/g, "").slice(-4) });

export const priorityWord = (priority: number): string =>
  say(priority >= 20 ? "priority-urgent" : priority > 0 ? "priority-high" : "priority-normal");
