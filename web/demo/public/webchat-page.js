// Microsoft's Web Chat instead of our widget: the three steps that your own page needs.
// Where Walletline answers. On a page of yours write its address here: "https://support.your-wallet.example".
const server = location.origin;
const address = new URL(location.href);
const locale = address.searchParams.get("locale") ?? "zh-CN";

if (window.WebChat === undefined) document.querySelector("#missing")?.removeAttribute("hidden");
else await start(window.WebChat);

async function start({ createDirectLine, renderWebChat }) {
  // 1. A token from our server. `resume` gets this browser its conversation back for 30 days; it is a new one each time.
  const answer = await fetch(`${server}/api/widget/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ locale, resume: localStorage.getItem("webchat.resume") ?? undefined }),
  });
  const { token, resume } = await answer.json();
  localStorage.setItem("webchat.resume", resume);

  // 2. Direct Line, with our server as its domain. It starts the conversation, or takes it up with its history.
  const directLine = createDirectLine({
    token,
    domain: `${server}/v3/directline`,
    conversationStartProperties: { locale },
  });

  // 3. Web Chat, as it comes.
  renderWebChat(
    { directLine, locale, sendTypingIndicator: true, styleOptions: { hideUploadButton: false } },
    document.querySelector("#webchat"),
  );
}
