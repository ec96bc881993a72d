import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { call, type Widget, widgetToken } from "../support/directline-client.ts";
import { until } from "../support/until.ts";
import { openWebDesk, type StillClock, stillClock, type WebDesk } from "../support/web-desk.ts";

const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from("canary in a picture")]);
const samples: [type: string, bytes: Buffer][] = [
  ["image/png", png],
  ["image/jpeg", Buffer.from("ffd8ffe000104a464946", "hex")],
  ["image/gif", Buffer.from("GIF89a....")],
  ["image/webp", Buffer.concat([Buffer.from("RIFF"), Buffer.alloc(4), Buffer.from("WEBPVP8 ")])],
  ["application/pdf", Buffer.from("%PDF-1.7\n")],
  ["text/plain", Buffer.from("付款失败的说明\n第二行")],
];

let clock: StillClock;
let desk: WebDesk;
let widget: Widget;
beforeEach(async () => {
  clock = stillClock();
  desk = await openWebDesk({ now: clock.now, after: clock.after });
  widget = await widgetToken(desk);
});
afterEach(() => desk.close());

const path = (conversation = widget.conversationId) =>
  `/v3/directline/conversations/${conversation}/upload?userId=dl_x`;

interface Part {
  type: string;
  bytes: Buffer | string;
  name?: string;
}
function form(parts: Part[], activity: unknown = { type: "message", from: { id: "x" }, text: "see" }): FormData {
  const body = new FormData();
  const text = typeof activity === "string" ? activity : JSON.stringify(activity);
  if (activity !== null) body.append("activity", new Blob([text], { type: "application/vnd.microsoft.activity" }));
  for (const { type, bytes, name = "a.png" } of parts) body.append("file", new Blob([bytes as never], { type }), name);
  return body;
}
const upload = (body: unknown, headers: Record<string, string> = {}, token = widget.token) =>
  call(desk, "POST", path(), { token, body, headers });

type Attachment = { name: string; contentType: string; contentUrl: string };
async function attachments(): Promise<Attachment[]> {
  const { body } = await call(desk, "GET", path().replace(/upload.*/, "activities"), { token: widget.token });
  return (body.activities as { attachments?: Attachment[] }[]).flatMap((activity) => activity.attachments ?? []);
}
const files = () =>
  readdirSync(desk.uploadsDir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());

