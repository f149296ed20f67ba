import {
  alertLettersJson,
  alertRecipientForm,
  alertWordsJson,
  creditAlertForm,
} from "@/components/form/bodies/carriers";
import { listOf, z } from "@/components/form/rules";
import type { Carrier, CreditAlert, CreditAlertForm } from "@/lib/api/contractAdmin";

export type AlertKind = CreditAlert["kind"];

const CUSTOMER = ["low-balance", "customer-spend"] as const;
const SUPPLIER = ["supplier-balance", "supplier-spend"] as const;
const NET = ["customer-net-exposure", "supplier-net-exposure"] as const;

/** What can be watched of a carrier. */
export const kindsOf = (carrier: Carrier): AlertKind[] => [
  ...(carrier.customer ? CUSTOMER : []),
  ...(carrier.supplier ? SUPPLIER : []),
  ...(carrier.net ? NET : []),
];

export const isSpend = (kind: AlertKind) => kind === "customer-spend" || kind === "supplier-spend";

export const RECIPIENT_KINDS = alertRecipientForm.shape.kind.options;
export const SEND_AS = alertRecipientForm.shape.sendAs.options;
export const MEASURES = creditAlertForm.shape.measure.options;
/** What stands in braces in a letter that somebody wrote. */
export const PLACES = ["account", "balance", "carrier", "currency", "threshold"] as const;

/** `templateId`: whose words are sent instead; empty: none. */
const words = alertWordsJson.extend({ templateId: z.string() });

/** What the server knows better, such as whether a contact has an address, it says at the field. */
export const alertSchema = creditAlertForm.omit({ version: true }).extend({
  recipients: listOf(
    alertRecipientForm.extend({ address: alertRecipientForm.shape.address.unwrap() }),
    creditAlertForm.shape.recipients,
  ),
  words: alertLettersJson.extend({ triggered: words, last: words, cleared: words }),
});
export type AlertValues = z.infer<typeof alertSchema>;

const USUAL = { subject: "", text: "", templateId: "" };

type Words = AlertValues["words"]["last"];

const shown = ({ templateId, ...own }: CreditAlert["words"]["last"]): Words => ({
  ...own,
  templateId: templateId ?? "",
});

/** A template's words are its own: what was typed before it was chosen is not sent. */
const sent = ({ subject, text, templateId }: Words) =>
  templateId ? { subject: "", text: "", templateId } : { subject, text, templateId: null };

/** A new one, or that which is changed; who is gone is left out. */
export function valuesOf(carrier: Carrier, alert: CreditAlert | null): AlertValues {
  if (alert) {
    const { kind, currency, threshold, measure, mostLetters, minutesApart, words } = alert;
    const recipients = alert.recipients
      .filter(({ told }) => told !== "gone")
      .map(({ kind: of, id, address, sendAs }) => ({
        kind: of,
        id,
        address: of === "address" ? address : "",
        sendAs,
      }));
    const letters = { triggered: shown(words.triggered), last: shown(words.last), cleared: shown(words.cleared) };
    return { kind, currency, threshold, measure, recipients, mostLetters, minutesApart, words: letters };
  }
  return {
    kind: kindsOf(carrier)[0] ?? "low-balance",
    currency: carrier.currency,
    threshold: "-1000",
    measure: "amount",
    recipients: [{ kind: "address", id: null, address: carrier.billingEmail, sendAs: "to" }],
    mostLetters: 25,
    minutesApart: 60,
    words: { triggered: USUAL, last: USUAL, cleared: USUAL },
  };
}

/** As it is sent: what cannot be seen in the form says the usual. */
export function bodyOf(values: AlertValues, version: number | null): CreditAlertForm {
  return {
    ...values,
    measure: isSpend(values.kind) ? values.measure : "amount",
    words: {
      triggered: sent(values.words.triggered),
      last: sent(values.mostLetters > 1 ? values.words.last : USUAL),
      cleared: sent(values.words.cleared),
    },
    version,
  };
}

export const isWritten = ({ words }: AlertValues) =>
  Object.values(words).some(({ subject, text, templateId }) => subject !== "" || text !== "" || templateId !== "");
