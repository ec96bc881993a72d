import { describe, expect, it } from "@jest/globals";
import { readConfig } from "../../../src/config.ts";

const problemsOf = (env: Record<string, string>): string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems.map((problem) => problem.split(":")[0]!);
};
const mail = { SMTP_URL: "smtps://desk:secret@mail.example", SMTP_FROM: "Skylark <no-reply@skylark.example>" };
const sms = { SMS_WEBHOOK_URL: "https://sms.example/send", SMS_WEBHOOK_SECRET: "x".repeat(32) };

describe("the configuration of code delivery", () => {
  it("is taken as a whole", () => {
    const read = readConfig({ ...mail, ...sms });
    expect(read.ok && [read.config.smtp?.settings.host, read.config.smtp?.from, read.config.smsWebhook]).toEqual([
      "mail.example",
      mail.SMTP_FROM,
      { url: sms.SMS_WEBHOOK_URL, secret: sms.SMS_WEBHOOK_SECRET },
    ]);
    const none = readConfig({});
    expect(none.ok && [none.config.smtp, none.config.smsWebhook]).toEqual([undefined, undefined]);
  });

  it("names everything that is wrong or wanting at once, and no secret", () => {
    const env = {
      PORT: "x",
      SMTP_URL: "https://mail.example",
      SMTP_FROM: "nobody",
      SMS_WEBHOOK_URL: "http://sms.example",
      SMS_WEBHOOK_SECRET: "hunter2",
    };
    expect(problemsOf(env)).toEqual(["PORT", "SMTP_URL", "SMTP_FROM", "SMS_WEBHOOK_URL", "SMS_WEBHOOK_SECRET"]);
    const read = readConfig(env);
    expect(JSON.stringify(read)).not.toContain("hunter2");
    expect(problemsOf({ SMTP_FROM: mail.SMTP_FROM, SMS_WEBHOOK_SECRET: sms.SMS_WEBHOOK_SECRET, PORT: "x" })).toEqual([
      "PORT",
      "SMTP_URL",
      "SMS_WEBHOOK_URL",
    ]);
    expect(problemsOf({ SMTP_URL: mail.SMTP_URL, SMS_WEBHOOK_URL: sms.SMS_WEBHOOK_URL })).toEqual([
      "SMTP_FROM",
      "SMS_WEBHOOK_SECRET",
    ]);
  });

  it.each(["a\r\nBcc: eve@evil.example <a@b.example>", "<a@b.example>", "a@b@c", "a@b.example, c@d.example"])(
    "takes no sender like %j",
    (from) => expect(problemsOf({ ...mail, SMTP_FROM: from })).toEqual(["SMTP_FROM"]),
  );

  it("takes http for a gateway on this machine only", () => {
    expect(problemsOf({ ...sms, SMS_WEBHOOK_URL: "http://127.0.0.1:8080/sms" })).toEqual([]);
    expect(problemsOf({ ...sms, SMS_WEBHOOK_URL: "http://127.0.0.1.evil.example/sms" })).toEqual(["SMS_WEBHOOK_URL"]);
  });

  it("is wanted, both ways of it, with a real wallet", () => {
    const real = { WALLET_URL: "https://core.example", DESK_ORIGIN: "https://desk.example", KEY_DIR: "/keys" };
    expect(problemsOf(real)).toEqual(expect.arrayContaining(["SMTP_URL", "SMS_WEBHOOK_URL"]));
    expect(problemsOf({ ...real, ...mail })).toContain("SMS_WEBHOOK_URL");
    expect(problemsOf({ ...real, ...sms })).toContain("SMTP_URL");
    for (const given of problemsOf({ ...real, ...mail, ...sms })) expect(given).not.toMatch(/^SM/);
  });
});

