import { openSlackDesk } from "../support/slack/slack-desk.ts";
import { consoleFaults } from "./console-faults/faults.ts";
import { freezeOnTheConsole } from "./console-faults/freeze-on-the-console.ts";
import { openConsoleHouse } from "./console-faults/open-console-house.ts";
import { runFaults } from "./run-faults.ts";
import { slackFaults } from "./slack-faults/faults.ts";
import { freezeInSlack } from "./slack-faults/freeze-in-slack.ts";
import { teamsFaults } from "./teams-faults/faults.ts";
import { freezeInTeams } from "./teams-faults/freeze-in-teams.ts";
import { openTeamsHouse } from "./teams-faults/open-teams-house.ts";
import { webFaults } from "./web-faults/faults.ts";
import { freezeOnTheWeb } from "./web-faults/freeze-on-the-web.ts";
import { openWebHouse } from "./web-faults/open-web-house.ts";

/** The fault runs of each channel, so many rounds of each fault. */
export const faultsOfChannels = {
  web: (runs: number) => runFaults("the web", runs, { open: openWebHouse, faults: webFaults, freeze: freezeOnTheWeb }),
  slack: (runs: number) =>
    runFaults("Slack", runs, { open: openSlackDesk, faults: slackFaults, freeze: freezeInSlack }),
  teams: (runs: number) =>
    runFaults("Teams", runs, { open: openTeamsHouse, faults: teamsFaults, freeze: freezeInTeams }),
  console: (runs: number) =>
    runFaults("the console", runs, { open: openConsoleHouse, faults: consoleFaults, freeze: freezeOnTheConsole }),
};
