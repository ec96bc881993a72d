/** What stands for a message that calls somebody by name and says no more. */
export const onlyCalled = "@";
