/** Whether a key belongs to an input method that is still putting a word together. Safari tells only by keyCode 229. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
