import type { ProvingConfig } from "../../src/identity/proving-room.ts";
import type { ControlName } from "./controls.ts";
import type { Scene } from "./scene.ts";

/** Somebody who wants what is not theirs, and the one control that stands in the way. */
export interface Attacker {
  /** Reads on from the language: "zh: guesses five times and is lucky at the sixth". */
  does: string;
  language: "zh" | "en";
  stoppedBy: ControlName;
  /** How the company has set this desk, where it matters; otherwise as it comes. */
  at?: Partial<ProvingConfig>;
  /** Plays it to the end; whether the attacker got what was wanted. */
  attack(scene: Scene): Promise<boolean>;
}

export const second = 1_000;
export const minute = 60 * second;
export const day = 24 * 60 * minute;

/** The demo customers that are gone after, by the names the README gives them. */
export const lin = { id: "lin-xiaoyu", phone: "+8613800001001", typed: "13800001001", email: "linxiaoyu@example.com" };
export const chen = {
  id: "chen-haoran",
  phone: "+8613800001003",
  typed: "13800001003",
  email: "chenhaoran@example.com",
};
export const wu = { id: "wu-jing", phone: "+8613800001004", typed: "13800001004", email: "wujing@example.com" };
export const emma = {
  id: "emma-clarke",
  phone: "+12025550143",
  typed: "+1 202 555 0143",
  email: "emma.clarke@example.com",
};
export const yu = { id: "yu-fan", phone: "+8613800001012", typed: "13800001012", email: "yufan@example.com" };
/** The attacker's own accounts. */
export const guo = { id: "guo-peng", phone: "+8613800001009", typed: "13800001009", email: "guopeng@example.com" };
export const own = { id: "tang-siqi", phone: "+8613800001006", typed: "13800001006", email: "tangsiqi@example.com" };
export const unknown = { phone: "+8613900000009", typed: "13900000009", email: "nobody@example.com" };

const opening = { zh: "我的账号找不回来了", en: "I lost my account, please help me recover it" };

/** Begins a recovery and names an account by phone or e-mail; a code is then on its way to whoever owns it. */
export async function recovers(scene: Scene, language: "zh" | "en", contact: string): Promise<string> {
  await scene.says(opening[language]);
  return scene.says(contact);
}

/** As above, with the code of that contact in hand. */
export async function proves(scene: Scene, language: "zh" | "en", typed: string, address: string): Promise<string> {
  await recovers(scene, language, typed);
  return scene.says(scene.codeAt(address));
}

/** Wrong codes, as many as there are; what was said to the last of them. */
export async function guesses(scene: Scene, times: number): Promise<string> {
  let said = "";
  for (let tries = 0; tries < times; tries += 1) said = await scene.says(scene.wrong());
  return said;
}
