package com.didtron.server.carriers;

/// Which certificate a supplier must show when it is called over TLS. It must be for the host of the address that is called.
///
/// @param authorities certificates of [By#OWN] as PEM; empty otherwise
public record CertificateCheck(By by, String authorities) {

    /// Signed by an authority that is generally trusted.
    public static final CertificateCheck USUAL = new CertificateCheck(By.SYSTEM, "");

    /// Who must have signed it.
    public enum By {
        /// an authority that the Java runtime trusts
        SYSTEM,
        /// one of those that are given
        OWN,
        /// nobody: neither who signed it nor whom it is for is looked at
        NONE
    }
}
