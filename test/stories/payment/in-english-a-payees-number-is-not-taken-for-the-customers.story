# "My friends number" gets no code, neither in the first words nor behind how to send money; one's own still does.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i sent money to the wrong person, my friends number +1 202 555 0188
bot: A payment went wrong. Let us see what can be done.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: how do I send money to a friend
bot: Open Transfer, choose a contact or enter a phone number, check the name and last digits, enter the amount and your payment password. It usually arrives at once.
  Look at the payee again before you confirm: a completed transfer comes back only if the other side agrees.
  [Paid wrong person] [Payment limit] [Fees]
customer: my friends number +1 202 555 0188
bot: To pay somebody, please do it in your wallet, as I cannot do it for you. Tap Transfer, enter their number there, and check the name before you confirm. If it is your own registered number, tell me what it is about.
customer: +44 7700 900123
bot: To pay somebody, please do it in your wallet, as I cannot do it for you. Tap Transfer, enter their number there, and check the name before you confirm. If it is your own registered number, tell me what it is about.
customer: her number is 202 555 0188
bot: To pay somebody, please do it in your wallet, as I cannot do it for you. Tap Transfer, enter their number there, and check the name before you confirm. If it is your own registered number, tell me what it is about.
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i sent 320 to the wrong person. my friend called, my number is +1 202 555 0143
bot: A payment went wrong (¥320.00). Let us see what can be done.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
-- pass 2m
-- new conversation
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: my payment failed
bot: Most payments fail for one of three reasons: an unstable network, a typing error, or a payment method that can't be used right now. Switch networks, check the amount and the payee, then try once with another method.
bot: Look at your bill before you pay again. If the money has already left, don't pay twice; tell me instead. If it still fails, send me the message on your screen and I'll record it and look into the cause.
  [Charged but failed] [Card declined] [Payment problem]
customer: my numbers 202 555 o143
bot: Thank you, noted.
bot: All right, let us look into it. What is wrong with the payment?
  [Wrong person or amount] [Charged twice] [Charged, but it failed] [Payee has not got it] [Stop a payment] [Get a refund] [Refund not here yet] [Trouble with a merchant]
customer: charged twice
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
