# The same in English.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: please cancel the 74.20 one
bot: You want to stop a payment. Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Found it. ¥74.20 to Bluebird Bakery, 22 Nov, 09:45 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
press: Cancel this payment
bot: It is cancelled and was not paid. The money goes back the way it came (Visa card), in 5–15 working days, by Friday 11 December at the latest.
bot: The number for this matter is WL-22222221. Mention it if you ever ask about it again.
customer: when will I get the money back
bot: Your payment of ¥74.20 to Bluebird Bakery was cancelled. The money is going back the way it came (Visa card), in 5–15 working days, by Friday 11 December at the latest. Case number WL-22222221.
bot: If you mean another one, tell me its time and amount. If the money is not there by then, tell me, too.
-- pass 21d
customer: when will the refund arrive
bot: Your payment of ¥74.20 to Bluebird Bakery was cancelled. The money is going back the way it came (Visa card), in 5–15 working days, by Friday 11 December at the latest. Case number WL-22222221.
bot: The day you were told, Friday 11 December, has passed. If the money is not there, I will have a person trace it.
  [Not here, please check] [It is here]
customer: what is your phone number
bot: Our hotline is 400-000-1234; from abroad please dial +86-21-0000-1234. It is open 24 hours a day, every day.
  You will reach trained staff who can look into it straight away.
bot: Please use only the number shown here or in the app. The hotline never calls anyone. "Support numbers" found by web search are often fake; send me one and I'll check it.
bot: Back to what we were doing. The day you were told, Friday 11 December, has passed. If the money is not there, I will have a person trace it.
  [Not here, please check] [It is here]
customer: go back
bot: This is already the first step.
bot: The day you were told, Friday 11 December, has passed. If the money is not there, I will have a person trace it.
  [Not here, please check] [It is here]
customer: never mind
bot: All right, we stop here. Nothing was changed.
customer: where is my money
bot: Your payment of ¥74.20 to Bluebird Bakery was cancelled. The money is going back the way it came (Visa card), in 5–15 working days, by Friday 11 December at the latest. Case number WL-22222221.
bot: The day you were told, Friday 11 December, has passed. If the money is not there, I will have a person trace it.
  [Not here, please check] [It is here]
press: It is here
bot: Good to hear. If there is anything else, just tell me.
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: when will I get the money back
bot: A refund goes back the way you paid. Back to balance: usually the same day, 1 working day at the latest. Back to a bank card: 1–7 working days to a debit card, 2–7 to a credit card, 3–15 to a card issued abroad.
bot: The time counts from the moment the merchant or we confirm the refund. Banks and merchants differ, and busy days and holidays take longer.
  [Refund not arrived] [Request a refund] [My case status]
