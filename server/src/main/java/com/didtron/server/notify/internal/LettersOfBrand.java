package com.didtron.server.notify.internal;

import com.didtron.server.identity.Letter;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.notify.MailTransport.Mail;
import com.didtron.server.platform.Database;
import com.didtron.server.tenancy.Brand;
import com.didtron.server.tenancy.Hosts;
import com.didtron.server.tenancy.Logos;
import com.didtron.server.tenancy.Tenants;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Letters in the brand of the tenant they come from.
@Component
class LettersOfBrand {

    private final Hosts hosts;
    private final Tenants tenants;
    private final Logos logos;
    private final Database database;

    LettersOfBrand(Hosts hosts, Tenants tenants, Logos logos, Database database) {
        this.hosts = hosts;
        this.tenants = tenants;
        this.logos = logos;
        this.database = database;
    }

    LayOutLetter.LaidOut layOut(TenantId tenant, Letter letter) {
        return LayOutLetter.layOut(letter, brand(tenant));
    }

    /// A letter that goes out at once.
    Mail mail(TenantId tenant, Letter letter) {
        var laidOut = layOut(tenant, letter);
        return mail(tenant, letter.to(), letter.head(), laidOut.subject(), laidOut.text(), laidOut.html(), letter.link());
    }

    /// One that was laid out before.
    Mail mail(TenantId tenant, String to, Letter.@Nullable Head head, String subject, String text, String html, @Nullable String link) {
        String address = link == null ? "" : link;
        byte[] logo = logos.find(database.reads(tenant), tenant).map(Logos.Logo::png).orElse(null);
        return new Mail(
                to, head == null ? new Letter.Head(List.of(to), List.of()) : head, subject, text.replace(LayOutLetter.LINK, address),
                LayOutLetter.withMark(html.replace(LayOutLetter.LINK, address), brand(tenant).productName(), logo != null), logo);
    }

    private Brand brand(TenantId tenant) {
        return hosts.brand(tenant, tenants.get(tenant).name());
    }
}
