import { runWebFaults } from "./web-faults/run-faults.ts";

runWebFaults(1);