describe("the configuration of a real wallet", () => {
  const whole = {
    ...{ ...mail, ...sms, DESK_ORIGIN: "https://desk.example", KEY_DIR: "/keys" },
    ...{ WALLET_URL: "https://core.example/support/v1", WALLET_TOKEN: "t".repeat(24) },
  };

  it("is taken with a token, or with a certificate and its key", () => {
    expect(problemsOf(whole)).toEqual([]);
    const { WALLET_TOKEN: _token, ...rest } = whole;
    expect(problemsOf({ ...rest, WALLET_CERT: "/c.pem", WALLET_KEY: "/k.pem" })).toEqual([]);
    expect(problemsOf({ ...rest, WALLET_CERT: "/c.pem" })).toEqual(["WALLET_KEY"]);
  });

  it.each(["DESK_ORIGIN", "KEY_DIR", "WALLET_TOKEN", "SMTP_URL", "SMS_WEBHOOK_URL"])(
    "is refused without %s",
    (name) => {
      expect(problemsOf(Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name)))).toContain(name);
    },
  );

  it("is refused over plain http, but on this machine, and with a short token", () => {
    expect(problemsOf({ ...whole, WALLET_URL: "http://core.example" })).toEqual(["WALLET_URL"]);
    expect(problemsOf({ ...whole, WALLET_URL: "http://127.0.0.1:3979/support/v1" })).toEqual([]);
    expect(problemsOf({ ...whole, WALLET_TOKEN: "short" })).toEqual(["WALLET_TOKEN"]);
  });
});

describe("the configuration of Slack", () => {
  const bot = { SLACK_BOT_TOKEN: `xoxb-${"1".repeat(20)}`, SLACK_TEAMS: "T0AAA, T0BBB" };
  const secret = { SLACK_SIGNING_SECRET: "a".repeat(32) };

  it("is taken whole, with an address, a socket or both, and is off without", () => {
    const read = readConfig({ ...bot, ...secret, SLACK_AGENTS_CHANNEL: "C0DESK" });
    expect(read.ok && read.config.slack).toEqual({
      ...{ botToken: bot.SLACK_BOT_TOKEN, signingSecret: secret.SLACK_SIGNING_SECRET, teams: ["T0AAA", "T0BBB"] },
      agents: { channel: "C0DESK", language: "zh-Hans" },
    });
    expect(problemsOf({ ...bot, SLACK_APP_TOKEN: `xapp-${"1".repeat(20)}` })).toEqual([]);
    const none = readConfig({});
    expect(none.ok && none.config.slack).toBeUndefined();
  });

  it("names what is wrong or wanting: no workspace, no way for events, another token", () => {
    expect(problemsOf(secret)).toEqual(["SLACK_BOT_TOKEN", "SLACK_TEAMS"]);
    expect(problemsOf(bot)).toEqual(["SLACK_SIGNING_SECRET"]);
    expect(problemsOf({ ...bot, ...secret, SLACK_BOT_TOKEN: `xoxp-${"1".repeat(20)}` })).toEqual(["SLACK_BOT_TOKEN"]);
    expect(problemsOf({ ...bot, ...secret, SLACK_TEAMS: "everybody" })).toEqual(["SLACK_TEAMS"]);
    expect(problemsOf({ ...bot, ...secret, SLACK_AGENTS_CHANNEL: "#support" })).toEqual(["SLACK_AGENTS_CHANNEL"]);
    expect(JSON.stringify(readConfig({ ...bot, SLACK_SIGNING_SECRET: "hunter2" }))).not.toContain("hunter2");
  });
});

describe("the configuration of Teams", () => {
  const guid = "11111111-2222-4333-8444-555555555555";
  const bot = { TEAMS_APP_ID: guid, TEAMS_TENANT_ID: guid, TEAMS_APP_PASSWORD: "secret" };
  const channel = "19:agents-of-the-wallet@thread.tacv2";

  it("has the agents' channel where there is one, and names a wrong one, or a second chat", () => {
    const read = readConfig({ ...bot, TEAMS_AGENTS_CHANNEL: channel, TEAMS_AGENTS_LANGUAGE: "en" });
    expect(read.ok && read.config.teams?.agents).toEqual({ channel, language: "en" });
    const none = readConfig(bot);
    expect(none.ok && none.config.teams?.agents).toBeUndefined();
    expect(problemsOf({ ...bot, TEAMS_AGENTS_CHANNEL: "General" })).toEqual(["TEAMS_AGENTS_CHANNEL"]);
    expect(problemsOf({ TEAMS_AGENTS_CHANNEL: channel })).toEqual(["TEAMS_APP_ID"]);
    const slack = {
      ...{ SLACK_BOT_TOKEN: `xoxb-${"1".repeat(20)}`, SLACK_TEAMS: "T0AAA", SLACK_SIGNING_SECRET: "a".repeat(32) },
      SLACK_AGENTS_CHANNEL: "C0DESK",
    };
    expect(problemsOf({ ...bot, ...slack, TEAMS_AGENTS_CHANNEL: channel })).toEqual(["TEAMS_AGENTS_CHANNEL"]);
  });
});
