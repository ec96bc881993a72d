import { openSlackDesk } from "../support/slack/slack-desk.ts";
import { runFaults } from "./run-faults.ts";
import { slackFaults } from "./slack-faults/faults.ts";
import { freezeInSlack } from "./slack-faults/freeze-in-slack.ts";

runFaults("Slack", 1, { open: openSlackDesk, faults: slackFaults, freeze: freezeInSlack });
