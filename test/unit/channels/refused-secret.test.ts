import { expect, it } from "@jest/globals";
import { createRefusedSecret } from "../../../src/channels/sent-to/refused-secret.ts";

it("says the same refusal of a secret no more than once in five minutes, and another one at once", () => {
  let ms = 0;
  const said: string[] = [];
  const refused = createRefusedSecret({
    now: () => new Date(ms).toISOString(),
    warn: ({ variable, code }) => void said.push(`${ms / 1_000} ${variable} ${code}`),
  });
  for (; ms <= 600_000; ms += 100_000) {
    refused("SLACK_BOT_TOKEN", "invalid_auth");
    if (ms === 200_000) refused("SLACK_APP_TOKEN", "invalid_auth");
    if (ms >= 400_000) refused("SLACK_BOT_TOKEN", "token_revoked");
  }
  expect(said).toEqual([
    "0 SLACK_BOT_TOKEN invalid_auth",
    "200 SLACK_APP_TOKEN invalid_auth",
    "300 SLACK_BOT_TOKEN invalid_auth",
    "400 SLACK_BOT_TOKEN token_revoked",
    "600 SLACK_BOT_TOKEN invalid_auth",
  ]);
});
