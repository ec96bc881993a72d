import { describe, expect, it } from "@jest/globals";
import { createAdmission, type SlackPerson } from "../../../src/channels/slack/admission.ts";
import type { SlackAnswer } from "../../../src/channels/slack/slack-api.ts";
import type { SlackOrigin } from "../../../src/channels/slack/slack-shapes.ts";
import { createWhoIs } from "../../../src/channels/slack/who-is.ts";

const ours: SlackPerson = { team: "T7", organisation: "E1", teams: ["T1", "T7"] };
const elsewhere: SlackPerson = { team: "T7", organisation: "E1", teams: ["T7"] };
const stranger: SlackPerson = { team: "T8", teams: [] };
const strangers: SlackPerson = { team: "T8", organisation: "E8", teams: ["T8"] };
const nobody: SlackPerson = { teams: [] };

type Row = [string, string[], SlackOrigin, SlackPerson | "unsure" | "not asked", string];
const rows: Row[] = [
  ["their own listed workspace", ["T1"], { team: "T1" }, "not asked", "T1"],
  ["the same, named twice", ["T1"], { team: "T1", home: "T1" }, "not asked", "T1"],
  ["a listed workspace of an organisation", ["T1"], { team: "T1", organisation: "E1" }, "not asked", "E1"],
  ["its organisation named as home", ["T1"], { team: "T1", organisation: "E1", home: "E1" }, "not asked", "E1"],
  ["a workspace that is not listed", ["T1"], { team: "T8" }, "not asked", "foreign"],
  ["one of an organisation that is not either", ["T1"], { team: "T8", organisation: "E8" }, "not asked", "foreign"],
  ["another organisation's guest", ["T1"], { team: "T1", home: "E8" }, "not asked", "foreign"],
  [
    "the same, among organisations",
    ["T1", "E1"],
    { team: "T1", organisation: "E1", home: "E8" },
    "not asked",
    "foreign",
  ],
  ["somebody in a channel shared with others", ["T1"], { team: "T1", isShared: true }, { team: "T1", teams: [] }, "T1"],
  ["a stranger there", ["T1"], { team: "T1", isShared: true }, stranger, "foreign"],
  [
    "one of whom Slack names the workspace there",
    ["T1"],
    { team: "T1", home: "T1", isShared: true },
    "not asked",
    "T1",
  ],
  ["a guest whose workspace is listed", ["T1", "T8"], { team: "T1", home: "T8" }, "not asked", "T8"],
  [
    "the same, where Slack names our organisation",
    ["T1", "T8"],
    { team: "T1", organisation: "E1", home: "T8" },
    stranger,
    "T8",
  ],
  ["that guest's own workspace", ["T1", "T8"], { team: "T8", home: "T8" }, "not asked", "T8"],
  ["a guest from a workspace", ["T1"], { team: "T1", home: "T8" }, "not asked", "foreign"],
  ["a press with the person's first workspace", ["T1"], { team: "T1", organisation: "E1", home: "T7" }, ours, "E1"],
  ["a press that names no workspace", ["T1"], { organisation: "E1", home: "T7" }, ours, "E1"],
  ["the same of somebody in none that is listed", ["T1"], { organisation: "E1", home: "T7" }, elsewhere, "foreign"],
  ["the same where the organisation is listed", ["T1", "E1"], { organisation: "E1", home: "T7" }, elsewhere, "E1"],
  [
    "any workspace of a listed organisation",
    ["T1", "E1"],
    { team: "T7", organisation: "E1", home: "T7" },
    elsewhere,
    "E1",
  ],
  [
    "a stranger under our organisation's name",
    ["T1", "E1"],
    { team: "T1", organisation: "E1", home: "T8" },
    stranger,
    "foreign",
  ],
  ["the same without a workspace", ["T1", "E1"], { organisation: "E1", home: "T8" }, strangers, "foreign"],
  [
    "the same from their own workspace",
    ["T1", "E1"],
    { team: "T8", organisation: "E1", home: "T8" },
    strangers,
    "foreign",
  ],
  ["somebody of whom Slack knows nothing", ["T1", "E1"], { organisation: "E1", home: "T7" }, nobody, "foreign"],
  ["somebody of whom nobody knows now", ["T1", "E1"], { organisation: "E1", home: "T7" }, "unsure", "unsure"],
];

describe("who may use an installation in Slack, and whose they are", () => {
  it.each(rows)("%s", async (_name, teams, origin, person, wanted) => {
    let asked = 0;
    const admit = createAdmission({
      teams,
      async whoIs() {
        asked += 1;
        return person === "not asked" ? "unsure" : person;
      },
    });
    const admitted = await admit(origin, "U1");
    expect(typeof admitted === "string" ? admitted : admitted.tenant).toBe(wanted);
    expect(asked).toBe(person === "not asked" ? 0 : 1);
  });
});

describe("whose somebody is", () => {
  let answers: SlackAnswer[];
  let at = Date.parse("2026-11-30T10:00:00Z");
  const whoIs = createWhoIs({
    api: async () => answers.shift() ?? { outcome: "unsure" },
    now: () => new Date(at).toISOString(),
  });
  const told = (user: object): SlackAnswer => ({ outcome: "done", data: { user } });

  it("is asked for once an hour", async () => {
    answers = [told({ team_id: "T7", enterprise_user: { enterprise_id: "E1", teams: ["T1", "T7"] } })];
    expect(await whoIs("U1")).toEqual(ours);
    expect(await whoIs("U1")).toEqual(ours);
    at += 3_600_001;
    answers = [told({ team_id: "T8" })];
    expect(await whoIs("U1")).toEqual(stranger);
  });

  it("is not known, and not remembered, when Slack does not tell", async () => {
    const wrong: SlackAnswer[] = [
      ...([{ outcome: "unsure" }, { outcome: "later", retryAfterMs: 1_000 }, told({ team_id: 5 })] as SlackAnswer[]),
      ...([
        { outcome: "refused", error: "missing_scope" },
        { outcome: "done", data: {} },
      ] as SlackAnswer[]),
    ];
    answers = [...wrong];
    for (const _ of wrong) expect(await whoIs("U2")).toBe("unsure");
    answers = [{ outcome: "refused", error: "user_not_visible" }];
    expect(await whoIs("U2")).toEqual(nobody);
    answers = [told({ team_id: "T8" })];
    expect(await whoIs("U2")).toEqual(stranger);
  });
});
