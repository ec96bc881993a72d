import { type AddressInfo, createServer } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { SMTPServerOptions } from "smtp-server";
import { openSmtpCodeSender } from "../../../src/delivery/smtp-code-sender.ts";
import { readSmtpUrl, type SmtpSettings } from "../../../src/delivery/smtp-settings.ts";
import type { Sending } from "../../../src/identity/code-sender.ts";
import { type MailServer, openMailServer, smtpError } from "../../support/mail-server.ts";
import { selfSigned } from "../../support/self-signed.ts";

const ours = selfSigned();
const from = "云雀钱包 <no-reply@skylark-wallet.example>";
const message: Sending = {
  to: { kind: "email", address: "li@example.com" },
  subject: "【云雀钱包】验证码",
  text: "您的验证码是 042137，用于找回账号。\n我们的员工不会向您要验证码，谁要都别给 <任何人>。",
  language: "zh-Hans",
  template: "code-email",
  params: { code: "042137" },
  code: "042137",
  key: "item-1",
};

const open: MailServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function against(options: SMTPServerOptions, settings: Partial<SmtpSettings> = {}, parts = {}) {
  const server = await openMailServer(options);
  open.push(server);
  const known = { host: "127.0.0.1", port: server.port, implicitTls: false, startTls: false, ...settings };
  return { ...server, sender: openSmtpCodeSender({ settings: known, from, ca: ours.cert, ...parts }) };
}

const account = { user: "desk", password: "p@ss:w/ord" };
const signIn: SMTPServerOptions = {
  authOptional: false,
  onAuth: ({ username, password }, _session, done) =>
    username === account.user && password === account.password
      ? done(null, { user: username })
      : done(smtpError(535, "5.7.8 authentication failed")),
};

