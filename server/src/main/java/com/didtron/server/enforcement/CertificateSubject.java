package com.didtron.server.enforcement;

/// Whom a certificate is asked for.
///
/// @param commonName   1 to 64 characters: `SHAKEN 709J`
/// @param organisation at most 64 characters; empty: none
/// @param country      ISO 3166-1 code; empty: none
/// @param providerCode the provider's code of which the certificate speaks (TNAuthList, RFC 8226 section 9): 1 to 10 letters and digits; empty: it does not say
public record CertificateSubject(String commonName, String organisation, String country, String providerCode) {}
