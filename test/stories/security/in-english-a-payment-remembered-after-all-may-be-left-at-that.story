# "Oh, that was my wife" at the check and at the freeze is met, and leads out on a word; a "not" in it makes it none, and nothing is frozen or left undone for it.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: theres a payment i dont recognise, $45 northstar
bot: There is a payment you did not make ($45.00). First we protect your account, then we trace the money.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: oh wait that was lunch with my wife
bot: Good that you know it again. If that was all, write “never mind” and nothing is changed. If anything else looks strange, go on here.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +12025550143
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: i remember it now
bot: Good that you know it again. If that was all, write “never mind” and nothing is changed. If anything else looks strange, go on here.
bot: Back to what we were doing. Please enter the 6-digit code you received last.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: it was not me
bot: I could not read that, so I have not done it yet. Tap “Freeze it now” or “Do not freeze”, or simply write those words.
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: sorry my bad my husband did that
bot: Good that you know it again. If that was all, write “never mind” and nothing is changed. If anything else looks strange, go on here.
bot: Back to what we were doing. Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: never mind
bot: All right, we stop here. Nothing was changed.
-- account
-- status active, sessions 0
