package com.didtron.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The platform: one process that answers portals, carries calls and does the books.
@SpringBootApplication
public class Didtron {

    public static void main(String[] args) {
        SpringApplication.run(Didtron.class, args);
    }
}
