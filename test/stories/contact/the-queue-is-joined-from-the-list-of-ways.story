# In English: from the ways to a person.
-- locale en
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: how can i contact support
bot: You can reach us right here; by phone at 400-000-1234 (from abroad +86-21-0000-1234), 24 hours a day, every day; by e-mail at help@skylark-wallet.example; or we ring you.
bot: What others have asked is mostly answered at help.skylark-wallet.example/faq and in the community at community.skylark-wallet.example; we are on WeChat (the official account skylark-wallet-help) and Weibo (@云雀钱包客服), too. Phone and queue are quietest on weekday mornings, 9:00–11:00 Beijing time.
bot: No agent is online right now, and nobody is waiting. The queue keeps your place, or leave a case and the answer comes here.
bot: Which way suits you? It goes faster with the time, the amount and what happened at hand.
  [Join the queue] [Leave a case] [Book a call] [No, thank you]
press: Join the queue
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
