import { useState } from "preact/hooks";
import { deskApi, isRefused, type WaitingErasure } from "../line/desk-api.ts";
import { say } from "../words.ts";
import { refusalWords } from "./erasure-words.ts";
import { Fact } from "./part.tsx";
import { moment } from "./times.ts";

/** One erasure that waits: what it takes away, what stays and why, and the answer of whoever did not ask for it. */
export function ErasureCard({ erasure, onAnswered }: { erasure: WaitingErasure; onAnswered: (words: string) => void }) {
  const { id, customer, reason, requestedBy, requestedAt, expiresAt, finds, own } = erasure;
  const [isAsked, setIsAsked] = useState(false);
  async function approve(): Promise<void> {
    setIsAsked(false);
    const answer = await deskApi.approveErasure(id);
    if (isRefused(answer)) return onAnswered(refusalWords(answer));
    const { busy, conversations, shared, cases } = answer;
    const told = [say("erasure-done", { conversations, cases })];
    if (shared > 0) told.push(say("erasure-shared", { count: shared }));
    if (busy.length > 0) told.push(say("erasure-busy", { count: busy.length }));
    onAnswered(told.join(" "));
  }
  async function deny(): Promise<void> {
    const answer = await deskApi.denyErasure(id);
    onAnswered(isRefused(answer) ? refusalWords(answer) : say("erasure-denied"));
  }
  const { shared = 0 } = finds;
  const isNothing = finds.conversations === 0 && shared === 0 && finds.cases === 0;
  return (
    <li class="card approval erasure">
      <h3>{say("erasure-of", { customer })}</h3>
      <dl>
        <Fact name={say("asked-by")}>
          {requestedBy} · {moment(requestedAt)} · {say("valid-until", { time: moment(expiresAt) })}
        </Fact>
        <Fact name={say("erasure-why")}>{reason}</Fact>
        <Fact name={say("erasure-deletes")}>
          {isNothing && <strong class="problem">{say("erasure-nothing")}</strong>}
          <ul>
            {!isNothing && <li>{say("erasure-conversations", { count: finds.conversations })}</li>}
            {!isNothing && <li>{say("erasure-cases", { count: finds.cases })}</li>}
            <li>{say("erasure-rest")}</li>
          </ul>
        </Fact>
        <Fact name={say("erasure-keeps")}>
          <ul>
            <li>{say("erasure-keeps-trail")}</li>
            <li>{say("erasure-keeps-limits")}</li>
            {shared > 0 && <li>{say("erasure-keeps-shared", { count: shared })}</li>}
            {finds.links > 0 && <li>{say("erasure-keeps-links", { count: finds.links })}</li>}
            <li>{say("erasure-keeps-wallet")}</li>
          </ul>
        </Fact>
      </dl>
      {own && <p class="quiet-text">{say("erasure-own")}</p>}
      {isAsked ? (
        <div class="acts" role="alert">
          <strong>{say("erasure-sure")}</strong>
          <button type="button" class="main" onClick={() => void approve()}>
            {say("erasure-do")}
          </button>
          <button type="button" class="second" onClick={() => setIsAsked(false)}>
            {say("cancel")}
          </button>
        </div>
      ) : (
        <div class="acts">
          {!own && (
            <button type="button" class="main" onClick={() => setIsAsked(true)}>
              {say("erasure-approve")}
            </button>
          )}
          <button type="button" class="second" onClick={() => void deny()}>
            {say(own ? "erasure-take-back" : "deny")}
          </button>
        </div>
      )}
    </li>
  );
}
