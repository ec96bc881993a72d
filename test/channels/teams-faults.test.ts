import { teamsFaults } from "./teams-faults.ts";

teamsFaults(2);
