import type { Typed } from "../../src/dialog/dialog.ts";
import { americanNumberIn } from "../../src/domain/american-number.ts";
import { isOthers } from "../../src/domain/others-contact.ts";
import { isRelatives } from "../../src/domain/relatives-contact.ts";
import type { Identifier } from "../../src/identity/proving.ts";

/** The phone or e-mail named in what was typed; service numbers and a caller's, which are no customer's, do not count. `told`: what the customer came with. */
export function contactOf(typed: Typed, told?: string): Identifier | undefined {
  const named = contactsIn(typed);
  return named.length === 0 ? americanIn(typed) : named.find((each) => mayBeOwn(typed, each, told))?.contact;
}

/** Asked for their number in English, people there leave out the 1 in front. */
function americanIn({ text, language }: Typed): Identifier | undefined {
  const found = language === "en" ? americanNumberIn(text) : undefined;
  return found && { kind: "phone", value: found.value };
}

/** Before a contact, what makes it the customer's own: the number of a caller may stand in the same message. */
const own =
  /(?:(?:我|本人)(?:的|之前|以前|注册|登记|绑定|預留|预留|註冊|登記|用|嘅)*(?:手机|手機|电话|電話|号码|號碼|邮箱|郵箱|信箱|电邮|電郵|账号|帳號|戶口)|(?:注册|登记|绑定|預留|预留|註冊|登記)(?:的|嘅|用的)*(?:手机|手機|电话|電話|号码|號碼|邮箱|郵箱|信箱)|\b(?:my|registered)\b[\w\s-]{0,24}(?:phone|number|mobile|e-?mail|address|account))(?:\s|号|號|是|为|為|係|：|:|is|was)*$/i;
/** A contact is own when the words stand this near before it. */
const nearBefore = 28;

/** The phone or e-mail that the customer calls their own in what was typed. */
export const ownContactOf = (typed: Typed): Identifier | undefined =>
  contactsIn(typed).find(({ start }) => isOwn(typed, start))?.contact;

function isOwn({ text }: Typed, start: number): boolean {
  const before = text.slice(Math.max(0, start - nearBefore), start);
  return own.test(before) && !isRelatives(before);
}
const mayBeOwn = (typed: Typed, at: Named, told?: string): boolean =>
  isOwn(typed, at.start) || !isOthers(typed.text, at, told);

interface Named {
  contact: Identifier;
  start: number;
  end: number;
}

const contactsIn = ({ entities }: Typed): Named[] =>
  entities.flatMap(({ type, value, start, end }) =>
    type === "email" || (type === "phone" && mayGetTexts.test(value))
      ? [{ contact: { kind: type, value }, start, end }]
      : [],
  );

/** A landline gets none; what looks like one in China is often a number abroad without its country code. */
const mayGetTexts = /^\+(?!86)|^\+861[3-9]/;
