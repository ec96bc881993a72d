import { foldWords } from "../dialog/commands.ts";
import { isJustAnswered, sayBesidePerson, tellOnce } from "./answers.ts";
import { personIntent } from "./heard.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

const unclear =
  /^(?:我|还是|還是|都|也|这|這|这个|這個|真的?|根本|完全|你说的|你說的|您说的|您說的|仲係)*(?:(?:看|听|聽|搞|弄|睇)?(?:不|没|沒|唔)(?:太|大)?(?:看|听|聽|搞|弄|睇)?(?:懂|明白|清楚|明)|(?:不会|不會|唔識)(?:点|點|按|用|操作|看))$|^(?:这|這|那)?(?:是|係)?(?:什么|什麼|啥|咩)意思$|^(?:sorry |but )?(?:i )?(?:still )?(?:dont|do not|didnt|did not|cant|cannot) (?:really )?(?:understand|get|follow)(?: it| this| that| you)?$|^(?:what do you mean|what does (?:that|this|it) mean|not clear|im lost|i am lost)$/;

/** "没看懂" right behind an answer is about that answer: the same words would not help again. The second time a person is offered. Undefined for other words. */
export function sayNotClear(deps: TurnDeps, writer: TurnWriter, text: string): string | undefined {
  const { state } = writer;
  const { topic, language } = state;
  if (!topic || !isJustAnswered(deps, state, topic) || !unclear.test(foldWords(text))) return undefined;
  state.misses = 0;
  const person = deps.answers.title(personIntent, language);
  return tellOnce(deps, writer, topic, () => {
    sayBesidePerson(deps, writer, topic, deps.phrases.render("common", "not-clear", { person }, language));
    return `not-clear:${topic}`;
  });
}
