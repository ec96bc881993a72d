import { type Attacker, chen, day, emma, guesses, guo, lin, minute, recovers } from "../attacker.ts";

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => `1390000${String(index).padStart(4, "0")}`);

/** Those who flood, spray and lock out. */
export const limitAttackers: Attacker[] = [
  {
    does: "has code after code sent to the victim's phone",
    language: "zh",
    stoppedBy: "sending",
    async attack(scene) {
      await recovers(scene, "zh", lin.typed);
      for (let asked = 0; asked < 8; asked += 1) {
        await scene.passes(minute);
        await scene.presses("resend");
      }
      return scene.arrived(lin.phone).length > 5;
    },
  },
  {
    does: "has the victim's phone flooded out of ever new conversations",
    language: "en",
    stoppedBy: "sending",
    async attack(scene) {
      for (let asked = 0; asked < 8; asked += 1) {
        await scene.opens();
        await recovers(scene, "en", emma.typed);
        await scene.passes(2 * minute);
      }
      return scene.arrived(emma.phone).length > 5;
    },
  },
  {
    does: "names the e-mail each time and has the text message sent all the same",
    language: "zh",
    stoppedBy: "sending",
    async attack(scene) {
      for (let asked = 0; asked < 8; asked += 1) {
        await scene.opens();
        await recovers(scene, "zh", chen.email);
        await scene.presses("other-way");
        await scene.presses("sms");
        await scene.passes(2 * minute);
      }
      return scene.arrived(chen.phone).length > 5;
    },
  },
  {
    does: "asks for codes for one number after the other from one address",
    language: "zh",
    stoppedBy: "sourceBudget",
    async attack(scene) {
      for (const number of numbers(20)) {
        await scene.opens(undefined, "one address");
        await recovers(scene, "zh", number);
      }
      await scene.opens(undefined, "one address");
      await recovers(scene, "zh", lin.typed);
      return scene.arrived(lin.phone).length > 0;
    },
  },
  {
    does: "runs up the bill for text messages from everywhere at once",
    language: "en",
    stoppedBy: "moneyCap",
    at: { sendsHourly: 3 },
    async attack(scene) {
      for (const { typed } of [lin, chen, guo, emma]) {
        await scene.opens();
        await recovers(scene, "en", typed.replace(/^1/, "+86 1"));
      }
      return scene.post.length > 3;
    },
  },
  {
    does: "tries one guess on each of many accounts until one is right",
    language: "en",
    stoppedBy: "spraying",
    at: { sendsPerSourceHourly: 1_000 },
    async attack(scene) {
      for (const [index, number] of numbers(20).entries()) {
        await scene.opens(undefined, "one address");
        await recovers(scene, "en", `+86 ${number}`);
        await guesses(scene, 1);
        if (index % 10 === 9) await scene.passes(1_000);
      }
      await scene.opens(undefined, "one address");
      await scene.passes(minute);
      await recovers(scene, "en", emma.typed);
      await scene.says(scene.lucky());
      return scene.may("transactions");
    },
  },
  {
    does: "freezes the victim's account from the mailbox again and again",
    language: "zh",
    stoppedBy: "freezeBudget",
    async attack(scene) {
      for (let times = 1; times <= 4; times += 1) {
        await scene.opens();
        await scene.says("马上冻结我的账号");
        await scene.says(lin.email);
        await scene.says(scene.codeAt(lin.email));
        await scene.presses("yes").catch(() => "");
        await scene.passes(day + minute);
        await scene.thaws(lin.id);
      }
      return (await scene.done("freeze", lin.id)) > 3;
    },
  },
];
