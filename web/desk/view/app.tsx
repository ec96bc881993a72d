import { me } from "../state/desk-state.ts";
import { begin } from "../state/desk-work.ts";
import { say } from "../words.ts";
import { Desk } from "./desk.tsx";
import { SignIn } from "./sign-in.tsx";

/** The page: nothing yet, the sign-in, or the desk. */
export function App() {
  if (typeof me.value === "object") return <Desk agent={me.value} />;
  if (me.value === "nobody") return <SignIn />;
  return (
    <main class="alone">
      {me.value === "unknown" ? (
        <p role="status">{say("loading")}</p>
      ) : (
        <div class="card">
          <p role="alert">{say("loading-failed")}</p>
          <button type="button" class="main" onClick={() => void begin()}>
            {say("try-again")}
          </button>
        </div>
      )}
    </main>
  );
}
