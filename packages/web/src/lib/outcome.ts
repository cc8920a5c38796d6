/** Points and applicable maximum as a sheet adds them up, beside how many criteria apply. */
type Outcome = { local?: readonly [number, number] | undefined; applicable?: number | undefined };

/** Whether a sheet's set has points: without, each applicable criterion counts one. */
export const hasPoints = ({ local, applicable }: Outcome): boolean =>
  local !== undefined && applicable !== undefined && local[1] > 0 && local[1] !== applicable * 10_000;
