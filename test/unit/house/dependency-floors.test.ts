import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "../../support/root.ts";

/** The lowest version of each package that has no hole known to matter here. */
const floors: Record<string, string> = {
  // CVE-2024-37890, CVE-2026-48779, CVE-2026-62389. security.md L23.
  ws: "8.21.1",
  // CVE-2024-45296, -52798, CVE-2026-4867, -4923, -4926: the last is closed in 8.4.0. security.md L24.
  "path-to-regexp": "8.4.0",
  // CVE-2022-24999, CVE-2025-15284, CVE-2026-2391, -8723, GHSA-x5fp-wj9c-mxmx: the last is closed in 6.16.0. security.md L24.
  qs: "6.16.0",
  // CVE-2024-45590, CVE-2025-13466 (2.2.0 alone). security.md L24.
  "body-parser": "2.2.1",
};

type Packages = Record<string, { version?: string; dev?: boolean }>;

const isBelow = (version: string, floor: string): boolean => {
  // 8.21.1-rc.1 comes before 8.21.1.
  if (version.includes("-")) return isBelow(version.split("-")[0] ?? "", floor) || version.startsWith(`${floor}-`);
  const [ours, lowest] = [version, floor].map((each) => each.split(".").map(Number)) as [number[], number[]];
  const at = lowest.findIndex((part, index) => part !== ours[index]);
  return at >= 0 && (ours[at] ?? 0) < (lowest[at] ?? 0);
};

/** Every copy that is installed to run, also inside other packages; tools of the tests speak to nobody but us. */
const copiesOf = (packages: Packages, name: string) =>
  Object.entries(packages)
    .filter(([path, { dev }]) => path.endsWith(`node_modules/${name}`) && !dev)
    .map(([path, { version = "0.0.0" }]) => ({ path, version }));

const belowFloor = (packages: Packages) =>
  Object.entries(floors).flatMap(([name, floor]) =>
    copiesOf(packages, name).filter(({ version }) => isBelow(version, floor)),
  );

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Packages };

describe("package-lock.json", () => {
  it("installs nothing below its floor", () => {
    for (const name of Object.keys(floors)) expect([name, copiesOf(packages, name).length > 0]).toEqual([name, true]);
    expect(belowFloor(packages)).toEqual([]);
  });

  it.each([
    ["node_modules/ws", "8.21.0"],
    ["node_modules/ws", "8.9.9"],
    ["node_modules/ws", "8.21.1-rc.1"],
    ["node_modules/ws", "7.5.14"],
    ["node_modules/express/node_modules/qs", "6.15.3"],
    ["node_modules/router/node_modules/path-to-regexp", "8.3.9"],
    ["node_modules/body-parser", "2.2.0"],
  ])("would not pass with %s %s", (path, version) => {
    expect(belowFloor({ ...packages, [path]: { version } })).toEqual([{ path, version }]);
  });
});
