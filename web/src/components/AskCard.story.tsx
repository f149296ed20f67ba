import { useState } from "react";
import { ApiProblem } from "@/lib/api/problem";
import { Notice } from "@/ui/Notice";
import type { Story } from "@/ui/story";
import { AskCard, ChoiceAsked, NumberAsked } from "./AskCard";

const WHERE = ["anywhere", "suppliers"] as const;

/** As the server says that a number is none. */
const noNumber = () =>
  Promise.reject(
    new ApiProblem(422, "invalid", "The number is wrong.", [
      { field: "number", message: "digits, with or without +; such as +12125550123" },
    ]),
  );

function Example({ ask }: { ask: (values: { number: string }) => Promise<string> }) {
  const [number, setNumber] = useState("+12125550123");
  const [where, setWhere] = useState<(typeof WHERE)[number]>("anywhere");
  return (
    <AskCard
      title="Look up a number"
      note="Changes nothing."
      testId="example"
      values={{ number, where }}
      ask={ask}
      label="Look up"
      fields={(told) => (
        <>
          <NumberAsked
            label="Number"
            hint="International, with or without +."
            error={told("number")}
            value={number}
            onChange={setNumber}
            testId="input-example"
          />
          <ChoiceAsked label="Where" options={WHERE} words={(one) => one} value={where} onChange={setWhere} />
        </>
      )}
      answer={(found) => <Notice tone="success">{found}</Notice>}
    />
  );
}

export const story: Story = {
  title: "Ask the platform",
  about:
    "A question that changes nothing: fields, a button, and the answer, which goes as soon as the fields say something else.",
  shows: ["components/AskCard"],
  states: [
    { name: "Answered", show: () => <Example ask={({ number }) => Promise.resolve(`${number} was not ported.`)} /> },
    { name: "Refused by the server", show: () => <Example ask={noNumber} /> },
  ],
};
