import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { directLineContract } from "../contracts/directline.ts";
import { root } from "../support/root.ts";
import { createServerProcess } from "../support/server-process.ts";

directLineContract("the real server", async () => {
  const dir = await mkdtemp(join(tmpdir(), "walletline-directline-"));
  await mkdir(join(dir, "data"));
  await symlink(join(root, ".tmp/cache"), join(dir, "data/cache"));
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
