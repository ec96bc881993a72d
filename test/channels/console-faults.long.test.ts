import { consoleFaults } from "./console-faults/faults.ts";
import { freezeOnTheConsole } from "./console-faults/freeze-on-the-console.ts";
import { openConsoleHouse } from "./console-faults/open-console-house.ts";
import { runFaults } from "./run-faults.ts";

runFaults("the console", 100, { open: openConsoleHouse, faults: consoleFaults, freeze: freezeOnTheConsole });
