package com.didtron.bench;

/// The yardstick of a start: as little as a JVM can do.
public final class Hello {

    private Hello() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
