# Signed in on the wallet's page, with a phone and no other way: the text comes back, the customer hears it at once and gets a person.
-- locale en
-- customer sun-li
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
-- sms comes back
customer: I want to turn on two-step verification
bot: You want two-step verification. Let us set it up.
bot: For the next step I need to be sure once more that it is you.
bot: A text message with a code is on its way to your registered phone. It is valid for 5 minutes; enter it below. If nothing comes, you can resend in 60 seconds.
  [Send again] [Get a person]
bot: The code could not be delivered to your registered phone; it came back, and sending it again is unlikely to help. Please get a person, who can help you on.
  [Send again] [Get a person]
-- undelivered
-- desk missed: code to 138****1008 refused
press: Get a person
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- queue
-- waiting: asked · priority 0 · en · turn-on-two-step
