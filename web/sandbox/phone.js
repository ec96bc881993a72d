/** The sandbox phone: choose a demo customer, see what reaches them. All text goes in as text, never as markup. */
const pollMs = 1500;
const app = document.getElementById("app");
const fetchJson = async (path, options) => {
  const response = await fetch(path, { cache: "no-store", ...options });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

let language = localStorage.getItem("sandbox-language") ?? app.dataset.language;
let chosen = decodeURIComponent(location.hash.slice(1));
let customers = [];
let shownInbox = "";
const words = await fetchJson("/sandbox/words.json");
const say = (id, values = {}) => words[id][language].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

function element(tag, properties = {}, ...children) {
  const { className, on, ...attributes } = properties;
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  for (const [event, listener] of Object.entries(on ?? {})) made.addEventListener(event, listener);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

function copyButton(value, what) {
  const button = element(
    "button",
    { type: "button", className: "plain", "aria-label": `${say("phone-copy")} ${what}` },
    say("phone-copy"),
  );
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(value);
    button.textContent = say("phone-copied");
    setTimeout(() => {
      button.textContent = say("phone-copy");
    }, 1500);
  });
  return button;
}

const current = () => customers.find(({ id }) => id === chosen) ?? customers[0];

function choose(id) {
  chosen = id;
  history.replaceState(null, "", `#${encodeURIComponent(id)}`);
  draw();
  void refresh();
}

function personRow(customer) {
  const button = element(
    "button",
    {
      type: "button",
      className: "person",
      "aria-pressed": String(customer.id === current().id),
      on: { click: () => choose(customer.id) },
    },
    customer.name,
    element("span", {}, customer.situations[language]),
  );
  return element("li", {}, button);
}

function facts(customer) {
  const rows = [
    [say("phone-number"), customer.phone],
    [say("phone-address"), customer.email],
    [say("phone-password"), customer.firstPassword],
    ...(customer.answers ?? []).map(({ texts, answer }) => [texts[language], answer]),
  ].filter(([, value]) => value);
  return element("dl", { className: "facts" }, ...rows.map(fact));
}

function fact([label, value]) {
  const told = element("div", {}, element("dt", { className: "quiet" }, label), element("dd", {}, value));
  return element("div", { className: "fact" }, told, copyButton(value, label));
}

function authenticator(customer) {
  if (!customer.totpSecret) return undefined;
  return element(
    "div",
    { className: "authenticator" },
    element("h2", {}, say("phone-authenticator")),
    element("span", { className: "digits", id: "totp" }, "······"),
    element("span", { className: "quiet", id: "totp-left" }),
  );
}

function draw() {
  document.documentElement.lang = language;
  document.title = `${say("phone-title")} · ${say("wallet-name")}`;
  shownInbox = "";
  const customer = current();
  app.replaceChildren(
    element(
      "header",
      { className: "bar" },
      element(
        "div",
        {},
        element("h1", {}, say("phone-title")),
        element("p", { className: "quiet" }, say("phone-lead")),
      ),
      element(
        "div",
        { className: "actions" },
        element("button", { type: "button", className: "plain", on: { click: switchLanguage } }, say("phone-language")),
        element("button", { type: "button", className: "plain", on: { click: startOver } }, say("phone-reset")),
      ),
    ),
    element(
      "main",
      { className: "panes" },
      element(
        "section",
        { "aria-label": say("phone-customers") },
        element("h2", {}, say("phone-customers")),
        element("ul", { className: "people" }, ...customers.map(personRow)),
      ),
      element(
        "section",
        { className: "phone", "aria-label": customer.name },
        element("h2", {}, customer.name),
        authenticator(customer),
        element("h2", {}, say("phone-inbox")),
        element("p", { className: "status", id: "status", role: "status" }),
        element("ul", { className: "inbox", id: "inbox", "aria-live": "polite" }),
        element("h2", {}, say("phone-facts")),
        facts(customer),
      ),
    ),
  );
}

/** Where a message's link leads: to the sandbox itself, by any name of this machine, or over https, with nothing before the host. */
function mayBeOpened(link) {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname, username, password } = new URL(link);
  const isHere = protocol === "http:" && [location.hostname, "localhost", "127.0.0.1"].includes(hostname);
  return (isHere || protocol === "https:") && username === "" && password === "";
}

/** What a link is for. */
function linkWords(link) {
  const { pathname } = new URL(link);
  if (pathname.startsWith("/not-me/")) return say("phone-open-not-me");
  return say(pathname.startsWith("/sandbox/reset/") ? "phone-open-reset" : "phone-open");
}

function messageRow({ at, kind, text, code, link }) {
  const time = new Date(at).toLocaleString(language === "en" ? "en-GB" : "zh-CN", { hour12: false });
  const actions = [
    code && element("span", { className: "digits" }, code),
    code && copyButton(code, code),
    link &&
      mayBeOpened(link) &&
      element("a", { className: "button", href: link, target: "_blank", rel: "noopener" }, linkWords(link)),
  ].filter(Boolean);
  return element(
    "li",
    { className: "message" },
    element("p", { className: "quiet" }, `${say(kind === "sms" ? "phone-sms" : "phone-email")} · ${time}`),
    element("p", {}, text),
    actions.length > 0 ? element("div", { className: "actions" }, ...actions) : undefined,
  );
}

async function refresh() {
  const customer = current();
  const status = document.getElementById("status");
  try {
    const addresses = [customer.phone, customer.email].filter(Boolean);
    const lists = await Promise.all(
      addresses.map((to) => fetchJson(`/sandbox/messages.json?to=${encodeURIComponent(to)}`)),
    );
    const totp = customer.totpSecret
      ? await fetchJson(`/sandbox/authenticator.json?customer=${encodeURIComponent(customer.id)}`)
      : undefined;
    if (customer.id !== current().id) return;
    showTotp(totp);
    showInbox(lists.flat().sort((a, b) => b.at.localeCompare(a.at)));
    if (status?.dataset.offline) {
      delete status.dataset.offline;
      status.textContent = "";
    }
  } catch {
    if (!status) return;
    status.dataset.offline = "yes";
    status.textContent = say("phone-offline");
  }
}

function showTotp(totp) {
  const digits = document.getElementById("totp");
  if (!totp || !digits) return;
  digits.textContent = `${totp.code.slice(0, 3)} ${totp.code.slice(3)}`;
  document.getElementById("totp-left").textContent = say("phone-seconds", { seconds: totp.secondsLeft });
}

function showInbox(messages) {
  const inbox = document.getElementById("inbox");
  const ids = messages.map(({ id }) => id).join() || "none";
  if (!inbox || ids === shownInbox) return;
  shownInbox = ids;
  inbox.replaceChildren(
    ...(messages.length > 0
      ? messages.map(messageRow)
      : [element("li", { className: "quiet" }, say("phone-inbox-empty"))]),
  );
}

function switchLanguage() {
  language = language === "en" ? "zh-Hans" : "en";
  localStorage.setItem("sandbox-language", language);
  draw();
  void refresh();
}

async function startOver() {
  if (!confirm(say("phone-reset-ask"))) return;
  await fetchJson("/sandbox/reset", { method: "POST" });
  customers = await fetchJson("/sandbox/customers.json");
  draw();
  await refresh();
  document.getElementById("status").textContent = say("phone-reset-done");
}

async function poll() {
  await refresh();
  setTimeout(poll, document.hidden ? pollMs * 4 : pollMs);
}

customers = await fetchJson("/sandbox/customers.json");
draw();
await poll();
