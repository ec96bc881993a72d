import { useEffect, useRef, useState } from "preact/hooks";
import type { Chat } from "../chat/create-chat.ts";
import { say } from "../words.ts";
import { checkFile } from "./check-file.ts";
import { Composer } from "./composer.tsx";
import { Header } from "./header.tsx";
import { Log } from "./log.tsx";
import type { MenuProps } from "./menu.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { QueueBar } from "./queue-bar.tsx";
import { SecretField } from "./secret-field.tsx";
import { useCells } from "./use-cells.ts";
import { useOffline } from "./use-offline.ts";
import { useVisibleArea } from "./use-visible-area.ts";

/** The open window. */
export function Panel({
  chat,
  server,
  wallet,
  takesFocus,
  onClose,
  ...menu
}: {
  chat: Chat;
  server: string;
  wallet?: string;
  /** Somebody opened it; else it stands open since the page was loaded. */
  takesFocus: boolean;
  onClose(): void;
} & Omit<MenuProps, "onDone" | "canEnd" | "onEnd">) {
  useCells(chat.status, chat.who, chat.agentCard, chat.bar, chat.secret);
  const panel = useRef<HTMLElement>(null);
  const [drops, setDrops] = useState(false);
  const isOffline = useOffline();
  useVisibleArea(panel);
  /** What was pressed is about to vanish; a touch screen must not get its keyboard for that. */
  const goOn = () => {
    const touch = matchMedia("(pointer: coarse)").matches;
    panel.current?.querySelector<HTMLElement>(touch ? ".log" : "#message")?.focus({ preventScroll: true });
  };
  const choose = (ask: string, choice: string, text: string) => {
    chat.choose(ask, choice, text);
    goOn();
  };
  const addFiles = (files: File[]) => {
    const checked = files.map((file) => ({ file, key: checkFile(file) }));
    for (const { file, key } of checked) if (key === "ok") chat.attach(file);
    for (const { file, key } of checked) if (key !== "ok") chat.notice.value = { key, name: file.name };
  };
  useEffect(() => {
    if (takesFocus) goOn();
  }, []);
  const secret = chat.secret.value;
  const bar = chat.bar.value;
  const isOver = chat.status.value === "ended";
  const who = chat.who.value;
  return (
    <section
      class="panel"
      role="dialog"
      aria-label={say("panel")}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) onClose();
        if (event.key === "Tab") keepTabInside(event, panel.current);
      }}
      onDragOver={(event) => {
        if (isOver || !event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setDrops(true);
      }}
      onDragLeave={(event) => {
        if (!panel.current?.contains(event.relatedTarget as Node | null)) setDrops(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDrops(false);
        if (!isOver) addFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <Header
        {...menu}
        wallet={wallet}
        who={who}
        card={chat.agentCard.value}
        status={chat.status.value}
        isOffline={isOffline}
        canEnd={!isOver && chat.messages.value.length > 0}
        onEnd={() => void chat.end()}
        onClose={onClose}
      />
      <NoticeBar chat={chat} isOffline={isOffline} wallet={wallet ?? say("support")} />
      {bar && <QueueBar bar={bar} onChoose={(choice, text) => bar.ask && choose(bar.ask.ask, choice, text)} />}
      <Log chat={chat} server={server} onChoose={choose} />
      {isOver ? (
        <div class="over-bar" role="status">
          <p>{say("ended")}</p>
          <button type="button" class="solid wide" onClick={chat.startAnew}>
            {say("start-new")}
          </button>
        </div>
      ) : (
        <>
          {secret && (
            <SecretField
              ask={secret}
              takesFocus={chat.draft.value === "" && panel.current?.contains(activeIn(panel.current)) === true}
              onSubmit={(text) => {
                chat.submit(secret.ask, text);
                panel.current?.querySelector<HTMLElement>("#message")?.focus({ preventScroll: true });
              }}
            />
          )}
          <Composer
            draft={chat.draft}
            onWrite={(text) => {
              chat.write(text);
              chat.isTyping();
            }}
            onSend={(text) => {
              chat.say(text);
              chat.write("");
            }}
            onFiles={addFiles}
          />
        </>
      )}
      {drops && <div class="drops">{say("attach-drop")}</div>}
    </section>
  );
}

const activeIn = (element: HTMLElement) => (element.getRootNode() as ShadowRoot).activeElement;

/** Where the window covers the screen there is nothing else to tab to. */
function keepTabInside(event: KeyboardEvent, panel: HTMLElement | null): void {
  if (!panel || getComputedStyle(panel).position !== "fixed") return;
  const stops = [
    ...panel.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, [tabindex='0']"),
  ].filter((each) => !each.hasAttribute("disabled") && each.getClientRects().length > 0);
  const [first, last] = [stops[0], stops.at(-1)];
  const now = activeIn(panel);
  const next = event.shiftKey ? (now === first ? last : undefined) : now === last ? first : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}
