import { Converter } from "opencc-js/cn2t";
import { createOverride, escaped } from "./override.ts";
import type { Knowledge } from "./read-knowledge.ts";

const untouchable = String.raw`\{[^}]*\}|[\w.+-]*@[^\s，。；、）]+`;

/** Opened once a process, at its first use: its dictionary takes some 100 ms to read. */
let converter: ((text: string) => string) | undefined;
function convert(text: string): string {
  const open = converter ?? Converter({ from: "cn", to: "twp" });
  converter = open;
  return open(text);
}

/** Turns our simplified templates into Taiwan's Traditional Chinese; overrides win. Placeholders, addresses and the wallet's name pass untouched: conversion damages names (于 → 於). */
export function createTraditional({
  wallet,
  hantOverrides,
}: Pick<Knowledge, "hantOverrides"> & { wallet: Pick<Knowledge["wallet"], "name"> }): (template: string) => string {
  const override = createOverride(hantOverrides);
  const fixed = new RegExp(`${untouchable}|${escaped(wallet.name["zh-Hans"])}`, "g");
  const converted = (part: string) => override(convert(part));
  return (template) => {
    let out = "";
    let from = 0;
    for (const match of template.matchAll(fixed)) {
      out += converted(template.slice(from, match.index)) + match[0];
      from = match.index + match[0].length;
    }
    return out + converted(template.slice(from));
  };
}
