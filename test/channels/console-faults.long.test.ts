import { faultsOfChannels } from "./faults-of-channels.ts";

faultsOfChannels.console(100);
