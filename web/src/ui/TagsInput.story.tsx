import { useState } from "react";
import { Field } from "./Field";
import type { Story } from "./story";
import { TagsInput } from "./TagsInput";

function Alive() {
  const [tags, setTags] = useState(["192.0.2.10", "192.0.2.11"]);
  return (
    <Field label="Addresses">
      {(tie) => <TagsInput {...tie} tags={tags} onChange={setTags} removeLabel={(tag) => `Remove ${tag}`} />}
    </Field>
  );
}

export const story: Story = {
  title: "Tags",
  about: "Several short texts: closed with Enter, a comma or a space; pasted lists are taken apart.",
  shows: ["ui/TagsInput"],
  states: [{ name: "Alive", show: () => <Alive /> }],
};
