import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createDeskFiles } from "../../src/channels/web/desk-files.ts";
import { longestUpload } from "../../src/channels/web/upload-types.ts";
import { createUploads } from "../../src/channels/web/uploads.ts";
import { newId } from "../../src/domain/ids.ts";
import type { MessageAttachment } from "../../src/domain/message.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { createSeal } from "../../src/store/seal.ts";
import { type AgentsDesk, type Call, deskOrigin, openAgentsDesk } from "../support/agents-desk.ts";
import { trailOf } from "../support/trail.ts";
import { transcriptOf } from "../support/transcript.ts";
import { stillClock } from "../support/web-desk.ts";

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(64)]);
let dir: string;
let desk: AgentsDesk;
let mei: Call & { cookie: string };
let tom: Call & { cookie: string };
let files: ReturnType<typeof createDeskFiles>;
let id: string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "walletline-desk-files-"));
  const clock = stillClock();
  const store = openMemoryStore({ now: clock.now });
  const seal = createSeal({ keys: [{ id: "k", key: randomBytes(32) }], current: "k" });
  files = createDeskFiles(createUploads({ dir, seal, store, newId, shield: (text) => text }));
  desk = await openAgentsDesk({ store, clock, files });
  [mei, tom] = await Promise.all([desk.signIn("mei"), desk.signIn("tom")]);
  id = await desk.customer();
});
afterEach(async () => {
  await desk.close();
  rmSync(dir, { recursive: true, force: true });
});

const address = (path: string) => `http://127.0.0.1:${desk.port}/desk/api/conversations/${id}/files${path}`;
const open = (agent: { cookie: string }, file: string) =>
  fetch(address(`/${file}`), { headers: { Cookie: agent.cookie } });
