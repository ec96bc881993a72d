import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { readConfig } from "../../../src/config.ts";
import { selfSigned } from "../../support/self-signed.ts";

const problemsOf = (env: Record<string, string>): string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems.map((problem) => problem.split(":")[0]!);
};
/** Every line, whole. */
const saidOf = (env: Record<string, string>): string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems;
};
const warningsOf = (env: Record<string, string>): string[] => readConfig(env).warnings;
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
  const bot = {
    ...{ SLACK_BOT_TOKEN: `xoxb-${"1".repeat(20)}`, SLACK_TEAMS: "T0AAA, T0BBB" },
    PUBLIC_URL: "https://help.example",
  };
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
    expect(problemsOf({ ...secret, PUBLIC_URL: bot.PUBLIC_URL })).toEqual(["SLACK_BOT_TOKEN", "SLACK_TEAMS"]);
    expect(problemsOf(bot)).toEqual(["SLACK_SIGNING_SECRET"]);
    expect(problemsOf({ ...bot, ...secret, SLACK_BOT_TOKEN: `xoxp-${"1".repeat(20)}` })).toEqual(["SLACK_BOT_TOKEN"]);
    expect(problemsOf({ ...bot, ...secret, SLACK_TEAMS: "everybody" })).toEqual(["SLACK_TEAMS"]);
    expect(problemsOf({ ...bot, ...secret, SLACK_AGENTS_CHANNEL: "#support" })).toEqual(["SLACK_AGENTS_CHANNEL"]);
    expect(saidOf({ ...bot, ...secret, SLACK_BOT_TOKEN: "xapp-1" })).toEqual([
      "SLACK_BOT_TOKEN: wants the bot token, xoxb-…",
    ]);
    expect(JSON.stringify(readConfig({ ...bot, SLACK_SIGNING_SECRET: "hunter2" }))).not.toContain("hunter2");
  });
});

describe("the workspaces of Slack", () => {
  const rest = {
    ...{ SLACK_BOT_TOKEN: `xoxb-${"1".repeat(20)}`, SLACK_SIGNING_SECRET: "a".repeat(32) },
    PUBLIC_URL: "https://help.example",
  };

  it.each(["E0123ABCD", "E0123ABCD, E0456"])("are none when only an organisation is named: %s", (teams) => {
    expect(saidOf({ ...rest, SLACK_TEAMS: teams })).toEqual([
      "SLACK_TEAMS: wants a workspace's id, which begins with T; one with E is an organisation's",
    ]);
  });

  it("may be named beside their organisation, which people of it come from", () => {
    expect(saidOf({ ...rest, SLACK_TEAMS: "T0123ABCD, E0123ABCD" })).toEqual([]);
  });
});

