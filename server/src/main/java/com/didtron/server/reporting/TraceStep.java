package com.didtron.server.reporting;

/// The steps of a call from its INVITE to its invoice line, in order. The same words head the sections of docs/walkthroughs/invite-to-invoice.md
/// and of `./didtron trace`.
public enum TraceStep {
    INVITE_RECEIVED("INVITE received"),
    CALLER_IDENTIFIED("Caller identified"),
    ADMISSION_DECIDED("Admission decided"),
    CREDIT_HELD("Credit held"),
    ROUTES_TRIED("Routes tried"),
    ANSWERED("Answered"),
    ENDED("Ended"),
    RECORDED("Recorded"),
    RATED("Rated"),
    POSTED_TO_THE_LEDGER("Posted to the ledger"),
    INVOICED("Invoiced");

    private final String title;

    TraceStep(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
