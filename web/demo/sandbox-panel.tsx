import { useEffect, useState } from "preact/hooks";
import { type DemoCustomer, identityOf } from "./sandbox.ts";
import { SandboxInbox } from "./sandbox-inbox.tsx";
import { signedIn } from "./signed-in.ts";
import { language, say } from "./words.ts";

/** Who can be tried out, and what their phone receives. */
export function SandboxPanel({ customers }: { customers: DemoCustomer[] }) {
  const [id, setId] = useState(signedIn.value?.id ?? customers[0]?.id);
  const [hasFailed, setFailed] = useState(false);
  const customer = customers.find((each) => each.id === id) ?? customers[0];
  useEffect(() => setFailed(false), [id]);
  if (!customer) return null;
  const signIn = async () => {
    const isKnown = (await identityOf(customer.id)) !== undefined;
    setFailed(!isKnown);
    if (isKnown) signedIn.value = { id: customer.id, name: customer.name };
  };
  return (
    <aside class="sandbox" aria-labelledby="sandbox-title">
      <h2 id="sandbox-title">{say("sandbox")}</h2>
      <p class="quiet-text">{say("sandbox-lead")}</p>
      <label class="field">
        {say("customer")}
        <select id="sandbox-customer" value={customer.id} onChange={(event) => setId(event.currentTarget.value)}>
          {customers.map(({ id: key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p>{customer.situations?.[language.value] ?? customer.situation}</p>
      <dl>
        <dt>{say("phone")}</dt>
        <dd>{customer.phone ?? say("none")}</dd>
        <dt>{say("email")}</dt>
        <dd>{customer.email ?? say("none")}</dd>
      </dl>
      {signedIn.value ? (
        <p class="signed-in">
          <span>{say("signed-in", { name: signedIn.value.name })}</span>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              signedIn.value = undefined;
            }}
          >
            {say("sign-out")}
          </button>
        </p>
      ) : null}
      {signedIn.value?.id !== customer.id && (
        <button type="button" class="outlined" onClick={() => void signIn()}>
          {say("sign-in")}
        </button>
      )}
      <p role="alert" class="failed">
        {hasFailed ? say("sign-in-failed") : ""}
      </p>
      <SandboxInbox key={customer.id} customer={customer} />
      <a href="/sandbox" target="_blank" rel="noopener">
        {say("more")}
      </a>
    </aside>
  );
}
