import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { directLineContract } from "../contracts/directline.ts";
import { createServerProcess } from "../support/server-process.ts";

directLineContract("the real server", async () => {
  const dir = await mkdtemp(join(tmpdir(), "walletline-directline-"));
  const server = await createServerProcess(dir);
  await server.start();
  return {
    base: server.url,
    async close() {
      await server.end();
      await rm(dir, { recursive: true, force: true });
    },
  };
});
