import { runFaults } from "./run-faults.ts";
import { teamsFaults } from "./teams-faults/faults.ts";
import { freezeInTeams } from "./teams-faults/freeze-in-teams.ts";
import { openTeamsHouse } from "./teams-faults/open-teams-house.ts";

runFaults("Teams", 1, { open: openTeamsHouse, faults: teamsFaults, freeze: freezeInTeams });
