import { afterEach, expect, it } from "@jest/globals";
import { createApi } from "../../../web/widget/line/api.ts";

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});

it("has what is sent outlive the page: whoever presses a button last and closes the tab was heard", async () => {
  const sent: RequestInit[] = [];
  globalThis.fetch = async (_url, init = {}) => {
    sent.push(init);
    return Response.json({ id: "m1" });
  };
  expect(await createApi({ server: "http://s" }).send("t", "c", { type: "message" })).toEqual({ id: "m1" });
  expect(sent).toEqual([expect.objectContaining({ method: "POST", keepalive: true })]);
});

it.each([
  [429, undefined, { refused: "limited", waitSeconds: 7 }],
  [503, undefined, { refused: "unreachable" }],
  [401, { error: { code: "TokenExpired" } }, { refused: "expired" }],
  [403, { error: { code: "OriginNotAllowed" } }, { refused: "origin" }],
  [410, { error: { code: "ConversationEnded" } }, { refused: "ended" }],
  [404, null, { refused: "not-found" }],
  [400, "no JSON", { refused: "rejected" }],
])("reads %i with %j", async (status, body, refused) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  globalThis.fetch = async () => new Response(text, { status, headers: { "Retry-After": "7" } });
  expect(await createApi({ server: "http://s" }).send("t", "c", {})).toEqual(refused);
});
