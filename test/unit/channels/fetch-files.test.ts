import { expect, it } from "@jest/globals";
import type { MissingFile } from "../../../src/channels/sent-to/missing-file.ts";
import { createFetchFiles } from "../../../src/channels/teams/fetch-files.ts";
import type { TeamsFile } from "../../../src/channels/teams/read-teams-activity.ts";

const png = Buffer.from("89504e470d0a1a0a00", "hex");
const file = (name: string, withToken = false): TeamsFile => ({
  ...{ name, contentType: "image/png", withToken },
  url: `https://smba.trafficmanager.net/files/${name}`,
});

/** Fetches with hosts that answer with a picture, or never. */
function fetching({ silent, token = async () => "t" }: { silent: string[]; token?: () => Promise<string> }) {
  const events: string[] = [];
  const saved: string[] = [];
  const fetchFiles = createFetchFiles({
    token,
    extraHosts: [],
    patience: 50,
    uploads: {
      async save(
        _conversation: string,
        { name, contentType, bytes }: { name: string; contentType: string; bytes: Buffer },
      ) {
        saved.push(name);
        return { id: name, name, contentType, bytes: bytes.length };
      },
    } as never,
    fetch: (async (url: string, { signal }: { signal: AbortSignal }) => {
      const name = url.split("/").at(-1) ?? "";
      events.push(`asked ${name}`);
      if (/^\d{3}$/.test(name)) return new Response(null, { status: Number(name) });
      if (!silent.includes(name)) return new Response(png, { headers: { "content-type": "image/png" } });
      return new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          events.push(`given up ${name}`);
          reject(new Error("given up"));
        });
      });
    }) as never,
  });
  return { fetchFiles, events, saved };
}

it("waits for all files of a message together no longer than for one, and keeps what came, in its order", async () => {
  const { fetchFiles, events, saved } = fetching({ silent: ["1", "3", "4"] });
  const { attachments, missing } = await fetchFiles(
    "c",
    ["1", "2", "3", "4", "5"].map((name) => file(name)),
  );
  expect([attachments.map(({ name }) => name), missing]).toEqual([["2", "5"], ["late"]]);
  expect(saved).toEqual(["2", "5"]);
  expect(events.map((event) => event.split(" ")[0])).toEqual([...Array(5).fill("asked"), ...Array(3).fill("given")]);
});

it.each<[string, string[], MissingFile[]]>([
  ["nobody has it any more", ["404"], ["gone"]],
  ["it is not handed out", ["403", "401"], ["gone"]],
  ["the other side is in trouble", ["503"], ["late"]],
  ["it is asked for too often", ["429"], ["late"]],
  ["more came than are taken", ["1", "2", "3", "4", "5", "6"], ["refused"]],
  ["there are several reasons", ["500", "404", "6.exe"], ["refused", "gone", "late"]],
])("says why a file did not come when %s", async (_what, names, wanted) => {
  const { fetchFiles } = fetching({ silent: [] });
  const files = names.map((name) => ({
    ...file(name),
    ...(name.endsWith(".exe") ? { contentType: "application/octet-stream" } : {}),
  }));
  expect((await fetchFiles("c", files)).missing).toEqual(wanted);
});

it("does not wait for a sign-in that never answers", async () => {
  const { fetchFiles } = fetching({ silent: [], token: () => new Promise(() => {}) });
  const { attachments, missing } = await fetchFiles("c", [file("1", true), file("2")]);
  expect([attachments.map(({ name }) => name), missing]).toEqual([["2"], ["late"]]);
});
