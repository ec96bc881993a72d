# "Two-step is what?" is explained, and set up at a button; how one's own withdrawal stands is looked up as before.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: two-step is what?
bot: With two-step verification, signing in and large actions need a one-time number from an authenticator app as well as the password; a stolen password alone is useless.
  Install an authenticator on your phone, scan the code on the page I give you, and enter one number to confirm.
  Write the recovery codes on paper and keep them safe; do not share a screenshot.
  [Turn on two-step] [Authenticator problem] [Strong passwords]
press: Turn on two-step
bot: You want two-step verification. Let us set it up.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: whats 2fa
bot: With two-step verification, signing in and large actions need a one-time number from an authenticator app as well as the password; a stolen password alone is useless.
  Install an authenticator on your phone, scan the code on the page I give you, and enter one number to confirm.
  Write the recovery codes on paper and keep them safe; do not share a screenshot.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: never mind
bot: All right, we stop here. Nothing was changed.
customer: my withdrawal is late
bot: Your withdrawal has not arrived. I will see how far it has come.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: what does two-step verification mean
bot: With two-step verification, signing in and large actions need a one-time number from an authenticator app as well as the password; a stolen password alone is useless.
  Install an authenticator on your phone, scan the code on the page I give you, and enter one number to confirm.
  Write the recovery codes on paper and keep them safe; do not share a screenshot.
bot: Back to what we were doing. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: never mind
bot: All right, we stop here. Nothing was changed.
customer: what is the status of my withdrawal
bot: Your withdrawal has not arrived. I will see how far it has come.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
