# Nor is any other wish a yes.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i transferred the wrong amount to liam last tuesday, should have been 230 not 320
bot: A payment went wrong (last tuesday). Let us see what can be done.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: my number is 202-555-0143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Found it. ¥320.00 to Walsh **, 17 Nov, 14:11 GMT+8. They have received it, so it cannot simply be taken back. Shall I contact them and ask for it? Whether it comes back depends on what we find.
  [Ask for it back] [Not now]
customer: ask him nicely or call the police
bot: I could not read that, so I have not done it yet. Tap “Ask for it back” or “Not now”, or simply write those words.
bot: Found it. ¥320.00 to Walsh **, 17 Nov, 14:11 GMT+8. They have received it, so it cannot simply be taken back. Shall I contact them and ask for it? Whether it comes back depends on what we find.
  [Ask for it back] [Not now]
customer: yes ask him
bot: It is filed under the number DP-…. They have 1–3 working days to answer, until Wednesday 25 November; our decision takes 5–10 working days, by Friday 4 December at the latest. Until then, send no more money at anybody's request.
bot: Your case number is WL-22222221. To see where it stands, just send me the number. If that date passes without a result, tell me.
-- ledger
-- did dispute done
