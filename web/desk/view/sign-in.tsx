import { useEffect, useRef, useState } from "preact/hooks";
import { type ApiRefusal, deskApi, isRefused } from "../line/desk-api.ts";
import { sessionOver } from "../state/desk-state.ts";
import { enter } from "../state/desk-work.ts";
import { say } from "../words.ts";
import { LanguageSwitch } from "./language-switch.tsx";

/** What a refusal is called on the screen. */
function wordsFor({ refused, retryAfterSeconds = 30 }: ApiRefusal): string {
  if (refused === "TooManyTries") return say("sign-in-locked", { seconds: retryAfterSeconds });
  if (refused === "SignInFailed") return say("sign-in-failed");
  if (refused === "CodeRequired") return say("sign-in-code");
  return say("sign-in-offline");
}

/** User name, password and, where it is wanted, the authenticator's code. */
export function SignIn() {
  const [refusal, setRefusal] = useState<ApiRefusal>();
  const [busy, setBusy] = useState(false);
  const [wantsCode, setWantsCode] = useState(false);
  const [hasProvider, setHasProvider] = useState(false);
  const wasRefused = new URLSearchParams(location.search).has("refused");
  useEffect(() => {
    void deskApi.ways().then((answer) => setHasProvider(!isRefused(answer) && answer.provider));
  }, []);
  const form = useRef<HTMLFormElement>(null);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const fields = new FormData(form.current ?? undefined);
    const text = (name: string) => String(fields.get(name) ?? "");
    setBusy(true);
    setRefusal(undefined);
    const code = text("code").trim();
    const answer = await deskApi.signIn({
      user: text("user").trim(),
      password: text("password"),
      ...(code ? { code } : {}),
    });
    setBusy(false);
    if (!isRefused(answer)) return enter(answer);
    setRefusal(answer);
    if (answer.refused === "CodeRequired") setWantsCode(true);
  }

  return (
    <main class="alone">
      <form class="card" ref={form} onSubmit={(event) => void submit(event)}>
        <div class="card-head">
          <h1>{say("sign-in-title")}</h1>
          <LanguageSwitch />
        </div>
        {wasRefused && !refusal && (
          <p class="problem" role="alert">
            {say("sign-in-provider-refused")}
          </p>
        )}
        {sessionOver.value && !refusal && <p role="status">{say("session-over")}</p>}
        <label>
          {say("user")}
          <input
            name="user"
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            maxLength={100}
            required
          />
        </label>
        <label>
          {say("password")}
          <input name="password" type="password" autocomplete="current-password" maxLength={200} required />
        </label>
        {wantsCode && (
          <label>
            {say("code")}
            <input name="code" inputMode="numeric" autocomplete="one-time-code" maxLength={6} required />
          </label>
        )}
        {refusal && (
          <p class="problem" role="alert">
            {wordsFor(refusal)}
          </p>
        )}
        <button type="submit" class="main" disabled={busy}>
          {say(busy ? "signing-in" : "sign-in")}
        </button>
        {hasProvider && (
          <a class="second" href="/desk/api/oidc/start">
            {say("sign-in-provider")}
          </a>
        )}
      </form>
    </main>
  );
}
