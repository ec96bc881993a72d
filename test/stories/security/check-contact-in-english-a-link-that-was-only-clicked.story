# Who says that nothing was given is believed; who gave something beside that is not taken so.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i got an sms saying my account is locked click here http://skylark.cc
bot: skylark[.]cc: not ours. It looks like ours but is not the same; it is an imitation.
bot: Please do not reply, pay or open it, and do not share your screen or install anything they send. Delete or block it. I have noted it for our security team with the details masked, so there is nothing more for you to do. To reach us, write here or call 400-000-1234.
bot: Have you already given them a code or a password, or paid them anything?
  [I gave or paid something] [Check another one] [No, nothing]
customer: i clicked it but did not enter anything
bot: Good. Whenever you are unsure, send it here before you answer it. And if you ever see a payment you do not know, tell me at once.
customer: is http://skylark.cc yours
bot: skylark[.]cc: not ours. It looks like ours but is not the same; it is an imitation.
bot: Please do not reply, pay or open it, and do not share your screen or install anything they send. Delete or block it. I have noted it for our security team with the details masked, so there is nothing more for you to do. To reach us, write here or call 400-000-1234.
bot: Have you already given them a code or a password, or paid them anything?
  [I gave or paid something] [Check another one] [No, nothing]
customer: i did not pay, i only told them the code
bot: It is good that you told me, and it is not too late to act. Have no more contact with them and pay nothing more. If you installed something of theirs or are sharing your screen, close it and remove it now.
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
bot: While the person is on the way, we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