describe("e-mail", () => {
  it("goes out over STARTTLS, signed in, as text and simple html with nothing that could be followed", async () => {
    const { sender, mails } = await against({ ...ours, ...signIn }, { startTls: true, ...account });
    expect(await sender.send(message)).toBe("sent");
    const [mail] = mails;
    expect(mail).toMatchObject({ secure: true, subject: message.subject, recipients: ["li@example.com"] });
    expect(mail?.from?.text).toBe('"云雀钱包" <no-reply@skylark-wallet.example>');
    expect(mail?.text?.trim()).toBe(message.text);
    expect(mail?.html).toContain('<html lang="zh-Hans">');
    expect(mail?.html).toContain("042137");
    expect(mail?.html).toContain("谁要都别给 &#60;任何人&#62;");
    expect(mail?.html).not.toMatch(/<img|<a |https?:|url\(|<script|<link/);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.attachments).toEqual([]);
  });

  it("goes out over TLS from the first byte", async () => {
    const { sender, mails } = await against({ ...ours, secure: true }, { implicitTls: true });
    expect(await sender.send(message)).toBe("sent");
    expect(mails[0]?.secure).toBe(true);
  });

  it("links a notice's own address and no other", async () => {
    const { sender, mails } = await against(ours, { startTls: true });
    const link = "https://desk.example/not-me/AAAAAAAAAAAAAAAAAAAAAA";
    const notice = { ...message, code: undefined, link, text: `If this was not you: ${link}`, language: "en" as const };
    await sender.send(notice);
    expect([...String(mails[0]?.html).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to)).toEqual([link]);
  });

  it("is not handed to a server whose certificate nobody vouches for, nor in the clear", async () => {
    const stranger = await against({ ...selfSigned(), ...signIn }, { startTls: true, ...account });
    await expect(stranger.sender.send(message)).rejects.toThrow(/^smtp: /);
    const clear = await against(
      { ...signIn, hideSTARTTLS: true, disabledCommands: ["STARTTLS"] },
      { startTls: true, ...account },
    );
    await expect(clear.sender.send(message)).rejects.toThrow(/^smtp: /);
    expect([...stranger.mails, ...clear.mails]).toEqual([]);
  });

  it("that our own account may not send is tried again, not given up", async () => {
    const { sender } = await against({ ...ours, ...signIn }, { startTls: true, user: "desk", password: "wrong" });
    await expect(sender.send(message)).rejects.toThrow("smtp: EAUTH 535");
    const refusedFrom = await against({
      ...ours,
      onMailFrom: (_address, _session, done) => done(smtpError(550, "5.7.1 sender not allowed")),
    });
    await expect(refusedFrom.sender.send(message)).rejects.toThrow("smtp: EENVELOPE 550 at MAIL FROM");
  });

  it("put off by a greylist goes out at the next try as the same message", async () => {
    const asked: string[] = [];
    const { sender, mails } = await against({
      ...ours,
      onRcptTo({ address }, _session, done) {
        asked.push(address);
        done(asked.length === 1 ? smtpError(451, `4.7.1 <${address}> greylisted, come again`) : null);
      },
    });
    await expect(sender.send(message)).rejects.toThrow("smtp: EENVELOPE 451 at RCPT TO");
    expect(await sender.send(message)).toBe("sent");
    expect(await sender.send(message)).toBe("sent");
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    await sender.send({ ...message, key: "item-2" });
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
    expect(mails.every(({ text }) => text?.includes("042137"))).toBe(true);
  });

  it("to an address that does not exist, or refused for good after the data, is undeliverable", async () => {
    const unknown = await against({
      ...ours,
      onRcptTo: ({ address }, _session, done) => done(smtpError(550, `5.1.1 <${address}> no such user`)),
    });
    expect(await unknown.sender.send(message)).toBe("undeliverable");
    const refused = await against({
      ...ours,
      onData(stream, _session, done) {
        stream.resume().on("end", () => done(smtpError(554, "5.7.1 message refused")));
      },
    });
    expect(await refused.sender.send(message)).toBe("undeliverable");
  });

  it("waits for a silent server no longer than it should, and names no address in what it throws", async () => {
    const silent = createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    const settings = { host: "127.0.0.1", port, implicitTls: false, startTls: false };
    const sender = openSmtpCodeSender({ settings, from, patienceMs: 50 });
    await expect(sender.send(message)).rejects.toThrow(/^smtp: E\w+( at [A-Z ]+)?$/);
    silent.close();
    await expect(sender.send(message)).rejects.toThrow(/^smtp: E\w+( at [A-Z ]+)?$/);
  });

  it("goes to the one address only, whatever stands in it", async () => {
    const { sender, mails } = await against(ours);
    const odd = { ...message, to: { kind: "email" as const, address: "li@example.com\r\nBcc: eve@evil.example" } };
    await sender.send(odd).catch(() => "refused");
    await sender.send({ ...message, subject: "a\r\nBcc: eve@evil.example" });
    expect(mails.flatMap(({ recipients, bcc }) => [...recipients, ...(bcc ? ["bcc"] : [])])).not.toContain("bcc");
    expect(mails.flatMap(({ recipients }) => recipients).filter((to) => to.startsWith("eve"))).toEqual([]);
  });
});

describe("SMTP_URL", () => {
  it.each([
    ["smtps://desk:p%40ss%3Aw%2Ford@mail.example", { port: 465, implicitTls: true, startTls: false, ...account }],
    ["smtp://desk:p%40ss%3Aw%2Ford@mail.example:2525", { port: 2525, implicitTls: false, startTls: true, ...account }],
    ["smtp://127.0.0.1:1025", { port: 1025, implicitTls: false, startTls: false }],
  ])("%s", (url, wanted) => expect(readSmtpUrl(url)).toMatchObject(wanted));

  it.each([
    "mail.example",
    "https://mail.example",
    "smtp://",
    "smtp://desk@mail.example",
    "smtp://de%zzsk:secret@mail.example",
    "smtps://mail.example/path",
    "smtps://mail.example?tls=no",
  ])("is not %s", (url) => expect(readSmtpUrl(url)).toBe("invalid"));
});
