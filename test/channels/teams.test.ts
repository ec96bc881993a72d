import { afterAll, beforeAll } from "@jest/globals";
import { type ConnectorDouble, openConnectorDouble } from "../support/connector-double.ts";
import { teamsFace } from "../support/faces/teams-face.ts";
import { lateRating, twelveStories } from "./twelve-stories.ts";

let double: ConnectorDouble;
beforeAll(async () => {
  double = await openConnectorDouble();
});
afterAll(() => double.close());

twelveStories("Teams", () => teamsFace(double), [lateRating]);
