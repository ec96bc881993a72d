/** A link with the address it may go to; nothing but https, mailto and tel is ever one. security.md R27. */
export interface TextPart {
  text: string;
  href?: string;
}

/** A web address, or a whole word: what is left of a masked mail address (`l***u@…`) is somebody else's. */
const links =
  /(https:\/\/[^\s<>"'，。；、！？（）【】「」《》“”]+)|[^\s<>"'，。；、！？（）【】「」《》“”\p{sc=Han}:：=,(]+/giu;
const trailing = /[.,;:!?)\]}]+$/;
const mail = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;

/** Splits plain text at its web and mail addresses. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(links)) {
    const shown = match[0].replace(trailing, "");
    const href = match[1] ? !/[*•]/.test(shown) && safeHref(shown) : mail.test(shown) && safeHref(`mailto:${shown}`);
    if (!href) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: shown, href });
    from = match.index + shown.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** The address if it may be followed; http only to the server that the chat itself came from. */
export function safeHref(address: string, server?: string): string | undefined {
  try {
    const url = new URL(address);
    const isSafe =
      ["https:", "mailto:", "tel:"].includes(url.protocol) || (url.protocol === "http:" && url.origin === server);
    return isSafe && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Splits plain text at short numbers with hyphens, such as a hotline or a case: every second part. Torn apart between two lines they are read wrong. */
export const splitNumbers = (text: string): string[] => text.split(/\b([A-Z\d]{1,8}(?:-[A-Z\d]{1,8}){1,2})\b/);

/** Untrusted text: text nodes and safe links, nothing else. */
export function LinkedText({ text }: { text: string }) {
  return splitLinks(text).map(({ text: shown, href }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {shown}
      </a>
    ) : (
      splitNumbers(shown).map((part, index) => (index % 2 ? <span class="whole">{part}</span> : part))
    ),
  );
}
