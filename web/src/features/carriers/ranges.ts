/** Ranges wider than /24, or /64 of IPv6, that are not stored yet: a change acknowledges them. */
export function wideRanges(addresses: readonly string[], stored: readonly string[]): string[] {
  return addresses.filter((range) => {
    const bits = /^[^/]+\/(\d{1,3})$/.exec(range.trim())?.[1];
    return bits !== undefined && Number(bits) < (range.includes(":") ? 64 : 24) && !stored.includes(range.trim());
  });
}
