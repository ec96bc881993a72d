import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { projectRoot } from "../../../src/wallet/project-root.ts";
import { openTestWallet } from "./open-test-wallet.ts";

interface Operation {
  operationId: string;
  parameters?: { $ref?: string }[];
  responses: Record<string, unknown>;
}
const document = parse(readFileSync(join(projectRoot(), "src/wallet/wallet-api.yaml"), "utf8")) as {
  paths: Record<string, Record<string, Operation | { $ref?: string }[]>>;
};
const operations = Object.values(document.paths).flatMap((item) =>
  ["get", "post"].flatMap((method) => {
    const operation = item[method] as Operation | undefined;
    return operation
      ? [
          {
            ...operation,
            method,
            parameters: [...((item.parameters as { $ref?: string }[]) ?? []), ...(operation.parameters ?? [])],
          },
        ]
      : [];
  }),
);
const reads = ["findCustomer", "checkAuthenticator", "checkAnswer", "voidOperation"];

describe("wallet-api.yaml", () => {
  it("has exactly the port's methods as operations", async () => {
    const { wallet } = await openTestWallet();
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(wallet).sort());
  });

  it("wants an idempotency key for every write, and for nothing else", () => {
    for (const { operationId, method, parameters } of operations) {
      const keyed = parameters.some(({ $ref }) => $ref === "#/components/parameters/Key");
      expect([operationId, keyed]).toEqual([operationId, method === "post" && !reads.includes(operationId)]);
    }
  });

  it("answers every operation's faults as problems, and refers to nothing that is not there", () => {
    for (const { operationId, responses } of operations)
      expect([operationId, responses.default]).toEqual([operationId, { $ref: "#/components/responses/Problem" }]);
    for (const [, path] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = path!
        .split("/")
        .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document);
      expect([path, found !== undefined]).toEqual([path, true]);
    }
  });
});
