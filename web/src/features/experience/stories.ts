import type { Story } from "@/ui/story";

const modules = import.meta.glob<{ story: Story }>(["/src/ui/**/*.story.tsx", "/src/components/**/*.story.tsx"], {
  eager: true,
});
const sources = import.meta.glob<string>(["/src/ui/**/*.story.tsx", "/src/components/**/*.story.tsx"], {
  eager: true,
  query: "?raw",
  import: "default",
});

export type Entry = Story & { id: string; layer: "ui" | "components"; source: string };

/** The catalogue, made of the stories that stand beside the components. */
export const entries: readonly Entry[] = Object.entries(modules)
  .map(([path, { story }]): Entry => {
    const [id] = story.shows;
    return { ...story, id, layer: id.startsWith("ui/") ? "ui" : "components", source: sources[path] ?? "" };
  })
  .sort((a, b) => b.layer.localeCompare(a.layer) || a.title.localeCompare(b.title));

/** Entries in whose words every word of the search occurs. */
export function found(search: string): Entry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = [entry.title, entry.about, ...entry.shows].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
