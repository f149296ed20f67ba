package com.didtron.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A session description (RFC 8866): its lines as they stood, and the streams they describe. What is not changed through a [Stream] leaves
/// byte for byte as it came, lines that nobody knows included. Anything is understood: what is no `m=` line of four fields is just a line.
public final class SessionDescription {

    /// Of a description longer than this only the beginning is looked at; the rest passes.
    private static final int MOST_LINES = 2_000;

    /// Attributes that are about one payload format, named first in their value.
    private static final Set<String> OF_A_FORMAT = Set.of("rtpmap", "fmtp", "rtcp-fb", "gpmd");

    /// Payload types with a meaning of their own (RFC 3551 section 6). 2 was G.721 and is in use for G.726 at 32 kbit/s, 19 was comfort noise.
    private static final Map<String, String> STATIC = Map.ofEntries(
            Map.entry("0", "PCMU"), Map.entry("2", "G726-32"), Map.entry("3", "GSM"), Map.entry("4", "G723"), Map.entry("5", "DVI4"),
            Map.entry("6", "DVI4"), Map.entry("7", "LPC"), Map.entry("8", "PCMA"), Map.entry("9", "G722"), Map.entry("10", "L16"),
            Map.entry("11", "L16"), Map.entry("12", "QCELP"), Map.entry("13", "CN"), Map.entry("14", "MPA"), Map.entry("15", "G728"),
            Map.entry("16", "DVI4"), Map.entry("17", "DVI4"), Map.entry("18", "G729"), Map.entry("19", "CN"));

    private final List<String> session = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>(2);

    private SessionDescription() {}

