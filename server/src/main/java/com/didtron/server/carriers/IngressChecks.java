package com.didtron.server.carriers;

import java.util.ArrayList;
import java.util.List;

/// What the calls of a customer interconnect must say of where they come from, besides their address and tech prefix (3.4). Each is validated, so that
/// a call that says otherwise is not its, or only recorded: what the call says stands with it, and it is let in.
///
/// @param from    domain of From
/// @param contact domain of Contact
/// @param trunk   originating trunk group
/// @param tlsOnly whether they must come over TLS
/// @param prefix  whether the called number must begin with the interconnect's tech prefix; otherwise it is only taken off where it is there
/// @param address where the address is read that the interconnect's source addresses are matched with
public record IngressChecks(Domain from, Domain contact, Trunk trunk, boolean tlsOnly, boolean prefix, IngressAddress address) {

    /// Nothing is asked.
    public static final IngressChecks NONE = new IngressChecks(Domain.ANY, Domain.ANY, Trunk.ANY);

    /// Those of calls that come directly.
    public IngressChecks(Domain from, Domain contact, Trunk trunk, boolean tlsOnly, boolean prefix) {
        this(from, contact, trunk, tlsOnly, prefix, IngressAddress.TRANSPORT);
    }

    /// Those whose tech prefix is demanded.
    public IngressChecks(Domain from, Domain contact, Trunk trunk, boolean tlsOnly) {
        this(from, contact, trunk, tlsOnly, true);
    }

    /// Those that may come over any transport.
    public IngressChecks(Domain from, Domain contact, Trunk trunk) {
        this(from, contact, trunk, false);
    }

    /// A domain as it must be.
    ///
    /// @param pattern `%` stands for any characters; empty: not looked at
    public record Domain(String pattern, boolean validate) {

        static final Domain ANY = new Domain("", false);

        boolean isValidated() {
            return validate && !pattern.isEmpty();
        }

        boolean fits(String domain) {
            return fits(pattern, domain);
        }

        /// Domains are compared without regard to case (RFC 3261 section 19.1.4).
        private static boolean fits(String pattern, String text) {
            int at = 0;
            int in = 0;
            int star = -1;
            int retry = 0;
            while (in < text.length()) {
                if (at < pattern.length() && pattern.charAt(at) == '%') {
                    star = at++;
                    retry = in;
                } else if (at < pattern.length() && Character.toLowerCase(pattern.charAt(at)) == Character.toLowerCase(text.charAt(in))) {
                    at++;
                    in++;
                } else if (star >= 0) {
                    at = star + 1;
                    in = ++retry;
                } else {
                    return false;
                }
            }
            while (at < pattern.length() && pattern.charAt(at) == '%') {
                at++;
            }
            return at == pattern.length();
        }

        /// Whether some domain fits both.
        boolean meets(Domain other) {
            return !isValidated() || !other.isValidated() || meet(pattern, other.pattern);
        }

