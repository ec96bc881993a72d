# A yes is said to what was put last: to the offer of a person it sends for the person, and the payment stays as it is.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: I want to cancel a pending payment
bot: You want to stop a payment. Let us do that.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: 13800001001
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: These are still pending, so we can try to stop them. Which one?
  | 22 Nov, 09:35 GMT+8 青木咖啡 ¥68.00 Pending
  | 21 Nov, 15:00 GMT+8 李** ¥350.00 Pending
  [None of these]
customer: the 350 one
bot: Found it. ¥350.00 to 李**, 21 Nov, 15:00 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
customer: cancel
bot: I need a clear word here. ¥350.00 to 李**, 21 Nov, 15:00 GMT+8. Shall it be cancelled, or left as it is?
  [Cancel this payment] [Do not cancel]
customer: cancel
bot: This step seems to be stuck. Shall I get a person to help? You can also stay here and try once more.
  [Get a person] [Stay here]
customer: yes please
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- ledger
-- did nothing
-- queue
-- waiting: asked · priority 0 · en · payment-problem
