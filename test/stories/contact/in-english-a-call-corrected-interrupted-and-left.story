# The same in English, with a question beside it.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: please call me back
bot: When may we ring you? (Beijing time)
  [22 Nov, 12:00–15:00 GMT+8] [22 Nov, 15:00–18:00 GMT+8] [22 Nov, 18:00–21:00 GMT+8] [23 Nov, 09:00–12:00 GMT+8] [Not now]
customer: what are your opening hours
bot: Our people are here 24 hours a day, every day.
  When nobody is on duty I am still here: I can trace a withdrawal, freeze an account or take a report. If it needs a person, I open a case or book a call-back during 9:00–21:00 every day, Beijing time.
bot: Back to what we were doing. When may we ring you? (Beijing time)
  [22 Nov, 12:00–15:00 GMT+8] [22 Nov, 15:00–18:00 GMT+8] [22 Nov, 18:00–21:00 GMT+8] [23 Nov, 09:00–12:00 GMT+8] [Not now]
customer: the second one
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +86 138 0000 1003
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: no, I mean +1 202 555 0143
bot: Thank you, I have changed that.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {wrong}
echo: ••••••
bot: That code is not right. You can try 4 more times; please use the latest one you received.
  [Send again] [Another way] [Get a person]
customer: back
bot: All right, one step back.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +1 202 555 0143
bot: One was sent a moment ago and is still valid; enter it below when it arrives. You can send again in 60 seconds.
  [Send again] [Another way] [Get a person]
-- pass 2m
press: Send again
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 120 seconds.
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
bot: It is booked: 22 Nov, 15:00–18:00 GMT+8. We ring your registered number +1 202****0143 from +86-21-0000-5678. Your case number is WL-22222221.
bot: On the phone we never ask for passwords or codes, and never for a transfer or a shared screen. If somebody does, hang up and tell me.
customer: please call me back
bot: A call is booked for you, 22 Nov, 15:00–18:00 GMT+8, to your registered +1 202****0143. Shall I move it or cancel it?
  [Move it] [Cancel the call] [Keep it]
customer: never mind
bot: All right, we stop here. Nothing was changed.
