package com.didtron.server.platform.database;

/// Where a PostgreSQL is and who we are there.
///
/// @param url      JDBC URL
/// @param user     role we connect as
/// @param password its password
public record DatabaseAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
