# The holiday ends on Monday the 23rd; nothing is given up before people were there at all.
-- office 09:00-18:00
-- locale en
-- at 2026-02-16T02:00:00Z
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i want to talk to a person
bot: All right, you are in the queue. Our staff are off right now and back at 24 Feb, 09:00 GMT+8. Your place is kept, so you need not wait here. You can also leave a case or book a call, and we see to it first thing.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead] [Book a call]
-- pass 6d
-- queue
-- waiting: asked · priority 0 · en
-- pass 2d
bot: I am sorry that it takes so long. Your place is safe and you can go on waiting. If you would rather not stay, choose one of these.
  [Answer me here later] [Leave a case instead] [Book a call]
-- pass 13h
bot: I am sorry, you have waited all this time and it was not your turn. I have made this your case WL-22222221, so it is not lost. The answer comes here in this conversation, and you need not queue again.
bar: ended, left
-- queue
-- waiting: not
