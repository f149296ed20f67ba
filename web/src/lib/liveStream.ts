import { useSyncExternalStore } from "react";
import { streamRefused } from "./streamRefusals";

/**
 * A server-sent event stream shared by all who look at it. It keeps the last payload of each event name, says
 * whether it is live, and comes back by itself: the browser retries a broken line but not a refused one, and
 * neither notices a line that has gone silent, so both are watched here.
 */
export type StreamState = "connecting" | "live" | "waiting" | "reconnecting";

/** How often the server says something when all is well: its pictures of now. */
const PACE_MS = 1_000;
/** A picture may be late on a busy machine, and the next one come: less than this is not worth a word. */
const LEAST_WAIT_MS = 5_000;

const SILENCE_MS = 20_000;
const CLOSE_AFTER_MS = 3_000;
const HIDDEN_MS = 15_000;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];

/** Whether anybody can see the page; a test says it by hand. */
export type Visibility = { hidden: () => boolean; onChange: (listener: () => void) => void };

const documentVisibility: Visibility = {
  hidden: () => typeof document !== "undefined" && document.hidden,
  onChange: (listener) => {
    if (typeof document !== "undefined") document.addEventListener("visibilitychange", listener);
  },
};

export class LiveStream {
  private source: EventSource | null = null;
  private readonly latest = new Map<string, unknown>();
  private readonly takenAt = new Map<string, number>();
  private readonly names = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private state: StreamState = "connecting";
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private closing: ReturnType<typeof setTimeout> | undefined;
  private hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly path: string,
    /** Asked when the server turned the line down, e.g. to find out that the session is over. */
    private readonly onRefused: () => void = () => {},
    private readonly open: (path: string) => EventSource = (at) => new EventSource(at),
    private readonly visibility: Visibility = documentVisibility,
    /** How often it says something, by itself; a line that has been silent for twice as long is waited for. */
    private readonly paceMs = PACE_MS,
    private readonly clock: () => number = Date.now,
  ) {
    visibility.onChange(this.followVisibility);
  }

  /**
   * A browser keeps six lines to one host over HTTP/1.1, and an open stream takes one of them. A console open in seven
   * tabs would stand still, so a tab that nobody sees lets go of its line.
   */
  private readonly followVisibility = (): void => {
    clearTimeout(this.hiding);
    if (this.visibility.hidden()) {
      this.hiding = setTimeout(() => this.pause(), HIDDEN_MS);
    } else if (this.listeners.size > 0 && !this.source) {
      this.failures = 0;
      this.connect();
    }
  };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    clearTimeout(this.closing);
    if (!this.source) this.connect();
    return () => {
      this.listeners.delete(listener);
      // A change of page closes and opens within milliseconds; keeping the line spares the server a handshake.
      if (this.listeners.size === 0) this.closing = setTimeout(() => this.close(), CLOSE_AFTER_MS);
    };
  };

  getState = (): StreamState => this.state;

  /** The last payload of an event, or undefined before the first. Same object until the next one comes. */
  getLatest(name: string): unknown {
    return this.latest.get(name);
  }

  /** When that payload came, in milliseconds of this browser's clock. */
  getTakenAt(name: string): number | undefined {
    return this.takenAt.get(name);
  }

  /** Opens the line anew at once: somebody does not want to wait for the next try. */
  again = (): void => {
    if (this.listeners.size === 0) return;
    this.source?.close();
    this.failures = 0;
    this.connect();
  };

  listenTo(name: string): void {
    if (this.names.has(name)) return;
    this.names.add(name);
    this.source?.addEventListener(name, this.take);
  }

  private connect(): void {
    clearTimeout(this.timer);
    const source = this.open(this.path);
    this.source = source;
    for (const name of this.names) source.addEventListener(name, this.take);
    source.onopen = () => {
      this.failures = 0;
      this.move("live");
      this.watchSilence();
    };
    source.onerror = () => {
      this.move("reconnecting");
      if (source.readyState === EventSource.CLOSED) {
        this.onRefused();
        this.retry();
      }
    };
    this.watchSilence();
  }

  private readonly take = (event: Event): void => {
    this.latest.set(event.type, JSON.parse((event as MessageEvent<string>).data));
    this.takenAt.set(event.type, this.clock());
    this.state = "live";
    this.failures = 0;
    this.watchSilence();
    this.tell();
  };

  private watchSilence(): void {
    clearTimeout(this.timer);
    clearTimeout(this.waiting);
    // A frozen server closes nothing: that it says nothing is all there is to tell by.
    this.waiting = setTimeout(
      () => {
        if (this.state === "live") this.move("waiting");
      },
      Math.max(LEAST_WAIT_MS, 2 * this.paceMs),
    );
    this.timer = setTimeout(() => {
      this.move("reconnecting");
      this.retry();
    }, SILENCE_MS);
  }

  private retry(): void {
    clearTimeout(this.waiting);
    this.source?.close();
    this.source = null;
    clearTimeout(this.timer);
    const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => this.connect(), wait);
  }

  private close(): void {
    this.pause();
    this.latest.clear();
    this.takenAt.clear();
    this.state = "connecting";
  }

  private pause(): void {
    clearTimeout(this.waiting);
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
    this.move("connecting");
  }

  private move(next: StreamState): void {
    if (this.state === next) return;
    this.state = next;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const streams = new Map<string, LiveStream>();

function streamAt(path: string, paceMs: number): LiveStream {
  let stream = streams.get(path);
  if (!stream) {
    stream = new LiveStream(path, streamRefused, undefined, undefined, paceMs);
    streams.set(path, stream);
  }
  return stream;
}

type Live<T> = {
  latest: T | undefined;
  /** When it came, in milliseconds of this browser's clock. */
  at: number | undefined;
  state: StreamState;
  /** Opens the line anew at once. */
  again: () => void;
};

/** The newest payload of one event of a stream, and whether the stream is live. `paceMs`: how often the server says something there. */
export function useLive<T>(path: string, event: string, paceMs = PACE_MS): Live<T> {
  const stream = streamAt(path, paceMs);
  stream.listenTo(event);
  const latest = useSyncExternalStore(stream.subscribe, () => stream.getLatest(event)) as T | undefined;
  const state = useSyncExternalStore(stream.subscribe, stream.getState);
  return { latest, at: stream.getTakenAt(event), state, again: stream.again };
}

/**
 * The newer of what a stream told last and what the same was answered last when it was asked for, with the moment when it came: while the
 * line does not stand, asking is the other way to something fresh.
 */
export function newestOf<T>(
  { latest, at }: Pick<Live<T>, "latest" | "at">,
  { data, dataUpdatedAt }: { data: T | undefined; dataUpdatedAt: number },
): { now: T | undefined; at: number | undefined } {
  if (data !== undefined && (latest === undefined || dataUpdatedAt > (at ?? 0)))
    return { now: data, at: dataUpdatedAt };
  return { now: latest, at };
}
