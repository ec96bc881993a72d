import { agentsRoomContract } from "../contracts/agents-room.ts";
import { openSlackRoom } from "../support/slack/slack-room-driver.ts";

agentsRoomContract("Slack", openSlackRoom);
