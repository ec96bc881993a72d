import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openTeamsHouse, type TeamsHouse } from "../channels/teams-faults/open-teams-house.ts";
import { type ConnectorDouble, openConnectorDouble } from "../support/connector-double.ts";
import { until } from "../support/until.ts";

let double: ConnectorDouble;
let house: TeamsHouse;
beforeEach(async () => {
  double = await openConnectorDouble();
});
afterEach(() => house.close());

let passwords = 0;
/** A token that was granted is kept by its password; so each house has another one. */
async function open(): Promise<string> {
  passwords += 1;
  const password = `not-for-any-log-${passwords}`;
  house = await openTeamsHouse({ double, given: { password } });
  return password;
}
const lines = (event: string) => house.lines.filter((line) => line.event === event);
const first = async (event: string) =>
  (
    await until(
      () => lines(event),
      ({ length }) => length > 0,
    )
  )[0];
const says = async (text: string) => {
  const answer = await fetch(`${house.base()}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${await double.token()}` },
    body: JSON.stringify(double.activity({ text })),
  });
  expect(answer.status).toBe(200);
};
const words = () => double.chat.map(({ activity }) => JSON.stringify([activity.text, activity.attachments]));

describe("what Microsoft says of the app's secret", () => {
  it("is asked once at the start: it is good", async () => {
    await open();
    expect(await first("teams.credentials-good")).toEqual({ event: "teams.credentials-good", fields: {} });
    expect(double.signIns).toBe(1);
    expect(lines("teams.credentials-refused")).toEqual([]);
  });

  it.each([
    ["the secret's id in its place", "AADSTS7000215", "TEAMS_APP_PASSWORD"],
    ["an expired secret", "AADSTS7000222", "TEAMS_APP_PASSWORD"],
    ["another tenant", "AADSTS90002", "TEAMS_TENANT_ID"],
    ["an app that is not in the tenant", "AADSTS700016", "TEAMS_APP_ID or TEAMS_TENANT_ID"],
    ["a certificate that is not the app's", "AADSTS700027", "TEAMS_CERT_FILE"],
  ] as const)("is a warning with variable and code: %s", async (_what, refuses, variable) => {
    double.signIn = { refuses };
    const password = await open();
    expect(await first("teams.credentials-refused")).toEqual({
      ...{ event: "teams.credentials-refused", level: "warn" },
      fields: { variable, code: refuses },
    });
    expect(lines("teams.credentials-good")).toEqual([]);
    expect(JSON.stringify(house.lines)).not.toContain(password);
  });

  it("is not waited for, and no reason to end when nobody is reached", async () => {
    double.signIn = "unreachable";
    await open();
    expect(await first("teams.credentials-unasked")).toMatchObject({ fields: {} });
    double.signIn = "well";
    await says("你好");
    await house.idle();
    expect(words().length).toBeGreaterThan(0);
    expect(lines("teams.credentials-refused")).toEqual([]);
  });

  it("is no warning when Microsoft is in trouble itself", async () => {
    double.signIn = { refuses: "AADSTS90033" };
    await open();
    await first("teams.credentials-unasked");
    expect(lines("teams.credentials-refused")).toEqual([]);
  });

  it("is said when a word to a customer is refused for it, once for all tries, and the word goes out once when it is mended", async () => {
    double.signIn = { refuses: "AADSTS7000222" };
    await open();
    await says("手续费怎么算");
    await until(
      () => double.signIns,
      (times) => times > 4,
    );
    expect(lines("teams.credentials-refused")).toEqual([
      {
        ...{ event: "teams.credentials-refused", level: "warn" },
        fields: { variable: "TEAMS_APP_PASSWORD", code: "AADSTS7000222" },
      },
    ]);
    double.signIn = "well";
    await house.idle();
    expect(words().length).toBeGreaterThan(0);
    expect(new Set(words()).size).toBe(words().length);
  });

  it("is a warning, too, when the token is granted but the Connector takes it for nobody's", async () => {
    await open();
    await first("teams.credentials-good");
    double.next({ status: 401, code: "Unauthorized" }, { status: 401, code: "Unauthorized" });
    await says("你好");
    await house.idle();
    expect(lines("teams.credentials-refused")).toEqual([
      { event: "teams.credentials-refused", level: "warn", fields: { variable: "TEAMS_APP_ID", code: "401" } },
    ]);
    expect(new Set(words()).size).toBe(words().length);
  });
});
