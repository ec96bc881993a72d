import type { CommandName } from "./commands.ts";

const thanks = /谢|謝|唔该|唔該|辛苦|感恩|\b(?:thank|thanks|thx|ty|cheers|tks)\b/i;
const plainYes = /^\W*(?:yes|yeah|yep|sure|please|是|要|行|可以|麻烦|麻煩|好啊?[，,]?麻[烦煩])/i;

/** "OK, thanks" ends a talk, and is a yes to nothing. */
export const isOnlyThanks = (text: string): boolean => thanks.test(text) && !plainYes.test(text);

/** A yes of somebody who agrees. */
export const agrees = (text: string, said: ReadonlySet<CommandName>): boolean => said.has("yes") && !isOnlyThanks(text);
