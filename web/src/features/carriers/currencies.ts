/** Offered where a currency is chosen among many; any other of ISO 4217 can be typed where one is assigned. */
export const CURRENCIES = ["USD", "EUR", "GBP", "CHF", "AED", "INR", "JPY", "SGD", "ZAR"] as const;
