# In English: a time, a proof, the registered number; never one typed here.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: please call me back
bot: When may we ring you? (Beijing time)
  [22 Nov, 12:00–15:00 GMT+8] [22 Nov, 15:00–18:00 GMT+8] [22 Nov, 18:00–21:00 GMT+8] [23 Nov, 09:00–12:00 GMT+8] [Not now]
customer: the second one
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: It is booked: 22 Nov, 15:00–18:00 GMT+8. We ring your registered number +1 202****0143 from +86-21-0000-5678. Your case number is WL-22222221.
bot: On the phone we never ask for passwords or codes, and never for a transfer or a shared screen. If somebody does, hang up and tell me.
