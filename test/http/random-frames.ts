import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createSeeded, type Seeded } from "../faults/seeded.ts";
import { call, openSocket, widgetToken } from "../support/directline-client.ts";
import { until } from "../support/until.ts";
import { openWebDesk, type WebDesk } from "../support/web-desk.ts";

const framesASocket = 20;

/** A frame from a client: any opcode and flags, any bytes, a length that may lie; masked, as RFC 6455 wants it, most times. */
function frame(chance: Seeded): Buffer {
  const length = chance.below(126);
  const first = chance.below(256);
  const second = (chance.chance(0.8) ? 0x80 : 0) | (chance.chance(0.9) ? length : 126 + chance.below(2));
  return Buffer.from([first, second, ...Array.from({ length: length + 4 }, () => chance.below(256))]);
}

/** So many random frames close the sockets they came on, and nothing else. security.md R39. */
export function randomFrames(count: number): void {
  let desk: WebDesk;
  beforeAll(async () => {
    desk = await openWebDesk();
  });
  afterAll(() => desk.close());

  it(`${count.toLocaleString("en")} random frames end no socket but their own`, async () => {
    const chance = createSeeded(7);
    const watching = await widgetToken(desk);
    const start = ({ token }: { token: string }) =>
      call(desk, "POST", "/v3/directline/conversations", { token, body: {} });
    const bystander = await openSocket(String((await start(watching)).body.streamUrl));
    const attacker = await widgetToken(desk);
    const path = `/v3/directline/conversations/${attacker.conversationId}`;
    await start(attacker);
    for (let sent = 0; sent < count; sent += framesASocket) {
      const { body } = await call(desk, "GET", path, { token: attacker.token });
      const { socket, closed } = await openSocket(String(body.streamUrl));
      socket.on("error", () => {});
      const line = (socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket;
      for (let each = 0; each < framesASocket; each += 1) line.write(frame(chance));
      // What leaves the server waiting for the rest of a frame is given up here.
      setTimeout(() => socket.terminate(), 200).unref();
      await closed;
    }
    expect(await until(desk.channel.sockets, (open) => open === 1)).toBe(1);
    await desk.conversations.say(watching.conversationId, { text: "still there" });
    await bystander.until((each) => each.texts().includes("still there"));
    expect(bystander.socket.readyState).toBe(bystander.socket.OPEN);
    bystander.socket.terminate();
  }, 1_800_000);
}
