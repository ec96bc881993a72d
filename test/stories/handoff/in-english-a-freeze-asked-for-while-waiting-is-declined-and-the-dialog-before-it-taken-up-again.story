# What was parked when the person was asked for stands aside for the freeze, and is there again when the queue is left.
-- locale en
-- customer emma-clarke
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: recover my account
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: agent please
bot: All right, you are in the queue. No agent is online right now, and your place is kept. You can also leave a case, and the answer will come here in this conversation.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
customer: ok in the meantime freeze my account
bot: While the person is on the way, we protect your account.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: emma.clarke@example.com
bot: If this address is registered, an e-mail with a 6-digit code is on its way. It is valid for 5 minutes; enter it below (look in your spam folder, too). Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {email}
echo: ••••••
bot: Shall I freeze the account now? Nobody can move money out of it then. You cannot pay or withdraw either, until a person has checked and lifted it.
  [Freeze it now] [Do not freeze]
press: Do not freeze
bot: All right, the account is not frozen. You can ask me to freeze it at any time.
bot: Shall we look together for payments that were not yours?
  [Look together] [Later]
press: Later
bot: From here, choose a password that nobody can guess and that you use nowhere else, turn on two-step verification, and keep the account off public networks.
bot: If you ever see a payment you do not know, come to me. Once I know that it is you, the freeze takes a moment.
-- queue
-- waiting: asked · priority 0 · en · recover-account
customer: leave the queue
bot: All right, you have left the queue and I am here for you.
bot: What we had begun before is still here. Shall we go on with it?
  [Go on with it] [No, leave it]
bar: ended, left
