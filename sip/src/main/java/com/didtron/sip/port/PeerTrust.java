package com.didtron.sip.port;

/// Which certificate is taken of a neighbour that we connect to over TLS. Connections are shared only by those who ask for the same.
///
/// @param check       who must have signed it
/// @param authorities certificates of [Check#OWN] as PEM; empty otherwise
/// @param name        host name or IP address, without brackets, that the certificate must be for; not looked at with [Check#NONE]
public record PeerTrust(Check check, String authorities, String name) {

    /// Who must have signed a certificate.
    public enum Check {
        /// an authority that the Java runtime trusts
        SYSTEM,
        /// one of those that are given
        OWN,
        /// nobody: the connection is encrypted, but with whom is not known
        NONE
    }

    /// One signed by an authority that everybody trusts.
    public static PeerTrust of(String name) {
        return new PeerTrust(Check.SYSTEM, "", name);
    }
}
