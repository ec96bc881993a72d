import { useEffect, useState } from "preact/hooks";
import { deskApi, isRefused, type Transaction, type WalletAction, type Withdrawal } from "../line/desk-api.ts";
import type { About } from "../line/frames.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { say, sayOr } from "../words.ts";
import { ActionForm, type Wanted } from "./action-form.tsx";
import { AskApproval } from "./ask-approval.tsx";
import { amountOf } from "./money.ts";
import { moment } from "./times.ts";

/** What may be done in the customer's wallet, with what each step still needs; the same policy as the bot's. */
export function WalletPane({ about, chat }: { about: About; chat: OpenChat }) {
  const [actions, setActions] = useState<WalletAction[]>([]);
  const [shown, setShown] = useState<{ transactions: Transaction[]; withdrawals: Withdrawal[] }>();
  const [wanted, setWanted] = useState<Wanted>();
  const held = about.customer.levels.join();
  useEffect(() => {
    setShown(undefined);
    void deskApi.actions(chat.id).then((answer) => setActions(isRefused(answer) ? [] : answer.actions));
  }, [chat.id, held]);
  const allowed = (operation: string) => actions.find((each) => each.operation === operation)?.allowed ?? false;
  async function show(): Promise<void> {
    const answer = await deskApi.transactions(chat.id);
    if (!isRefused(answer)) setShown(answer);
  }
  if (wanted)
    return <ActionForm key={JSON.stringify(wanted)} chat={chat} wanted={wanted} onDone={() => setWanted(undefined)} />;
  const plain = ["freeze", "endSessions"].filter(allowed);
  const missing = actions.filter(({ allowed: isAllowed, wanted: levels }) => !isAllowed && levels && levels.length > 0);
  return (
    <section>
      <h3>{say("wallet-title")}</h3>
      <div class="acts">
        {allowed("transactions") && !shown && (
          <button type="button" class="second" onClick={() => void show()}>
            {say("show-transactions")}
          </button>
        )}
        {plain.map((operation) => (
          <button key={operation} type="button" class="second" onClick={() => setWanted({ operation, params: {} })}>
            {say(`do-${operation}`)}
          </button>
        ))}
      </div>
      {shown && (
        <ul class="payments">
          {shown.transactions.map((each) => (
            <li key={each.id}>
              <p>
                {moment(each.at)} {each.counterparty} <b>{amountOf(each.amount)}</b>
              </p>
              <p class="foot">
                {sayOr(`payment-${each.state}`, each.state)}
                {each.duplicateOf ? ` · ${say("payment-twice")}` : ""}
              </p>
              <div class="acts">
                {operationsFor(each)
                  .filter(allowed)
                  .map((operation) => (
                    <button
                      key={operation}
                      type="button"
                      class="second small"
                      onClick={() => setWanted(paymentAction(operation, each))}
                    >
                      {say(`do-${operation}`)}
                    </button>
                  ))}
              </div>
            </li>
          ))}
          {shown.withdrawals.map((each) => (
            <li key={each.id}>
              <p>
                {moment(each.at)} {say("withdrawal-to", { bank: each.bank, tail: each.cardTail })}{" "}
                <b>{amountOf(each.amount)}</b>
              </p>
              <p class="foot">{sayOr(`stage-${each.stage}`, each.stage)}</p>
              {each.retryable && allowed("retryWithdrawal") && (
                <button
                  type="button"
                  class="second small"
                  onClick={() =>
                    setWanted({
                      operation: "retryWithdrawal",
                      params: { withdrawal: each.id },
                      about: `${each.bank} ${amountOf(each.amount)}`,
                    })
                  }
                >
                  {say("do-retryWithdrawal")}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <p class="quiet-text">
          {say("needs-more", {
            what: missing.map(({ operation }) => sayOr(`do-${operation}`, operation)).join(say("comma")),
          })}
        </p>
      )}
      <AskApproval about={about} chat={chat} />
    </section>
  );
}

function operationsFor({ state, direction }: Transaction): string[] {
  if (direction === "in") return [];
  if (state === "pending") return ["cancelPayment", "reportUnauthorised"];
  return state === "completed" ? ["refund", "dispute", "reportUnauthorised"] : [];
}

function paymentAction(operation: string, { id, counterparty, amount }: Transaction): Wanted {
  const params = operation === "reportUnauthorised" ? { transactions: [id] } : { transaction: id };
  return { operation, params, about: `${counterparty} ${amountOf(amount)}` };
}
