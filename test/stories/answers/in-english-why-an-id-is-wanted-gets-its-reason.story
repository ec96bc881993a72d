# Why the wallet wants an ID gets the reason, how to verify the way.
-- locale en
-- customer lin-xiaoyu
bot: Hello, this is Skylark Wallet support. What happened? Write to me in your own words, or tap a button.
  [Recover my account] [Payment problem] [Payment not mine] [Withdrawal failed] [Contact support] [Talk to a person]
customer: why do you need my ID
bot: Verification is how we know that this wallet belongs to you. Withdrawals need it: the bank card must be in the same name. And if you ever lose the account, it proves that you are the owner, so nobody else can claim it.
bot: Upload the document only in the app, under Me → Identity. Do not send a picture of it to anyone who asks by phone, WeChat or chat.
  [Verify my identity] [Privacy] [Verification for withdrawal]
customer: how do i verify my identity
bot: Sign in and open Me → Identity: enter your name and ID number, photograph the document and do one face check. The page shows the result.
  If it fails, the photo is usually blurred, the document expired or the name different; correct it and send it again.
  Upload documents only in the app, never in this chat.
  [Verification for withdrawal] [Update my details] [Talk to a person]
