import { expect, it } from "@jest/globals";
import { overHttp } from "./open-cores.ts";
import { injectFaults } from "./report-faults.ts";
import { createSeeded } from "./seeded.ts";

const seed = Number(process.env.FAULT_SEED ?? 1_000);

it(`1,000 faults: at most one effect for each confirmation, key-dedupe on and off (seed ${seed})`, async () => {
  const report = await injectFaults(1_000, seed);
  console.info(JSON.stringify({ ...report, broken: report.broken.length }));
  expect(report.broken).toEqual([]);
}, 900_000);

it(`200 faults over HTTP (seed ${seed})`, async () => {
  const report = await injectFaults(200, seed, { openDesk: overHttp(createSeeded(seed)) });
  console.info(JSON.stringify({ ...report, broken: report.broken.length }));
  expect(report.broken).toEqual([]);
}, 900_000);
