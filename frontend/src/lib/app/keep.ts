import type { TextStorage } from "$lib/ai-coaching/kept";

/** Values of this app on this device, by name. Nothing here throws: what cannot be kept lasts as long as the page. */
export interface Keep {
  /** What was kept under the name; undefined if there is nothing, or nothing that can be read. Its shape is unknown. */
  read(name: string): unknown;
  /** Keeps a value as JSON; undefined forgets it. */
  write(name: string, value: unknown): void;
  /** Forgets all that is kept, answers that wait to be sent among it. */
  clear(): void;
}

/** In front of all names that the app and the service use here, so that `clear` touches nothing of others. */
const OURS = "gitfit.";

/** In front of the names of the app. */
export const PREFIX = `${OURS}app.`;

/** Keeps values in a storage, and in memory where the browser forbids it or it is full. */
export function createKeep(storage: () => TextStorage): Keep {
  const memory = new Map<string, string>();

  function attempt<T>(work: (place: TextStorage) => T): T | undefined {
    try {
      return work(storage());
    } catch {
      return undefined;
    }
  }

  return {
    read(name) {
      const text = memory.get(name) ?? attempt((place) => place.getItem(PREFIX + name));
      try {
        return text === undefined || text === null ? undefined : JSON.parse(text);
      } catch {
        return undefined;
      }
    },

    write(name, value) {
      memory.delete(name);
      if (value === undefined) {
        attempt((place) => place.removeItem(PREFIX + name));
        return;
      }
      const text = JSON.stringify(value);
      const kept = attempt((place) => {
        place.setItem(PREFIX + name, text);
        return true;
      });
      if (kept === undefined) {
        memory.set(name, text);
      }
    },

    clear() {
      memory.clear();
      attempt((place) => {
        const names = Array.from({ length: place.length }, (_, index) => place.key(index));
        for (const name of names) {
          if (name?.startsWith(OURS)) {
            place.removeItem(name);
          }
        }
      });
    },
  };
}

/** What outlives the tab. */
export const onDevice = createKeep(() => localStorage);

/** What goes with the tab: secrets. */
export const inTab = createKeep(() => sessionStorage);
