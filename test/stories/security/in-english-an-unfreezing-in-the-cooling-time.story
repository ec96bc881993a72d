# Interrupted and taken up again; the request goes in, and the time until it can be lifted is told.
-- locale en
-- customer ma-yulan
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: please unfreeze my account, my number is +86 138 0000 1005
bot: You can ask for the freeze to be lifted; that can happen 24 hours after it began at the earliest. First I confirm in two different ways that it is you, then two of our staff check one after the other, so that nobody else can release your money.
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: no, I mean +86 138 0000 1010
bot: Thank you, I have changed that.
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {wrong}
echo: ••••••
bot: That code is not right. You can try 4 more times; please use the latest one you received.
  [Send again] [Another way] [Get a person]
customer: how long do refunds take
bot: A refund goes back the way you paid. Back to balance: usually the same day, 1 working day at the latest. Back to a bank card: 1–7 working days to a debit card, 2–7 to a credit card, 3–15 to a card issued abroad.
bot: The time counts from the moment the merchant or we confirm the refund. Banks and merchants differ, and busy days and holidays take longer.
bot: Back to what we were doing. Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: 朝阳小学
echo: ••••••
bot: The first check is done. This needs one more, by a different way. Which one?
  [E-mail m***n@example.com] [Use my authenticator app] [Get a person]
press: Use my authenticator app
bot: Identity check, step 2 of 2.
bot: Please open your authenticator app and enter the 6 digits it shows now.
  [Another way] [Get a person]
-- wallet is down for profile
customer: {totp}
echo: ••••••
bot: Our system is not answering right now. It is not your fault, and nothing you entered is lost.
bot: You can try again now, or have a person take care of it.
  [Try again] [Get a person]
-- wallet is well again
press: Try again
bot: All right, let us go on.
bot: The account has been frozen since 22 Nov, 09:00 GMT+8. So that nobody can undo it at once, it cannot be lifted before 23 Nov, 09:00 GMT+8; the request can go in now, and two of our staff check it meanwhile. Shall I send it?
  [Send the request] [Keep it frozen]
customer: back
bot: This is already the first step.
bot: The account has been frozen since 22 Nov, 09:00 GMT+8. So that nobody can undo it at once, it cannot be lifted before 23 Nov, 09:00 GMT+8; the request can go in now, and two of our staff check it meanwhile. Shall I send it?
  [Send the request] [Keep it frozen]
customer: never mind
bot: All right, we stop here. Nothing was changed.
customer: unfreeze my account
bot: You can ask for the freeze to be lifted; that can happen 24 hours after it began at the earliest. First I confirm in two different ways that it is you, then two of our staff check one after the other, so that nobody else can release your money.
bot: The account has been frozen since 22 Nov, 09:00 GMT+8. So that nobody can undo it at once, it cannot be lifted before 23 Nov, 09:00 GMT+8; the request can go in now, and two of our staff check it meanwhile. Shall I send it?
  [Send the request] [Keep it frozen]
press: Send the request
bot: The request is in, and two of our staff will check it one after the other. Once both agree, the freeze is lifted at 23 Nov, 09:00 GMT+8 at the earliest; your registered phone and e-mail will be told.
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bot: Your case number is WL-22222221. Please note it down.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- queue
-- waiting: policy · priority 5 · en · unfreeze-account · dialog: unfreeze-account · wish: unfreeze · frozenAt: 2026-11-22T01:00:00.000Z · WL-22222221
