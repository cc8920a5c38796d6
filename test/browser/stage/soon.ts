import { expect } from "vitest";

/** What will be so in a moment: asked again until it is, for as long as a slow machine may take. */
export const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 20_000, interval: 100 });
