# The review after a recovery finds a payment the customer did not make. In English, with the authenticator app.
-- locale en
-- customer chen-haoran
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: i cant get into my account any more
bot: Do not worry, the account can be recovered, and I will take you through it.
bot: First we make sure it is you, in two ways and with a security question if you set one up; then a link to set a new password, and last a look for payments you do not know. Enter codes only here, and send your password to no one, me included.
bot: First I need to be sure it is you. Please send the phone number or e-mail you registered with.
  [Get a person]
customer: +86 138 0000 1003
bot: Identity check, step 1 of 2.
bot: If this number is registered, a text message with a 6-digit code is on its way. It is valid for 5 minutes; enter it below. Nothing after 60 seconds? There are other ways, or send it again in 60 seconds.
  [Send again] [Another way] [Get a person]
customer: {sms}
echo: ••••••
bot: One more thing, a security question you set up: What was the name of your first school?
  [I do not remember] [Get a person]
customer: 实验二小
echo: ••••••
bot: The first check is done. This needs one more, by a different way. Which one?
  [E-mail c***n@example.com] [Use my authenticator app] [Get a person]
customer: my authenticator app
bot: Identity check, step 2 of 2.
bot: Please open your authenticator app and enter the 6 digits it shows now.
  [Another way] [Get a person]
customer: {totp}
echo: ••••••
bot: Thank you, we know now that it is you.
bot: Shall I send the link for a new password to 138****1003? It works once, within 30 minutes.
  [Send the link] [Not now]
customer: yes
bot: The link is on its way to 138****1003. Please open it within 30 minutes and set a new password. I will know at once, and we do the last two steps. If nothing arrives, tap below.
  [Not received, send again] [Get a person]
-- new password Lark-9-Evening
-- reset saved
-- pass 20s
bot: The new password is in place and the account is yours again. All devices have been signed out, so please sign in with the new password. A notice went to each of your registered contacts.
bot: In case somebody posed as you, withdrawals are paused until 23 Nov, 10:00 GMT+8 and resume by themselves. Paying and sending money work as ever.
bot: Two pieces of advice: choose a long password that is no birthday or phone number and is used nowhere else, and remember it. And turn on two-step verification in the settings, so that a password alone lets nobody in.
bot: Last step. This is what left your account in the last 30 days. Tick anything that was not you, or tap “All mine”.
  | 22 Nov, 09:20 GMT+8 星河数码 ¥1,999.00 Pending
  | 20 Nov, 21:15 GMT+8 韩** ¥88.00 Completed
  | 15 Nov, 13:37 GMT+8 云杉运动 ¥459.00 Refund under way
  [All mine] [None are mine]
customer: 1
bot: Shall I freeze the account now? No money can leave it, and you cannot pay with it either, until an agent has checked and lifted it.
  [Freeze it now] [Do not freeze]
customer: yes
bot: The account is frozen. Nobody can move money out of it now.
bot: Reported as not made by you: 1. Our staff will investigate. I am getting one of them now, and your case goes first.
bot: You have priority in the queue. No agent is online this minute; whoever comes sees to urgent matters like yours first, and can read what you wrote.
bot: Your case number is WL-22222221. Please note it down.
bar: In the queue · 1/1
  [Leave the queue] [Answer me here later] [Leave a case instead]
-- account
-- status frozen, sessions 0
-- inbox
-- sms: to +8613800001003 · [Skylark Wallet] ······ is your code to recover your account, valid for 5 minutes. Enter it only in the support chat you opened yourself. Our staff never ask for it, so give it to no one. If this was not you, ignore it.
-- sms: to +8613800001003 · 【云雀钱包】您申请了重设登录密码，请在 30 分钟内打开：https://… 。链接只能用一次。不是您本人申请？不要打开，直接联系客服。
-- sms: to +8613800001003 · [Skylark Wallet] On 22 Nov, 10:00 GMT+8 somebody passed our checks and asked to set a new password for your account. If it was you, there is nothing to do. If not, open this link and tap the button, and the account is frozen at once: https://…
-- email: to chenhaoran@example.com · [Skylark Wallet] On 22 Nov, 10:00 GMT+8 somebody passed our checks and asked to set a new password for your account. If it was you, there is nothing to do. If not, open this link and tap the button, and the account is frozen at once: https://…
-- sms: to +8613800001003 · [Skylark Wallet] On 22 Nov, 10:00 GMT+8 your account was recovered, its password was changed, all devices were signed out, and withdrawals are paused for at least 24 hours. If this was not you, open this link and tap the button, and the account is frozen at once: https://…
-- email: to chenhaoran@example.com · [Skylark Wallet] On 22 Nov, 10:00 GMT+8 your account was recovered, its password was changed, all devices were signed out, and withdrawals are paused for at least 24 hours. If this was not you, open this link and tap the button, and the account is frozen at once: https://…
-- sms: to +8613800001003 · [Skylark Wallet] On 22 Nov, 10:00 GMT+8 your account was frozen; no money can leave it. If this was not you, your money is safe all the same; open this link to let us know: https://…
-- email: to chenhaoran@example.com · [Skylark Wallet] On 22 Nov, 10:00 GMT+8 your account was frozen; no money can leave it. If this was not you, your money is safe all the same; open this link to let us know: https://…
-- agent mei claims
bar: ended, claimed
system: Mei from support has joined and is with you now.
-- agent mei says Hello, I am looking at your case now.
agent Mei: Hello, I am looking at your case now.
customer: thank you, please hurry
-- agent tom claims
-- desk already-claimed Mei
-- agent mei returns
system: Mei has left the conversation.
bot: I am back and will take it from here. Your case WL-22222221 is still being worked on, and the result will come here. To see how it stands, write “case status”.
