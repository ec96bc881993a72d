-- locale en
-- office 09:00-18:00
-- at 2026-11-22T15:00:00Z
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my withdrawal of 900 not here, i want a person
bot: All right, you are in the queue. Our staff are off right now and back at 23 Nov, 09:00 GMT+8. Your place is kept, so you need not wait here. You can also leave a case or book a call, and we see to it first thing.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead] [Book a call]
customer: how long
bot: You are number 1 in the queue. Our staff are back at 23 Nov, 09:00 GMT+8. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
customer: ok book a call
bot: I can book a call, and then you need not wait in the queue. Tap below to book one; otherwise you keep your place.
  [Book a call]
customer: monday 10am
bar: ended, left
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: It is booked: 23 Nov, 09:00–12:00 GMT+8. We ring your registered number +1 202****0143 from +86-21-0000-5678. Your case number is WL-22222221.
bot: On the phone we never ask for passwords or codes, and never for a transfer or a shared screen. If somebody does, hang up and tell me.
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: human please
bot: All right, you are in the queue. Our staff are off right now and back at 23 Nov, 09:00 GMT+8. Your place is kept, so you need not wait here. You can also leave a case or book a call, and we see to it first thing.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead] [Book a call]
customer: ok ill leave a message
bot: Your case is open under the number WL-22222222. The answer will come here in this conversation. To see where it stands, just send me the number.
bar: ended, left
customer: my 900 withdrawal is missing
bot: Your withdrawal has not arrived. I will see how far it has come.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
