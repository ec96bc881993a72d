# A question beside it, a step back to where there is none, and no.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: is this number really you
bot: One rule helps at once. We never ask for a password or a code, never ask you to share your screen, and never ask you to move money to a “safe account”. Whoever does is not us.
bot: Send me what you want checked. A phone or SMS number, a link, an e-mail, a WeChat ID or a staff number, several at once if you like. I compare it with our own list. Please do not call back or open it yet.
  [Get a person]
customer: how long does a withdrawal take
bot: A withdrawal is reviewed first, then credited by the bank. Review: usually within 2 hours, 24 hours at most. Arrival: usually within 2 hours after the review, the next working day at the latest.
bot: At night, at weekends and on holidays banks may be slower. You can follow it in your withdrawal record.
bot: Back to what we were doing. Send me the number, link or account you want checked.
  [Get a person]
customer: 400-000-1235
bot: 400-000-1235: not ours. It looks like ours but is not the same; it is an imitation.
bot: Please do not reply, pay or open it, and do not share your screen or install anything they send. Delete or block it. I have noted it for our security team with the details masked, so there is nothing more for you to do. To reach us, write here or call 400-000-1234.
bot: Have you already given them a code or a password, or paid them anything?
  [I gave or paid something] [Check another one] [No, nothing]
customer: back
bot: All right, one step back.
bot: Send me what you want checked. A phone or SMS number, a link, an e-mail, a WeChat ID or a staff number, several at once if you like. I compare it with our own list. Please do not call back or open it yet.
  [Get a person]
customer: forget it
bot: All right, we stop here. Nothing was changed.
