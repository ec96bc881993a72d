import { faultsOfChannels } from "./faults-of-channels.ts";

faultsOfChannels.slack(100);
