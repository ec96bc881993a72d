import { describe, expect, it } from "@jest/globals";
import { totpCode, totpStep } from "../../../src/wallet/totp.ts";
import { openTestWallet } from "./open-test-wallet.ts";

const minute = 60_000;

async function withLink(customer = "lin-xiaoyu", contact = "email") {
  const opened = await openTestWallet();
  const sent = await opened.wallet.sendResetLink({ customer, contactId: `${customer}-${contact}`, key: "reset-1" });
  if (sent === "refused") throw new Error("refused");
  const message = (await opened.sandbox.messages()).at(-1)!;
  return { ...opened, linkId: sent.linkId, message, token: message.link!.split("/").at(-1)! };
}

describe("reset links of the sandbox wallet", () => {
  it("go to the contact asked for, in the customer's language, and never to somebody else's", async () => {
    const { message, wallet, token } = await withLink("emma-clarke", "phone");
    expect(message).toMatchObject({
      kind: "sms",
      to: "+12025550143",
      link: expect.stringMatching(/^http:\/\/localhost:3978\/sandbox\/reset\//),
    });
    expect(message.text).toContain("set a new password");
    expect(Buffer.from(token, "base64url").length * 8).toBeGreaterThanOrEqual(128);
    expect(await wallet.sendResetLink({ customer: "emma-clarke", contactId: "lin-xiaoyu-email", key: "x" })).toBe(
      "refused",
    );
    expect(await wallet.sendResetLink({ customer: "emma-clarke", contactId: "nothing", key: "y" })).toBe("refused");
  });

  it("hold withdrawals for a day once a new password is set, and let them go by themselves", async () => {
    const { wallet, sandbox, clock } = await openTestWallet();
    const customer = "guo-peng";
    const retry = () => wallet.retryWithdrawal({ customer, withdrawal: "WD-6M9DVN2C", key: `r-${clock.now()}` });
    const sent = await wallet.sendResetLink({ customer, contactId: "guo-peng-phone", key: "link" });
    expect(sent).not.toBe("refused");
    expect((await wallet.profile(customer)).withdrawalsHeldUntil).toBeUndefined();
    const { phone } = (await sandbox.customers()).find(({ id }) => id === customer)!;
    const link = (await sandbox.messages(phone!)).findLast((message) => message.link)!.link!;
    expect(await sandbox.saveNewPassword(link.split("/").at(-1)!, "new-Heron-2026")).toBe("saved");
    const { withdrawalsHeldUntil } = await wallet.profile(customer);
    expect(Date.parse(withdrawalsHeldUntil!) - Date.parse(clock.now())).toBe(24 * 3_600_000);
    expect(await retry()).toBe("held");
    clock.pass(24 * 3_600_000 - 1);
    expect(await retry()).toBe("held");
    clock.pass(1);
    expect((await wallet.profile(customer)).withdrawalsHeldUntil).toBeUndefined();
    expect(await retry()).toBe("submitted");
  });

  it("save a new password once, end all sessions and tell who listens", async () => {
    const { sandbox, wallet, token, linkId } = await withLink();
    const used: string[] = [];
    sandbox.onResetLinkUsed((id) => used.push(id));
    expect(await sandbox.signIn({ phone: "+8613800001001", password: "Lark-Morning-41" })).toBe("lin-xiaoyu");
    expect(await sandbox.sessions("lin-xiaoyu")).toBe(1);
    expect(await sandbox.saveNewPassword(token, "new-Heron-2026")).toBe("saved");
    expect(used).toEqual([linkId]);
    expect(await sandbox.sessions("lin-xiaoyu")).toBe(0);
    expect(await wallet.resetLink(linkId)).toBe("used");
    expect(await sandbox.saveNewPassword(token, "another-Heron-1")).toBe("gone");
    expect(await sandbox.signIn({ email: "linxiaoyu@example.com", password: "Lark-Morning-41" })).toBe("refused");
    expect(await sandbox.signIn({ email: "linxiaoyu@example.com", password: "new-Heron-2026" })).toBe("lin-xiaoyu");
  });

  it("can be used by only one of two at the same time", async () => {
    const { sandbox, token } = await withLink();
    const both = await Promise.all([
      sandbox.saveNewPassword(token, "new-Heron-2026"),
      sandbox.saveNewPassword(token, "new-Egret-2026"),
    ]);
    expect(both.sort()).toEqual(["gone", "saved"]);
  });

  it.each([
    ["Ab1!xyz", "short"],
    ["x".repeat(129), "long"],
    ["Lark-Morning-41", "same"],
    ["password123", "common"],
    ["12345678", "common"],
    ["hgfedcba", "common"],
    ["aaaaaaaa", "common"],
    ["linxiaoyu", "common"],
    ["13800001001", "common"],
  ])("do not take %s: %s", async (password, why) => {
    const { sandbox, wallet, token, linkId } = await withLink();
    expect(await sandbox.saveNewPassword(token, password)).toBe(why);
    expect(await wallet.resetLink(linkId)).toBe("unused");
  });

  it("are over after 30 minutes, and when a newer one was sent", async () => {
    const { sandbox, wallet, clock, token, linkId } = await withLink();
    clock.pass(30 * minute - 1);
    expect(await wallet.resetLink(linkId)).toBe("unused");
    clock.pass(1);
    expect(await wallet.resetLink(linkId)).toBe("expired");
    expect((await sandbox.open("reset", token)).stage).toBe("expired");
    expect(await sandbox.saveNewPassword(token, "new-Heron-2026")).toBe("gone");
    const second = await wallet.sendResetLink({
      customer: "lin-xiaoyu",
      contactId: "lin-xiaoyu-email",
      key: "reset-2",
    });
    const third = await wallet.sendResetLink({ customer: "lin-xiaoyu", contactId: "lin-xiaoyu-phone", key: "reset-3" });
    if (second === "refused" || third === "refused") throw new Error("refused");
    expect([await wallet.resetLink(second.linkId), await wallet.resetLink(third.linkId)]).toEqual([
      "expired",
      "unused",
    ]);
  });

  it("are unknown with another token or under another kind", async () => {
    const { sandbox, token } = await withLink();
    expect(await sandbox.open("reset", `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).toEqual({
      stage: "unknown",
    });
    expect(await sandbox.open("two-step", token)).toEqual({ stage: "unknown" });
  });

  it("are sent once for a key, however often it is asked", async () => {
    const { wallet, sandbox, linkId } = await withLink();
    expect(
      await wallet.sendResetLink({ customer: "lin-xiaoyu", contactId: "lin-xiaoyu-email", key: "reset-1" }),
    ).toMatchObject({ linkId });
    expect(await sandbox.messages()).toHaveLength(1);
  });
});

describe("proofs of the sandbox wallet", () => {
  it("take an authenticator code once, one step early or late, and of this customer only", async () => {
    const { wallet, sandbox, clock } = await openTestWallet();
    const people = await sandbox.customers();
    const secret = people.find(({ id }) => id === "chen-haoran")!.totpSecret!;
    const step = totpStep(clock.now());
    expect(await wallet.checkAuthenticator("chen-haoran", totpCode(secret, step - 2))).toBe(false);
    expect(await wallet.checkAuthenticator("emma-clarke", totpCode(secret, step))).toBe(false);
    expect(await wallet.checkAuthenticator("lin-xiaoyu", totpCode(secret, step))).toBe(false);
    expect(await wallet.checkAuthenticator("nobody", totpCode(secret, step))).toBe(false);
    expect(await wallet.checkAuthenticator("chen-haoran", totpCode(secret, step - 1))).toBe(true);
    expect(await wallet.checkAuthenticator("chen-haoran", totpCode(secret, step - 1))).toBe(false);
    expect(await wallet.checkAuthenticator("chen-haoran", totpCode(secret, step + 1))).toBe(true);
    expect(await wallet.checkAuthenticator("chen-haoran", totpCode(secret, step))).toBe(false);
    expect(await sandbox.authenticatorCode("chen-haoran")).toEqual({ code: totpCode(secret, step), secondsLeft: 30 });
  });

  it("take one authenticator code once of a hundred at the same time", async () => {
    const { wallet, sandbox } = await openTestWallet();
    const now = await sandbox.authenticatorCode("chen-haoran");
    if (now === "none") throw new Error("none");
    const all = await Promise.all(
      Array.from({ length: 100 }, () => wallet.checkAuthenticator("chen-haoran", now.code)),
    );
    expect(all.filter(Boolean)).toHaveLength(1);
  });

  it("compare answers without regard to case, width and spaces", async () => {
    const { wallet } = await openTestWallet();
    expect(await wallet.checkAnswer("emma-clarke", "first-school", " ST MARY'S  primary")).toBe(true);
    expect(await wallet.checkAnswer("emma-clarke", "first-pet", "Ｂｉｓｃｕｉｔ")).toBe(true);
    expect(await wallet.checkAnswer("emma-clarke", "first-pet", "St Mary's Primary")).toBe(false);
    expect(await wallet.checkAnswer("emma-clarke", "no-question", "x")).toBe(false);
    expect(await wallet.checkAnswer("nobody", "first-pet", "Biscuit")).toBe(false);
  });

  it("need the authenticator's code to sign in where one is bound", async () => {
    const { sandbox } = await openTestWallet();
    const now = await sandbox.authenticatorCode("chen-haoran");
    if (now === "none") throw new Error("none");
    const by = { email: "chenhaoran@example.com", password: "Tea&Bicycle7" };
    expect(await sandbox.signIn(by)).toBe("refused");
    expect(await sandbox.signIn({ ...by, code: "000000" })).toBe("refused");
    expect(await sandbox.signIn({ ...by, password: "wrong", code: now.code })).toBe("refused");
    expect(await sandbox.signIn({ ...by, code: now.code })).toBe("chen-haoran");
    expect(await sandbox.signIn({ ...by, code: now.code })).toBe("refused");
    expect(await sandbox.signIn({ email: "nobody@example.com", password: "Tea&Bicycle7" })).toBe("refused");
  });

  it("bind a new authenticator through its page, and verify a real name through its own", async () => {
    const { wallet, sandbox, clock } = await openTestWallet();
    const { url } = await wallet.twoStepLink({ customer: "tang-siqi", key: "t" });
    const token = url.split("/").at(-1)!;
    const { totpSecret } = await sandbox.open("two-step", token);
    const code = totpCode(totpSecret!, totpStep(clock.now()));
    expect(await sandbox.bindAuthenticator(token, code === "000000" ? "000001" : "000000")).toBe("wrong");
    expect(await sandbox.bindAuthenticator(token, code)).toBe("bound");
    expect(await sandbox.bindAuthenticator(token, code)).toBe("gone");
    expect((await wallet.profile("tang-siqi")).authenticator).toBe(true);
    expect(await wallet.checkAuthenticator("tang-siqi", code)).toBe(false);
    const real = (await wallet.realNameLink({ customer: "tang-siqi", key: "n" })).url.split("/").at(-1)!;
    expect(await wallet.retryWithdrawal({ customer: "tang-siqi", withdrawal: "WD-4Q7NHV9B", key: "w1" })).toBe(
      "not-retryable",
    );
    expect(await sandbox.confirmRealName(real)).toBe("verified");
    expect((await wallet.profile("tang-siqi")).realName).toBe("verified");
    expect(await wallet.retryWithdrawal({ customer: "tang-siqi", withdrawal: "WD-4Q7NHV9B", key: "w2" })).toBe(
      "submitted",
    );
  });
});
