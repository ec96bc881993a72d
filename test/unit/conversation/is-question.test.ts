import { describe, expect, it } from "@jest/globals";
import { isQuestion } from "../../../src/conversation/heard.ts";

describe("words of somebody who waits", () => {
  it.each(["whats taking so long", "what's taking so long", "And who reads this", "Am I still in the queue"])(
    "ask something without a question mark: %s",
    (text) => expect(isQuestion(text)).toBe(true),
  );

  it.each(["为何这么慢", "點樣先至快啲", "轮到我了吗", "是不是没人了"])("ask something in Chinese: %s", (text) =>
    expect(isQuestion(text)).toBe(true),
  );

  it.each(["I know what happened", "somewhat better", "还没收到", "好的我等"])("tell something: %s", (text) =>
    expect(isQuestion(text)).toBe(false),
  );
});
