package com.didtron.server.notify.internal;

import com.didtron.server.identity.Letter;
import com.didtron.server.tenancy.Brand;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// Lays a letter out as plain text and as HTML, in the tenant's brand. The link stays `{{link}}` and the mark at the top `{{mark}}` until the letter goes out.
final class LayOutLetter {

    static final String LINK = "{{link}}";
    static final String LOGO_ID = "logo";
    private static final String MARK = "{{mark}}";
    private static final String USUAL_ACCENT = "#1d4ed8";
    private static final int LOGO_HEIGHT = 32;

    private LayOutLetter() {}

    record LaidOut(String subject, String text, String html) {}

    static LaidOut layOut(Letter letter, Brand brand) {
        boolean answered = !brand.supportEmail().isBlank();
        String text = String.join("\n\n", letter.paragraphs())
                + (letter.link() == null ? "" : "\n\n" + letter.action() + ":\n" + LINK)
                + "\n\n" + letter.closing() + "\n\n-- \n" + brand.productName() + "\n" + (answered ? brand.supportEmail() + "\n" : "");
        String paragraphs = letter.paragraphs().stream()
                .map(p -> "<p style=\"margin:0 0 16px\">" + HtmlUtils.htmlEscape(p) + "</p>")
                .collect(Collectors.joining());
        String accent = brand.accent() == null ? USUAL_ACCENT : brand.accent();
        String button = letter.link() == null
                ? ""
                : "<p style=\"margin:24px 0\"><a href=\"" + LINK + "\" style=\"background:" + accent + ";color:" + onTop(accent) + ";padding:10px 18px;"
                        + "border-radius:6px;text-decoration:none\">" + HtmlUtils.htmlEscape(String.valueOf(letter.action())) + "</a></p>"
                        + "<p style=\"margin:0 0 16px;font-size:13px;color:#555555\">" + LINK + "</p>";
        String name = HtmlUtils.htmlEscape(brand.productName());
        String support = HtmlUtils.htmlEscape(brand.supportEmail());
        String footer = "<p style=\"max-width:560px;margin:16px auto 0;font-size:13px;color:#555555\">" + name
                + (answered ? " · <a href=\"mailto:" + support + "\" style=\"color:#555555\">" + support + "</a>" : "") + "</p>";
        String html = "<!doctype html><html><body style=\"margin:0;padding:24px;background:#f5f5f5;font-family:sans-serif;color:#111111\">"
                + "<div style=\"max-width:560px;margin:0 auto;background:#ffffff;padding:24px;border-top:4px solid " + accent + ";border-radius:8px\">"
                + "<div style=\"margin:0 0 24px;font-weight:bold\">" + MARK + "</div>" + paragraphs + button
                + "<p style=\"margin:24px 0 0;font-size:13px;color:#555555\">" + HtmlUtils.htmlEscape(letter.closing()) + "</p></div>" + footer
                + "</body></html>";
        return new LaidOut(brand.productName() + ": " + letter.subject(), text, html);
    }

    /// With what stands at the top: the logo, or the name where there is none.
    static String withMark(String html, String name, boolean logo) {
        String escaped = HtmlUtils.htmlEscape(name);
        return html.replace(MARK, logo
                ? "<img src=\"cid:" + LOGO_ID + "\" alt=\"" + escaped + "\" height=\"" + LOGO_HEIGHT + "\" style=\"height:" + LOGO_HEIGHT + "px\">"
                : escaped);
    }

    /// Black or white, whichever is read better on a colour (relative luminance of WCAG 2).
    static String onTop(String colour) {
        double luminance = 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
        return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
