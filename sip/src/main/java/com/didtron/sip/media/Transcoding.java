package com.didtron.sip.media;

import com.didtron.sip.message.SessionDescription.Stream;
import com.didtron.sip.port.Conversion;
import com.didtron.sip.port.MediaTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Codecs in descriptions that pass from one neighbour to another when we may convert between them. Pure.
///
/// - An offer keeps what both take, and behind it names what the other takes and we can make of what is offered: to be converted is the last choice.
/// - An answer names what its reader had offered: when it says nothing but what we had added, it names what that is made of.
///
/// @param from       what the description's author takes
/// @param to         what its reader takes
/// @param conversion what is converted
/// @param events     what becomes of events (RFC 4733)
public record Transcoding(MediaTerms from, MediaTerms to, Conversion conversion, Events events) {

    /// What becomes of events, whose sender is the caller.
    public enum Events {
        /// as both sides' terms say
        AS_THEY_ARE,
        /// the reader is the caller: it may send them, although they go no further than to us
        FOR_CALLER,
        /// the author is the caller: the reader is told of its digits by INFO
        BY_INFO
    }

    /// One whose events stay as they are.
    public Transcoding(MediaTerms from, MediaTerms to, Conversion conversion) {
        this(from, to, conversion, Events.AS_THEY_ARE);
    }

    /// Nothing is converted.
    public static final Transcoding NONE = new Transcoding(MediaTerms.ANY, MediaTerms.ANY, Conversion.NONE);

    /// Payload types that mean a codec by themselves (RFC 3551 table 4).
    private static final Map<String, String> USUAL_TYPES = Map.of("PCMU", "0", "PCMA", "8");
    private static final String CLOCK = "/8000";
    private static final String EVENTS = "TELEPHONE-EVENT";
    private static final String USUAL_EVENTS = "101";

    boolean isWanted() {
        return conversion != Conversion.NONE || events != Events.AS_THEY_ARE;
    }

    /// Makes an offered stream what its reader is to see.
    ///
    /// @param readable whether what is sent on it can be read by us, so that it can be converted
    /// @return false when nothing that could be heard is left
    boolean offer(Stream stream, boolean readable) {
        List<String> kept = takenByBoth(stream);
        Map<String, String> added = readable && conversion != Conversion.NONE ? added(stream, kept) : Map.of();
        String type = events == Events.FOR_CALLER && readable && to.events() ? USUAL_EVENTS : null;
        return write(stream, kept, added, type != null && stream.formats().contains(type) ? null : type);
    }

    /// Makes an answered stream what its reader, who asked for it, is to see.
    ///
    /// @param asked what the reader's payload types mean
    /// @return false when nothing that could be heard is left
    boolean answer(Stream stream, boolean readable, Map<Integer, Payload> asked) {
        boolean converts = readable && conversion != Conversion.NONE;
        Set<String> offered = new HashSet<>();
        asked.values().forEach(payload -> offered.add(payload.encoding()));
        var kept = new ArrayList<>(takenByBoth(stream).stream()
                .filter(format -> !converts || !Conversion.CODECS.contains(stream.encoding(format)) || offered.contains(stream.encoding(format)))
                .toList());
        var made = new TreeMap<String, String>();
        if (converts && kept.stream().noneMatch(format -> MediaTerms.isSpeech(stream.encoding(format)))) {
            new TreeMap<>(asked).entrySet().stream()
                    .filter(entry -> to.takes(entry.getValue().encoding()) && entry.getValue().clockRate() == 8_000 && isMadeOf(entry.getValue().encoding(), stream, stream.formats()))
                    .findFirst()
                    .ifPresent(entry -> made.put(Integer.toString(entry.getKey()), entry.getValue().encoding() + CLOCK));
            kept.removeAll(made.keySet());
        }
        return write(stream, kept, made, events == Events.FOR_CALLER && readable ? askedEvents(asked, kept, made) : null);
    }

    /// The number under which the reader has offered events, unless it has another meaning in the answer.
    private @Nullable String askedEvents(Map<Integer, Payload> asked, List<String> kept, Map<String, String> made) {
        return new TreeMap<>(asked).entrySet().stream()
                .filter(entry -> entry.getValue().encoding().equals(EVENTS) && entry.getValue().clockRate() == 8_000 && to.events())
                .map(entry -> Integer.toString(entry.getKey()))
                .filter(type -> !kept.contains(type) && !made.containsKey(type))
                .findFirst().orElse(null);
    }

    private List<String> takenByBoth(Stream stream) {
        return stream.formats().stream().filter(format -> from.takes(stream.encoding(format)) && to.takes(stream.encoding(format))).toList();
    }

    /// Payload types of codecs that are not offered and can be made of one that is.
    private Map<String, String> added(Stream stream, List<String> kept) {
        List<String> order = to.codecs().isEmpty() ? Conversion.CODECS : to.codecs().stream().filter(Conversion.CODECS::contains).toList();
        var added = new TreeMap<String, String>();
        for (String codec : order) {
            boolean there = kept.stream().anyMatch(format -> stream.encoding(format).equals(codec));
            String type = USUAL_TYPES.getOrDefault(codec, "");
            if (!there && !kept.contains(type) && isMadeOf(codec, stream, stream.formats())) {
                added.put(type, codec + CLOCK);
            }
        }
        return added;
    }

    private boolean isMadeOf(String codec, Stream stream, List<String> formats) {
        return formats.stream().anyMatch(format -> from.takes(stream.encoding(format)) && stream.clockRate(format) == 8_000 && Conversion.isPossible(stream.encoding(format), codec));
    }

    /// Speech first, so that what is added stands before events and comfort noise.
    ///
    /// @param type number of events that are added; null: none are
    private static boolean write(Stream stream, List<String> kept, Map<String, String> added, @Nullable String type) {
        List<String> speech = kept.stream().filter(format -> MediaTerms.isSpeech(stream.encoding(format))).toList();
        if (speech.isEmpty() && added.isEmpty()) {
            stream.refuse();
            return false;
        }
        var formats = new ArrayList<>(speech);
        formats.addAll(added.keySet());
        kept.stream().filter(format -> !speech.contains(format)).forEach(formats::add);
        var meanings = new TreeMap<>(added);
        if (type != null) {
            formats.add(type);
            meanings.put(type, "telephone-event/8000");
        }
        stream.name(formats, meanings);
        if (type != null) {
            stream.add("a=fmtp:" + type + " 0-15");
        }
        return true;
    }
}
