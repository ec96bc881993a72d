import { Converter } from "opencc-js/t2cn";

/** Opened at its first use: the dictionary takes some time to read. */
let converter: ((text: string) => string) | undefined;

/** Traditional characters as simplified ones, everything else as it is: names are on file in one script and typed in the other. */
export function simplified(text: string): string {
  const open = converter ?? Converter({ from: "t", to: "cn" });
  converter = open;
  return open(text);
}
