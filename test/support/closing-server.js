// The product's own composition over dist, run by the browser tests in a process of its own: its clock can be moved, and
// its office closes twenty minutes after the start. Nothing else differs from `npm start`.
import { configured, openLog, readWords } from "../../dist/src/cli/terminal.js";
import { compose } from "../../dist/src/compose.js";
import { openKeys } from "../../dist/src/keys.js";

const minuteMs = 60_000;

function movedClock() {
  const due = new Set();
  let aheadMs = 0;
  const at = () => Date.now() + aheadMs;
  function arm(one) {
    clearTimeout(one.timer);
    one.timer = setTimeout(() => fire(one), Math.max(0, one.at - at())).unref();
  }
  function fire(one) {
    clearTimeout(one.timer);
    if (due.delete(one)) one.run();
  }
  return {
    now: () => new Date(at()).toISOString(),
    after(ms, run) {
      const one = { at: at() + ms, run };
      due.add(one);
      arm(one);
      return () => {
        clearTimeout(one.timer);
        due.delete(one);
      };
    },
    move(ms) {
      aheadMs += ms;
      for (const one of due) arm(one);
    },
  };
}

const clock = movedClock();
const config = configured();
const words = readWords(config.root);
const { hours } = words.knowledge.wallet;
const onTheWall = new Intl.DateTimeFormat("en-GB", {
  timeZone: hours["time-zone"],
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const span = {
  open: onTheWall.format(Date.now() - 60 * minuteMs),
  close: onTheWall.format(Date.now() + 20 * minuteMs),
};
for (const day of Object.keys(hours.weekly)) hours.weekly[day] = [span];

const opened = openKeys(config.keyDir, { mayMake: true });
if (!opened.ok) throw new Error(opened.problems.join("\n"));
const composed = await compose({ config, keys: opened.keys, words, log: openLog(), clock });
await composed.listen();
for (const { user, password } of composed.deskSignIns) process.stdout.write(`desk agent: ${user} ${password}\n`);

process.on("message", async ({ passMs }) => {
  clock.move(passMs);
  await composed.bot.fireDue();
  process.send({ passed: passMs });
});
