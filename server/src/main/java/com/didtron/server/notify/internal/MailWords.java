package com.didtron.server.notify.internal;

import com.didtron.server.notify.MailTransport.MailRefused;
import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/// Why a mail server did not take a letter, for people: its own words where it said any.
final class MailWords {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;
    private static final int SHORTEST_SECRET = 4;

    private MailWords() {}

    /// @param server   as the settings name it; empty: the platform's
    /// @param password never to be repeated, even when the server does
    static MailRefused refused(Exception thrown, String server, String password) {
        List<Throwable> chain = chain(thrown);
        String where = server.isEmpty() ? "the platform's mail server" : server;
        for (Throwable cause : chain) {
            @Nullable String words = switch (cause) {
                case CarefulSockets.NotThere no -> no.getMessage();
                case UnknownHostException _ -> "There is no host of the name in " + where + ".";
                case SSLException tls -> "The encrypted connection to " + where + " was not made: " + deepest(chain(tls));
                case ConnectException refused -> "Nobody answers at " + where + " (" + refused.getMessage() + ").";
                case NoRouteToHostException none -> "Nobody answers at " + where + " (" + none.getMessage() + ").";
                case SocketTimeoutException _ -> "There was no answer from " + where + " in time.";
                default -> null;
            };
            if (words != null) {
                return new MailRefused(tidy(words, password), true, thrown);
            }
        }
        for (Throwable cause : chain) {
            if (cause instanceof AuthenticationFailedException refused) {
                return new MailRefused(tidy("The mail server did not accept user and password: " + refused.getMessage(), password), true, thrown);
            }
        }
        return new MailRefused(tidy(deepest(chain), password), false, thrown);
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable next = thrown;
        while (next != null && chain.size() < DEEPEST) {
            chain.add(next);
            next = next instanceof MailSendException several && several.getMessageExceptions().length > 0 ? several.getMessageExceptions()[0] : next.getCause();
        }
        return chain;
    }

    private static String deepest(List<Throwable> chain) {
        return String.valueOf(chain.getLast().getMessage());
    }

    private static String tidy(String words, String password) {
        String said = words.replaceAll("\\s+", " ").strip();
        if (password.length() >= SHORTEST_SECRET) {
            said = said.replace(password, "•••").replace(Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)), "•••");
        }
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
    }
}