    /// Reads a description. Never fails.
    public static SessionDescription parse(byte[] bytes) {
        var description = new SessionDescription();
        // one character per byte, so that what is written is what was read, whatever its encoding
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = description.session;
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            int end = ++count >= MOST_LINES ? text.length() : text.indexOf('\n', at) + 1;
            String line = text.substring(at, end == 0 ? text.length() : end);
            at += line.length();
            if (line.startsWith("m=")) {
                var stream = new Stream();
                description.streams.add(stream);
                lines = stream.lines;
            }
            lines.add(line);
        }
        description.streams.forEach(Stream::read);
        return description;
    }

    /// The streams, in their order.
    public List<Stream> streams() {
        return List.copyOf(streams);
    }

    /// Replaces each line of the session itself that `change` has another one for; null takes it out. Lines come and go without their ends.
    public void changeSession(UnaryOperator<@Nullable String> change) {
        change(session, change);
    }

    /// The first line of the session itself with such a beginning, without it; null when there is none.
    public @Nullable String sessionLine(String beginning) {
        return find(session, beginning);
    }

    private static void change(List<String> lines, UnaryOperator<@Nullable String> change) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String value = Stream.value(line);
            String changed = change.apply(value);
            if (changed == null) {
                lines.remove(i--);
            } else if (!changed.equals(value)) {
                lines.set(i, changed + Stream.ending(line));
            }
        }
    }

    private static @Nullable String find(List<String> lines, String beginning) {
        for (String line : lines) {
            if (line.startsWith(beginning)) {
                return Stream.value(line).substring(beginning.length()).strip();
            }
        }
        return null;
    }

    /// The description with what was changed.
    public byte[] bytes() {
        var text = new StringBuilder(512);
        session.forEach(text::append);
        streams.forEach(stream -> stream.lines.forEach(text::append));
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// An `m=` line with the lines that belong to it.
    public static final class Stream {

        private final List<String> lines = new ArrayList<>();
        private String[] fields = {};
        private final Map<String, String> mapped = new HashMap<>();

        private Stream() {}

        private void read() {
            mapped.clear();
            fields = value(lines.getFirst()).substring(2).strip().split(" +");
            for (String line : lines) {
                if (line.startsWith("a=rtpmap:")) {
                    String[] map = value(line).substring("a=rtpmap:".length()).strip().split(" +", 2);
                    if (map.length == 2) {
                        mapped.putIfAbsent(map[0], map[1].split("/", 2)[0].strip().toUpperCase(Locale.ROOT));
                    }
                }
            }
        }

        /// `audio`, `video`, `image` and so on, in lower case; empty when the line cannot be read.
        public String kind() {
            return isReadable() ? fields[0].toLowerCase(Locale.ROOT) : "";
        }

        private boolean isReadable() {
            return fields.length >= 4;
        }

        /// Whether it is in use: its port is not 0 (RFC 3264 sections 5.1 and 6). What cannot be read counts as used.
        public boolean isUsed() {
            return !isReadable() || !fields[1].split("/", 2)[0].matches("0+");
        }

        /// Whether its formats are payload types of RTP, plain or secure.
        public boolean isRtp() {
            return isReadable() && fields[2].toUpperCase(Locale.ROOT).contains("RTP/");
        }

        /// The formats, most preferred first: payload types of RTP, or whatever the protocol has.
        public List<String> formats() {
            return isReadable() ? List.of(fields).subList(3, fields.length) : List.of();
        }

        /// The encoding name of a payload type in upper case, as its rtpmap or RFC 3551 says it; empty when neither does.
        public String encoding(String format) {
            String name = mapped.get(format);
            return name != null ? name : STATIC.getOrDefault(format, "");
        }

        /// Clock of a payload type's timestamps in Hz, as its rtpmap or RFC 3551 says it; 0 when neither does.
        public int clockRate(String format) {
            for (String line : lines) {
                if (line.startsWith("a=rtpmap:")) {
                    String[] map = value(line).substring("a=rtpmap:".length()).strip().split(" +", 2);
                    if (map.length == 2 && map[0].equals(format)) {
                        String[] parts = map[1].split("/");
                        return parts.length > 1 ? number(parts[1]) : 0;
                    }
                }
            }
            return switch (STATIC.getOrDefault(format, "")) {
                case "" -> 0;
                case "L16" -> 44_100;
                case "MPA" -> 90_000;
                case "DVI4" -> switch (format) {
                    case "6" -> 16_000;
                    case "16" -> 11_025;
                    case "17" -> 22_050;
                    default -> 8_000;
                };
                default -> 8_000;
            };
        }

        /// The port, without a number of ports behind it; 0 when it cannot be read or is none.
        public int port() {
            int port = isReadable() ? number(fields[1].split("/", 2)[0]) : 0;
            return port > 65_535 ? 0 : port;
        }

        /// The transport in upper case: `RTP/AVP`, `UDPTL`; empty when the line cannot be read.
        public String protocol() {
            return isReadable() ? fields[2].toUpperCase(Locale.ROOT) : "";
        }

        /// The first of its lines with such a beginning, without it; null when there is none.
        public @Nullable String line(String beginning) {
            return find(lines, beginning);
        }

        /// All of its lines with such a beginning, without it.
        public List<String> lines(String beginning) {
            return lines.stream().filter(line -> line.startsWith(beginning)).map(line -> value(line).substring(beginning.length()).strip()).toList();
        }

        /// Names another transport.
        public void transport(String protocol) {
            if (isReadable()) {
                fields[2] = protocol;
                rewrite(fields[1], formats());
            }
        }

        /// Adds a line at its end.
        public void add(String line) {
            String last = lines.getLast();
            String ending = ending(last).isEmpty() ? "\r\n" : ending(last);
            lines.set(lines.size() - 1, value(last) + ending);
            lines.add(line + ending);
        }

        /// Moves it to another port.
        public void moveTo(int port) {
            if (isReadable()) {
                rewrite(Integer.toString(port), formats());
            }
        }

        /// Replaces each of its lines but the first that `change` has another one for; null takes it out. Lines come and go without their ends.
        public void change(UnaryOperator<@Nullable String> change) {
            SessionDescription.change(lines.subList(1, lines.size()), change);
            read();
        }

        /// Leaves these formats, in this order, and takes out the attributes of the others.
        ///
        /// @param kept at least one, each one of [#formats]
        public void keep(List<String> kept) {
            List<String> before = formats();
            if (kept.equals(before)) {
                return;
            }
            if (kept.isEmpty() || !before.containsAll(kept)) {
                throw new IllegalArgumentException("at least one of " + before + ", not " + kept);
            }
            rewrite(fields[1], kept);
            Predicate<String> gone = format -> before.contains(format) && !kept.contains(format);
            lines.removeIf(line -> gone.test(formatOf(line)));
        }

        /// Names these formats, in this order: the attributes of those that are gone go with them, and what the new ones mean is said.
        ///
        /// @param wanted   at least one
        /// @param meanings of the new ones among them, as an rtpmap says it: `PCMU/8000`
        public void name(List<String> wanted, Map<String, String> meanings) {
            List<String> before = formats();
            if (wanted.isEmpty()) {
                throw new IllegalArgumentException("a stream has at least one format");
            }
            if (!isReadable() || wanted.equals(before) && meanings.isEmpty()) {
                return;
            }
            rewrite(fields[1], wanted);
            Predicate<String> gone = format -> meanings.containsKey(format) || before.contains(format) && !wanted.contains(format);
            lines.removeIf(line -> gone.test(formatOf(line)));
            wanted.stream().filter(meanings::containsKey).forEach(format -> add("a=rtpmap:" + format + " " + meanings.get(format)));
            read();
        }

        /// Refuses the stream: its port becomes 0, all else stays, because the line must not be missing (RFC 3264 section 6).
        public void refuse() {
            if (isReadable() && isUsed()) {
                rewrite("0", formats());
            }
        }

        /// Asks for packets of this many milliseconds of media, or of as many as `maxptime` allows when those are fewer.
        public void packetMillis(int millis) {
            int most = lines.stream().filter(line -> line.startsWith("a=maxptime:")).mapToInt(line -> number(value(line).substring(11))).filter(n -> n > 0).min().orElse(millis);
            String wanted = "a=ptime:" + Math.min(millis, most);
            int at = -1;
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).startsWith("a=ptime:")) {
                    at = i;
                    break;
                }
            }
            if (at >= 0) {
                lines.set(at, wanted + ending(lines.get(at)));
                return;
            }
            add(wanted);
        }

        /// Says a parameter of a format (`a=fmtp:18 annexb=no`) in the place of what was said of it; other parameters stay.
        public void parameter(String format, String name, String value) {
            String said = name + "=" + value;
            for (int i = 1; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.startsWith("a=fmtp:") && formatOf(line).equals(format)) {
                    String known = value(line);
                    int blank = known.indexOf(' ');
                    java.util.stream.Stream<String> others = blank < 0
                            ? java.util.stream.Stream.empty()
                            : java.util.Arrays.stream(known.substring(blank + 1).split(";")).map(String::strip).filter(each -> !each.isEmpty() && !each.split("=", 2)[0].strip().equalsIgnoreCase(name));
                    String all = java.util.stream.Stream.concat(others, java.util.stream.Stream.of(said)).collect(java.util.stream.Collectors.joining(";"));
                    lines.set(i, "a=fmtp:" + format + " " + all + ending(line));
                    return;
                }
            }
            add("a=fmtp:" + format + " " + said);
        }

        private void rewrite(String port, List<String> formats) {
            String line = lines.getFirst();
            lines.set(0, "m=" + fields[0] + " " + port + " " + fields[2] + " " + String.join(" ", formats) + ending(line));
            read();
        }

        /// The payload format that an attribute is about, or the empty text.
        private static String formatOf(String line) {
            int colon = line.indexOf(':');
            if (colon < 0 || !line.startsWith("a=") || !OF_A_FORMAT.contains(line.substring(2, colon))) {
                return "";
            }
            String rest = value(line).substring(colon + 1).strip();
            int blank = rest.indexOf(' ');
            return blank < 0 ? rest : rest.substring(0, blank);
        }

        private static int number(String text) {
            String digits = text.strip();
            return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
        }

        private static String value(String line) {
            return line.substring(0, line.length() - ending(line).length());
        }

        private static String ending(String line) {
            return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
        }
    }
}
