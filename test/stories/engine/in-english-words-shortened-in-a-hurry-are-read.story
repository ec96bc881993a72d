# "plz", "u", "yea", "tmrw": at a yes, at a time to be called, at a question why; a question in them is still no yes.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: cancel the bakery payment
bot: You want to stop a payment. Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: why should i give u my number
bot: I use it to find the account, and send the code only to what is registered there. Nobody else sees it, and nobody will market to you.
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Found it. ¥74.20 to Bluebird Bakery, 22 Nov, 09:45 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
customer: r u sure u can
bot: I need a clear word here. ¥74.20 to Bluebird Bakery, 22 Nov, 09:45 GMT+8. Shall it be cancelled, or left as it is?
  [Cancel this payment] [Do not cancel]
customer: yea plz cancel it
bot: It is cancelled and was not paid. The money goes back the way it came (Visa card), in 5–15 working days, by Friday 11 December at the latest.
bot: The number for this matter is WL-22222221. Mention it if you ever ask about it again.
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: can u ring me
bot: When may we ring you? (Beijing time)
  [22 Nov, 12:00–15:00 GMT+8] [22 Nov, 15:00–18:00 GMT+8] [22 Nov, 18:00–21:00 GMT+8] [23 Nov, 09:00–12:00 GMT+8] [Not now]
customer: wdym
bot: We ring in the time you chose and at no other, so that you can be there and tell our call from others.
bot: When may we ring you? (Beijing time)
  [22 Nov, 12:00–15:00 GMT+8] [22 Nov, 15:00–18:00 GMT+8] [22 Nov, 18:00–21:00 GMT+8] [23 Nov, 09:00–12:00 GMT+8] [Not now]
customer: tmrw afternoon plz
bot: These times are free then. Which one? (Beijing time)
  [23 Nov, 12:00–15:00 GMT+8] [23 Nov, 15:00–18:00 GMT+8] [Another time] [Not now]
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: freeze my account
bot: You want your account frozen. Let us do it right away.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: ok im back
bot: Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: nooo
bot: All right, the account is not frozen. You can ask me to freeze it at any time.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
