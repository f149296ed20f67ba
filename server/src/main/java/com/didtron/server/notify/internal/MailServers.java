package com.didtron.server.notify.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.notify.MailTransport;
import com.didtron.server.platform.secrets.SecretUnreadable;
import com.didtron.server.platform.settings.Settings;
import com.didtron.server.tenancy.Brand;
import com.didtron.server.tenancy.Hosts;
import com.didtron.server.tenancy.TenantKind;
import com.didtron.server.tenancy.Tenants;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Sends a tenant's mail by the server of its settings, and without one by the platform's (`spring.mail.host`) if there is any.
final class MailServers implements MailTransport {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    private final @Nullable JavaMailSenderImpl platform;
    private final String platformFrom;
    private final Settings settings;
    private final Hosts hosts;
    private final Tenants tenants;

    MailServers(@Nullable JavaMailSenderImpl platform, String platformFrom, Settings settings, Hosts hosts, Tenants tenants) {
        this.platform = platform;
        this.platformFrom = platformFrom;
        this.settings = settings;
        this.hosts = hosts;
        this.tenants = tenants;
        if (platform != null) {
            patience(platform.getJavaMailProperties());
        }
    }

    @Configuration
    static class Declared {

        @Bean
        MailTransport mailTransport(
                ObjectProvider<JavaMailSenderImpl> smtp, @Value("${didtron.mail.from:}") String from, Settings settings, Hosts hosts, Tenants tenants) {
            return new MailServers(smtp.getIfAvailable(), from.isBlank() ? "no-reply@localhost" : from, settings, hosts, tenants);
        }
    }

    @Override
    public Route route(TenantId tenant) {
        Brand brand = hosts.brand(tenant, tenants.get(tenant).name());
        String named = settings.get(tenant, MailSettings.FROM_NAME);
        String name = named.isEmpty() ? brand.productName() : named;
        String host = settings.get(tenant, MailSettings.SERVER);
        if (!host.isEmpty()) {
            String from = settings.get(tenant, MailSettings.FROM);
            return new Route(Way.OWN, host + ":" + settings.get(tenant, MailSettings.PORT), from, name, brand.supportEmail(), closed(tenant, host, from));
        }
        if (platform == null) {
            return new Route(Way.NONE, "", "", name, brand.supportEmail(), "No mail server is configured.");
        }
        return new Route(Way.PLATFORM, "", platformFrom, name, brand.supportEmail(), null);
    }

    private @Nullable String closed(TenantId tenant, String host, String from) {
        if (from.isEmpty()) {
            return "A mail server is named, but no address that letters come from.";
        }
        if (settings.get(tenant, MailSettings.SECURITY).equals(MailSettings.NO_ENCRYPTION) && !MailSettings.isLoopback(host)) {
            return "Without encryption mail goes to a server on this machine only.";
        }
        return settings.get(tenant, MailSettings.USER).isEmpty() || settings.values(tenant).containsKey(MailSettings.PASSWORD.name())
                ? null
                : "The mail server's user has no password.";
    }

    @Override
    public void deliver(TenantId tenant, Mail mail) {
        Route route = route(tenant);
        if (route.closed() != null) {
            throw new MailRefused(route.closed(), true, null);
        }
        String password = "";
        try {
            password = route.way() == Way.OWN ? settings.get(tenant, MailSettings.PASSWORD) : "";
            JavaMailSenderImpl sender = route.way() == Way.OWN ? own(tenant, password) : Objects.requireNonNull(platform);
            sender.send(message(sender, route, mail));
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            throw MailWords.refused(e, route.server(), password);
        } catch (SecretUnreadable e) {
            throw new MailRefused("The mail server's password cannot be read any more: set it again.", true, e);
        }
    }

    private static MimeMessage message(JavaMailSenderImpl sender, Route route, Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new ToOne(sender.getSession(), new InternetAddress(mail.to()));
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(route.from(), route.fromName());
        if (MailSettings.isAddress(route.replyTo())) {
            parts.setReplyTo(route.replyTo());
        }
        parts.setTo(mail.head().to().toArray(String[]::new));
        parts.setCc(mail.head().cc().toArray(String[]::new));
        parts.setSubject(mail.subject());
        parts.setText(mail.text(), mail.html());
        if (mail.logo() != null) {
            parts.addInline(LayOutLetter.LOGO_ID, new ByteArrayResource(mail.logo()), "image/png");
        }
        return message;
    }

    /// Goes to one address, whoever else its head names: they have letters of their own.
    private static final class ToOne extends MimeMessage {

        private final InternetAddress reader;

        ToOne(Session session, InternetAddress reader) {
            super(session);
            this.reader = reader;
        }

        @Override
        public Address[] getAllRecipients() {
            return new Address[] {reader};
        }
    }

    /// Made anew for each letter: it is settings and no connection.
    private JavaMailSenderImpl own(TenantId tenant, String password) {
        String security = settings.get(tenant, MailSettings.SECURITY);
        boolean plain = security.equals(MailSettings.NO_ENCRYPTION);
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost(settings.get(tenant, MailSettings.SERVER));
        smtp.setPort(settings.get(tenant, MailSettings.PORT));
        Properties properties = smtp.getJavaMailProperties();
        String user = settings.get(tenant, MailSettings.USER);
        if (!user.isEmpty()) {
            smtp.setUsername(user);
            smtp.setPassword(password);
            properties.setProperty("mail.smtp.auth", "true");
        }
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security.equals(MailSettings.STARTTLS)));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security.equals(MailSettings.STARTTLS)));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security.equals(MailSettings.TLS)));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.socketFactory", new CarefulSockets(plain, tenants.kind(tenant) == TenantKind.OPERATOR));
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        patience(properties);
        return smtp;
    }

    /// Without these a server that says nothing would be waited for for ever.
    private static void patience(Properties properties) {
        properties.putIfAbsent("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.putIfAbsent("mail.smtp.timeout", ANSWER_MILLIS);
        properties.putIfAbsent("mail.smtp.writetimeout", ANSWER_MILLIS);
    }
}
