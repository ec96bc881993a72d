import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { AgentCard } from "../chat/agent-card.ts";
import type { Speaking } from "../chat/standing.ts";
import type { LineStatus } from "../line/connection.ts";
import { say } from "../words.ts";
import { Icon } from "./icon.tsx";
import { Menu, type MenuProps } from "./menu.tsx";

/** Whose window this is, who answers now, and whether the line stands. */
export function Header({
  wallet,
  who,
  card,
  status,
  isOffline,
  onClose,
  ...menu
}: {
  wallet?: string;
  who: Speaking;
  /** Proves who the agent is; comes a moment after the agent. */
  card?: AgentCard;
  status: LineStatus;
  isOffline: boolean;
  onClose(): void;
} & Omit<MenuProps, "onDone">) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const around = useRef<HTMLDivElement>(null);
  const done = () => {
    setOpen(false);
    button.current?.focus();
  };
  useLayoutEffect(() => {
    if (!isOpen) return;
    const outside = (event: Event) => {
      if (!event.composedPath().includes(around.current!)) setOpen(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      done();
    };
    const menu = around.current;
    addEventListener("pointerdown", outside);
    menu?.addEventListener("keydown", leave);
    return () => {
      removeEventListener("pointerdown", outside);
      menu?.removeEventListener("keydown", leave);
    };
  }, [isOpen]);
  const name = wallet ?? (who.kind === "bot" ? who.name : undefined) ?? say("support");
  return (
    <header class="header">
      <div class="who">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p>
          <Role who={who} />
          <span class={`line ${isOffline ? "offline" : status}`}>{lineOf(status, isOffline)}</span>
        </p>
        {who.kind === "agent" && card && (
          <p class="proof">
            {say("proof", { number: card.number })} <b>{card.code}</b>
          </p>
        )}
      </div>
      <div class="menu-around" ref={around}>
        <button
          type="button"
          class="round"
          ref={button}
          aria-label={say("menu")}
          title={say("menu")}
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="more" />
        </button>
        {isOpen && <Menu {...menu} onDone={done} />}
      </div>
      <button type="button" class="round" aria-label={say("close")} title={say("close")} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}

function Role({ who }: { who: Speaking }) {
  if (who.kind !== "agent") return <span>{say(who.kind === "queue" ? "waiting-for-person" : "bot")}</span>;
  return (
    <span>
      {say("agent")} <bdi>{who.name}</bdi> <span class="verified">✓ {say("agent-verified")}</span>
    </span>
  );
}

/** The state in one word; before the first try there is none to tell. */
function lineOf(status: LineStatus, isOffline: boolean): string {
  if (status === "idle" || status === "ended" || status === "refused") return "";
  return say(isOffline ? "offline" : status === "reconnecting" ? "connecting" : status);
}
