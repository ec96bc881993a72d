import { deepEqual, equal, ok } from "node:assert/strict";
import { totpCode, totpStep } from "../totp.ts";
import { type Point, refuses } from "./point.ts";

/** Who a customer is, and the proofs the core itself checks. */
export const whoPoints: Point[] = [
  {
    name: "finds a customer by phone and by e-mail, and nobody by anything else",
    async holds({ wallet, fixture: { customer } }) {
      equal(await wallet.findCustomer({ phone: customer.phone }), customer.id);
      equal(await wallet.findCustomer({ email: customer.email }), customer.id);
      equal(await wallet.findCustomer({ phone: "+8613899999999" }), "not-found");
      equal(await wallet.findCustomer({ email: "nobody@example.com" }), "not-found");
    },
  },
  {
    name: "shows contacts and names masked only, and gives an address to who knows its id",
    async holds({ wallet, fixture: { customer } }) {
      const profile = await wallet.profile(customer.id);
      const shown = JSON.stringify(profile);
      for (const plain of [customer.phone, customer.phone.slice(3), customer.email])
        ok(!shown.includes(plain), "the profile shows a whole contact");
      ok(profile.contacts.length >= 2, "the profile lists phone and e-mail");
      equal(profile.status, "active");
      deepEqual(await wallet.addressOf(customer["phone-contact"]), { kind: "phone", address: customer.phone });
      equal(await wallet.addressOf("no-such-contact"), "not-found");
    },
  },
  {
    name: "tells risk signals of a customer, and says so when a customer is not there",
    async holds({ wallet, fixture: { customer } }) {
      const signals = await wallet.riskSignals(customer.id);
      for (const at of Object.values(signals)) ok(at === undefined || Date.parse(at) > 0, "a signal is an instant");
      for (const call of [wallet.profile, wallet.riskSignals]) await refuses("not-found", call("no-such-customer"));
      await refuses("not-found", wallet.transactions("no-such-customer", {}));
    },
  },
  {
    name: "takes an authenticator code once, and nobody else's",
    async holds({ wallet, now, fixture: { authenticator, customer } }) {
      const code = totpCode(authenticator["totp-secret"], totpStep(now()));
      equal(await wallet.checkAuthenticator(customer.id, code), false);
      equal(await wallet.checkAuthenticator(authenticator.customer, "not a code"), false);
      equal(await wallet.checkAuthenticator(authenticator.customer, code), true);
      equal(await wallet.checkAuthenticator(authenticator.customer, code), false, "a code was taken twice");
    },
  },
  {
    name: "takes an answer only when it is right, in any case, width and spacing",
    async holds({ wallet, fixture: { answer } }) {
      const asked = (given: string) => wallet.checkAnswer(answer.customer, answer.question, given);
      equal(await asked(answer.right), true);
      equal(await asked(` ${answer.right.toUpperCase()} `), true);
      equal(await asked(`${answer.right}x`), false);
      equal(await wallet.checkAnswer(answer.customer, "no-such-question", answer.right), false);
    },
  },
];