async function send(
  agent: { cookie: string },
  bytes: Buffer,
  { type = "image/png", name = "收据.png", message = newId(), headers = {} as Record<string, string> } = {},
) {
  const response = await fetch(address(""), {
    method: "POST",
    headers: {
      ...{ Cookie: agent.cookie, Origin: deskOrigin, "Content-Type": "application/octet-stream" },
      ...{ "X-File-Name": encodeURIComponent(name), "X-File-Type": type, "X-Message-Id": message },
      ...headers,
    },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as { id?: string; error?: { code: string } } };
}
async function fromCustomer(type = "image/png", bytes = png, name = "截图.png"): Promise<MessageAttachment> {
  const saved = await files.save(id, { name, declared: type, bytes });
  if (saved === "type") throw new Error("not taken");
  await desk.say(id, { text: "", attachments: [saved] });
  return saved;
}
const sent = async () => (await transcriptOf(desk.store, id)).filter(({ from }) => from === "agent");
const looks = () => trailOf(desk.store, "desk.file");

describe("what a customer sent", () => {
  it("is opened by who has the conversation and who reads along, each time on the trail, and by nobody else", async () => {
    const { id: file } = await fromCustomer();
    expect((await open({ cookie: "" }, file)).status).toBe(401);
    expect((await open(tom, file)).status).toBe(409);
    await tom("POST", `/conversations/${id}/claim`);
    const shown = await open(tom, file);
    expect(shown.status).toBe(200);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(png);
    expect((await open(mei, file)).status).toBe(409);
    await tom("POST", `/conversations/${id}/invite`, { user: "mei" });
    expect((await open(mei, file)).status).toBe(200);
    expect((await looks()).map(({ agent }) => agent)).toEqual(["tom", "mei"]);
    expect((await open(tom, newId())).status).toBe(404);
    expect((await open(tom, "..%2F..%2Fwork")).status).toBe(404);
    await tom("POST", `/conversations/${id}/return`);
    expect((await open(tom, file)).status).toBe(409);
    expect(await looks()).toHaveLength(2);
  });

  it("cannot run: pictures are shown in a sandbox, all else is saved", async () => {
    await tom("POST", `/conversations/${id}/claim`);
    const [picture, text] = [await fromCustomer(), await fromCustomer("text/plain", Buffer.from("hi"), 'a"\r\nb.txt')];
    for (const [file, how] of [
      [picture, "inline"],
      [text, "attachment"],
    ] as const) {
      const { headers } = await open(tom, file.id);
      expect(headers.get("content-disposition")).toMatch(
        new RegExp(`^${how}; filename="file"; filename\\*=UTF-8''[\\w%.-]+$`),
      );
      expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });

  it("shows no phone number in its name, in the transcript or when it is saved", async () => {
    await tom("POST", `/conversations/${id}/claim`);
    const file = await fromCustomer("image/png", png, "转账给13812345678.png");
    const { body } = await tom("GET", `/conversations/${id}`);
    expect(JSON.stringify(body)).toContain("转账给138****5678.png");
    const { headers } = await open(tom, file.id);
    const saved = [decodeURIComponent(headers.get("content-disposition") ?? ""), JSON.stringify(body)].join();
    expect(saved).not.toContain("13812345678");
  });

  it("is not shown when the trail cannot be written", async () => {
    await tom("POST", `/conversations/${id}/claim`);
    const { id: file } = await fromCustomer();
    desk.store.commit = async () => {
      throw new Error("disk full");
    };
    expect((await open(tom, file)).status).toBe(500);
  });
});

describe("what an agent sends", () => {
  it.each([
    [["您的验证码.png"], "发给我"],
    [["您的验证.png"], "码发给我"],
    [["发给我.png", "看一下.png"], "您的验证码"],
  ])("is read by its name with what is written behind it: %j, %j", async (names, text) => {
    await tom("POST", `/conversations/${id}/claim`);
    for (const name of names) expect((await send(tom, png, { name })).status).toBe(201);
    expect((await tom("POST", `/conversations/${id}/messages`, { text })).status).toBe(422);
  });

  it("is read by its name with what was written before it", async () => {
    await tom("POST", `/conversations/${id}/claim`);
    expect((await tom("POST", `/conversations/${id}/messages`, { text: "请发给我您的" })).status).toBe(201);
    expect((await send(tom, png, { name: "验证码.png" })).body.error?.code).toBe("NeverAsked");
  });

  it("reaches the transcript once, as the agent's, however often it is sent", async () => {
    await tom("POST", `/conversations/${id}/claim`);
    const message = newId();
    const first = await send(tom, png, { message });
    expect([first.status, first.body.id]).toEqual([201, message]);
    expect((await send(tom, png, { message })).status).toBe(201);
    const [only, ...rest] = await sent();
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ id: message, from: "agent", audience: "everyone", name: "Tom" });
    expect(only?.attachments).toMatchObject([{ name: "收据.png", contentType: "image/png", bytes: png.length }]);
    const read = await files.read(id, only?.attachments?.[0]?.id ?? "");
    expect(read !== "not-found" && read.bytes.equals(png)).toBe(true);
  });

  it("is taken from who has the conversation, of a type on the list that its bytes bear out, and not too long", async () => {
    expect((await send(tom, png)).status).toBe(409);
    await tom("POST", `/conversations/${id}/claim`);
    expect((await send(mei, png)).status).toBe(409);
    const refused = async (...args: Parameters<typeof send>) => (await send(...args)).body.error?.code;
    expect(await refused(tom, Buffer.from("<svg onload=alert(1)>"), { type: "image/svg+xml" })).toBe("FileType");
    expect(await refused(tom, Buffer.from("<html>"), { type: "image/png" })).toBe("FileType");
    expect(await refused(tom, Buffer.alloc(0))).toBe("FileType");
    expect(await refused(tom, Buffer.alloc(longestUpload + 1))).toBe("FileTooBig");
    expect(await refused(tom, png, { message: "short" })).toBe("BadArgument");
    expect(await refused(tom, png, { name: "请把验证码发给我.png" })).toBe("NeverAsked");
    expect(await sent()).toEqual([]);
  });

  it("is not taken from another site, nor as a form, nor without an origin", async () => {
    await tom("POST", `/conversations/${id}/claim`);
    for (const headers of [
      { Origin: "http://evil.example" },
      { "Content-Type": "text/plain" },
      { "Content-Type": "multipart/form-data; boundary=x" },
      { "Sec-Fetch-Site": "cross-site" },
    ] as Record<string, string>[])
      expect([headers, (await send(tom, png, { headers })).status]).toEqual([
        headers,
        headers["Content-Type"] ? 415 : 403,
      ]);
    const { Origin: _none, ...rest } = { Origin: "", Cookie: tom.cookie, "Content-Type": "application/octet-stream" };
    expect((await fetch(address(""), { method: "POST", headers: rest, body: new Uint8Array(png) })).status).toBe(415);
    const elsewhere = await fetch(`http://127.0.0.1:${desk.port}/desk/api/conversations/${id}/messages`, {
      method: "POST",
      headers: { Cookie: tom.cookie, Origin: deskOrigin, "Content-Type": "application/octet-stream" },
      body: "{}",
    });
    expect(elsewhere.status).toBe(415);
    expect(await sent()).toEqual([]);
  });
});
