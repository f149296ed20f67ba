import { Badge } from "@/ui/Badge";
import type { Story } from "@/ui/story";
import { ServiceLinks } from "./ServiceLinks";

const loading = { error: null, refetch: () => {} };
const service = {
  id: "3",
  name: "Premium",
  carrier: { id: "1", name: "Aurelia Networks" },
  interconnect: { id: "7", name: "AUR-PREM-BI" },
};

export const story: Story = {
  title: "Service links",
  about: "The services that name a list, a policy or a plan.",
  shows: ["components/ServiceLinks"],
  states: [
    {
      name: "Named by one, and there are more",
      show: () => (
        <ServiceLinks
          services={[service]}
          loading={{ ...loading, hasNextPage: true }}
          none="No service names it."
          badges={() => <Badge>called number</Badge>}
        />
      ),
    },
    { name: "Named by none", show: () => <ServiceLinks services={[]} loading={loading} none="No service names it." /> },
    { name: "Loading", show: () => <ServiceLinks services={undefined} loading={loading} none="" /> },
  ],
};
