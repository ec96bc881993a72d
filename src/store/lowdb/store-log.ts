/** The part of the operator's log the store writes to; pino's loggers fit. */
export interface StoreLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silentLog: StoreLog = { warn: () => undefined, error: () => undefined };
