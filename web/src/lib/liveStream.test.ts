import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LiveStream, newestOf } from "./liveStream";

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

function streamUnderTest(onRefused = () => {}, paceMs?: number) {
  const open = () => {
    const source = new FakeSource();
    opened.push(source);
    return source as unknown as EventSource;
  };
  const visibility = {
    hidden: () => hidden,
    onChange: (listener: () => void) => {
      visibilityChanged = listener;
    },
  };
  return new LiveStream("/api/admin/events", onRefused, open, visibility, paceMs);
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

  test.each([
    // how often the server says something, for how long it may be silent
    [1_000, 5_000],
    [4_000, 8_000],
  ])("one that speaks every %i ms is waited for after %i ms of silence, until it speaks again", (pace, silence) => {
    const stream = streamUnderTest(undefined, pace);
    stream.listenTo("dashboard");
    const told = vi.fn();
    stream.subscribe(told);
    lastOpened().onopen?.();
    vi.advanceTimersByTime(silence - 1);
    lastOpened().say("dashboard", {});
    vi.advanceTimersByTime(silence - 1);
    expect(stream.getState()).toBe("live");
    told.mockClear();
    vi.advanceTimersByTime(1);
    expect(stream.getState()).toBe("waiting");
    expect(told).toHaveBeenCalledTimes(1);
    lastOpened().say("dashboard", {});
    expect(stream.getState()).toBe("live");
    vi.advanceTimersByTime(20_000);
    expect(stream.getState()).toBe("reconnecting");
  });

  test("knows when its last payload came, and is opened anew when somebody asks for it", () => {
    const stream = streamUnderTest();
    stream.listenTo("dashboard");
    stream.again();
    expect(opened, "nobody reads").toHaveLength(0);
    stream.subscribe(() => {});
    expect(stream.getTakenAt("dashboard")).toBeUndefined();
    vi.setSystemTime(5_000);
    lastOpened().say("dashboard", {});
    expect(stream.getTakenAt("dashboard")).toBe(5_000);
    vi.setSystemTime(65_000);
    const first = lastOpened();
    stream.again();
    expect([first.closed, opened.length]).toEqual([true, 2]);
    expect(stream.getTakenAt("dashboard")).toBe(5_000);
    lastOpened().say("dashboard", {});
    expect(stream.getTakenAt("dashboard")).toBe(65_000);
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

test.each([
  // told by the stream and when, answered and when (a query without an answer says 0); shown, and of when
  [undefined, undefined, undefined, 0, undefined, undefined],
  [undefined, undefined, "asked", 10, "asked", 10],
  ["told", 20, "asked", 10, "told", 20],
  ["told", 20, "asked", 30, "asked", 30],
  ["told", 20, undefined, 0, "told", 20],
])("of %s at %s and %s at %s the newer is %s", (latest, told, data, dataUpdatedAt, now, at) => {
  expect(newestOf({ latest, at: told }, { data, dataUpdatedAt })).toEqual({ now, at });
});
