import type { Role } from "@thidua/domain";

/** An account that the demo offers without a secret, as the chooser lists it. */
export type DemoAccount = {
  sub: string;
  name: string;
  /** Position, as on a card: `Chuyên viên Phòng Nội vụ`. */
  title?: string;
  /** The authority it belongs to, and a line that tells it from its namesakes (province, period). */
  place: string;
  placeNote?: string;
  /** Heading over several places; places without one come last. */
  section?: string;
  roles: readonly Role[];
  /** What one sees first on opening the page. */
  featured?: boolean;
};
