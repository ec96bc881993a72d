import { z } from "zod";
import type { AgentNow } from "../handoff/agents-now.ts";
import type { BoardChange } from "./board-change.ts";
import type { ConversationAbout } from "./conversation-about.ts";
import type { DeskMessage } from "./desk-message.ts";
import type { MovedOn } from "./moved-on.ts";
import type { QueueBoard } from "./queue-board.ts";

const conversation = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** What the desk's page sends. `after` is the cursor of the last message it has; 0 for all. */
export const deskRequest = z.discriminatedUnion("type", [
  z.object({ type: z.literal("watch"), conversation, after: z.int().min(0) }),
  z.object({ type: z.literal("unwatch"), conversation }),
  z.object({ type: z.literal("typing"), conversation }),
  z.object({ type: z.literal("beat") }),
]);

/** What the desk's page gets. Messages come in the order of the transcript, each cursor after the one before, none left out. */
export type DeskFrame =
  /** The whole board, first on every socket. `agentsOnline`: those who take customers, the ones who are away left out. */
  | ({ type: "queue"; agentsOnline: number } & QueueBoard)
  /** What has changed since the last frame of either kind. */
  | ({ type: "queue-change"; agentsOnline: number } & BoardChange)
  /** The agents, and what the desk knows of their being there; `me` is the page's own. */
  | { type: "presence"; me?: AgentNow; agents: AgentNow[] }
  | { type: "messages"; conversation: string; messages: DeskMessage[]; cursor: number }
  | { type: "about"; conversation: string; about: ConversationAbout }
  | { type: "typing"; conversation: string }
  /** The answer to a beat. */
  | { type: "beat" }
  /** Nothing more of this conversation comes on this socket; `moved` is absent where it has been erased. */
  | { type: "gone"; conversation: string; moved?: MovedOn };
