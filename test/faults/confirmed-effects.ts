/** Wishes that end in one confirmation and one effect; what the bot says once it is done. */
export interface ConfirmedEffect {
  customer: string;
  phone: string;
  /** Known by the wallet's own page: no code is asked for. */
  signedOn?: true;
  wish: string;
  operation: "cancelPayment" | "refund" | "freeze" | "retryWithdrawal" | "dispute";
  done: RegExp;
}

export const confirmedEffects: ConfirmedEffect[] = [
  {
    ...{ customer: "lin-xiaoyu", phone: "13800001001", operation: "cancelPayment", done: /^已撤销/ },
    wish: "昨天下午三点给李雷转了350块转错了",
  },
  {
    ...{ customer: "yu-fan", phone: "13800001012", operation: "refund", done: /^退款已受理/ },
    wish: "叶里花店扣了我两次钱，158块",
  },
  {
    ...{ customer: "lin-xiaoyu", phone: "13800001001", signedOn: true, operation: "freeze", done: /^账户已冻结/ },
    wish: "马上冻结我的账号",
  },
  {
    ...{ customer: "yu-fan", phone: "13800001012", operation: "retryWithdrawal", done: /^已重新提交/ },
    wish: "提现失败",
  },
];
