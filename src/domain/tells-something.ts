/** Whether a text may tell something of a matter: one no longer than "转人工" or "talk to a person" does not. */
export const tellsSomething = (text: string): boolean => text.length > (/\p{Script=Han}/u.test(text) ? 8 : 20);
