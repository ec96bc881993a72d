import { faultsOfChannels } from "./faults-of-channels.ts";

// In one file: what takes longest is loading the house.
for (const run of Object.values(faultsOfChannels)) run(1);
