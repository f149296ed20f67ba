import { create } from "zustand";
import { persist } from "zustand/middleware";

/** What belongs to the frame and to nobody's data: the menu's width and how we stand with the server. */
type ShellState = {
  menuCollapsed: boolean;
  drawerOpen: boolean;
  sessionExpired: boolean;
  serverDown: boolean;
};

export const useShell = create<ShellState>()(
  persist((): ShellState => ({ menuCollapsed: false, drawerOpen: false, sessionExpired: false, serverDown: false }), {
    name: "didtron.shell",
    partialize: ({ menuCollapsed }) => ({ menuCollapsed }),
  }),
);

export const shell = {
  toggleMenu: () => useShell.setState(({ menuCollapsed }) => ({ menuCollapsed: !menuCollapsed })),
  setDrawer: (drawerOpen: boolean) => useShell.setState({ drawerOpen }),
  sessionEnded: () => useShell.setState({ sessionExpired: true }),
  sessionBack: () => useShell.setState({ sessionExpired: false }),
  server: (reachable: boolean) => {
    if (useShell.getState().serverDown === reachable) useShell.setState({ serverDown: !reachable });
  },
};
