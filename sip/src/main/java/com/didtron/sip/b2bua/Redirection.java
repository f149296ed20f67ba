package com.didtron.sip.b2bua;

import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.Malformed;
import com.didtron.sip.message.NameAddress;
import com.didtron.sip.message.Parameters.Parameter;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.message.SipUri;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.Redirect;
import com.didtron.sip.port.Redirect.Place;
import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a redirection points to (RFC 3261 section 8.1.3.4). Pure.
///
/// Places are in the order of `q`, highest first, and of their writing where it is equal; without `q` it counts as 1, and one that is no number counts as 0.
/// What a place says in `method`, behind `?`, or as a password has no effect; who writes `maddr` means another address than he shows, and is passed over.
///
/// @param places     at most [#MOST]
/// @param passedOver what was not taken from the answer and why, for people
record Redirection(List<Place> places, List<String> passedOver) {

    /// Addresses that one redirection leads to at most: each may take its whole progress timeout.
    static final int MOST = 5;

    private static final int LONGEST_TOLD = 500;

    /// Parameters of a URI that say how it is reached, not whom it names.
    private static final Set<String> OF_THE_WAY = Set.of("transport", "method", "maddr", "ttl", "lr");

    private record Weighed(double q, Place place) {}

    /// Whether an answer points elsewhere for the same call. 305 wants a proxy and 380 describes another service; neither is followed.
    static boolean isOne(int code) {
        return code == 300 || code == 301 || code == 302;
    }

    static Redirection of(SipResponse answer) {
        return of(answer.values(HeaderName.CONTACT));
    }

    static Redirection of(List<String> contacts) {
        List<Weighed> all = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (String contact : contacts) {
            try {
                NameAddress address = NameAddress.parse(contact);
                Place place = place(address.uri(), passedOver);
                if (place != null) {
                    all.add(new Weighed(q(address.parameters().value("q")), place));
                }
            } catch (Malformed unreadable) {
                passedOver.add("a Contact that cannot be read");
            }
        }
        if (contacts.isEmpty()) {
            passedOver.add("no Contact in it");
        }
        all.sort(Comparator.comparingDouble((Weighed each) -> each.q).reversed());
        if (all.size() > MOST) {
            passedOver.add((all.size() - MOST) + " more than " + MOST + " addresses");
        }
        return new Redirection(all.stream().limit(MOST).map(Weighed::place).toList(), List.copyOf(passedOver));
    }

    private static @Nullable Place place(String text, List<String> passedOver) throws Malformed {
        String scheme = text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT);
        if (!scheme.equals("sip") && !scheme.equals("sips")) {
            passedOver.add("a Contact of " + scheme + ": which has no address");
            return null;
        }
        SipUri uri = SipUri.parse(text);
        Transport transport = transport(uri);
        if (transport == null) {
            passedOver.add(uri.host() + " over " + uri.parameters().value("transport") + (scheme.equals("sips") ? " of sips:" : "") + ", which we do not speak");
            return null;
        }
        if (uri.port() == 0) {
            passedOver.add(uri.host() + ":0, which is no port");
            return null;
        }
        if (uri.parameters().has("maddr")) {
            passedOver.add(uri.host() + " with maddr");
            return null;
        }
        return new Place(requestUri(uri), uri.host(), uri.port(), transport);
    }

    private static @Nullable Transport transport(SipUri uri) {
        boolean secure = uri.scheme().equals("sips");
        String said = uri.parameters().value("transport");
        if (said == null) {
            return secure ? Transport.TLS : Transport.UDP;
        }
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "udp" -> secure ? null : Transport.UDP;
            case "tcp" -> secure ? Transport.TLS : Transport.TCP; // RFC 3261 section 26.2.2
            case "tls" -> Transport.TLS;
            default -> null;
        };
    }

    private static String requestUri(SipUri uri) {
        var text = new StringBuilder("sip:");
        if (uri.rawUser() != null) {
            text.append(uri.rawUser()).append('@');
        }
        text.append(uri.host().indexOf(':') < 0 ? uri.host() : "[" + uri.host() + "]");
        if (uri.port() >= 0) {
            text.append(':').append(uri.port());
        }
        for (Parameter each : uri.parameters().list()) {
            if (!OF_THE_WAY.contains(each.name().toLowerCase(Locale.ROOT))) {
                text.append(';').append(each.name()).append(each.value() == null ? "" : "=" + each.value());
            }
        }
        return text.toString();
    }

    /// From 0 to 1 (RFC 3261 section 25.1, `qvalue`).
    private static double q(@Nullable String said) {
        if (said == null) {
            return 1;
        }
        return said.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(said) : 0;
    }

    /// What is tried of it.
    ///
    /// @param hops at most [#MOST]
    /// @param told for people, what is tried and what is not
    record Choice(List<Hop> hops, String told) {}

    /// @param answers of the business, one for each place
    /// @param asked   addresses that this neighbour's call was sent to already: none is asked twice
    Choice choose(List<Redirect.Answer> answers, List<Hop> asked) {
        Set<String> known = asked.stream().map(Redirection::key).collect(Collectors.toCollection(HashSet::new));
        List<Hop> hops = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            switch (answers.get(i)) {
                case Redirect.Not(String why) -> not.add(place.told() + " " + why);
                case Redirect.Go(List<Hop> reached) -> {
                    for (Hop hop : reached) {
                        if (!known.add(key(hop))) {
                            not.add(hop.ref() + " was asked already");
                        } else if (hops.size() == MOST) {
                            not.add(hop.ref() + " is one more than " + MOST);
                        } else {
                            hops.add(hop.at(place.uri()));
                        }
                    }
                }
            }
        }
        not.addAll(passedOver);
        String followed = hops.isEmpty() ? "not followed" : "followed to " + hops.stream().map(Hop::ref).collect(Collectors.joining(", "));
        String told = not.isEmpty() ? followed : followed + "; not taken: " + String.join(", ", not);
        return new Choice(List.copyOf(hops), told.length() <= LONGEST_TOLD ? told : told.substring(0, LONGEST_TOLD - 1) + "…");
    }

    private static String key(Hop hop) {
        InetSocketAddress target = hop.target();
        return hop.transport() + " " + (target.isUnresolved() ? target.getHostString() : target.getAddress().getHostAddress()) + " " + target.getPort();
    }
}
