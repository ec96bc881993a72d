# "Does that settle it?": a no sends for a person, also beside a question that stands.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i want to talk to a person
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
press: Leave a case instead
bot: Your case is open under the number WL-22222221. The answer will come here in this conversation. To see where it stands, just send me the number.
bar: ended, left
customer: recover my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
-- agent tom answers WL-22222221 Your refund arrived this morning.
system: There is an answer to your case WL-22222221
agent Tom: Your refund arrived this morning.
bot: Does that settle it? If not, I will get a person for you.
  [Not yet, get a person] [That settles it]
customer: no
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- queue
-- waiting: asked · priority 0 · en · recover-account
