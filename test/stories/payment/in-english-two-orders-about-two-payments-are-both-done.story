# The same in English, where neither order alone says what kind of matter it is.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
-- signed on at the host
customer: refund the one to Liam Walsh and cancel bluebird bakery
bot: I heard both. First this one, and “Cancel pending payment” right after it.
bot: You want a refund (Liam Walsh). Let us see to it.
bot: For this step I need to be sure once more that it is you. Which way shall we take?
  [Text my registered phone] [Send to my registered e-mail] [Get a person]
press: Text my registered phone
bot: A text message with a code is on its way to your registered phone. It is valid for 5 minutes; enter it below. If nothing comes, you can resend in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: Found it. ¥320.00 to Walsh **, 17 Nov, 14:11 GMT+8. They have received it, so it cannot simply be taken back. Shall I contact them and ask for it? Whether it comes back depends on what we find.
  [Ask for it back] [Not now]
press: Not now
bot: All right, nothing was sent. Is it another payment, or shall we leave it?
  [It is another one] [Leave it]
press: Leave it
bot: All right, nothing was changed. Tell me whenever you want to go on; sooner is easier.
bot: Back to what we were doing. You want to stop a payment. Let us do that.
bot: Found it. ¥74.20 to Bluebird Bakery, 22 Nov, 09:45 GMT+8, still pending, so it can usually be stopped. Shall I cancel it now?
  [Cancel this payment] [Do not cancel]
press: Cancel this payment
bot: It is cancelled and was not paid. The money goes back the way it came (Visa card), in 5–15 working days, by Friday 11 December at the latest.
bot: The number for this matter is WL-22222221. Mention it if you ever ask about it again.
-- ledger
-- did cancelPayment done
