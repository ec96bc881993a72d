import { readFileSync, writeFileSync } from "node:fs";
import type { OpenFace } from "./faces/face.ts";
import { enter, pick, press, say } from "./story-customer.ts";
import { openStoryDesk } from "./story-desk.ts";
import { direct } from "./story-directives.ts";
import { shown } from "./story-shown.ts";
import type { Teller } from "./story-teller.ts";

/**
 * A story is a conversation in plain text; its file name is the sentence that is true. Lines:
 *
 *   # anything                    a remark; the first one says what the story shows
 *   customer: words               the customer types; {sms}, {email} are the last codes sent to the story's customer,
 *                                 {sms 1} the first one, {sms of wu-jing} somebody else's; {wrong} is a code that is none,
 *                                 {totp} the authenticator's; {4001×钱} is a character so many times
 *   enters: words                 the customer fills in the newest field with the lock, and not the line below it
 *   press: label                  the customer presses the newest button with that label; rows are pressed by their title
 *   press old: label              the same, the oldest button with that label
 *   pick: title, title            the customer picks rows of a list ("pick:" alone: none of them)
 *   bot: words                    what is said in return, to the letter, one line a bubble; system: and desk: likewise
 *     [one] [two]                 the buttons under it
 *   echo: words                   what the record keeps of the customer's own message, where it is not what was typed
 *   bar: words · 1/2              the queue bar, with the place it shows
 *   -- locale en                  opens the conversation in that language (first directive)
 *   -- at 2026-11-22T02:00:00Z    the story's first instant
 *   -- office 09:00-18:00         people answer on working days between these hours only (China's calendar)
 *   -- customer lin-xiaoyu        whose phone, mailbox and authenticator the story can read
 *   -- pass 61s                   time passes (s, m, h, d); what fell due is said after it
 *   -- sms comes back            text messages (or: email) are refused by their provider; -- sms arrives ends it
 *   -- undelivered               what the desk sees of that
 *   -- dies after 2 commits       the process dies at the third commit from now; -- restart starts another
 *   -- dies after cancelPayment   it dies once the wallet core has done that, before its answer is written down;
 *                                 -- dies before cancelPayment: once it is announced in the store, before it is sent
 *   -- restart                    the process ends and another one starts over the same store
 *   -- new conversation           somebody comes as a stranger; -- conversation 1 goes back to the first
 *   -- wallet is down             all calls to it fail (is down for transactions: only these), until -- wallet is well again
 *   -- wallet slow at freeze      the next freeze is done at once and its answer does not come before -- wallet answers
 *   -- wallet gets freeze late    the next freeze is on its way and reaches the wallet at -- wallet answers, if it is not void by then
 *   -- wallet gets freeze twice   the next freeze reaches the wallet twice; -- wallet loses the answer of freeze: it is done and
 *                                 the answer never comes; -- wallet never gets freeze: it is not done, and nobody says so
 *   -- ledger                     answers "-- did cancelPayment done": what the wallet core was asked to do
 *   -- shows in en                the customer chooses that language in the client's menu
 *   -- signed on at the host      the wallet's own page says who the customer is
 *   -- agents online 1            how many are signed in at the desk
 *   -- others wait 2              so many others are put into the queue, before this customer
 *   -- agent mei claims | says words | returns | transfers | vanishes | answers WL-… words;  with "before commit 2" at the end: just before the second commit from now
 *   -- new password Lark-9-Evening     the customer opens the newest reset link and sets it ("by link 1": the first link)
 *   -- sign in Lark-9-Evening     answers "-- signed in" or "-- refused"
 *   -- account                    answers "-- status frozen, sessions 0"
 *   -- inbox                      answers one "-- sms: …" or "-- email: …" line for each message since the last -- inbox
 *   -- queue                      answers "-- waiting: …" for this conversation; -- known answers "-- known: …" for what the agent reads
 *                                 of the matter first; -- cases answers "-- case …" for each case
 *   -- ratings                    answers "-- rated 5, 1", the stars customers gave today
 *   -- proved                     answers "-- holds …", the levels held now; -- failures answers the counts of the customer's account
 *
 * What the bot, system and desk say, buttons, and answers to directives are compared whole. STORY_RECORD=1 writes them anew.
 * After each line the dialog under way is replayed twice from its journal and compared.
 */
export async function playStory(file: string, openFace?: OpenFace): Promise<{ told: string; expected: string }> {
  const expected = readFileSync(file, "utf8").trimEnd();
  const actions = expected.split("\n").filter(isAction);
  const told = (await play(actions, openFace)).join("\n").trimEnd();
  if (process.env.STORY_RECORD && !openFace) writeFileSync(file, `${told}\n`);
  return { told, expected: process.env.STORY_RECORD ? told : expected };
}

const answers =
  /^-- (sms:|email:|status |signed in$|refused|reset |desk |waiting|case |holds|failures |did |rated |desk missed|known:)/;
const asks = /^-- failures$/;
const isAction = (line: string) =>
  /^(#|customer:|enters:|press:|press old:|pick:|--|$)/.test(line) && (asks.test(line) || !answers.test(line));

async function play(actions: string[], openFace?: OpenFace): Promise<string[]> {
  const locale = actions.find((line) => line.startsWith("-- locale "))?.slice(10) ?? "zh-CN";
  const at = actions.find((line) => line.startsWith("-- at "))?.slice(6);
  const office = actions.find((line) => line.startsWith("-- office "))?.slice(10);
  const desk = await openStoryDesk({ locale, at, office, openFace });
  const teller: Teller = { desk, locale, customer: "lin-xiaoyu", inboxSeen: 0 };
  const out: string[] = [];
  let greeted = false;
  let told = 0;
  try {
    for (const action of actions) {
      told += 1;
      out.push(action);
      const quiet = action.startsWith("#") || action === "" || /^-- (locale|at|office|customer) /.test(action);
      if (!quiet && !greeted) {
        greeted = true;
        out.splice(-1, 0, ...(await shown(teller)));
      }
      out.push(...(await act(teller, action)), ...(quiet ? [] : await shown(teller)));
    }
  } catch (error) {
    // Told in its place: the story then differs from what was expected there.
    out.push(`!! ${error instanceof Error ? error.message : String(error)}`, ...actions.slice(told));
  } finally {
    await desk.close();
  }
  return out;
}

async function act(teller: Teller, action: string): Promise<string[]> {
  const after = (word: string) => action.slice(word.length).trim();
  if (action.startsWith("customer:")) await say(teller, action.slice(9).replace(/^ /, ""));
  else if (action.startsWith("enters:")) await enter(teller, after("enters:"));
  else if (action.startsWith("press old:")) await press(teller, after("press old:"), "oldest");
  else if (action.startsWith("press:")) await press(teller, after("press:"), "newest");
  else if (action.startsWith("pick:")) await pick(teller, after("pick:"));
  else if (action.startsWith("-- ")) return direct(teller, action.slice(3));
  return [];
}
