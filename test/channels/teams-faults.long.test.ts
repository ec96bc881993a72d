import { jest } from "@jest/globals";
import { teamsFaults } from "./teams-faults.ts";

jest.setTimeout(600_000);
teamsFaults(100);
