import { useEffect, useState } from "preact/hooks";

/** Whether the browser itself knows that there is no network. */
export function useOffline(): boolean {
  const [isOffline, setOffline] = useState(navigator.onLine === false);
  useEffect(() => {
    const look = () => setOffline(navigator.onLine === false);
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return isOffline;
}
