package com.didtron.server.operations;

/// What an operation is about: how the journal and the job queue are sorted for people.
public enum Category {
    RATE_CARDS("Rate Cards"),
    CONNEXCS_SYNC("ConnexCS Sync"),
    DID_MANAGEMENT("DID Management"),
    BILLING("Billing"),
    COMMUNICATIONS("Communications"),
    AI_VOICE("AI Voice"),
    SYSTEM("System"),
    CARRIERS("Carriers"),
    CALLS("Calls"),
    CUSTOMERS("Customers"),
    PEOPLE("People"),
    SETTINGS("Settings");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /// As shown.
    public String title() {
        return title;
    }

    /// As stored and sent: `rate-cards`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
