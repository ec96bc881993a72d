import { type Attacker, chen, emma, guesses, lin, minute, recovers, unknown } from "../attacker.ts";
import type { Scene } from "../scene.ts";

/** What a stranger sees of an account; where it differs from what they see of no account, they know that it exists. */
const toldApart =
  (language: "zh" | "en", known: string, nobodys: string, seen: (scene: Scene, said: string) => Promise<unknown>) =>
  async (scene: Scene): Promise<boolean> => {
    const views: string[] = [];
    for (const contact of [known, nobodys]) {
      await scene.opens();
      scene.calls.length = 0;
      const said = await recovers(scene, language, contact);
      views.push(JSON.stringify(await seen(scene, said)));
      await scene.passes(20 * minute);
    }
    return views[0] !== views[1];
  };

/** Those who want to know who is a customer. */
export const enumerators: Attacker[] = [
  {
    does: "compares what is said to a known number and to an unknown one",
    language: "zh",
    stoppedBy: "sameWords",
    attack: toldApart("zh", lin.typed, unknown.typed, async (_, said) => said),
  },
  {
    does: "compares what is said to a known e-mail and to an unknown one, resent and refused",
    language: "en",
    stoppedBy: "sameWords",
    attack: toldApart("en", emma.email, unknown.email, async (scene, said) => [
      said,
      await guesses(scene, 1),
      await scene.presses("resend").catch(() => "no button"),
    ]),
  },
  {
    does: "compares a frozen account with none",
    language: "zh",
    stoppedBy: "sameWords",
    attack: toldApart("zh", "13800001005", unknown.typed, async (_, said) => said),
  },
  {
    does: "guesses until one of two numbers locks",
    language: "zh",
    stoppedBy: "sameLocks",
    attack: toldApart("zh", chen.typed, unknown.typed, async (scene) => {
      await guesses(scene, 5);
      await scene.passes(3 * minute);
      await scene.presses("resend").catch(() => "no button");
      return guesses(scene, 6);
    }),
  },
  {
    does: "guesses until one of two e-mails locks",
    language: "en",
    stoppedBy: "sameLocks",
    attack: toldApart("en", emma.email, unknown.email, async (scene) => {
      await guesses(scene, 5);
      await scene.passes(3 * minute);
      await scene.presses("resend").catch(() => "no button");
      return guesses(scene, 6);
    }),
  },
  {
    does: "takes the time: which calls the answer has to wait for",
    language: "en",
    stoppedBy: "sameTime",
    attack: toldApart("en", emma.typed, unknown.typed, async (scene) => {
      const awaited = scene.calls.filter((name) => name !== "addressOf" && name !== "profile");
      const beforeDelivery = scene.calls.slice(0, scene.calls.indexOf("addressOf") + 1 || undefined);
      // The deliverer looks at one profile, behind the answer: a second one was waited for.
      return [awaited, beforeDelivery.filter((name) => name === "profile").length > 1];
    }),
  },
  {
    does: "names a number whose phone is off, and waits for word that nothing got there",
    language: "zh",
    stoppedBy: "silentFailures",
    async attack(scene) {
      scene.returned.add("phone");
      return toldApart("zh", lin.typed, unknown.typed, (each) => each.heard().then(withoutNumbers))(scene);
    },
  },
  {
    does: "watches the numbers of the messages for one that is missing",
    language: "en",
    stoppedBy: "silentFailures",
    async attack(scene) {
      scene.returned.add("phone");
      return toldApart("en", emma.typed, unknown.typed, async (each) =>
        (await each.transcript()).map(({ seq }) => seq),
      )(scene);
    },
  },
];

/** What the stranger typed is the stranger's own. */
const withoutNumbers = (text: string): string => text.replace(/\d{11}/g, "");