describe("the configuration of Teams", () => {
  const guid = "11111111-2222-4333-8444-555555555555";
  const bot = {
    ...{ TEAMS_APP_ID: guid, TEAMS_TENANT_ID: guid, TEAMS_APP_PASSWORD: "secret" },
    PUBLIC_URL: "https://help.example",
  };
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

describe("the certificate of Teams", () => {
  const dir = mkdtempSync(join(tmpdir(), "walletline-pem-"));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const file = (name: string, text: string | Buffer) => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  const [own, other] = [selfSigned(), selfSigned()];
  const cert = file("cert.pem", own.cert);
  const key = file("key.pem", own.key);
  const id = "11111111-2222-4333-8444-555555555555";
  const said = (certFile: string, keyFile: string) =>
    saidOf({
      ...{ TEAMS_APP_ID: id, TEAMS_TENANT_ID: id, PUBLIC_URL: "https://help.example" },
      ...{ TEAMS_CERT_FILE: certFile, TEAMS_CERT_KEY_FILE: keyFile },
    });

  it("is taken when both files hold what they should", () => expect(said(cert, key)).toEqual([]));

  it("is named when a file is not there, is no PEM or does not belong to the other", () => {
    const nowhere = join(dir, "nowhere.pem");
    const cannot = `no file can be read at “${nowhere}”`;
    expect(said(nowhere, nowhere)).toEqual([`TEAMS_CERT_FILE: ${cannot}`, `TEAMS_CERT_KEY_FILE: ${cannot}`]);
    const der = Buffer.from(own.cert.replace(/-----.*-----/g, ""), "base64");
    for (const none of [file("empty.pem", ""), file("cert.cer", der)])
      expect(said(none, key)).toEqual(["TEAMS_CERT_FILE: wants a certificate as PEM"]);
    expect(said(key, cert)).toEqual([
      "TEAMS_CERT_FILE: wants a certificate as PEM",
      "TEAMS_CERT_KEY_FILE: wants a private key as PEM, without a passphrase",
    ]);
    expect(said(cert, file("other.pem", other.key))).toEqual([
      "TEAMS_CERT_KEY_FILE: is not the key of the certificate in TEAMS_CERT_FILE",
    ]);
  });
});

describe("the public address", () => {
  const id = "11111111-2222-4333-8444-555555555555";
  const teams = { TEAMS_APP_ID: id, TEAMS_TENANT_ID: id, TEAMS_APP_PASSWORD: "secret" };
  const slack = { SLACK_BOT_TOKEN: `xoxb-${"1".repeat(20)}`, SLACK_TEAMS: "T0AAA" };
  const overHttp = { ...slack, SLACK_SIGNING_SECRET: "a".repeat(32) };
  const overSocket = { ...slack, SLACK_APP_TOKEN: `xapp-${"1".repeat(20)}` };
  const real = {
    ...{ ...mail, ...sms, DESK_ORIGIN: "https://desk.example", KEY_DIR: "/keys" },
    ...{ WALLET_URL: "https://core.example", WALLET_TOKEN: "t".repeat(24) },
  };

  it.each([
    ["Teams", teams],
    ["Slack", overHttp],
    ["Slack over both", { ...overHttp, ...overSocket }],
    ["Teams and Slack's socket", { ...teams, ...overSocket }],
    ["Slack's socket with a real wallet", { ...real, ...overSocket }],
  ])("is wanted with %s: customers get links to pages of ours", (_what, env) => {
    expect(problemsOf(env)).toEqual(["PUBLIC_URL"]);
    expect(problemsOf({ ...env, PUBLIC_URL: "https://help.example/" })).toEqual([]);
  });

  it.each([
    "http://help.example",
    "https://help.example/support",
    "https://help.example/?from=slack",
    "https://help.example/#chat",
    "https://me:secret@help.example",
  ])("is none with Teams or Slack: %s", (given) => {
    for (const env of [teams, overHttp, overSocket])
      expect(problemsOf({ ...env, PUBLIC_URL: given })).toEqual(["PUBLIC_URL"]);
    expect(JSON.stringify(readConfig({ ...teams, PUBLIC_URL: given }))).not.toContain("secret@");
  });

  it("may be left out to try Slack's socket on one's own machine, and the start says what does not work then", () => {
    expect(problemsOf(overSocket)).toEqual([]);
    expect(warningsOf({ ...overSocket, PORT: "4000" })).toEqual([
      "PUBLIC_URL: http://localhost:4000 is this machine: a link that a customer gets, to enter a code or fetch a file, opens on it alone",
    ]);
    expect(warningsOf({ ...overSocket, PUBLIC_URL: "https://help.example" })).toEqual([]);
  });

  it("may be this machine when that is said, but not with a real wallet", () => {
    for (const env of [teams, overHttp, overSocket]) {
      expect(problemsOf({ ...env, PUBLIC_URL: "http://127.0.0.1:3978" })).toEqual([]);
      expect(warningsOf({ ...env, PUBLIC_URL: "http://127.0.0.1:3978" })).toHaveLength(1);
      expect(problemsOf({ ...real, ...env, PUBLIC_URL: "http://localhost:3978" })).toEqual(["PUBLIC_URL"]);
    }
  });

  it("is nobody's business without them", () => {
    expect([problemsOf({}), warningsOf({})]).toEqual([[], []]);
    expect(problemsOf({ PUBLIC_URL: "http://desk.intranet.example" })).toEqual([]);
  });

  it("is a warning with a real wallet alone while it is this machine: notices hold links, too", () => {
    expect([problemsOf(real), warningsOf(real)]).toEqual([
      [],
      ["PUBLIC_URL: http://localhost:3978 is this machine: a link that a customer gets opens on it alone"],
    ]);
  });
});

describe("what a wrong value is told", () => {
  it.each([
    ["PORT", "abc", "wants a whole number, not “abc”"],
    ["PORT", "3978.5", "wants a whole number, not “3978.5”"],
    ["PORT", "-1", "wants a whole number, not “-1”"],
    ["PORT", "70000", "wants a whole number from 0 to 65535, not “70000”"],
    ["PROXIES", "x", "wants a whole number, not “x”"],
    ["PROXIES", "11", "wants a whole number from 0 to 10, not “11”"],
    ["TRANSCRIPT_DAYS", "0", "wants a whole number from 1 to 3650, not “0”"],
    ["PUBLIC_URL", "support.example", "wants an address such as https://support.example"],
    ["PUBLIC_URL", "localhost:3978", "wants an address such as https://support.example"],
    ["PUBLIC_URL", "ftp://support.example", "wants an address such as https://support.example"],
    ["HOST_IDENTITY_JWKS", "wallet.example/keys", "wants an address such as https://support.example"],
    ["WIDGET_ORIGINS", "your-page.example", "wants https://host, several with commas, not “your-page.example”"],
    ["WIDGET_ORIGINS", "https://a.example, b.example", "wants https://host, several with commas, not “b.example”"],
    [
      "WIDGET_ORIGINS",
      "https://a.example;https://b.example",
      "wants https://host, several with commas, not “https://a.example;https://b.example”",
    ],
    ["WIDGET_ORIGINS", "https://a.example;", "wants https://host, several with commas, not “https://a.example;”"],
    ["WIDGET_ORIGINS", "a.example, b.example", "wants https://host, several with commas, not “a.example”"],
  ])("%s=%s", (name, value, words) => expect(saidOf({ [name]: value })).toEqual([`${name}: ${words}`]));

  it("is one line for the wallet's address, too", () => {
    expect(saidOf({ WALLET_URL: "core.example" })[0]).toBe(
      "WALLET_URL: wants an address such as https://support.example",
    );
  });

  it("takes numbers with spaces around, origins with a path or a slash, and a comma too many", () => {
    const read = readConfig({
      PORT: " 80 ",
      WIDGET_ORIGINS: "https://a.example/, https://b.example/page,",
      PROXIES: "1",
    });
    expect(read.ok && [read.config.port, read.config.widgetOrigins, read.config.proxies]).toEqual([
      80,
      ["https://a.example", "https://b.example"],
      1,
    ]);
  });
});

describe("a variable that is spelt nearly as one of ours", () => {
  it.each([
    ["WIDGET_ORIGIN", "WIDGET_ORIGINS"],
    ["TEAM_APP_ID", "TEAMS_APP_ID"],
    ["PUBLIC_ULR", "PUBLIC_URL"],
    ["SLACK_SIGNING_SECRETS", "SLACK_SIGNING_SECRET"],
    ["SLACK_TOKENS", "SLACK_BOT_TOKEN or SLACK_APP_TOKEN"],
    ["DATADIR", "DATA_DIR"],
  ])("is a warning: %s", (name, meant) => {
    const read = readConfig({ [name]: "hunter2-and-more" });
    expect([read.ok, read.warnings]).toEqual([true, [`unknown variable ${name}, did you mean ${meant}?`]]);
    expect(JSON.stringify(read)).not.toContain("hunter2");
  });

  it("is told beside what is wanting for it", () => {
    const id = "11111111-2222-4333-8444-555555555555";
    const read = readConfig({ TEAM_APP_ID: id, TEAMS_TENANT_ID: id, TEAMS_APP_PASSWORD: "x" });
    expect(read.ok ? [] : [...read.warnings, ...read.problems]).toEqual([
      "unknown variable TEAM_APP_ID, did you mean TEAMS_APP_ID?",
      "TEAMS_APP_ID: required beside TEAMS_APP_PASSWORD",
    ]);
  });

  it.each([
    "HOME",
    "PATH",
    "PWD",
    "USER",
    "HOSTNAME",
    "SMTP_HOST",
    "SLACK_WEBHOOK_URL",
    "NODE_ENV",
    "PS1",
    "LANG",
    "POSH",
  ])("is none of ours: %s", (name) => expect(warningsOf({ [name]: "x" })).toEqual([]));
});
