# The same in English, with a phone.
-- locale en
-- customer sun-li
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I lost my account, please help me get it back
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 13800001008
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Your first check is done. Getting an account back takes two, and this account has only one that can be used now. An agent will check who you are, and a second one confirms it. They can see that the first check is done.
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bot: Your case number is WL-22222221. Please note it down.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- proved
-- holds possession
-- queue
-- waiting: verification-failed · priority 10 · en · recover-account · dialog: recover-account · missing: second-method · WL-22222221
