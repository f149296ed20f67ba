package com.didtron.server.notify.internal;

import com.didtron.server.identity.Letter;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// Lays a letter out as plain text and as HTML, under the tenant's name. The link stays `{{link}}` until the letter goes out.
final class LayOutLetter {

    static final String LINK = "{{link}}";

    private LayOutLetter() {}

    record Bodies(String text, String html) {}

    static Bodies layOut(Letter letter, String tenantName) {
        String text = String.join("\n\n", letter.paragraphs())
                + (letter.link() == null ? "" : "\n\n" + letter.action() + ":\n" + LINK)
                + "\n\n" + letter.closing() + "\n\n-- \n" + tenantName + "\n";
        String paragraphs = letter.paragraphs().stream()
                .map(p -> "<p style=\"margin:0 0 16px\">" + HtmlUtils.htmlEscape(p) + "</p>")
                .collect(Collectors.joining());
        String button = letter.link() == null
                ? ""
                : "<p style=\"margin:24px 0\"><a href=\"" + LINK + "\" style=\"background:#1d4ed8;color:#ffffff;padding:10px 18px;"
                        + "border-radius:6px;text-decoration:none\">" + HtmlUtils.htmlEscape(String.valueOf(letter.action())) + "</a></p>"
                        + "<p style=\"margin:0 0 16px;font-size:13px;color:#555555\">" + LINK + "</p>";
        String html = "<!doctype html><html><body style=\"margin:0;padding:24px;background:#f5f5f5;font-family:sans-serif;color:#111111\">"
                + "<div style=\"max-width:560px;margin:0 auto;background:#ffffff;padding:24px;border-radius:8px\">"
                + "<p style=\"margin:0 0 24px;font-weight:bold\">" + HtmlUtils.htmlEscape(tenantName) + "</p>" + paragraphs + button
                + "<p style=\"margin:24px 0 0;font-size:13px;color:#555555\">" + HtmlUtils.htmlEscape(letter.closing()) + "</p></div></body></html>";
        return new Bodies(text, html);
    }
}
