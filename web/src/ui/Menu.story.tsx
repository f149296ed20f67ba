import { Ellipsis } from "lucide-react";
import { Button } from "./Button";
import { ContextItem, ContextMenu, Menu, MenuItem, MenuLabel, MenuMore, MenuRule } from "./Menu";
import type { Story } from "./story";

export const story: Story = {
  title: "Menu",
  about: "Hangs from a button; the menu of a thing itself opens with a right click or the menu key.",
  shows: ["ui/Menu"],
  states: [
    {
      name: "From a button",
      show: () => (
        <Menu trigger={<Button>Actions</Button>}>
          <MenuLabel>Invoice</MenuLabel>
          <MenuItem>Download</MenuItem>
          <MenuRule />
          <MenuItem>Delete</MenuItem>
        </Menu>
      ),
    },
    {
      name: "Of things that have menus themselves",
      show: () => (
        <Menu trigger={<Button>Views</Button>}>
          <div className="flex items-center">
            <div className="flex-1">
              <MenuItem>Suppliers</MenuItem>
            </div>
            <MenuMore label="More about Suppliers" icon={<Ellipsis aria-hidden />}>
              <MenuItem>Rename…</MenuItem>
              <MenuItem>Delete</MenuItem>
            </MenuMore>
          </div>
        </Menu>
      ),
    },
    {
      name: "Of a thing",
      show: () => (
        <ContextMenu trigger={<Button look="quiet">Right click here</Button>}>
          <ContextItem onSelect={() => {}}>Close</ContextItem>
        </ContextMenu>
      ),
    },
  ],
};
