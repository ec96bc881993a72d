import { useEffect, useState } from "preact/hooks";
import { type DemoCustomer, listMessages, type SandboxMessage } from "./sandbox.ts";
import { language, say } from "./words.ts";

const everyMs = 2000;

/** The texts and e-mails that reached a demo customer, live. */
export function SandboxInbox({ customer }: { customer: DemoCustomer }) {
  const [messages, setMessages] = useState<SandboxMessage[]>([]);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const found = document.visibilityState === "visible" ? await listMessages(customer) : undefined;
      if (isOver) return;
      if (found)
        setMessages((before) => (before[0]?.id === found[0]?.id && before.length === found.length ? before : found));
      timer = setTimeout(() => void look(), everyMs);
    };
    let timer = setTimeout(() => void look(), 0);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [customer]);
  return (
    <section class="phone">
      <h3>{say("inbox")}</h3>
      {messages.length === 0 && <p class="quiet-text">{say("inbox-empty")}</p>}
      <ul aria-live="polite">
        {messages.map((message) => (
          <Received key={message.id} message={message} />
        ))}
      </ul>
    </section>
  );
}

function Received({ message: { kind, text, at, code, link } }: { message: SandboxMessage }) {
  const [isCopied, setCopied] = useState(false);
  const clock = new Intl.DateTimeFormat(language.value === "en" ? "en" : "zh-CN", { timeStyle: "short" });
  return (
    <li class="received">
      <p class="meta">
        {say(kind === "sms" ? "sms" : "mail")} · {clock.format(Date.parse(at))}
      </p>
      <p class="text">{text}</p>
      {code && (
        <button
          type="button"
          class="outlined"
          onClick={() => {
            navigator.clipboard?.writeText(code).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          {isCopied ? say("copied") : say("copy", { code })}
        </button>
      )}
      {link && mayBeOpened(link) && (
        <a href={link} target="_blank" rel="noopener">
          {say(linkWords(link))}
        </a>
      )}
    </li>
  );
}

/** What a link is for. */
function linkWords(link: string): "open-reset" | "open-not-me" | "open-link" {
  const { pathname } = new URL(link);
  if (pathname.startsWith("/not-me/")) return "open-not-me";
  return pathname.startsWith("/sandbox/reset/") ? "open-reset" : "open-link";
}

/** What came in a message may be opened where it leads to the sandbox itself, by any name of this machine, or goes over https; a name before the host is a disguise. */
function mayBeOpened(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname, username, password } = new URL(link);
  const isHere = protocol === "http:" && [location.hostname, "localhost", "127.0.0.1"].includes(hostname);
  return (isHere || protocol === "https:") && username === "" && password === "";
}
