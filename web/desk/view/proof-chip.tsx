import { useEffect, useState } from "preact/hooks";
import { deskApi, isRefused } from "../line/desk-api.ts";
import { say } from "../words.ts";

/** The agent's own staff number and proof code, as the customer sees them; read out on the phone, too. */
export function ProofChip({ number }: { number: string }) {
  const [code, setCode] = useState("");
  useEffect(() => {
    let timer = 0;
    let over = false;
    async function refresh(): Promise<void> {
      const answer = await deskApi.proof();
      if (over) return;
      if (!isRefused(answer)) setCode(answer.code);
      const waitMs = isRefused(answer) ? 15_000 : Math.max(1_000, Date.parse(answer.until) - Date.now() + 500);
      timer = window.setTimeout(() => void refresh(), waitMs);
    }
    void refresh();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [number]);
  return (
    <span class="proof" title={say("proof-title")}>
      {say("proof", { number })} <b>{code}</b>
    </span>
  );
}
