import { runSlackFaults } from "./slack-faults/run-faults.ts";

runSlackFaults(100);
