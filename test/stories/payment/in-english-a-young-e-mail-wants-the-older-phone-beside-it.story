# An e-mail put there three days ago shows nobody's payments: the phone that was there before has to vouch for it, and a freeze is offered meanwhile.
-- locale en
-- customer yu-fan
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I was charged twice yesterday
bot: You were charged twice (yesterday). Let me look into it.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: yufan@example.com
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {email}
echo: ••••••
bot: This contact was registered less than 7 days ago. In case somebody else put it there, I check once more by one that was registered earlier. To freeze the account, no more than this is needed.
bot: A text message with a code is on its way to your registered phone. It is valid for 5 minutes; enter it below. If nothing comes, you can resend in 60 seconds.
  [Send again] [Get a person]
-- proved
-- holds young
customer: freeze
bot: All right, first “Freeze my account”. We will come back to the other matter afterwards.
bot: You want your account frozen. Let us do it right away.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
press: Do not freeze
bot: All right, the account is not frozen. You can ask me to freeze it at any time.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
press: Later
bot: From here, choose a password that nobody can guess and that you use nowhere else, turn on two-step verification, and keep the account off public networks.
bot: If you ever see a payment you do not know, come to me. Once I know that it is you, the freeze takes a moment.
bot: Back to what we were doing. Please enter the 6-digit code you received last.
  [Send again] [Get a person]
customer: {sms}
echo: ••••••
bot: There are two payments of ¥158.00 to 叶里花店, at 21 Nov, 20:00 GMT+8 and at 21 Nov, 20:01 GMT+8. Only the one of 21 Nov, 20:01 GMT+8 would be refunded; the one of 21 Nov, 20:00 GMT+8 stays.
bot: Found it. ¥158.00 to 叶里花店, 21 Nov, 20:01 GMT+8. It is complete and can no longer be cancelled, but I can ask for a refund, back the way it was paid (Credit card issued in mainland China). Shall I?
  [Ask for a refund] [Not now]
-- proved
-- holds email, possession
