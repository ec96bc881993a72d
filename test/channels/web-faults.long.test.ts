import { faultsOfChannels } from "./faults-of-channels.ts";

faultsOfChannels.web(100);
