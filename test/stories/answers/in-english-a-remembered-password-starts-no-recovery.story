# "I remember my password" is no wish for a new one.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i remember my password but it still doesn't let me in
bot: If you remember the password, there is no need to reset it. See which step it is:
  If the face or finger check fails, tap "another way" on the same page and use the password. If it says locked, wait for the time on the screen and try once more. If the page won't load, try another network and update the app.
bot: If it is none of these, write me the words on the screen and I go on from there. If a password that you are sure of is still called wrong, write "reset my password" and I help you set a new one.
  [Code not received] [Account locked] [The app won't work]
customer: i know the password, the code never arrives
bot: The code goes to your registered phone, as a text, or to your e-mail. If it is not there after 60 seconds, tap "send again" once. Only the newest code works; earlier ones stop.
  For texts, check blocked messages, signal and whether the line is active; abroad they may come late or not at all. For email, check spam. Still nothing? Use email or an authenticator app instead.
  Type the code only into the field with the lock, never into the chat and never for anyone else.
  [Changed phone number] [Changed email address] [Talk to a person]
customer: i forgot my password
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
