/** Whether what a query has found is not what was found for the text that stands there now, so that nobody is given it for that. */
export const isBehind = (
  found: { isPending: boolean; isPlaceholderData: boolean },
  asked: string,
  typed: string,
): boolean => found.isPending || found.isPlaceholderData || asked !== typed.trim();