        /// By what is left of each: both end together, or one stands at `%` and the other goes on.
        private static boolean meet(String a, String b) {
            boolean[][] meet = new boolean[a.length() + 1][b.length() + 1];
            for (int i = a.length(); i >= 0; i--) {
                for (int j = b.length(); j >= 0; j--) {
                    boolean more = i < a.length();
                    boolean moreToo = j < b.length();
                    boolean any = more && a.charAt(i) == '%' || moreToo && b.charAt(j) == '%';
                    meet[i][j] = !more && !moreToo
                            || any && (more && meet[i + 1][j] || moreToo && meet[i][j + 1])
                            || more && moreToo && Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j)) && meet[i + 1][j + 1];
                }
            }
            return meet[0][0];
        }
    }

    /// A trunk group as it must be.
    ///
    /// @param group   empty: not looked at
    /// @param context empty: any
    public record Trunk(String group, String context, boolean validate) {

        static final Trunk ANY = new Trunk("", "", false);

        boolean isValidated() {
            return validate && !group.isEmpty();
        }

        /// Parameters of telephone numbers are compared without regard to case (RFC 3966 section 4).
        boolean fits(CallOrigin call) {
            return group.equalsIgnoreCase(call.trunkGroup()) && (context.isEmpty() || context.equalsIgnoreCase(call.trunkContext()));
        }

        boolean meets(Trunk other) {
            return !isValidated()
                    || !other.isValidated()
                    || group.equalsIgnoreCase(other.group) && (context.isEmpty() || other.context.isEmpty() || context.equalsIgnoreCase(other.context));
        }
    }

    /// Whether a call says all that is validated.
    public boolean hold(CallOrigin call) {
        return (!from.isValidated() || from.fits(call.fromDomain()))
                && (!contact.isValidated() || contact.fits(call.contactDomain()))
                && (!trunk.isValidated() || trunk.fits(call))
                && (!tlsOnly || call.secure());
    }

    /// How many are validated: of two interconnects that a call fits, the one that asks for more is taken.
    public int validated() {
        return (from.isValidated() ? 1 : 0) + (contact.isValidated() ? 1 : 0) + (trunk.isValidated() ? 1 : 0) + (tlsOnly ? 1 : 0);
    }

    /// Whether a call may fit both.
    public boolean meet(IngressChecks other) {
        return sayMeet(other) && address.meets(other.address);
    }

    /// Whether a call may say what both ask for, wherever it comes from.
    boolean sayMeet(IngressChecks other) {
        return from.meets(other.from) && contact.meets(other.contact) && trunk.meets(other.trunk);
    }

    /// Whether every call that fits one fits the other, as far as a proxy of both passes it on.
    public boolean sameAs(IngressChecks other) {
        return validated() == other.validated() && asked().equalsIgnoreCase(other.asked()) && address.meets(other.address);
    }

    private String asked() {
        return (from.isValidated() ? from.pattern : "") + ' ' + (contact.isValidated() ? contact.pattern : "") + ' '
                + (trunk.isValidated() ? trunk.group + ' ' + trunk.context : "") + (tlsOnly ? " tls" : "");
    }

    /// What a call says of each thing that is looked at, for people: `From domain sip.example.com does not fit %.example.net`.
    public List<String> told(CallOrigin call) {
        List<String> told = new ArrayList<>(5);
        if (address.type() == IngressAddress.Type.VIA) {
            told.add(call.vias().said(address.lastVia()));
        }
        if (!from.pattern.isEmpty()) {
            told.add(told("From domain", call.fromDomain(), from.pattern, from.fits(call.fromDomain()), from.validate));
        }
        if (!contact.pattern.isEmpty()) {
            told.add(told("Contact domain", call.contactDomain(), contact.pattern, contact.fits(call.contactDomain()), contact.validate));
        }
        if (!trunk.group.isEmpty()) {
            told.add(told("trunk group", group(call.trunkGroup(), call.trunkContext()), group(trunk.group, trunk.context), trunk.fits(call), trunk.validate));
        }
        if (tlsOnly) {
            told.add(call.secure() ? "it came over TLS" : "it did not come over TLS, which is demanded");
        }
        return told;
    }

    /// What of it keeps a call from being validated.
    List<String> failed(CallOrigin call) {
        return new IngressChecks(
                        from.validate && !from.fits(call.fromDomain()) ? from : Domain.ANY,
                        contact.validate && !contact.fits(call.contactDomain()) ? contact : Domain.ANY,
                        trunk.validate && !trunk.fits(call) ? trunk : Trunk.ANY,
                        tlsOnly && !call.secure())
                .told(call);
    }

    private static String told(String what, String said, String asked, boolean fits, boolean validated) {
        return what + ' ' + (said.isEmpty() ? "(none)" : said) + (fits ? " fits " : " does not fit ") + asked + (fits || validated ? "" : " (only recorded)");
    }

    private static String group(String group, String context) {
        return context.isEmpty() ? group : group + " of " + context;
    }
}
