import { deskApi } from "../line/desk-api.ts";
import { presence } from "../state/desk-state.ts";
import { say } from "../words.ts";

/** Says that no customers are offered, why, and how to go on. */
export function AwayBar() {
  const me = presence.value.me;
  if (me?.status !== "away") return null;
  return (
    <div class="away-bar" role={me.missed ? "alert" : "status"}>
      <span>{say(me.missed ? "away-missed" : "away-own")}</span>
      <button type="button" class="main" onClick={() => void deskApi.setPresence("available")}>
        {say("away-back")}
      </button>
    </div>
  );
}
