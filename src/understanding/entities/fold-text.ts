import { replaceUnits } from "../text/replace-units.ts";

/** Full-width forms as ASCII, lower case, unit for unit: offsets stay those of the text as typed. */
export function foldText(text: string): string {
  return replaceUnits(text, foldUnit);
}

function foldUnit(unit: number): number {
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0);
  if (unit === 0x3000 || unit === 0xa0) return 0x20;
  if (unit === 0xffe5) return 0xa5;
  if (unit === 0x2019) return 0x27;
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}
