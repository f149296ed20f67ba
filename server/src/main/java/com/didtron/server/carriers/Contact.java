package com.didtron.server.carriers;

/// Somebody at a carrier.
public record Contact(long id, String name, String jobTitle, String telephone, String mobile, String fax, String email, String note, int version) {}
