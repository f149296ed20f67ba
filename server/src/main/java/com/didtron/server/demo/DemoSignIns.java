package com.didtron.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.slf4j.Logger;

/// Who can sign in to the demonstration world. The password is random per data folder and kept there, readable by its owner only.
final class DemoSignIns {

    static final String ADMIN = "noc@meridian.example";
    /// The NOC's other shift.
    static final String DUTY = "duty@meridian.example";
    static final String SALES = "sales@meridian.example";
    static final String CUSTOMER = "voice@brightline.example";
    /// A colleague of the customer's.
    static final String COLLEAGUE = "accounts@brightline.example";
    static final String PREPAID = "ops@nimbus.example";

    /// Of a carrier that sends calls and carries some.
    static final String CARRIER = "noc@aurelia.example";
    /// Runs a class 4 renter's business.
    static final String CLASS4 = "admin@larkspur.example";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path file;

    DemoSignIns(Path data) {
        this.file = data.resolve("demo-password");
    }

    String password() {
        try {
            if (!Files.exists(file)) {
                SecureRandom random = new SecureRandom();
                StringBuilder password = new StringBuilder();
                for (int i = 0; i < 16; i++) {
                    password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, password + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the password file " + file + " cannot be used", e);
        }
    }

    void print(Logger log) {
        log.info("sign in as {} or {} (operator), {} (its sales), {} or {} (postpaid customer), {} (prepaid customer), {} (carrier) or {} (class 4 renter), password {}",
                ADMIN, DUTY, SALES, CUSTOMER, COLLEAGUE, PREPAID, CARRIER, CLASS4, password());
    }
}
