# Even where something else was asked.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I can't get into my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: I want to kill myself
bot: Your safety matters more than any money. I'm listening, and I'm getting you a person right now.
bot: If you are thinking of hurting yourself, please call your local emergency number now; in mainland China that is 120 or 110, and 12356 is the mental health line. If you can, ask someone near you to stay with you.
  We will deal with the money together. You don't have to carry it alone.
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
desk: 留意：客户可能想不开，请先安抚——有轻生的念头
-- queue
-- waiting: distress · priority 40 · en · recover-account
