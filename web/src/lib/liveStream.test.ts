import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LiveStream } from "./liveStream";

/** Stands for the browser's EventSource: the test decides when it opens, speaks and fails. */
class FakeSource extends EventTarget {
  static CLOSED = 2;
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  close() {
    this.closed = true;
    this.readyState = 2;
  }
  say(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

let opened: FakeSource[];
const lastOpened = () => opened.at(-1) as FakeSource;

let hidden = false;
let visibilityChanged = () => {};

function streamUnderTest(onRefused = () => {}) {
  const open = () => {
    const source = new FakeSource();
    opened.push(source);
    return source as unknown as EventSource;
  };
  return new LiveStream("/api/admin/events", onRefused, open, {
    hidden: () => hidden,
    onChange: (listener) => {
      visibilityChanged = listener;
    },
  });
}

beforeEach(() => {
  opened = [];
  hidden = false;
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", FakeSource);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a live stream", () => {
  test("connects for its first reader, keeps the last payload and tells the readers", () => {
    const stream = streamUnderTest();
    stream.listenTo("dashboard");
    const told = vi.fn();
    stream.subscribe(told);
    expect(stream.getState()).toBe("connecting");

    lastOpened().onopen?.();
    expect(stream.getState()).toBe("live");
    lastOpened().say("dashboard", { callsNow: 7 });
    expect(stream.getLatest("dashboard")).toEqual({ callsNow: 7 });
    expect(told).toHaveBeenCalledTimes(2);
  });

  test("says that it is reconnecting while the browser retries, and is live again with the next event", () => {
    const stream = streamUnderTest();
    stream.listenTo("dashboard");
    stream.subscribe(() => {});
    lastOpened().onopen?.();
    lastOpened().onerror?.();
    expect(stream.getState()).toBe("reconnecting");
    lastOpened().say("dashboard", {});
    expect(stream.getState()).toBe("live");
    expect(opened).toHaveLength(1);
  });

  test("a refused line is asked about and tried again, later each time", () => {
    const refused = vi.fn();
    const stream = streamUnderTest(refused);
    stream.subscribe(() => {});
    for (const [attempt, wait] of [1_000, 2_000, 5_000, 10_000, 10_000].entries()) {
      lastOpened().readyState = 2;
      lastOpened().onerror?.();
      expect(refused).toHaveBeenCalledTimes(attempt + 1);
      vi.advanceTimersByTime(wait - 1);
      expect(opened).toHaveLength(attempt + 1);
      vi.advanceTimersByTime(1);
      expect(opened).toHaveLength(attempt + 2);
    }
  });

  test("a line that has gone silent is not called live", () => {
    const stream = streamUnderTest();
    stream.subscribe(() => {});
    lastOpened().onopen?.();
    vi.advanceTimersByTime(20_000);
    expect(stream.getState()).toBe("reconnecting");
    vi.advanceTimersByTime(1_000);
    expect(opened).toHaveLength(2);
  });

  test("outlives a change of page but not an absence of readers", () => {
    const stream = streamUnderTest();
    const leave = stream.subscribe(() => {});
    leave();
    vi.advanceTimersByTime(1_000);
    const leaveAgain = stream.subscribe(() => {});
    expect(opened).toHaveLength(1);
    leaveAgain();
    vi.advanceTimersByTime(3_000);
    expect(lastOpened().closed).toBe(true);
  });

  test("a tab that nobody sees lets go of its line and takes it up again when looked at", () => {
    const stream = streamUnderTest();
    stream.listenTo("dashboard");
    stream.subscribe(() => {});
    lastOpened().say("dashboard", { callsNow: 7 });
    hidden = true;
    visibilityChanged();
    vi.advanceTimersByTime(15_000);
    expect(lastOpened().closed).toBe(true);
    expect(stream.getLatest("dashboard")).toEqual({ callsNow: 7 });
    expect(stream.getState()).toBe("connecting");
    vi.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(1);

    hidden = false;
    visibilityChanged();
    expect(opened).toHaveLength(2);
  });

  test("a short look away costs nothing", () => {
    const stream = streamUnderTest();
    stream.subscribe(() => {});
    hidden = true;
    visibilityChanged();
    vi.advanceTimersByTime(14_000);
    hidden = false;
    visibilityChanged();
    vi.advanceTimersByTime(2_000);
    expect(opened).toHaveLength(1);
    expect(lastOpened().closed).toBe(false);
  });
});
