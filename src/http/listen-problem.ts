/** Why a port cannot be opened, in words for whoever starts the server; any other failure as it is. */
export function listenProblem(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  const words: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken. Stop the other program or set PORT.`,
    EACCES: `Port ${port} may not be opened by this user. Set PORT to 1024 or more.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one that it has.`,
    ENOTFOUND: `This machine has no address ${host}. Set HOST to one that it has.`,
  };
  const said = words[error.code ?? ""];
  return said ? new Error(said, { cause: error }) : error;
}
