import { runFaults } from "./run-faults.ts";
import { webFaults } from "./web-faults/faults.ts";
import { freezeOnTheWeb } from "./web-faults/freeze-on-the-web.ts";
import { openWebHouse } from "./web-faults/open-web-house.ts";

runFaults("the web", 1, { open: openWebHouse, faults: webFaults, freeze: freezeOnTheWeb });
