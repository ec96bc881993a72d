# Nothing goes on meanwhile: the verdict, and the place.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: agent please
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
customer: they sent me to http://skylark-wallet-secure.com/login
bot: skylark-wallet-secure[.]com: not ours. It looks like ours but is not the same; it is an imitation.
bot: Please do not reply, pay or open it, and do not share your screen or install anything they send. Delete or block it. I have noted it for our security team with the details masked, so there is nothing more for you to do. To reach us, write here or call 400-000-1234.
bot: You are still in the queue, now at number 1.
customer: and is www.skylark-wallet.example yours?
bot: www.skylark-wallet.example: our website.
bot: Even when it is us, we never ask for a password or a code, never ask you to share your screen or to move money to a “safe account”. If anybody does, hang up or stop, and ask us at 400-000-1234.
bot: You are still in the queue, now at number 1.
customer: my own number is 13800001001
bot: Noted. It stays in this conversation, and the agent who takes over will see it. You are number 1 in the queue.
bot: If you fear for your money, write “freeze my account” and I start on it now. No agent is online right now. If it cannot wait, call 400-000-1234 (24 hours a day, every day).
