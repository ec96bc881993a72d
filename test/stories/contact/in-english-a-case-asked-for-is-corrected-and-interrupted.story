# The number in the wish, corrected; a stranger's code, a question, a wallet that is down, a step back.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: what is the status of my case WL-ABCD2345
bot: You want to know how case WL-ABCD2345 stands. Let me look.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: no, I mean WL-EFGH2346
bot: Thank you, I have changed that.
bot: You want to know how case WL-EFGH2346 stands. Let me look.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
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
-- wallet is down for profile
customer: {sms}
echo: ••••••
bot: Our system is not answering right now. It is not your fault, and nothing you entered is lost.
bot: You can try again now, or have a person take care of it.
  [Try again] [Get a person]
-- wallet is well again
press: Try again
bot: Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: I found no case WL-EFGH2346 of yours. Please check the number and send it again. If it was opened under another account, ask from that one.
bot: Please send me the case number, the one that starts with WL.
  [I do not have it] [Get a person]
customer: back
bot: All right, one step back.
bot: Please send me the case number, the one that starts with WL.
  [I do not have it] [Get a person]
customer: never mind
bot: All right, we stop here. Nothing was changed.