describe("an upload", () => {
  it("masks a card number in a file's name, for the transcript as for the download", async () => {
    const parts = [{ type: "image/png", bytes: png, name: "我的卡 6222021234567894.png" }];
    const { status } = await call(desk, "POST", path(), { token: widget.token, body: form(parts) });
    expect(status).toBe(200);
    const at = `/v3/directline/conversations/${widget.conversationId}/activities`;
    const { body } = await call(desk, "GET", at, { token: widget.token });
    expect(JSON.stringify(body)).toContain("我的卡");
    expect(JSON.stringify(body)).not.toContain("6222021234567894");
    expect(JSON.stringify([...(await desk.store.parts(`conversation/${widget.conversationId}`, ""))])).not.toContain(
      "6222021234567894",
    );
  });

  it("of every listed type arrives, and comes back as it was from an address that runs nothing", async () => {
    for (const [type, bytes] of samples) {
      const answer = await upload(form([{ type, bytes }]));
      expect([type, answer.status, typeof answer.body.id]).toEqual([type, 200, "string"]);
    }
    const kept = await attachments();
    expect(kept.map(({ contentType }) => contentType)).toEqual(samples.map(([type]) => type));
    for (const [at, { contentUrl }] of kept.entries()) {
      const got = await fetch(contentUrl);
      expect(Buffer.from(await got.arrayBuffer())).toEqual(samples[at]?.[1]);
      expect(got.headers.get("content-disposition")).toMatch(/^attachment;/);
      expect(got.headers.get("x-content-type-options")).toBe("nosniff");
      expect(got.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    }
  });

  it("as one raw body with Content-Disposition arrives as well", async () => {
    const headers = { "Content-Type": "image/png", "Content-Disposition": 'name="file"; filename="shot.png"' };
    expect((await upload(new Uint8Array(png), headers)).status).toBe(200);
    expect(await attachments()).toMatchObject([{ name: "shot.png", contentType: "image/png" }]);
  });

  it("rests under a random name, sealed, readable by nobody else", async () => {
    await upload(form([{ type: "image/png", bytes: png, name: "canary-name.png" }]));
    const [file] = files();
    const at = join(file?.parentPath ?? "", file?.name ?? "");
    expect(statSync(at).mode & 0o777).toBe(0o600);
    expect(statSync(file?.parentPath ?? "").mode & 0o777).toBe(0o700);
    expect(at).not.toContain("canary");
    expect(readFileSync(at).includes("canary")).toBe(false);
  });

  it("keeps its name for display only, whatever it tries", async () => {
    const names = [
      "../../../etc/passwd",
      "C:\\x\\身份证.png",
      "a\u202egnp.exe",
      "x\u200fy.png",
      "n".repeat(500),
      "..",
      '"; evil=".png',
    ];
    for (const name of names) {
      expect([name, (await upload(form([{ type: "image/png", bytes: png, name }]))).status]).toEqual([name, 200]);
    }
    for (const { name, contentUrl } of await attachments()) {
      expect(name).not.toMatch(/[\\/\u200f\u202e]|^\./);
      expect(name.length).toBeLessThanOrEqual(120);
      const got = await fetch(contentUrl);
      expect(got.status).toBe(200);
      expect(got.headers.get("content-disposition")).toMatch(
        /^attachment; filename="file"; filename\*=UTF-8''[\w%.~!&$+^`|-]+$/,
      );
    }
    expect(files()).toHaveLength(names.length);
    expect(files().every(({ name }) => /^[\w-]{22}$/.test(name))).toBe(true);
  });

  it("of another type, or whose bytes belie it, is refused and leaves nothing", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const bad: Part[] = [
      { type: "image/svg+xml", bytes: svg },
      { type: "text/html", bytes: "<html></html>" },
      { type: "text/plain", bytes: svg },
      { type: "text/plain", bytes: "\n <!DOCTYPE html><script>1</script>" },
      { type: "text/plain", bytes: Buffer.from([0x61, 0x00, 0x62]) },
      { type: "text/plain", bytes: Buffer.from([0xff, 0xfe, 0x61]) },
      { type: "image/png", bytes: svg },
      { type: "image/png", bytes: "" },
      { type: "image/png", bytes: "MZ\u0090" },
      { type: "application/pdf", bytes: "<html>%PDF-" },
      { type: "application/zip", bytes: "PK\u0003\u0004" },
      { type: "application/octet-stream", bytes: png },
      { type: "__proto__", bytes: png },
    ];
    for (const part of bad) {
      const answer = await upload(form([{ type: "image/png", bytes: png }, part]));
      expect([part.type, answer.status, answer.body.error?.code]).toEqual([part.type, 415, "UnsupportedMediaType"]);
    }
    expect(await attachments()).toEqual([]);
    expect(files()).toEqual([]);
  });

  it("that is too large, too many or malformed is refused and leaves nothing", async () => {
    const big = Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]);
    const raw = { "Content-Type": "image/png", "Content-Disposition": "attachment" };
    const nested = (depth: number) =>
      `{"type":"message","text":"see","channelData":${'{"a":'.repeat(depth - 1)}1${"}".repeat(depth)}`;
    const multipart = (boundary: string) => ({ "Content-Type": `multipart/form-data; boundary=${boundary}` });
    const cases: [number, unknown, Record<string, string>?][] = [
      [413, form([{ type: "image/png", bytes: big }])],
      [413, new Uint8Array(big), raw],
      [413, form([{ type: "image/png", bytes: png }], `{"type":"message","text":"${"x".repeat(70_000)}"}`)],
      [400, form(Array.from({ length: 6 }, () => ({ type: "image/png", bytes: png })))],
      [400, form([])],
      [400, form([{ type: "image/png", bytes: png }], "{")],
      [400, form([{ type: "image/png", bytes: png }], nested(33))],
      [400, form([{ type: "image/png", bytes: png }], nested(9_000))],
      [400, form([{ type: "image/png", bytes: png }], {})],
      [400, form([{ type: "image/png", bytes: png }], { type: "endOfConversation" })],
      [400, "not multipart at all", multipart("x")],
      [400, "", multipart("x")],
      [400, "--x\r\ncontent", { "Content-Type": "multipart/form-data" }],
      [400, "--x\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\nabc", multipart("x")],
      [400, new Uint8Array(png), { "Content-Type": "image/png" }],
      [400, "{}", { "Content-Type": "application/json" }],
    ];
    for (const [at, [status, body, headers]] of cases.entries()) {
      const answer = await upload(body, headers);
      expect([at, answer.status]).toEqual([at, status]);
      expect(answer.body.error?.code).toEqual(expect.any(String));
    }
    expect(files()).toEqual([]);
    expect((await upload(form([{ type: "image/png", bytes: png }]))).status).toBe(200);
  });

  it("that is sent twice with one client id is kept once", async () => {
    const activity = { type: "message", channelData: { clientActivityID: "c1" } };
    const ids = [];
    for (let time = 0; time < 2; time += 1) {
      ids.push((await upload(form([{ type: "image/png", bytes: png }], activity))).body.id);
    }
    expect(ids[0]).toBe(ids[1]);
    expect(files()).toHaveLength(1);
  });

  it("is limited by address", async () => {
    const limits = { widgetTokensPerMinute: 10, uploadsPerMinute: 2 };
    const strict = await openWebDesk({ now: clock.now, after: clock.after, limits });
    const { token, conversationId } = await widgetToken(strict);
    const one = () =>
      call(strict, "POST", path(conversationId), { token, body: form([{ type: "image/png", bytes: png }]) });
    expect([(await one()).status, (await one()).status, (await one()).status]).toEqual([200, 200, 429]);
    await strict.close();
  });
});

describe("uploads that never come to their end", () => {
  const from = (localAddress: string): ClientRequest =>
    request(desk.base + path(), {
      ...{ method: "POST", localAddress, agent: false },
      headers: {
        authorization: `Bearer ${widget.token}`,
        "content-type": "image/png",
        "content-disposition": 'attachment; filename="a.png"',
      },
    });
  const statusOf = async (asked: ClientRequest) => {
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    answer.resume();
    return answer.statusCode;
  };

  it("take no place from those of another address", async () => {
    const dripping = Array.from({ length: 6 }, () => from("127.0.0.1").on("error", () => {}));
    for (const each of dripping) each.write(png.subarray(0, 4));
    const own = () => upload(form([{ type: "image/png", bytes: png }]));
    expect((await until(own, ({ status }) => status !== 200)).status).toBe(429);
    expect(await statusOf(from("127.0.0.2").end(png))).toBe(200);
    for (const each of dripping) each.destroy();
    expect((await until(own, ({ status }) => status === 200)).status).toBe(200);
  });
});

describe("an attachment's address", () => {
  it("is good for its own file and conversation only, unforged, and for 12 hours", async () => {
    await upload(form([1, 2].map(() => ({ type: "image/png", bytes: png }))));
    const [{ contentUrl }, { contentUrl: ownOther }] = (await attachments()) as [Attachment, Attachment];
    const other = await widgetToken(desk);
    await call(desk, "POST", path(other.conversationId), {
      token: other.token,
      body: form([{ type: "image/png", bytes: png }]),
    });
    const idOf = (url: string) => new URL(url).pathname.split("/").at(-1) ?? "";
    const id = idOf(contentUrl);
    const otherId =
      files()
        .map(({ name }) => name)
        .find((name) => ![id, idOf(ownOther)].includes(name)) ?? "";
    const bad = [
      contentUrl.replace(id, otherId),
      contentUrl.replace(id, idOf(ownOther)),
      contentUrl.replace(widget.conversationId, other.conversationId),
      contentUrl.replace(/t=(\d+)/, (_all, until) => `t=${Number(until) + 1}`),
      contentUrl.replace(/t=.*/, "t="),
      contentUrl.replace(/&t=.*/, ""),
      contentUrl.replace(/t=(\d+)\..*/, "t=$1."),
      contentUrl.replace(id, "..%2f..%2fetc%2fpasswd"),
      `${contentUrl}&t=1.2`,
      contentUrl.replace(/c=[^&]*/, "c[a]=1"),
    ];
    for (const url of bad) expect([url, (await fetch(url)).status]).toEqual([url, 404]);
    clock.move(12 * 3600_000);
    expect((await fetch(contentUrl)).status).toBe(200);
    clock.move(1000);
    expect((await fetch(contentUrl)).status).toBe(404);
  });
});
