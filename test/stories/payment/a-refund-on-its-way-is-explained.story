# A refund that is still under way to a card issued abroad: how long that takes, and a number.
-- locale en
-- customer daniel-wong
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my refund has not arrived
bot: A refund has not arrived. Let me look into it.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +852 5123 4567
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: These are being refunded or have been. Which one are you waiting for?
  | 16 Nov, 22:30 GMT+8 海港酒店 HK$2,300.00 Refund under way
  | 2 Nov, 09:00 GMT+8 Peak Cinema HK$150.00 Refunded
  [None of these]
press: 海港酒店
bot: Found it. HK$2,300.00 to 海港酒店, 16 Nov, 22:30 GMT+8. The refund is accepted and on its way (Mastercard). From acceptance this way takes 5–15 working days.
bot: Is that clear? If you see something else on your side, I will have a person check it.
  [It differs, please check] [It is another one] [That is clear]
press: That is clear
bot: Good. If the money is not there after that time, tell me.
bot: The number for this matter is WL-22222221. Mention it if you ever ask about it again.
