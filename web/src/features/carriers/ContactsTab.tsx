import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Pencil, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { AppLink } from "@/components/AppLink";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { ConfirmDelete } from "@/components/ConfirmDelete";
import { changedCarrier, contactForm } from "@/components/form/bodies/carriers";
import { DialogForm } from "@/components/form/DialogForm";
import { TextAreaField, TextField } from "@/components/form/fields";
import { findAgain } from "@/components/form/findAgain";
import { RecordForm } from "@/components/form/RecordForm";
import { mail, type z } from "@/components/form/rules";
import type { Versioned } from "@/components/form/useRecordForm";
import { useMay, useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { PortalAccessCard } from "@/features/identity/PortalAccessCard";
import { peopleQuery } from "@/features/identity/peopleQueries";
import { PersonState } from "@/features/identity/personParts";
import type { Carrier, CarrierForm, Contact } from "@/lib/api/contractAdmin";
import type { Person } from "@/lib/api/contractIdentity";
import { codeText, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { BillingAddress } from "./BillingAddress";
import { CountryField } from "./CountryField";
import { useCarrierForm } from "./carrierForm";
import { contactsQuery, removeContact, saveContact } from "./queries";

/** As many as the card of those who sign in shows. */
const MOST_PEOPLE = 100;

const schema = changedCarrier
  .pick({
    legalName: true,
    address: true,
    postcode: true,
    country: true,
    billing: true,
    billingEmail: true,
    technicalEmail: true,
    telephone: true,
    fax: true,
    website: true,
  })
  .extend({
    billingEmail: mail(changedCarrier.shape.billingEmail),
    technicalEmail: mail(changedCarrier.shape.technicalEmail),
  });
type Values = z.infer<typeof schema>;

const partOf = (form: CarrierForm): Values => ({
  legalName: form.legalName,
  address: form.address,
  postcode: form.postcode,
  country: form.country,
  billing: form.billing,
  billingEmail: form.billingEmail,
  technicalEmail: form.technicalEmail,
  telephone: form.telephone,
  fax: form.fax,
  website: form.website,
});

/** How a carrier is reached: as a company, and its people. */
export function ContactsTab({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const may = useMay("carriers.carrier.change");
  const maySeePeople = useMay("identity.person.view");
  const form = useCarrierForm<Values>("carrier-contact", schema, carrier, partOf);
  const labels: Record<keyof Values, string> = {
    legalName: t("carriers.field.legalName"),
    address: t("carriers.field.address"),
    postcode: t("carriers.field.postcode"),
    country: t("carriers.field.country"),
    billing: t("carriers.detail.billing"),
    billingEmail: t("carriers.field.billingEmail"),
    technicalEmail: t("carriers.field.technicalEmail"),
    telephone: t("carriers.field.telephone"),
    fax: t("carriers.field.fax"),
    website: t("carriers.field.website"),
  };
  return (
    <div className="flex flex-col gap-4">
      <RecordForm record={form} labels={labels} readOnly={!may}>
        <Card title={t("carriers.detail.dates")}>
          <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            <TextField<Values> name="legalName" label={labels.legalName} hint={t("carriers.field.legalNameHint")} />
            <TextAreaField<Values>
              name="address"
              label={labels.address}
              hint={t("carriers.field.legalNameHint")}
              rows={2}
            />
            <TextField<Values> name="postcode" label={labels.postcode} hint={t("carriers.field.postcodeHint")} />
            <CountryField<Values> name="country" label={labels.country} />
            <TextField<Values>
              name="billingEmail"
              label={labels.billingEmail}
              hint={t("carriers.field.reachHint")}
              type="email"
            />
            <TextField<Values>
              name="technicalEmail"
              label={labels.technicalEmail}
              hint={t("carriers.field.reachHint")}
              type="email"
            />
            <TextField<Values>
              name="telephone"
              label={labels.telephone}
              hint={t("carriers.field.reachHint")}
              inputMode="tel"
            />
            <TextField<Values> name="fax" label={labels.fax} hint={t("carriers.field.reachHint")} inputMode="tel" />
            <TextField<Values>
              name="website"
              label={labels.website}
              hint={t("carriers.field.reachHint")}
              inputMode="url"
            />
          </div>
        </Card>
        <BillingAddress />
      </RecordForm>
      <PeopleCard carrier={carrier} />
      {maySeePeople && <PortalAccessCard carrier={carrier} />}
    </div>
  );
}

function PeopleCard({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("carriers.carrier.change");
  const contacts = useQuery(contactsQuery(carrier.id));
  const [editing, setEditing] = useState<Contact | "new" | null>(null);
  const [removing, setRemoving] = useState<Contact | null>(null);
  const maySeePeople = useMay("identity.person.view");
  const signing = useQuery({ ...peopleQuery({ carrier: carrier.id, limit: MOST_PEOPLE }), enabled: maySeePeople });
  const people = signing.data?.items;
  const columns = useMemo(
    () => contactColumns(t, refusal === undefined, people, setEditing, setRemoving),
    [t, refusal, people],
  );
  const view = useTableView({ name: "contacts" });
  const refresh = () => queries.invalidateQueries({ queryKey: contactsQuery(carrier.id).queryKey });
  const create: Begin = {
    label: t("carriers.contact.add"),
    reason: refusal,
    onClick: () => setEditing("new"),
    testId: "button-add-contact",
  };
  return (
    <Card title={t("carriers.detail.people")} aside={<BeginButton begin={create} look="outline" size="small" />} flush>
      <WholeTable
        label={t("carriers.detail.people")}
        kind="contact"
        columns={columns}
        view={view}
        list={contacts}
        rows={contacts.data?.items}
        exported={{ list: "/api/admin/carriers/{id}/contacts", query: { id: carrier.id } }}
        none={<NoneYet title={t("carriers.contact.none")} hint={t("carriers.contact.noneHint")} begin={create} />}
      />
      {editing && (
        <ContactDialog
          carrier={carrier}
          contact={editing === "new" ? null : editing}
          onSaved={refresh}
          onClose={() => setEditing(null)}
        />
      )}
      {removing && (
        <ConfirmDelete
          title={t("carriers.contact.remove", { name: removing.name })}
          text={t("carriers.contact.removeText")}
          run={() => removeContact(carrier.id, removing.id)}
          onDeleted={() => {
            showToast("success", t("carriers.contact.removed", { name: removing.name }));
            return refresh();
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  );
}

const contactSchema = contactForm.omit({ version: true }).extend({ email: mail(contactForm.shape.email) });
type ContactValues = z.infer<typeof contactSchema>;

function pictureOf(contact: Contact | null): Versioned<ContactValues> {
  const of = (name: keyof ContactValues) => contact?.[name] ?? "";
  return {
    values: {
      name: of("name"),
      jobTitle: of("jobTitle"),
      telephone: of("telephone"),
      mobile: of("mobile"),
      fax: of("fax"),
      email: of("email"),
      note: of("note"),
    },
    version: contact?.version,
  };
}

function ContactDialog({
  carrier,
  contact,
  onSaved,
  onClose,
}: {
  carrier: Carrier;
  contact: Contact | null;
  onSaved: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const queries = useQueryClient();
  return (
    <DialogForm<ContactValues>
      title={contact ? t("carriers.contact.edit", { name: contact.name }) : t("carriers.contact.add")}
      submitLabel={t("carriers.contact.save")}
      schema={contactSchema}
      {...pictureOf(contact)}
      onClose={onClose}
      reload={
        contact ? async () => pictureOf(await findAgain(queries, contactsQuery(carrier.id), contact.id)) : undefined
      }
      save={async (values, version) => {
        await saveContact(carrier.id, contact?.id ?? null, { ...values, version: version ?? null }, key);
        showToast("success", t("carriers.contact.saved", { name: values.name }));
        await onSaved();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField<ContactValues> name="name" label={t("carriers.contact.name")} required />
        <TextField<ContactValues> name="jobTitle" label={t("carriers.contact.jobTitle")} />
        <TextField<ContactValues> name="telephone" label={t("carriers.contact.telephone")} inputMode="tel" />
        <TextField<ContactValues> name="mobile" label={t("carriers.contact.mobile")} inputMode="tel" />
        <TextField<ContactValues> name="fax" label={t("carriers.contact.fax")} inputMode="tel" />
        <TextField<ContactValues> name="email" label={t("carriers.contact.email")} type="email" />
      </div>
      <TextAreaField<ContactValues> name="note" label={t("carriers.contact.note")} rows={2} />
    </DialogForm>
  );
}

/** A contact signs in as the person with the same address. */
function PortalAccess({ email, people }: { email: string; people: Person[] }) {
  const { t } = useTranslation();
  const person = email && people.find((one) => one.email.toLowerCase() === email.toLowerCase());
  if (!person) return <span className="text-muted-foreground">{t("carriers.contact.noPortal")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <AppLink to={paths.admin.person(person.id)}>{codeText("portal", person.portal)}</AppLink>
      <PersonState person={person} />
    </span>
  );
}

function contactColumns(
  t: TFunction,
  may: boolean,
  people: Person[] | undefined,
  onEdit: (contact: Contact) => void,
  onRemove: (contact: Contact) => void,
): Columns<Contact> {
  const column = columnsOf<Contact>();
  return [
    column.accessor("name", {
      header: t("carriers.contact.name"),
      meta: { sort: "text", phone: "title", className: "font-medium" },
    }),
    column.accessor("jobTitle", { header: t("carriers.contact.jobTitle"), meta: { sort: "text" } }),
    column.accessor("telephone", {
      header: t("carriers.contact.telephone"),
      meta: { copy: ({ telephone }) => telephone },
    }),
    column.accessor("mobile", { header: t("carriers.contact.mobile"), meta: { copy: ({ mobile }) => mobile } }),
    column.accessor("fax", { header: t("carriers.contact.fax"), meta: { copy: ({ fax }) => fax } }),
    column.accessor("email", {
      header: t("carriers.contact.email"),
      meta: { copy: ({ email }) => email, sort: "text" },
    }),
    ...(people
      ? [
          column.display({
            id: "portal",
            header: t("carriers.contact.portal"),
            cell: ({ row: { original } }) => <PortalAccess email={original.email} people={people} />,
          }),
        ]
      : []),
    column.accessor("note", {
      header: t("carriers.contact.note"),
      meta: { sort: "text", className: "max-w-64 truncate" },
    }),
    column.display({
      id: "actions",
      header: t("carriers.actions"),
      meta: { align: "right" },
      cell: ({ row: { original } }) =>
        may && (
          <span className="inline-flex gap-1">
            <Button
              look="quiet"
              size="iconSmall"
              aria-label={t("carriers.contact.edit", { name: original.name })}
              onClick={() => onEdit(original)}
              data-testid={`button-edit-contact-${original.id}`}
            >
              <Pencil aria-hidden />
            </Button>
            <Button
              look="quiet"
              size="iconSmall"
              aria-label={t("carriers.contact.remove", { name: original.name })}
              onClick={() => onRemove(original)}
              data-testid={`button-remove-contact-${original.id}`}
            >
              <Trash2 aria-hidden />
            </Button>
          </span>
        ),
    }),
  ];
}
