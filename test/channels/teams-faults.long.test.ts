import { faultsOfChannels } from "./faults-of-channels.ts";

faultsOfChannels.teams(100);
