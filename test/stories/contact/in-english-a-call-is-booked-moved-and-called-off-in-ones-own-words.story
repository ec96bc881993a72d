# The same in English.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: can someone call me tomorrow at 3pm
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
customer: no, make it wednesday morning instead
bot: Thank you, I have changed that.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
press: Text my registered phone
bot: A text message with a code is on its way to your registered phone. It is valid for 5 minutes; enter it below. If nothing comes, you can resend in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: It is booked: 25 Nov, 09:00–12:00 GMT+8. We ring your registered number +1 202****0143 from +86-21-0000-5678. Your case number is WL-22222221.
bot: On the phone we never ask for passwords or codes, and never for a transfer or a shared screen. If somebody does, hang up and tell me.
customer: thanks, can i move it to another time
bot: When may we ring you? (Beijing time)
  [22 Nov, 12:00–15:00 GMT+8] [22 Nov, 15:00–18:00 GMT+8] [22 Nov, 18:00–21:00 GMT+8] [23 Nov, 09:00–12:00 GMT+8] [Not now]
customer: as soon as possible
bot: It is moved: 22 Nov, 12:00–15:00 GMT+8, still to your registered +1 202****0143. Your case number stays WL-22222221.
customer: please call me
bot: A call is booked for you, 22 Nov, 12:00–15:00 GMT+8, to your registered +1 202****0143. Shall I move it or cancel it?
  [Move it] [Cancel the call] [Keep it]
press: Move it
bot: When may we ring you? (Beijing time)
  [22 Nov, 12:00–15:00 GMT+8] [22 Nov, 15:00–18:00 GMT+8] [22 Nov, 18:00–21:00 GMT+8] [23 Nov, 09:00–12:00 GMT+8] [Not now]
press: Not now
bot: All right, the call stays as it was: 22 Nov, 12:00–15:00 GMT+8, to your registered +1 202****0143. Your case number is WL-22222221.
customer: i dont need the call anymore
bot: The call is cancelled, and nobody rings you 22 Nov, 12:00–15:00 GMT+8. If somebody calls then and claims to be us, it is not us. To book another, write “book a call”.
-- cases
-- case WL-22222221: call-back, emma-clarke, reach-support.call-back {"from":"2026-11-22T12:00:00.000+08:00","to":"2026-11-22T15:00:00.000+08:00","contact":"emma-clarke-phone","phone":"+1 202****0143","outcome":"called-off"}
