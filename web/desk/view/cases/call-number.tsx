import { useState } from "preact/hooks";
import { deskApi } from "../../line/desk-api.ts";
import { say } from "../../words.ts";
import { Uncover } from "../uncover.tsx";

/** The number of a booked call, covered until its agent says why it is wanted. */
export function CallNumber({ id, masked }: { id: string; masked: string }) {
  return (
    <section>
      <h3>{say("call-number")}</h3>
      <p>
        <Uncover masked={masked} typed={useState("")} ask={(reason) => deskApi.caseNumber(id, reason)} />
      </p>
      <p class="quiet-text">{say("call-number-more")}</p>
    </section>
  );
}
