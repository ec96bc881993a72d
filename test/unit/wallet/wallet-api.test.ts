import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import express from "express";
import { parse } from "yaml";
import { newId } from "../../../src/domain/ids.ts";
import { readWalletFixture } from "../../../src/wallet/check/fixture.ts";
import { walletPoints } from "../../../src/wallet/check/wallet-points.ts";
import { wirePoints } from "../../../src/wallet/check/wire-points.ts";
import { createHttpWallet } from "../../../src/wallet/http-wallet.ts";
import { projectRoot } from "../../../src/wallet/project-root.ts";
import { serveWallet } from "../../../src/wallet/serve-wallet.ts";
import { walletRoutes } from "../../../src/wallet/wallet-routes.ts";
import { openTestWallet } from "./open-test-wallet.ts";

type Json = Record<string, unknown>;
interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema: Json;
}
interface Body {
  description?: string;
  required?: boolean;
  content: Record<string, { schema: Json }>;
}
interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: Body;
  responses: Record<string, Body & { $ref?: string }>;
}
interface Document {
  openapi: string;
  info: Json;
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation> & { parameters?: Parameter[] }>;
  components: { schemas: Json; securitySchemes: Json } & Json;
}

const document = parse(readFileSync(join(projectRoot(), "src/wallet/wallet-api.yaml"), "utf8")) as Document;
const found = <T>(value: T & { $ref?: string }): T =>
  value.$ref === undefined
    ? value
    : (value.$ref
        .slice(2)
        .split("/")
        .reduce<unknown>((at, name) => (at as Json | undefined)?.[name], document) as T);
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  (["get", "post"] as const).flatMap((method) => {
    const operation = item[method];
    const parameters = [...(item.parameters ?? []), ...(operation?.parameters ?? [])].map(found);
    return operation ? [{ ...operation, method, path, parameters }] : [];
  }),
);
const schemasOf = ({ parameters, requestBody, responses }: (typeof operations)[number]): Json[] => [
  ...parameters.map(({ schema }) => schema),
  ...[requestBody, ...Object.values(responses).map(found)].flatMap((body) =>
    Object.values(body?.content ?? {}).map(({ schema }) => schema),
  ),
];

/** As the document says, and nothing beside it: a field that is not written down is found. */
const strictly = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(strictly);
  if (!value || typeof value !== "object") return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, strictly(each)]));
  const { type } = value as { type?: unknown };
  return type === "object" && !("additionalProperties" in value) ? { ...inner, additionalProperties: false } : inner;
};
function createValidator(): (schema: Json) => ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  ajv.addKeyword("components");
  ajv.addSchema({ $id: "wallet-api", components: strictly(document.components) as Json });
  return (schema) =>
    ajv.compile(JSON.parse(JSON.stringify(strictly(schema)).replaceAll('"#/', '"wallet-api#/')) as Json);
}

describe("wallet-api.yaml", () => {
  it("is an OpenAPI 3.1 document whose every part is there and whose every schema is one", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    for (const [, path] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g))
      expect([path, found({ $ref: `#/${path}` }) !== undefined]).toEqual([path, true]);
    const compile = createValidator();
    const tags = document.tags.map(({ name }) => name);
    for (const operation of operations) {
      const { operationId, path, parameters, responses, summary } = operation;
      const inPath = parameters.filter((each) => each.in === "path");
      expect([operationId, inPath.map(({ name }) => `{${name}}`).sort()]).toEqual([
        operationId,
        [...path.matchAll(/\{\w+\}/g)].map(([name]) => name).sort(),
      ]);
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect([operationId, summary, operation.tags.every((tag) => tags.includes(tag))]).toEqual([
        operationId,
        expect.any(String),
        true,
      ]);
      for (const response of Object.values(responses).map(found))
        expect(response.description).toEqual(expect.any(String));
      for (const schema of schemasOf(operation)) compile(schema);
    }
    for (const schema of Object.values(document.components.schemas)) compile(schema as Json);
  });

  it("has exactly the port's methods as operations, where the adapters look for them", async () => {
    const { wallet, close } = await openTestWallet();
    await close();
    const table = Object.entries(walletRoutes).map(([operation, { method, path }]) => [
      operation,
      method.toLowerCase(),
      path.replace(/:(\w+)/g, "{$1}"),
    ]);
    expect(operations.map(({ operationId, method, path }) => [operationId, method, path]).sort()).toEqual(
      [...table, ["health", "get", "/health"]].sort(),
    );
    expect(Object.keys(walletRoutes).sort()).toEqual(Object.keys(wallet).sort());
  });

  it("wants an idempotency key for every write, and for nothing else", () => {
    for (const { operationId, parameters } of operations) {
      const keyed = parameters.some(({ name, in: where }) => where === "header" && name === "Idempotency-Key");
      const repeat = walletRoutes[operationId as keyof typeof walletRoutes]?.repeat;
      expect([operationId, keyed]).toEqual([operationId, repeat === "write"]);
    }
  });

  it("answers every operation's faults as problems", () => {
    for (const { operationId, responses } of operations)
      expect([operationId, responses.default]).toEqual([operationId, { $ref: "#/components/responses/Problem" }]);
  });
});

describe("what goes over the wire", () => {
  it("fits wallet-api.yaml both ways, in every operation", async () => {
    const compile = createValidator();
    const { wallet, close, clock } = await openTestWallet();
    const misfits: unknown[] = [];
    const answered = new Set<string>();
    const fits = (what: string, schema: Json | undefined, value: unknown) => {
      const validate = schema && compile(schema);
      if (!validate?.(value)) misfits.push([what, validate ? validate.errors : "no schema", value]);
    };
    const app = express();
    app.use((request, response, next) => {
      const operation = operations.find(
        ({ method, path }) =>
          method === request.method.toLowerCase() &&
          new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`).test(request.path),
      );
      const send = response.send.bind(response);
      response.send = (text: string) => {
        const name = operation?.operationId ?? "no operation";
        const type = String(response.get("content-type")).split(";")[0]!;
        const told = found(
          operation?.responses[String(response.statusCode)] ?? { $ref: "#/components/responses/Problem" },
        );
        fits(`${name} ${response.statusCode} ${type}`, (told as Body).content[type]?.schema, JSON.parse(text));
        if (operation && response.statusCode === 200) {
          answered.add(name);
          for (const { name: header, schema } of operation.parameters.filter((each) => each.in === "header"))
            fits(`${name} ${header}`, schema, request.get(header));
          const body = operation.requestBody?.content["application/json"]?.schema;
          if (body) fits(`${name} request`, body, request.body);
        }
        return send(text);
      };
      next();
    });
    app.use(serveWallet({ wallet, token: "the-token" }));
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const http = createHttpWallet({ url, token: "the-token" });
    const checked = {
      ...{ url, token: "the-token", wallet: http.wallet, fixture: readWalletFixture(), now: clock.now },
      newKey: () => `contract-${newId()}`,
    };
    for (const point of [...wirePoints, ...walletPoints])
      await point.holds(checked).catch((error) => misfits.push(error));
    await http.close();
    server.close();
    await close();
    expect(misfits).toEqual([]);
    expect([...answered].sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  });
});
