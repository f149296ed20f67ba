// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { afterEach, expect, test } from "vitest";
import "@/lib/portalMessages";
import { useRowFocus } from "@/ui/rowFocus";
import { TagsInput } from "@/ui/TagsInput";
import { MoveButtons } from "./InterconnectsTab";
import { CodecsCard, moved } from "./MediaPart";
import { OrderedRows } from "./OrderedRows";

afterEach(cleanup);

/** As Enter upon it: the focus is there before it is pressed. */
async function press(name: string) {
  const button = screen.getByRole("button", { name });
  button.focus();
  await act(async () => fireEvent.click(button));
}
const focused = () =>
  document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.getAttribute("data-testid");

function Codecs({ codecs }: { codecs: string[] }) {
  const form = useForm({ defaultValues: { media: { codecs, packets: [] } } });
  return (
    <FormProvider {...form}>
      <CodecsCard converted={[]} />
    </FormProvider>
  );
}

function Rules({ first }: { first: string[] }) {
  const [ids, setIds] = useState(first);
  return (
    <OrderedRows
      of="rules"
      name="rule"
      layout=""
      ids={ids}
      row={(index) => ids[index]}
      add={() => setIds([...ids, "more"])}
      remove={(index) => setIds(ids.filter((_, at) => at !== index))}
      move={(from, to) => setIds(moved(ids, from, to))}
    />
  );
}

/** The order is another only after the server's list has been set aside, which takes a moment. */
function Later({ names }: { names: string[] }) {
  const [order, setOrder] = useState(names);
  const { rows } = useRowFocus();
  return (
    <ol {...rows}>
      {order.map((name, index) => (
        <li key={name}>
          <MoveButtons
            name={name}
            index={index}
            last={order.length - 1}
            onMove={(to) => void Promise.resolve().then(() => setOrder(moved(order, index, to)))}
          />
        </li>
      ))}
    </ol>
  );
}

test.each([
  // codecs, pressed, then the focus is at
  [["pcma", "pcmu", "g729"], "Move G.711 A-law (PCMA) down", "Move G.711 A-law (PCMA) down"],
  [["pcma", "pcmu"], "Move G.711 A-law (PCMA) down", "Move G.711 A-law (PCMA) up"],
  [["pcma", "pcmu"], "Move G.711 μ-law (PCMU) up", "Move G.711 μ-law (PCMU) down"],
  [["pcma", "pcmu", "g729"], "Remove G.711 μ-law (PCMU)", "Remove G.729"],
  [["pcma", "pcmu", "g729"], "Remove G.729", "Remove G.711 μ-law (PCMU)"],
  [["pcma"], "Remove G.711 A-law (PCMA)", "button-add-codec"],
])("codecs %j: after %s the focus is at %s", async (codecs, pressed, then) => {
  render(<Codecs codecs={codecs} />);
  await press(pressed);
  expect(focused()).toBe(then);
});

test.each([
  [["a", "b", "c"], "Move rule 1 down", "Move rule 2 down"],
  [["a", "b"], "Move rule 1 down", "Move rule 2 up"],
  [["a", "b"], "Move rule 2 up", "Move rule 1 down"],
  [["a", "b", "c"], "Remove rule 1", "Remove rule 1"],
  [["a", "b", "c"], "Remove rule 3", "Remove rule 2"],
  [["a"], "Remove rule 1", "button-add-rule"],
])("rules %j: after %s the focus is at %s", async (first, pressed, then) => {
  render(<Rules first={first} />);
  await press(pressed);
  expect(focused()).toBe(then);
});

test("what the server is told of keeps the focus too, there and back", async () => {
  render(<Later names={["I1", "I2"]} />);
  await press("Move I1 down");
  expect(focused()).toBe("Move I1 up");
  await press("Move I1 up");
  expect(focused()).toBe("Move I1 down");
});

test("who has led the focus elsewhere meanwhile keeps it there", async () => {
  render(
    <>
      <Later names={["I1", "I2"]} />
      <input data-testid="elsewhere" />
    </>,
  );
  const button = screen.getByRole("button", { name: "Move I1 down" });
  button.focus();
  await act(async () => {
    fireEvent.click(button);
    screen.getByTestId("elsewhere").focus();
  });
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Move I1 down" }).disabled).toBe(true);
  expect(focused()).toBe("elsewhere");
});

test("a tag that is taken out gives the focus to the next one, then to the one before, then to the field", async () => {
  function Tags() {
    const [tags, setTags] = useState(["a", "b"]);
    return <TagsInput tags={tags} onChange={setTags} removeLabel={(tag) => `Remove ${tag}`} testId="field" />;
  }
  render(<Tags />);
  await press("Remove a");
  expect(focused()).toBe("Remove b");
  await press("Remove b");
  expect(focused()).toBe("field");
});
